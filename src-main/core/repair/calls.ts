import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { RawUpdate } from '../domain/raw-update.ts';
import type { ApiTarget, SetWebhookParams, TelegramClient } from '../engine/ports/telegram.ts';
import { pageLimit } from '../rescue/decide-page.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { Clock } from '../time/clock.ts';
import {
  errorAnswer,
  errorText,
  readDeleteAnswer,
  readSetAnswer,
  rejectsToken,
  wasUnreadable,
} from './answers.ts';
import type { Answer } from './answers.ts';
import { deleteParams, infoLine, setParams } from './describe.ts';

/** A call that was made: for the result (method and answer) and the journal (also what was sent, redacted). */
export interface CallRecord {
  readonly method: 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo' | 'getUpdates';
  readonly request: string;
  readonly answer: string;
}

/** A reading, or why there is none. */
export type Look =
  | {
      readonly kind: 'info';
      readonly info: WebhookInfo;
      readonly serverDateMs: number | null;
      readonly atMs: number;
    }
  | { readonly kind: 'rejected'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string; readonly retryAfterMs: number };

/** What came of asking for a page. */
export interface PageAnswer {
  readonly answer: Answer;
  readonly updates: readonly RawUpdate[] | null;
  /** A reply came, but was too large or no page. */
  readonly unreadable: boolean;
}

/** The process is going down: nothing more is sent or written, the open intent tells the next start. */
export class ActionStopped extends Error {
  override readonly name = 'ActionStopped';
}

/** The calls of one action, each recorded. */
export interface Calls {
  set(webhook: SetWebhookParams, dropPending: boolean): Promise<Answer>;
  remove(dropPending: boolean): Promise<Answer>;
  /** A page of waiting updates; `updates` null = it did not come, and `answer` says why. */
  updates(page: { readonly offset: number | null; readonly limit: number }): Promise<PageAnswer>;
  /** Reads until there is an answer or `patienceMs` is over; 0 = one reading. */
  look(options: { readonly patienceMs: number; readonly untilVerified?: boolean }): Promise<Look>;
  /** Waits; false when `sooner` fired meanwhile. Throws {@link ActionStopped} when the process goes down. */
  pause(ms: number, sooner?: AbortSignal): Promise<boolean>;
  /** Our clock was so many ms ahead of the server's at the last reading; 0 = none told the time (SCH-09). */
  aheadMs(): number;
  readonly records: readonly CallRecord[];
}

/** While Telegram still verifies a set the address is `<unknown>` (null here); it may yet be refused. */
const verifyingLimitMs = 6000;
const lookPausesMs = [500, 1000, 2000, 4000] as const;

/** What the calls of one action need. */
export interface CallDeps {
  readonly client: TelegramClient;
  readonly clock: Clock;
  readonly target: ApiTarget;
  readonly signal: AbortSignal;
}

/** Binds client, clock and target into the calls of one action. */
export function createCalls(deps: CallDeps): Calls {
  const { client, clock, target, signal } = deps;
  const records: CallRecord[] = [];
  const goOn = (answer: Answer): Answer => {
    if (answer.kind === 'stopped' || signal.aborted) {
      throw new ActionStopped();
    }
    return answer;
  };
  const pause = async (ms: number, sooner?: AbortSignal): Promise<boolean> => {
    const any = sooner === undefined ? signal : AbortSignal.any([signal, sooner]);
    const how = await clock.sleep(ms, any);
    if (signal.aborted) {
      throw new ActionStopped();
    }
    return how === 'elapsed';
  };
  const note = (record: CallRecord): void => {
    records.push(record);
  };
  const pages = createPageLog(records);
  let aheadMs = 0;
  return {
    records,
    pause,
    aheadMs: () => aheadMs,
    async look(options) {
      const seen = await lookUntil({ deps, note, pause }, options);
      if (seen.kind === 'info' && seen.serverDateMs !== null) {
        aheadMs = clock.nowMs() - seen.serverDateMs;
      }
      return seen;
    },
    async updates(page) {
      const read = await readPage(deps, page);
      if (read.updates === null) {
        note({ method: 'getUpdates', request: `limit=${page.limit}`, answer: read.answer.text });
      } else {
        pages(read.updates.length);
      }
      goOn(read.answer);
      return read;
    },
    async set(webhook, dropPending) {
      const answer = readSetAnswer(
        await client.setWebhook(target, { ...webhook, dropPending }, signal),
      );
      const request = paramsText(setParams(webhook, dropPending));
      note({ method: 'setWebhook', request, answer: answer.text });
      return goOn(answer);
    },
    async remove(dropPending) {
      const answer = readDeleteAnswer(await client.deleteWebhook(target, { dropPending }, signal));
      const request = paramsText(deleteParams(dropPending));
      note({ method: 'deleteWebhook', request, answer: answer.text });
      return goOn(answer);
    },
  };
}

