import { describe, expect, it } from 'vitest';
import { readDate, readDuration } from '../../../../src-main/core/replay/durations.ts';
import { readScript } from '../../../../src-main/core/replay/format.ts';
import { replayScript, type Replayed } from '../../../../src-main/core/replay/replay.ts';
import { fc } from '../../../support/fast-check.ts';

const url = 'https://bot.example.org/x';

function run(text: string): Replayed {
  const script = readScript(text);
  if (!script.ok) {
    throw new Error(script.error);
  }
  return replayScript(script.value);
}
const problem = (text: string): string | null => {
  const script = readScript(text);
  return script.ok ? null : script.error;
};
const steps = (...lines: readonly string[]): string =>
  ['title: t', 'steps:', ...lines.map((line) => `  - ${line}`)].join('\n');

describe('a replay', () => {
  const missing = steps(
    `{at: +0s, answer: {info: {url: "${url}"}}}`,
    '{at: +1m, answer: {info: {url: ""}}}',
    '{at: +65s, answer: {info: {url: ""}}, expect: {health: down, notify: [problem], incident: open}}',
  );

  it('tells verdict, reasons, incident and messages of each step', () => {
    const replayed = run(missing);
    expect(replayed.ok).toBe(true);
    expect(replayed.steps[2]).toMatchObject({
      at: '+65s',
      health: 'down',
      reasons: ['webhook-missing'],
      notify: ['webhook-missing'],
      incident: 'open',
      ok: true,
    });
  });

  it.each([
    ['health', 'health: degraded'],
    ['reasons', 'reasons: []'],
    ['reasons', 'reasons: [webhook-missing, drift]'],
    ['notify', 'notify: []'],
    ['notify', 'notify: [recovered]'],
    ['notify', 'notify: [problem, problem]'],
    ['incident', 'incident: none'],
  ])('names %s when {%s} does not hold', (part, expected) => {
    const replayed = run(
      missing.replace('{health: down, notify: [problem], incident: open}', `{${expected}}`),
    );
    expect([replayed.ok, replayed.steps[2]?.unmet]).toEqual([false, [part]]);
  });

  it.each(['problem', 'webhook-missing', 'problem:webhook-missing'])(
    'knows a message by %s',
    (name) => {
      expect(run(missing.replace('[problem]', `["${name}"]`)).ok).toBe(true);
    },
  );

  it.each([
    ['no webhook', '{info: {url: ""}}'],
    ['another host', '{info: {url: "https://other.example.net/x"}}'],
    ['a drift', `{info: {url: "${url}", max_connections: 9}}`],
    ['a long queue', `{info: {url: "${url}", pending_update_count: 9000}}`],
    ['a refused token', '{error: {code: 401, description: Unauthorized}}'],
    [
      'a failed probe',
      `{info: {url: "${url}", last_error_date: now-1s, last_error_message: Connection refused}}`,
    ],
  ])('is not unknown after a first look at %s', (_, answer) => {
    const bot = `bot: {desired: {url: "${url}"}}\n`;
    const [first] = run(bot + steps(`{at: +0s, answer: ${answer}}`)).steps;
    expect(first?.health).not.toBe('unknown');
    expect(first?.reasons).toHaveLength(1);
    expect(first?.incident).toBe('none');
  });

  it('reads JSON as well', () => {
    const answer = { info: { url } };
    expect(run(JSON.stringify({ title: 'j', steps: [{ at: '+0s', answer }] })).ok).toBe(true);
  });

  it('repeats an answer, and judges what it came to', () => {
    const info = `info: {url: "${url}", pending_update_count: 60}`;
    const replayed = run(
      steps(`{at: +0s, answer: {${info}, repeat: 60s, until: +5m}}`, '{at: +6m, event: suspend}'),
    );
    expect(replayed.steps[0]).toMatchObject({ health: 'degraded', notify: ['backlog'] });
    expect(replayed.steps).toHaveLength(2);
  });

  it('is the same every time', () => {
    expect(run(missing)).toEqual(run(missing));
  });
});

describe('a file that is no history', () => {
  it.each([
    ['an unknown key', 'title: t\nsteps: [{at: +0s, event: resume}]\nspeed: 2', 'speed'],
    ['an unknown key in a step', steps('{at: +0s, event: resume, wait: 1}'), 'wait'],
    ['an unknown setting', `settings: {x: 1}\n${steps('{at: +0s, event: resume}')}`, 'settings'],
    ['an unknown event', steps('{at: +0s, event: explode}'), 'steps.0.event'],
    ['an unknown reason', steps('{at: +0s, event: resume, expect: {reasons: [odd]}}'), 'reasons'],
    ['no step', 'title: t\nsteps: []', 'steps'],
    ['no time', steps('{event: resume}'), 'steps.0.at'],
    ['a time that is none', steps('{at: soon, event: resume}'), 'steps.0.at'],
    ['time going backwards', steps('{at: +9s, event: resume}', '{at: +1s, event: resume}'), 'back'],
    ['two answers in one', steps('{at: +0s, answer: {transport: dns, info: {}}}'), 'answer'],
    ['neither answer nor event', steps('{at: +0s}'), 'steps.0'],
    ['a repeat without end', steps('{at: +0s, answer: {transport: dns, repeat: 1s}}'), 'until'],
    [
      'too many checks',
      steps('{at: +0s, answer: {transport: dns, repeat: 1s, until: +100d}}'),
      'too many',
    ],
    ['no YAML', 'title: [', ''],
    ['a list', '- 1', ''],
    ['nothing', '', ''],
  ])('%s is told in one line', (_, text, word) => {
    const told = problem(text);
    expect(told).toContain(word);
    expect(told).not.toContain('\n');
    expect(told?.length).toBeGreaterThan(5);
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const script = readScript(text);
        expect(typeof script.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('times', () => {
  it.each([
    ['+0s', 0],
    ['20s', 20_000],
    ['+1h30m', 5_400_000],
    ['-3600s', -3_600_000],
    ['+1.5m', 90_000],
    ['2min', 120_000],
    ['1', null],
    ['', null],
    ['+1y', null],
  ])('%j is %j ms', (text, ms) => {
    expect(readDuration(text)).toBe(ms);
  });

  it.each([
    ['now', 1000],
    ['now-1s', 0],
    ['start+2s', 2500],
    ['yesterday', null],
    ['now-', null],
  ])('%j is a date', (text, ms) => {
    expect(readDate(text, { nowMs: 1000, startMs: 500 })).toBe(ms);
  });
});
