import type { CauseClass } from '../../src-shared/health.ts';
import { defaultSettings, type Settings } from '../../src-shared/settings.ts';
import type { TelegramError, TransportFault } from '../../src-main/core/domain/telegram-error.ts';
import type { CheckAnswer } from '../../src-main/core/domain/verdict.ts';
import type { DesiredWebhook, WebhookInfo } from '../../src-main/core/domain/webhook-config.ts';
import { advance, newHealthState, type HealthState } from '../../src-main/core/health/advance.ts';
import type { Explain } from '../../src-main/core/health/context.ts';
import { evaluate } from '../../src-main/core/health/evaluate.ts';
import {
  emptyMemory,
  markSet,
  type HealthMemory,
} from '../../src-main/core/health/health-memory.ts';
import { aDesired, anInfo, aWebhookUrl } from './builders.ts';

/**
 * A scripted history, one line a check: `time  what Telegram answers | what Hooklight says`.
 * Times: `+90s`, `+3m`, `+24h`; `+20s..+3m/20s` repeats. Answers: `pending 4`, `error -2s TEXT` (dated two seconds
 * before the check), `error @+60s TEXT` (dated 60 s after the start), `missing`, `host NAME`, `path other`, `max 10`,
 * `kinds a b`, `cert`, `ip 1.2.3.4`, `sync -1s`, `refused 401 TEXT`, `transport timeout`, `nodate` (no Date header).
 * Events: `set` (ours), `clock +1h` (the wall clock steps). Says: health, reason codes (all of them, worst first),
 * `suspected`, `opened +60s`, `closed`, `loss +24h`, `recheck 5s`, `drift a b`.
 */
export interface History {
  readonly title: string;
  readonly desired?: Partial<DesiredWebhook> | null;
  readonly settings?: Partial<Settings>;
  readonly lines: readonly string[];
}

/** What one line led to, in the words of the script. */
export interface StepOutcome {
  readonly line: string;
  readonly expected: string;
  readonly actual: string;
}

const startMs = Date.UTC(2026, 0, 5, 12);
const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `+90s` → 90000. */
export function durationMs(text: string): number {
  const match = /^([+-]?)(\d+)([smhd])$/.exec(text);
  if (match === null) {
    throw new TypeError(`not a duration: ${text}`);
  }
  return Number(`${match[1] ?? ''}${match[2] ?? ''}`) * (units[match[3] ?? ''] ?? 0);
}

const classes: readonly (readonly [RegExp, CauseClass])[] = [
  [/^Connection refused/, 'net.refused'],
  [/^Connection timed out|^Write timeout/, 'net.timeout'],
  [/^Connection reset/, 'net.reset'],
  [/^Read timeout/, 'slow'],
  [/certificate verify failed/, 'tls.cert'],
  [/ 410 /, 'http.gone'],
  [/ 429 /, 'http.limited'],
  [/ 50[023] /, 'http.gateway'],
  [/webhook: \d+/, 'http.app'],
];

/** A small stand-in for the catalogue: enough classes for the rules. */
export const testExplain: Explain = {
  message: (text) => ({
    id: 'test',
    class: classes.find(([pattern]) => pattern.test(text))?.[1] ?? 'other',
    reSetHelps: 'no',
    known: true,
  }),
  error: () => ({ id: 'test', class: 'api.other', reSetHelps: 'no', known: true }),
};

function withToken(info: WebhookInfo, token: string, nowMs: number): WebhookInfo {
  const [word = '', first = '', ...rest] = token.split(/\s+/);
  const text = rest.join(' ');
  const dated = (at: string): number =>
    Math.floor(
      (at.startsWith('@') ? startMs + durationMs(at.slice(1)) : nowMs + durationMs(at)) / 1000,
    );
  switch (word) {
    case 'pending':
      return { ...info, pending: Number(first) };
    case 'error':
      return { ...info, lastErrorDateSeconds: dated(first), lastErrorMessage: text };
    case 'missing':
      return { ...info, url: '', maxConnections: null, ip: null };
    case 'host':
      return { ...info, url: aWebhookUrl.replace('bot.example.org', first) };
    case 'path':
      return { ...info, url: `${aWebhookUrl}/${first}` };
    case 'max':
      return { ...info, maxConnections: Number(first) };
    case 'kinds':
      return { ...info, allowedUpdates: [first, ...rest].filter((kind) => kind !== '') };
    case 'cert':
      return { ...info, hasCustomCertificate: true };
    case 'ip':
      return { ...info, ip: first };
    case 'sync':
      return { ...info, lastSyncErrorDateSeconds: dated(first) };
    case 'ok':
    case 'nodate':
      return info;
    default:
      throw new TypeError(`unknown word: ${token}`);
  }
}