/** Pages in a row are one record: there may be a thousand of them. */
function createPageLog(records: CallRecord[]): (updates: number) => void {
  let last: CallRecord | null = null;
  let sum = { pages: 0, updates: 0 };
  return (updates) => {
    const goesOn = last !== null && records.at(-1) === last;
    sum = goesOn ? { pages: sum.pages + 1, updates: sum.updates + updates } : { pages: 1, updates };
    last = {
      method: 'getUpdates',
      request: `limit=${pageLimit}`,
      answer: texts('repair.pages', sum),
    };
    if (goesOn) {
      records.pop();
    }
    records.push(last);
  };
}

async function readPage(
  { client, target, signal }: CallDeps,
  page: Parameters<Calls['updates']>[0],
): Promise<PageAnswer> {
  const result = await client.getUpdates(target, page, signal);
  return result.ok
    ? {
        answer: { kind: 'accepted', text: 'ok', retryAfterMs: null },
        updates: result.value.value,
        unreadable: false,
      }
    : {
        answer: errorAnswer(result.error),
        updates: null,
        unreadable: wasUnreadable(result.error),
      };
}

interface Looking {
  readonly deps: CallDeps;
  readonly note: (record: CallRecord) => void;
  readonly pause: (ms: number) => Promise<boolean>;
}

async function lookUntil(looking: Looking, options: Parameters<Calls['look']>[0]): Promise<Look> {
  const { clock } = looking.deps;
  const startMs = clock.monotonicMs();
  for (let tries = 0; ; tries += 1) {
    const seen = await lookOnce(looking);
    const verifying =
      options.untilVerified === true &&
      seen.kind === 'info' &&
      seen.info.url !== '' &&
      seen.info.ip === null;
    if (seen.kind === 'rejected' || (seen.kind === 'info' && !verifying)) {
      return seen;
    }
    const asked = seen.kind === 'unreadable' ? seen.retryAfterMs : 0;
    const waitMs = Math.max(lookPausesMs[Math.min(tries, lookPausesMs.length - 1)] ?? 0, asked);
    const limitMs = verifying ? verifyingLimitMs : options.patienceMs;
    if (clock.monotonicMs() - startMs + waitMs > limitMs) {
      return seen;
    }
    await looking.pause(waitMs);
  }
}

async function lookOnce({ deps, note }: Looking): Promise<Look> {
  const { client, clock, target, signal } = deps;
  const result = await client.getWebhookInfo(target, signal);
  if (result.ok) {
    const { value: info, serverDateMs } = result.value;
    note({ method: 'getWebhookInfo', request: '', answer: infoLine(info) });
    return { kind: 'info', info, serverDateMs, atMs: clock.monotonicMs() };
  }
  const { error } = result;
  const text = errorText(error);
  note({ method: 'getWebhookInfo', request: '', answer: text });
  if (signal.aborted || (error.kind === 'transport' && error.fault === 'aborted')) {
    throw new ActionStopped();
  }
  return rejectsToken(error)
    ? { kind: 'rejected', text }
    : { kind: 'unreadable', text, retryAfterMs: (error.retryAfterSeconds ?? 0) * 1000 };
}

function paramsText(params: ReturnType<typeof setParams>): string {
  return params.map(({ name, value }) => `${name}=${value}`).join(' ');
}
