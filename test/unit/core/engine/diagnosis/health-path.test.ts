import { describe, expect, it } from 'vitest';
import { healthPathProblem } from '../../../../../src-main/core/engine/diagnosis/health-path.ts';
import { Secret } from '../../../../../src-main/core/secret.ts';
import { aDesired } from '../../../../support/builders.ts';
import { fakeToken } from '../../../../support/fakes-telegram.ts';

const token = fakeToken('700001');
const [, secretPart = ''] = token.split(':');
const bot = {
  token: new Secret(token),
  desired: aDesired({
    url: 'https://bot.example.org/Wanted-77aa',
    secret: { state: 'stored', value: new Secret('canary-secret-token') },
  }),
};
const hook = { requestTarget: '/hooks/Canary-9f3c?x=1' };

describe('a path to ask for', () => {
  it.each<[string, string | null]>([
    ['/', null],
    ['/healthz', null],
    ['/health/ready?deep=1', null],
    ['/hooks', null],
    ['/hooks/other', null],
    ['/hooks/Canary-9f3cd', null],
    ['', 'health-path'],
    ['healthz', 'health-path'],
    ['https://elsewhere.example/', 'health-path'],
    ['/a b', 'health-path'],
    ['/a\r\nX-Evil: 1', 'health-path'],
    ['/a#b', 'health-path'],
    ['/ä', 'health-path'],
    ['/hooks/Canary-9f3c', 'health-path-secret'],
    ['/hooks/canary-9F3C', 'health-path-secret'],
    ['/hooks/Canary-9f3c/', 'health-path-secret'],
    ['/hooks/Canary-9f3c?other=2', 'health-path-secret'],
    ['/hooks/Canary-9f3c/health', 'health-path-secret'],
    ['/hooks//Canary-9f3c', 'health-path-secret'],
    ['/./hooks/Canary-9f3c', 'health-path-secret'],
    ['/x/../hooks/Canary-9f3c', 'health-path-secret'],
    ['/x/%2e%2e/hooks/Canary-9f3c', 'health-path-secret'],
    ['/hooks\\Canary-9f3c', 'health-path-secret'],
    ['/hooks/%43anary-9f3c', 'health-path-secret'],
    ['/hooks/%2543anary-9f3c', 'health-path-secret'],
    ['/hooks%2FCanary-9f3c', 'health-path-secret'],
    [`/${token}`, 'health-path-secret'],
    [`/x?t=${token.replace(':', '%3A')}`, 'health-path-secret'],
    [`/${secretPart}`, 'health-path-secret'],
    [`/${secretPart.toLowerCase()}`, 'health-path-secret'],
    ['/123456789:AAHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'health-path-secret'],
    ['/?s=canary-secret-token', 'health-path-secret'],
    ['/wanted-77aa', 'health-path-secret'],
    ['/Wanted-77aa/health', 'health-path-secret'],
  ])('%j: %s', (path, expected) => {
    expect(healthPathProblem(path, hook, bot)).toBe(expected);
  });

  it('is free where the webhook has no path of its own', () => {
    expect(healthPathProblem('/', { requestTarget: '/' }, bot)).toBeNull();
    expect(healthPathProblem('/healthz', { requestTarget: '/' }, bot)).toBeNull();
  });
});
