import { describe, expect, it } from 'vitest';
import { unmetParts, type Outcome } from '../../../../src-main/core/replay/expectations.ts';
import type { Told } from '../../../../src-main/core/replay/telling.ts';

const outcome = (some: Partial<Outcome>): Outcome => ({
  health: 'healthy',
  reasons: [],
  told: [],
  incident: 'none',
  over: false,
  begun: false,
  waiting: 'few',
  ...some,
});
const told = (kind: Told['kind'], reason: Told['reason']): Told => ({
  kind,
  reason,
  title: '',
  body: '',
});

describe('reasons that are expected', () => {
  it.each([
    [['drift'], ['drift'], 'few', true],
    [['drift', 'backlog'], ['backlog', 'drift'], 'many', true],
    [['drift'], ['drift', 'delivery-error-past'], 'few', true],
    [['delivery-failing'], ['delivery-failing', 'caution'], 'some', true],
    [['delivery-failing', 'caution'], ['delivery-failing'], 'some', true],
    [[], ['caution'], 'many', true],
    [['delivery-failing', 'caution'], ['delivery-failing'], 'few', false],
    [['delivery-failing', 'caution'], ['delivery-failing'], 'many', false],
    [[], ['caution'], 'some', false],
    [[], ['delivery-error-past'], 'few', false],
    [['drift'], ['drift', 'backlog'], 'many', false],
    [['drift'], [], 'few', false],
  ] as const)('%j against %j with %s waiting: %j', (expected, reasons, waiting, holds) => {
    const unmet = unmetParts({ reasons: [...expected] }, outcome({ reasons, waiting }));
    expect(unmet).toEqual(holds ? [] : ['reasons']);
  });
});

describe('messages that are expected', () => {
  const problem = told('problem', 'drift');
  const recovered = told('recovered', null);
  const fleet = told('fleet', 'intercepted');
  it.each([
    [[], [], true],
    [[], [fleet], true],
    [['intercepted'], [fleet], true],
    [['fleet'], [fleet], true],
    [['drift'], [problem], true],
    [['problem'], [problem], true],
    [['problem:drift'], [problem], true],
    [['drift', 'recovered'], [problem, recovered], true],
    [['drift'], [fleet, problem], true],
    [['recovered', 'drift'], [problem, recovered], false],
    [[], [problem], false],
    [['drift'], [], false],
    [['backlog'], [problem], false],
    [['drift', 'drift'], [problem], false],
  ] as const)('%j against %j: %j', (expected, messages, holds) => {
    const unmet = unmetParts({ notify: [...expected] }, outcome({ told: messages }));
    expect(unmet).toEqual(holds ? [] : ['notify']);
  });
});

describe('an incident that is expected', () => {
  it('may be called open with the first bad verdict, before it is confirmed', () => {
    expect(unmetParts({ incident: 'open' }, outcome({ begun: true }))).toEqual([]);
    expect(unmetParts({ incident: 'none' }, outcome({ begun: true }))).toEqual([]);
    expect(unmetParts({ incident: 'closed' }, outcome({ begun: true }))).toEqual(['incident']);
  });

  it.each([
    ['closed', 'closed', true, true],
    ['closed', 'none', true, true],
    ['closed', 'none', false, false],
    ['none', 'none', true, true],
    ['none', 'closed', true, false],
    ['open', 'none', true, false],
    ['closed', 'open', false, false],
  ] as const)('%s against %s, over %j: %j', (expected, incident, over, holds) => {
    const unmet = unmetParts({ incident: expected }, outcome({ incident, over }));
    expect(unmet).toEqual(holds ? [] : ['incident']);
  });
});
