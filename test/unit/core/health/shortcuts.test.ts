/** What checks skip when nothing changed must never show: every shortcut against the long way round. */
import { describe, expect, it } from 'vitest';
import type {
  DesiredWebhook,
  WebhookInfo,
} from '../../../../src-main/core/domain/webhook-config.ts';
import {
  advance,
  newHealthState,
  type HealthState,
} from '../../../../src-main/core/health/advance.ts';
import { explainMessage, explainTelegramError } from '../../../../src-main/core/health/causes.ts';
import { flapPercent, followFlap, steadyFlap } from '../../../../src-main/core/health/flapping.ts';
import { emptyMemory, type HealthMemory } from '../../../../src-main/core/health/health-memory.ts';
import { judge } from '../../../../src-main/core/health/judge.ts';
import { lastUntil, nextSamples } from '../../../../src-main/core/health/samples.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import { aDesired } from '../../../support/builders.ts';
import { fc } from '../../../support/fast-check.ts';

const startMs = 1_800_000_000_000;
const fleet = { report: () => undefined, cutOff: () => false };
const explain = { message: explainMessage, error: explainTelegramError };

const step = fc.record({
  afterMs: fc.constantFrom(1000, 5000, 60_000, 60_000, 60_000, 400_000, 90_000_000, -90_000),
  /** The very answer of the step before, as the client gives it when the bytes are the same. */
  again: fc.boolean(),
  url: fc.constantFrom('https://a.example.org/x', 'https://a.example.org/x', 'https://b.org/', ''),
  hasCustomCertificate: fc.constantFrom(false, false, false, true),
  pending: fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 5000 })),
  error: fc.constantFrom(null, null, null, 'Connection refused', 'Read timeout expired'),
  errorAgeSeconds: fc.nat({ max: 400 }),
  allowedUpdates: fc.constantFrom(null, null, ['message', 'poll'], ['poll', 'message'], []),
  desired: fc.constantFrom('same', 'same', 'same', 'same', 'other', 'none'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function infoOf(seen: Step, nowMs: number): WebhookInfo {
  const { url, hasCustomCertificate, pending, error, allowedUpdates } = seen;
  return {
    url,
    hasCustomCertificate,
    pending,
    lastErrorDateSeconds: error === null ? null : Math.floor(nowMs / 1000) - seen.errorAgeSeconds,
    lastErrorMessage: error,
    lastSyncErrorDateSeconds: null,
    maxConnections: 40,
    ip: null,
    allowedUpdates,
  };
}

interface Moment {
  readonly info: WebhookInfo;
  readonly desired: DesiredWebhook | null;
  readonly nowMs: number;
}

function momentsOf(steps: readonly Step[]): readonly Moment[] {
  const moments: Moment[] = [];
  let nowMs = startMs;
  let desired: DesiredWebhook | null = aDesired({ url: 'https://a.example.org/x' });
  for (const seen of steps) {
    nowMs += seen.afterMs;
    const other = seen.desired === 'other' ? aDesired({ url: 'https://b.org/' }) : null;
    desired = seen.desired === 'same' ? desired : other;
    const before = moments.at(-1)?.info;
    moments.push({ info: seen.again && before ? before : infoOf(seen, nowMs), desired, nowMs });
  }
  return moments;
}

interface Known {
  readonly state: HealthState;
  readonly health: HealthMemory;
}

function judged(known: Known, { info, desired, nowMs }: Moment) {
  const answer = { kind: 'info', info, serverDateMs: nowMs - 250, latencyMs: 1 } as const;
  const ctx = { desired, settings: defaultSettings, nowMs, explain, fleet, holdUnknown: false };
  return judge(answer, known, ctx);
}

describe('shortcuts of a check', () => {
  it('judge the same answer as a fresh copy of it, with nothing known by identity', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        let known: Known = { state: newHealthState(startMs), health: emptyMemory };
        for (const moment of momentsOf(steps)) {
          const copies = structuredClone({ known, moment });
          const quick = judged(known, moment);
          expect(quick).toEqual(judged(copies.known, copies.moment));
          expect(known).toEqual(copies.known);
          known = { state: quick.step.state, health: quick.memory };
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keep of the samples what a look at each of them keeps', () => {
    const gaps = fc.array(fc.constantFrom(0, 20, 20, 20, 20, 20, 5000, 60_000), {
      minLength: 60,
      maxLength: 90,
    });
    fc.assert(
      fc.property(gaps, fc.constantFrom(60, 300), (all, backlogForSeconds) => {
        const settings = { ...defaultSettings, backlogForSeconds };
        const horizonMs = Math.max(backlogForSeconds, 60) * 2000;
        let samples: readonly { readonly atMs: number; readonly pending: number }[] = [];
        let atMs = startMs;
        for (const gapMs of all) {
          atMs += gapMs;
          const fromMs = atMs - horizonMs;
          const last = samples.length - 3;
          const kept = samples.filter((sample, i) => sample.atMs >= fromMs || i >= last);
          const expected = [...kept, { atMs, pending: gapMs }].slice(-60);
          samples = nextSamples(samples, { atMs, pending: gapMs }, settings);
          expect(samples).toEqual(expected);
          for (const agoMs of [0, 20, 60_000, horizonMs]) {
            const untilMs = atMs - agoMs;
            const found = samples.findLastIndex((sample) => sample.atMs <= untilMs);
            expect(lastUntil(samples, untilMs)).toBe(found);
          }
        }
      }),
    );
  });

  it('leave a steady healthy state as it is, but for its reasons and the memory of flapping', () => {
    const base = { cause: null, drift: [], lossAtMs: null, recheckAfterMs: null };
    const verdicts = {
      plain: { ...base, health: 'healthy', reasons: [] },
      caution: {
        ...base,
        health: 'healthy',
        reasons: [{ code: 'caution', health: 'healthy', detail: null }],
      },
      down: {
        ...base,
        health: 'down',
        reasons: [{ code: 'webhook-missing', health: 'down', detail: null }],
      },
    } as const;
    const names = fc.constantFrom('plain', 'plain', 'plain', 'caution', 'down');
    fc.assert(
      fc.property(fc.array(names, { minLength: 20, maxLength: 60 }), (all) => {
        let before = newHealthState(startMs);
        all.forEach((name, i) => {
          const next = advance(before, verdicts[name], { nowMs: startMs + i });
          const steady = name !== 'down' && before.health === 'healthy';
          const { reasons, flap } = next.state;
          const cleared = { streak: null, firstBadAtMs: null, suspected: false };
          const state = { ...before, ...cleared, reasons, flap };
          expect(steady ? next : null).toEqual(
            steady ? { state, change: null, incident: null } : null,
          );
          expect(steady ? reasons.map(({ code }) => code) : null).toEqual(
            steady ? verdicts[name].reasons.map(({ code }) => code) : null,
          );
          before = next.state;
        });
      }),
    );
  });

  it('follow flapping as the percentage says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(true, true, true, true, false), { minLength: 50, maxLength: 90 }),
        (all) => {
          let flap = steadyFlap;
          for (const healthy of all) {
            const states = `${flap.states}${healthy ? '+' : '-'}`.slice(-21);
            const percent = flapPercent(states);
            const flapping = flap.flapping ? percent > 5 : percent >= 20;
            flap = followFlap(flap, healthy);
            expect(flap).toEqual({ states, flapping });
          }
        },
      ),
    );
  });
});
