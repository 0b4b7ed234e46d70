import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import {
  transportFaults,
  type TelegramError,
} from '../../../../src-main/core/domain/telegram-error.ts';
import { evaluate } from '../../../../src-main/core/health/evaluate.ts';
import { emptyMemory } from '../../../../src-main/core/health/health-memory.ts';
import { aDesired, anInfo } from '../../../support/builders.ts';
import { testExplain } from '../../../support/health-history.ts';
import { fc } from '../../../support/fast-check.ts';

const ctx = {
  desired: aDesired(),
  settings: defaultSettings,
  nowMs: 1_767_600_000_000,
  explain: testExplain,
};

describe('they said no, and we could not ask', () => {
  it('never mix: a transport fault is always unknown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...transportFaults),
        fc.option(fc.integer({ min: 100, max: 599 })),
        (fault, httpStatus) => {
          const error: TelegramError = {
            kind: 'transport',
            fault,
            phase: 'head',
            httpStatus,
            retryAfterSeconds: null,
          };
          const { verdict } = evaluate({ kind: 'error', error, latencyMs: 1 }, emptyMemory, ctx);
          expect(verdict.health).toBe('unknown');
        },
      ),
    );
  });

  it('never mix: an answered info is never unknown, whatever is in it', () => {
    const seconds = fc.option(fc.integer({ min: 0, max: 2 ** 40 }));
    fc.assert(
      fc.property(
        fc.record({
          url: fc.constantFrom('', 'https://bot.example.org/x', 'not a url', '//'),
          pending: fc.nat({ max: 100_000 }),
          lastErrorDateSeconds: seconds,
          lastErrorMessage: fc.option(fc.string()),
          lastSyncErrorDateSeconds: seconds,
          hasCustomCertificate: fc.boolean(),
        }),
        (parts) => {
          const answer = {
            kind: 'info',
            info: anInfo(parts),
            serverDateMs: null,
            latencyMs: 1,
          } as const;
          const first = evaluate(answer, emptyMemory, ctx);
          const second = evaluate(answer, first.memory, { ...ctx, nowMs: ctx.nowMs - 5_000_000 });
          for (const { verdict } of [first, second]) {
            expect(verdict.health).not.toBe('unknown');
            expect(verdict.reasons.every((one) => one.health !== 'unknown')).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('calls a failed request offline when the system says that there is no network', () => {
    const error: TelegramError = {
      kind: 'transport',
      fault: 'timeout',
      phase: 'connect',
      httpStatus: null,
      retryAfterSeconds: null,
    };
    const { verdict } = evaluate({ kind: 'error', error, latencyMs: 1 }, emptyMemory, {
      ...ctx,
      systemOffline: true,
    });
    expect(verdict.reasons[0]?.code).toBe('offline');
  });

  it('shows foreign text of a refusal only without tokens and paths', () => {
    const description =
      'Unauthorized 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1 https://x.example/secret/path';
    const error: TelegramError = {
      kind: 'refused',
      errorCode: 401,
      description,
      retryAfterSeconds: null,
    };
    const { verdict } = evaluate({ kind: 'error', error, latencyMs: 1 }, emptyMemory, ctx);
    expect(verdict.reasons[0]?.detail).not.toMatch(/AAHdq|secret\/path/);
  });
});
