import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../../src-shared/result.ts';
import { anIncident } from '../../support/builders.ts';
import { aRow, runFake, type FakeOptions } from './fake-engine.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (argv: readonly string[], options?: FakeOptions) => runFake(argv, folder, options);
const json = (text: string): unknown => JSON.parse(text);
const t0 = Date.UTC(2026, 0, 5, 12);
const open = anIncident({ incidentId: 7, startedAtMs: t0, acknowledgedAtMs: t0 + 1 });
const past = anIncident({
  incidentId: 6,
  startedAtMs: t0 - 3_600_000,
  endedAtMs: t0 - 2_760_000,
  acknowledgedAtMs: t0 - 3_000_000,
  botRemovedAtMs: t0,
  updatesLost: 40,
  updatesSaved: 1,
});
const withIncident = aRow({
  incident: { incidentId: 7, startedAtMs: t0, acknowledgedAtMs: null },
});

describe('incidents', () => {
  it('are listed newest first, with what was lost and saved', async () => {
    const answers = { 'incidents:page': ok([open, past]) };
    const ran = await run(['incidents'], { answers });
    expect(ran.code).toBe(0);
    expect(ran.out.trim().split('\n')).toEqual([
      '7  Shop  2026-01-05T12:00:00.000Z – still open  Down: Telegram cannot deliver (acknowledged)',
      '6  Shop  2026-01-05T11:00:00.000Z – 2026-01-05T11:14:00.000Z (14 min)  Down: Telegram cannot deliver (bot removed)  about 40 updates lost  1 update saved',
    ]);
    expect(ran.commands[0]?.input).toEqual({
      botId: null,
      state: 'all',
      beforeId: null,
      limit: 50,
    });
    const wrapped = await run(['incidents', '--json'], { answers });
    expect(json(wrapped.out)).toEqual({ incidents: [open, past] });
  });

  it('of one bot, open ones only, as many as asked for', async () => {
    const ran = await run(['incidents', '@shop_bot', '--open', '--limit', '3'], {
      bots: [aRow({ username: 'shop_bot' })],
      answers: { 'incidents:page': ok([]) },
    });
    expect(ran.commands[0]?.input).toMatchObject({ botId: '700001', state: 'open', limit: 3 });
    expect([ran.code, ran.out]).toEqual([0, 'No incidents.\n']);
  });

  it('of a bot that was removed are found by its id; an unknown one is refused', async () => {
    const found = await run(['incidents', '700009'], { answers: { 'incidents:page': ok([past]) } });
    expect([found.code, found.commands[0]?.input]).toEqual([
      0,
      expect.objectContaining({ botId: '700009' }),
    ]);
    const none = await run(['incidents', '700009'], { answers: { 'incidents:page': ok([]) } });
    expect([none.code, none.err]).toEqual([4, expect.stringContaining('700009')]);
  });

  it('have a timeline, with who did what', async () => {
    const detail = {
      incident: { ...open, note: 'disk\nfull' },
      timeline: [
        { kind: 'began', atMs: t0, health: 'down', reason: 'backlog', detail: null },
        { kind: 'acknowledged', atMs: t0 + 1000, by: 'operator' },
        { kind: 'woken', atMs: t0 + 2000, by: 'time' },
      ],
    };
    const answers = { 'incident:detail': ok(detail) };
    const ran = await run(['incident', '7'], { answers });
    expect(ran.commands[0]?.input).toEqual({ incidentId: 7 });
    expect(ran.out.trim().split('\n').slice(1)).toEqual([
      'Note: disk full',
      '2026-01-05T12:00:00.000Z  Began: Updates pile up',
      '2026-01-05T12:00:01.000Z  Acknowledged  (Operator)',
      '2026-01-05T12:00:02.000Z  The snooze was over',
    ]);
    expect(json((await run(['incident', '7', '--json'], { answers })).out)).toEqual(detail);
    const missing = await run(['incident', '9'], {
      answers: { 'incident:detail': err({ code: 'NOT_FOUND', field: null, message: null }) },
    });
    expect([missing.code, missing.err]).toEqual([
      4,
      'No incident 9 here. “incidents” shows them.\n',
    ]);
  });
});

describe('acknowledge', () => {
  const answers = { 'incident:acknowledge': ok({}) };

  it.each([
    [['acknowledge', '700001'], true, 'Acknowledged the incident of'],
    [['acknowledge', '700001', '--take-back'], false, 'back'],
  ] as const)('%j', async (argv, acknowledged, words) => {
    const ran = await run(argv, { bots: [withIncident], answers });
    expect(ran.commands[0]?.input).toEqual({ incidentId: 7, acknowledged });
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining(words)]);
    const wrapped = await run([...argv, '--json'], { bots: [withIncident], answers });
    expect(json(wrapped.out)).toEqual({ id: '700001', incidentId: 7, acknowledged });
  });

  it('is refused where there is nothing to acknowledge', async () => {
    const ran = await run(['acknowledge', '700001'], { bots: [aRow()] });
    expect([ran.code, ran.commands]).toEqual([4, []]);
    expect(ran.err).toContain('no open incident');
  });
});

describe('snooze', () => {
  const bots = [withIncident];
  const answers = { 'bot:snooze': ok({}) };

  it('for a time counts from now', async () => {
    const ran = await run(['snooze', '700001', '--for', '1h', '--json'], { bots, answers });
    const untilMs = Date.UTC(2026, 0, 5, 13);
    expect(ran.commands[0]?.input).toEqual({ botId: '700001', until: untilMs });
    expect(json(ran.out)).toEqual({
      id: '700001',
      snoozedUntilMs: untilMs,
      snoozedUntilRecovered: false,
    });
    const plain = await run(['snooze', '700001', '--for', '1h'], { bots, answers });
    expect(plain.out).toContain('until 2026-01-05T13:00:00.000Z');
  });

  it('until the recovery, and woken', async () => {
    const ran = await run(['snooze', '700001', '--until-recovered'], { bots, answers });
    expect(ran.commands[0]?.input).toEqual({ botId: '700001', until: 'recovered' });
    expect(ran.out).toContain('until it has recovered');
    const woken = await run(['snooze', '700001', '--wake', '--json'], { bots, answers });
    expect(woken.commands[0]?.input).toEqual({ botId: '700001', until: null });
    expect(json(woken.out)).toMatchObject({ snoozedUntilMs: null, snoozedUntilRecovered: false });
  });

  it.each([
    [['snooze', '700001']],
    [['snooze', '700001', '--for', '1h', '--wake']],
    [['snooze', '700001', '--for', 'soon']],
    [['snooze', '700001', '--wake', '--until-recovered']],
    [['snooze']],
    [['incident', 'x']],
    [['incident', '0']],
    [['incidents', '--limit', '0']],
    [['acknowledge']],
  ])('usage of %j ends with 64 and touches nothing', async (argv) => {
    const ran = await run(argv, { bots, answers });
    expect([ran.code, ran.runs]).toEqual([64, []]);
    expect(ran.err).not.toBe('');
  });

  it('that the engine refuses is said in its words', async () => {
    const message = 'This bot has no incident to recover from.';
    const ran = await run(['snooze', '700001', '--until-recovered'], {
      bots,
      answers: { 'bot:snooze': err({ code: 'CONFLICT', field: 'until', message }) },
    });
    expect([ran.code, ran.err]).toEqual([4, `${message}\n`]);
  });
});
