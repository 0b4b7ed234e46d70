/** By which clock the end of a certificate is judged. */
import { describe, expect, it } from 'vitest';
import { explainMessage, explainTelegramError } from '../../../../src-main/core/health/causes.ts';
import { evaluate } from '../../../../src-main/core/health/evaluate.ts';
import { emptyMemory } from '../../../../src-main/core/health/health-memory.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';

const trueMs = Date.UTC(2026, 10, 28);
const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
const info = {
  url: 'https://bot.example.org/x',
  hasCustomCertificate: false,
  pending: 0,
  lastErrorDateSeconds: null,
  lastErrorMessage: null,
  lastSyncErrorDateSeconds: null,
  maxConnections: 40,
  ip: null,
  allowedUpdates: null,
};

interface Clocks {
  readonly serverDateMs: number | null;
  readonly heldMs?: number;
  readonly nowMs: number;
}

function judged({ serverDateMs, ...times }: Clocks, endsInMs: number) {
  const { verdict } = evaluate({ kind: 'info', info, serverDateMs, latencyMs: 40 }, emptyMemory, {
    ...times,
    desired: null,
    settings: defaultSettings,
    explain: { message: explainMessage, error: explainTelegramError },
    certificateExpiresAtMs: trueMs + endsInMs,
  });
  return verdict.reasons
    .filter(({ code }) => code === 'certificate-expiring')
    .map(({ health }) => health);
}

describe('the end of a certificate is judged', () => {
  it.each<[string, Clocks]>([
    ['the server’s clock, ours being ahead', { serverDateMs: trueMs, nowMs: trueMs + yearMs }],
    ['the server’s clock, ours being behind', { serverDateMs: trueMs, nowMs: trueMs - yearMs }],
    [
      'held time, where no server tells one',
      { serverDateMs: null, heldMs: trueMs, nowMs: trueMs + yearMs },
    ],
    ['ours, where there is no other', { serverDateMs: null, nowMs: trueMs }],
  ])('by %s', (_title, clocks) => {
    expect(judged(clocks, 15 * dayMs)).toEqual([]);
    expect(judged(clocks, 13 * dayMs)).toEqual(['degraded']);
    expect(judged(clocks, dayMs)).toEqual(['down']);
  });
});
