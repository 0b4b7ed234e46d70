import { describe, expect, it } from 'vitest';
import type {
  DesiredWebhook,
  WebhookInfo,
} from '../../../../src-main/core/domain/webhook-config.ts';
import { targetFor } from '../../../../src-main/core/resend/target.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { aDesired, anInfo, aWebhookUrl } from '../../../support/builders.ts';

const secret = { state: 'stored', value: new Secret('s') } as const;
const elsewhere = 'https://other.example.org/x';

describe('where saved updates go', () => {
  it.each<[string, DesiredWebhook | null, Partial<WebhookInfo>, 'refuse' | 'none', string]>([
    ['no webhook at all', null, { url: '' }, 'none', 'no-webhook'],
    ['one set elsewhere', null, {}, 'refuse', 'secret-unknown'],
    ['one that is not ours', aDesired({ secret }), { url: elsewhere }, 'refuse', 'secret-unknown'],
    ['one set elsewhere, answered for', null, {}, 'none', aWebhookUrl],
    ['a foreign certificate', null, { hasCustomCertificate: true }, 'none', 'certificate-unknown'],
    ['ours', aDesired({ secret }), {}, 'refuse', aWebhookUrl],
    ['ours while none is in force', aDesired({ secret }), { url: '' }, 'refuse', aWebhookUrl],
  ])('%s', (_name, ...row) => {
    const [desired, info, answer, expected] = row;
    const target = targetFor({ desired, info: anInfo(info) }, answer);
    expect(target.ok ? target.value.url : target.error).toBe(expected);
    expect(target.ok && target.value.secret?.reveal()).toBe(
      target.ok && desired !== null ? 's' : target.ok ? undefined : false,
    );
  });
});
