import { describe, expect, it } from 'vitest';
import type { ProxyChoice, ProxyServer, Way } from '../../../../src-main/core/domain/proxy.ts';
import { createEgress } from '../../../../src-main/core/telegram/egress.ts';

const root = 'https://api.hooklight.test';
const server: ProxyServer = { scheme: 'http', host: '192.0.2.1', port: 8080, credentials: null };
const system: ProxyChoice = { mode: 'system' };
const manual = (bypass: readonly string[]): ProxyChoice => ({ mode: 'manual', server, bypass });

describe('that calls go through a proxy now', () => {
  it.each<[string, ProxyChoice, readonly Way[] | Promise<readonly Way[]>, boolean]>([
    ['is said of one that a person set', manual([]), ['direct'], true],
    ['is said of the system’s', system, [server, 'direct'], true],
    ['is not said where the system has none', system, ['direct'], false],
    ['is not said before the system answered', system, new Promise(() => undefined), false],
    ['is not said where none is wanted', { mode: 'none' }, [server], false],
    ['is not said of hosts of the list', manual(['api.hooklight.test']), [server], false],
    ['is not said of one that was tampered with', { mode: 'tampered' }, [server], false],
  ])('%s', (_title, choice, ways, expected) => {
    const egress = createEgress({ system: { lookup: () => ways, onChange() {} } });
    egress.use(choice);
    expect(egress.isProxied(root)).toBe(expected);
    // Never said of what is always reached directly.
    expect(egress.isProxied('http://api.hooklight.test:8081')).toBe(false);
    expect(egress.isProxied('https://127.0.0.1:8081')).toBe(false);
  });
});