function errorOf(text: string): TelegramError | null {
  const refused = /^refused (\d+) (.*)$/.exec(text);
  if (refused !== null) {
    const errorCode = Number(refused[1]);
    const wait = /retry after (\d+)/.exec(text)?.[1];
    return {
      kind: 'refused',
      errorCode,
      description: refused[2] ?? '',
      retryAfterSeconds: wait === undefined ? null : Number(wait),
    };
  }
  const transport = /^transport ([a-z-]+)(?: (\d+))?$/.exec(text);
  if (transport === null) {
    return null;
  }
  return {
    kind: 'transport',
    fault: transportFault(transport[1] ?? ''),
    phase: 'connect',
    httpStatus: transport[2] === undefined ? null : Number(transport[2]),
    retryAfterSeconds: null,
  };
}

function transportFault(text: string): TransportFault {
  const known = [
    'offline',
    'dns',
    'refused',
    'timeout',
    'tls',
    'proxy',
    'redirect',
    'http-status',
    'not-json',
    'too-large',
    'malformed',
    'reset',
  ] as const;
  const fault = known.find((one) => one === text);
  if (fault === undefined) {
    throw new TypeError(`unknown fault: ${text}`);
  }
  return fault;
}

function answerOf(text: string, nowMs: number): CheckAnswer {
  const error = errorOf(text);
  if (error !== null) {
    return { kind: 'error', error, latencyMs: 80 };
  }
  const tokens = text.split(',').map((token) => token.trim());
  const info = tokens.reduce((built, token) => withToken(built, token, nowMs), anInfo());
  return {
    kind: 'info',
    info,
    serverDateMs: tokens.includes('nodate') ? null : nowMs,
    latencyMs: 80,
  };
}

interface World {
  readonly state: HealthState;
  readonly memory: HealthMemory;
  readonly clockStepMs: number;
  readonly said: string;
}

const since = (atMs: number): string => `+${Math.round((atMs - startMs) / 1000)}s`;

function step(world: World, text: string, atMs: number, history: History): World {
  const nowMs = startMs + atMs + world.clockStepMs;
  if (text === 'set') {
    return { ...world, memory: markSet(world.memory, nowMs), said: '' };
  }
  if (text.startsWith('clock ')) {
    return { ...world, clockStepMs: world.clockStepMs + durationMs(text.slice(6)), said: '' };
  }
  const desired = history.desired === null ? null : aDesired(history.desired ?? {});
  const settings = { ...defaultSettings, ...history.settings };
  // Telegram's own clock does not step with ours.
  const answer = answerOf(text, startMs + atMs);
  const { verdict, memory } = evaluate(answer, world.memory, {
    desired,
    settings,
    nowMs,
    explain: testExplain,
  });
  const { state, incident } = advance(world.state, verdict, { nowMs });
  const said = [
    state.health,
    ...state.reasons.map((one) => one.code),
    ...(state.suspected ? ['suspected'] : []),
    ...(incident?.kind === 'open' ? [`opened ${since(incident.startedAtMs)}`] : []),
    ...(incident?.kind === 'close' ? ['closed'] : []),
    `loss ${verdict.lossAtMs === null ? 'none' : since(verdict.lossAtMs)}`,
    `recheck ${verdict.recheckAfterMs === null ? 'none' : `${verdict.recheckAfterMs / 1000}s`}`,
    `drift ${verdict.drift.map((one) => one.field).join('+') || 'none'}`,
    `downs ${state.reasons.filter((one) => one.health === 'down').length}`,
  ].join(', ');
  return { ...world, state, memory, said };
}

function timesOf(text: string): readonly number[] {
  const range = /^(\S+)\.\.(\S+)\/(\S+)$/.exec(text);
  if (range === null) {
    return [durationMs(text)];
  }
  const [from, to, every] = [range[1], range[2], range[3]].map((part) => durationMs(part ?? ''));
  const times: number[] = [];
  for (let atMs = from ?? 0; atMs <= (to ?? 0); atMs += every ?? 1) {
    times.push(atMs);
  }
  return times;
}

/** Facts about loss, recheck and drift are compared only where the line names them; the rest always. */
function compared(said: string, expected: string): string {
  const optional = ['loss', 'recheck', 'drift', 'downs'];
  return said
    .split(', ')
    .filter((part) => {
      const word = part.split(' ')[0] ?? '';
      return !part.includes(' ') || !optional.includes(word) || expected.includes(`${word} `);
    })
    .join(', ');
}

/** Plays a history through the health model; one outcome per check. */
export function playHistory(history: History): readonly StepOutcome[] {
  let world: World = {
    state: newHealthState(startMs),
    memory: emptyMemory,
    clockStepMs: 0,
    said: '',
  };
  const outcomes: StepOutcome[] = [];
  for (const line of history.lines) {
    const [left = '', right] = line.split('|');
    const [, when = '', what = ''] = /^(\S+)\s+(.*)$/.exec(left.trim()) ?? [];
    for (const atMs of timesOf(when)) {
      world = step(world, what.trim(), atMs, history);
      if (right !== undefined) {
        const expected = right.trim();
        outcomes.push({ line, expected, actual: compared(world.said, expected) });
      }
    }
  }
  return outcomes;
}
