import { describe, expect, it } from 'vitest';
import type { EnvironmentWebhook } from '../../../../src-main/core/environments/environment.ts';
import { environmentDifferences } from '../../../../src-main/core/environments/differences.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { aDesired, aWebhookUrl } from '../../../support/builders.ts';

const wanted: EnvironmentWebhook = {
  environmentId: 'e1',
  url: aWebhookUrl,
  secretPolicy: 'keep',
  maxConnections: 40,
  allowedUpdates: null,
};
const desired = aDesired({ maxConnections: 40, allowedUpdates: null });
const stored = { state: 'stored', value: new Secret('s3cret') } as const;

const fields = (parts: Partial<EnvironmentWebhook>, own: Parameters<typeof aDesired>[0] = {}) =>
  environmentDifferences({ ...wanted, ...parts }, aDesired({ ...desired, ...own })).map(
    ({ field }) => field,
  );

describe('a bot and its environment', () => {
  it('do not differ where everything is as the environment wants it', () => {
    expect(environmentDifferences(wanted, desired)).toEqual([]);
  });

  it('differ in the URL, told without its path', () => {
    const [found] = environmentDifferences({ ...wanted, url: 'https://b.example.org/x' }, desired);
    expect(found?.field).toBe('url');
    expect(found?.environment).toMatch(/^https:\/\/b\.example\.org\/…#[0-9a-f]{8}$/);
    expect(found?.desired).toMatch(/…#/);
  });

  it.each([
    [{ maxConnections: 41 }, {}, ['maxConnections']],
    [{ allowedUpdates: ['message'] }, {}, ['allowedUpdates']],
    [{ allowedUpdates: ['POLL', 'message'] }, { allowedUpdates: ['message', 'poll'] }, []],
    [{ url: 'https://b.example.org/', maxConnections: 1 }, {}, ['url', 'maxConnections']],
  ] as const)('%j against %j', (parts, own, expected) => {
    expect(fields(parts, own)).toEqual(expected);
  });

  it.each([
    ['keep', 'none', []],
    ['keep', 'stored', []],
    ['keep', 'unknown', []],
    ['generate', 'none', ['secret']],
    ['generate', 'stored', []],
    ['generate', 'unknown', []],
    ['none', 'none', []],
    ['none', 'stored', ['secret']],
    ['none', 'unknown', ['secret']],
  ] as const)('policy %s and a secret that is %s', (secretPolicy, state, expected) => {
    const secret = state === 'stored' ? stored : { state };
    expect(fields({ secretPolicy }, { secret })).toEqual(expected);
  });

  it('differ wholly where nothing is wanted of the bot', () => {
    expect(environmentDifferences(wanted, null)).toMatchObject([{ field: 'url', desired: 'none' }]);
  });

  it('never tell a secret', () => {
    const told = environmentDifferences(
      { ...wanted, secretPolicy: 'none' },
      aDesired({ ...desired, secret: stored }),
    );
    expect(JSON.stringify(told)).not.toContain('s3cret');
  });
});
