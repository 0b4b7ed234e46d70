import { describe, expect, it } from 'vitest';
import { transportFaults } from '../../../../src-main/core/domain/telegram-error.ts';
import { openReply, readDateMs } from '../../../../src-main/core/telegram/envelope.ts';
import type { HttpReply } from '../../../../src-main/core/telegram/reply-reader.ts';
import { webhookInfoSchema } from '../../../../src-main/core/telegram/schema.ts';
import { fc } from '../../../support/fast-check.ts';

const info = { url: 'https://h.example/x', has_custom_certificate: false, pending_update_count: 3 };
const replyOf = (
  body: string | Buffer,
  status = 200,
  retryAfter: string | null = null,
): HttpReply => ({
  status,
  retryAfter,
  date: null,
  body: Buffer.from(body),
});
const open = (reply: HttpReply): ReturnType<typeof openReply<unknown>> =>
  openReply<unknown>(reply, webhookInfoSchema, (text) => text);

describe('openReply', () => {
  it('reads every field of a webhook, and null for those that are absent', () => {
    const full = {
      ...info,
      last_error_date: 1_767_600_000,
      last_error_message: 'Wrong response from the webhook: 525 ',
      last_synchronization_error_date: 1_767_600_001,
      max_connections: 40,
      ip_address: '45.33.32.156',
      allowed_updates: ['message'],
    };
    expect(open(replyOf(JSON.stringify({ ok: true, result: full })))).toEqual({
      ok: true,
      value: {
        description: null,
        value: {
          url: 'https://h.example/x',
          hasCustomCertificate: false,
          pending: 3,
          lastErrorDateSeconds: 1_767_600_000,
          lastErrorMessage: 'Wrong response from the webhook: 525 ',
          lastSyncErrorDateSeconds: 1_767_600_001,
          maxConnections: 40,
          ip: '45.33.32.156',
          allowedUpdates: ['message'],
        },
      },
    });
  });

  it('never takes anything but a whole, well-typed answer for a webhook: 20,000 damaged ones', () => {
    const whole = JSON.stringify({ ok: true, result: info });
    const damaged = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.json({ maxDepth: 4 }),
      fc.nat(whole.length - 1).map((length) => whole.slice(0, length)),
      fc
        .tuple(
          fc.constantFrom('url', 'has_custom_certificate', 'pending_update_count'),
          fc.jsonValue(),
        )
        .filter(([key, value]) => typeof value !== typeof Reflect.get(info, key))
        .map(([key, value]) => JSON.stringify({ ok: true, result: { ...info, [key]: value } })),
      fc
        .constantFrom('url', 'has_custom_certificate', 'pending_update_count')
        .map((key) => JSON.stringify({ ok: true, result: { ...info, [key]: undefined } })),
      fc
        .tuple(
          fc.constantFrom('last_error_date', 'max_connections', 'ip_address', 'allowed_updates'),
          fc.constantFrom(null, true, {}, -1.5, [1]),
        )
        .map(([key, value]) => JSON.stringify({ ok: true, result: { ...info, [key]: value } })),
    );
    fc.assert(
      fc.property(damaged, fc.constantFrom(200, 200, 201, 400, 500), (body, status) => {
        const result = open(replyOf(body, status));
        expect(result.ok).toBe(false);
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives damaged bytes a class, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 200, max: 599 }),
        (bytes, status) => {
          const result = open(replyOf(Buffer.from(bytes), status));
          const error = result.ok ? null : result.error;
          expect(error?.kind === 'transport' && transportFaults.includes(error.fault)).toBe(true);
        },
      ),
    );
  });

  it('makes the words of a refusal safe to show and keeps them short', () => {
    const description = `Bad\u202e Request\n at https://h.example/secret/path ${'x'.repeat(2000)}`;
    const result = open(replyOf(JSON.stringify({ ok: false, error_code: 400, description }), 400));
    const text = !result.ok && result.error.kind === 'refused' ? result.error.description : '';
    expect(text).toMatch(/^Bad Request at https:\/\/h\.example\/…#[0-9a-f]{8} x+…$/);
    expect(text.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ['5', 5],
    [' 7 ', 7],
    ['999999999', 86_400],
    ['-1', null],
    ['1.5', null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['', null],
    [null, null],
  ])('reads Retry-After %j as %j seconds', (header, seconds) => {
    const result = open(replyOf('<html>', 503, header));
    expect(result.ok ? null : result.error.retryAfterSeconds).toBe(seconds);
  });
});

describe('readDateMs', () => {
  it.each([
    ['Mon, 05 Jan 2026 12:00:00 GMT', Date.UTC(2026, 0, 5, 12)],
    ['yesterday', null],
    ['', null],
    [null, null],
  ])('reads %j', (header, ms) => {
    expect(readDateMs(header)).toBe(ms);
  });
});
