import { describe, expect, it } from 'vitest';
import { incidentSentence } from '../../../src-shared/incident-sentences.ts';
import type { IncidentEvent } from '../../../src-shared/incidents.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';

const texts = createTexts();
const atMs = 5;
const face = { health: 'down', reason: 'webhook-missing', detail: null } as const;
const action = {
  kind: 'action',
  atMs,
  by: 'operator',
  actionId: 'a',
  wish: 'kick',
  outcome: 'done',
  evidence: 2,
  message: 'Delivery was restarted.',
} as const;
const evidence = { kind: 'evidence', atMs, actionId: 'a', wish: 'kick', evidence: 4 } as const;

describe('a line of a timeline', () => {
  it.each<[IncidentEvent, string, string | null]>([
    [{ kind: 'began', atMs, ...face }, 'Began: The webhook is gone', null],
    [
      { kind: 'confirmed', atMs, ...face, detail: '502 Bad Gateway' },
      'Confirmed, down: The webhook is gone',
      '502 Bad Gateway',
    ],
    [
      { kind: 'worsened', atMs, ...face, endsAcknowledgement: false },
      'Got worse, down now: The webhook is gone',
      null,
    ],
    [
      { kind: 'worsened', atMs, ...face, detail: 'gone', endsAcknowledgement: true },
      'Got worse, down now: The webhook is gone',
      'gone · The acknowledgement ended with that.',
    ],
    [{ kind: 'changed', atMs, ...face }, 'Now down: The webhook is gone', null],
    [
      { kind: 'changed', atMs, ...face, health: 'degraded' },
      'Now degraded: The webhook is gone',
      null,
    ],
    [{ kind: 'told', atMs, health: 'down' }, 'A notification was shown', null],
    [{ kind: 'acknowledged', atMs, by: 'api' }, 'Acknowledged', null],
    [{ kind: 'unacknowledged', atMs, by: 'api' }, 'Acknowledgement taken back', null],
    [{ kind: 'snoozed', atMs, by: 'api', until: 7 }, 'Snoozed until at 7', null],
    [
      { kind: 'snoozed', atMs, by: 'api', until: 'recovered' },
      'Snoozed until it has recovered',
      null,
    ],
    [{ kind: 'woken', atMs, by: 'time' }, 'The snooze was over', null],
    [{ kind: 'woken', atMs, by: 'system' }, 'The snooze ended with the recovery', null],
    [{ kind: 'woken', atMs, by: 'operator' }, 'Snooze ended', null],
    [action, 'Delivery restart: done', 'Delivery was restarted.'],
    [{ ...action, wish: null }, 'An action: done', 'Delivery was restarted.'],
    [{ ...action, outcome: null }, 'Delivery restart', 'Delivery was restarted.'],
    [
      { ...evidence, failed: false, message: 'Updates leave.' },
      'Seen afterwards',
      'Updates leave.',
    ],
    [{ ...evidence, failed: true, message: 'It vanished.' }, 'Did not last', 'It vanished.'],
    [{ kind: 'saved', atMs, count: 1, file: 'a.ndjson' }, '1 update was saved to a.ndjson', null],
    [{ kind: 'lost', atMs, count: 40, how: 'expired' }, 'About 40 updates expired unread', null],
    [{ kind: 'lost', atMs, count: 1, how: 'dropped' }, '1 waiting update was dropped', null],
    [{ kind: 'note', atMs, by: 'operator' }, 'Note changed', null],
    [{ kind: 'recovered', atMs, durationMs: 840_000 }, 'Recovered after 14 min', null],
    [{ kind: 'bot-removed', atMs }, 'The bot was removed from Hooklight', null],
  ])('%j is said in words', (event, text, detail) => {
    expect(incidentSentence(event, texts, (ms) => `at ${ms}`)).toEqual({ text, detail });
  });

  it('carries no control or bidi characters of a file or a message', () => {
    const file = 'a\u202Egnp.exe';
    const said = incidentSentence({ kind: 'saved', atMs, count: 2, file }, texts, String);
    expect(said.text).not.toContain('\u202E');
    const told = incidentSentence({ ...action, message: 'x\u001B[31m' }, texts, String);
    expect(told.detail).not.toContain('\u001B');
  });
});
