import { describe, expect, it } from 'vitest';
import { readScript } from '../../../../src-main/core/replay/format.ts';

const steps = [{ at: '+0s', answer: { info: { url: '' } } }];
const read = (rest: object) => readScript(JSON.stringify({ steps, ...rest }));

describe('settings of a script', () => {
  it.each([
    [{ backlogPending: 7 }, { backlogPending: 7 }],
    [
      { backlog: 7, critical: 9 },
      { backlogPending: 7, criticalPending: 9 },
    ],
    [{ interval: '5m' }, { intervalSeconds: 300 }],
    [{ 'loss-clock': '12h', lossclock: undefined }, { lossClockCriticalSeconds: 43_200 }],
    [
      { intervalSeconds: '90s', BACKLOG_FOR: 60 },
      { intervalSeconds: 90, backlogForSeconds: 60 },
    ],
    [{}, {}],
  ])('%j are %j', (settings, expected) => {
    const script = read({ settings });
    expect(script.ok && script.value.settings).toEqual(expected);
  });

  it.each([
    [{ speed: 1 }, 'speed'],
    [{ backlog: 1, backlogPending: 2 }, 'backlog'],
    [{ interval: 'soon' }, 'intervalSeconds'],
    [{ interval: 1 }, 'intervalSeconds'],
    [[1], 'settings'],
  ])('%j are refused by name', (settings, named) => {
    const script = read({ settings });
    expect(script.ok ? '' : script.error).toContain(named);
  });
});

describe('the desired webhook of a script', () => {
  it.each([
    [{ url: 'u', max_connections: 5 }],
    [{ url: 'u', maxConnections: 5 }],
    [{ url: 'u', 'max connections': 5, secret_token: 's' }],
  ])('%j has five connections', (desired) => {
    const script = read({ bot: { desired } });
    expect(script.ok && script.value.bot?.desired?.max_connections).toBe(5);
  });

  it.each([
    [{ url: 'u', speed: 1 }, 'speed'],
    [{ url: 'u', maxConnections: 5, max_connections: 6 }, 'maxConnections'],
    ['u', 'desired'],
  ])('%j is refused by name', (desired, named) => {
    const script = read({ bot: { desired } });
    expect(script.ok ? '' : script.error).toContain(named);
  });

  it('may be null', () => {
    const script = read({ bot: { desired: null } });
    expect(script.ok && script.value.bot).toEqual({ desired: null });
  });
});
