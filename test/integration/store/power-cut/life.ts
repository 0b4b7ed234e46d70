import { defaultSettings } from '../../../../src-shared/settings.ts';
import type { NotificationMessage } from '../../../../src-main/core/engine/ports/messages.ts';
import type { HooklightStore } from '../../../../src-main/core/store/open.ts';
import { aCheck, aStoredBot } from '../../../unit/core/store/fixtures.ts';
import { journalLine } from '../journal-line.ts';

/** One durable step in the life of a store: what is done, and what is there afterwards. */
interface Step {
  /** `tell`: somebody is told of a change of health, which cannot be taken back. */
  run(store: HooklightStore, tell: (change: string) => void): unknown;
  readonly adds: readonly string[];
  readonly drops: (fact: string) => boolean;
  /** A backup is there after it. */
  readonly isBackup: boolean;
}

const dayMs = 86_400_000;
const none = (): boolean => false;
const isOf =
  (...starts: readonly string[]) =>
  (fact: string): boolean =>
    starts.some((start) => fact.startsWith(`${start} `));

function step(run: Step['run'], adds: readonly string[], drops: Step['drops'] = none): Step {
  return { run, adds, drops, isBackup: false };
}

/**
 * Bots added, settings changed, repairs begun, gone on with and ended, changes of health saved, told and marked, samples
 * flushed, bots removed, backups made: each step is one commit, so that after a cut there is all of it or nothing.
 */
export function lifeOf(rounds: number): readonly Step[] {
  return Array.from({ length: rounds }, (_, index) => roundOf(index + 1)).flat();
}

function roundOf(n: number): readonly Step[] {
  // Both move the log into the database: the moment at which a write out of order hurts most.
  const last = n % 10 === 0 ? [removal(n - 4), backup(n)] : [];
  return [...added(n), ...changed(n), ...acted(n), ...last];
}

const botOf = (n: number): string => String(700_000 + n);

function added(n: number): readonly Step[] {
  const bot = botOf(n);
  const settings = { ...defaultSettings, intervalSeconds: 60 + n, reminderMinutes: 5 * n };
  return [
    step(
      (store) =>
        store.atomically(() => {
          store.bots.insert(aStoredBot(bot));
          store.journal.append({ ...journalLine(n, bot), kind: 'bot-added', message: `add ${n}` });
        }),
      [`bot ${bot} sealed-token-of-${bot}`, `line add ${n}`],
    ),
    step(
      (store) => store.settings.write(settings),
      [`settings ${60 + n} ${5 * n}`],
      isOf('settings'),
    ),
  ];
}

function messageOf(n: number): NotificationMessage {
  const said = { title: `down ${n}`, body: '' };
  const about = { botIds: [botOf(n)], startedAtMs: null, actions: [] };
  return {
    ...said,
    ...about,
    key: `bot-${n}`,
    kind: 'problem',
    full: said,
    urgency: 'normal',
  };
}

function changed(n: number): readonly Step[] {
  const botId = botOf(n);
  const atMs = n * 1000;
  const state = { botId, health: 'down', healthSinceMs: atMs, memoryJson: '{}' } as const;
  const check = (ms: number) => ({ ...aCheck(botId, ms, { health: 'down', pending: ms }), state });
  const change = {
    botId,
    atMs,
    from: 'healthy',
    to: 'down',
    reason: null,
    incidentStartedAtMs: null,
  } as const;
  return [
    step(
      (store) => {
        store.checks.record({ ...check(atMs), transition: change });
        store.checks.commitChanges();
        store.checks.flush();
      },
      [
        `state ${botId} down ${atMs}`,
        `change ${botId} ${atMs}`,
        `unsent ${botId} ${atMs}`,
        `checks ${botId} 1`,
      ],
    ),
    step((store) => store.messages.record(messageOf(n), atMs), [`message down ${n}`]),
    step((store, tell) => {
      store.outbox
        .unsent(100)
        .forEach(({ transition }) => tell(`${transition.botId} ${transition.atMs}`));
    }, []),
    step(
      (store) =>
        store.outbox.markSent(
          store.outbox.unsent(100).map(({ transitionId }) => transitionId),
          atMs,
        ),
      [],
      isOf('unsent'),
    ),
    step(
      (store) => {
        [1, 2, 3].forEach((more) => store.checks.record(check(atMs + more)));
        store.checks.flush();
      },
      [`checks ${botId} 4`],
      isOf(`checks ${botId}`),
    ),
  ];
}

/** A repair: what is meant is on disk before its first call. Every fifth is still under way at the end. */
function acted(n: number): readonly Step[] {
  const bot = botOf(n);
  const actionId = `action-${n}`;
  const intent = { actionId, botId: bot, wish: 're-set', startedAtMs: n } as const;
  const sealed = (byte: number): Uint8Array => new Uint8Array(600).fill((n + byte) & 255);
  const fact = (byte: number): string =>
    `intent ${bot} ${actionId} ${Buffer.from(sealed(byte)).toString('hex')}`;
  const isThis = isOf(`intent ${bot}`);
  const begun = [
    step((store) => store.intents.begin({ ...intent, sealed: sealed(0) }), [fact(0)]),
    step((store) => store.intents.update({ ...intent, sealed: sealed(100) }), [fact(100)], isThis),
  ];
  const end = step(
    (store) => store.intents.finish(actionId, journalLine(n, bot)),
    [`line line ${n}`],
    isThis,
  );
  return n % 5 === 0 ? begun : [...begun, end];
}

function removal(n: number): Step {
  const bot = botOf(n);
  const kinds = ['bot', 'state', 'change', 'unsent', 'checks', 'intent'];
  return step(
    (store) => store.bots.remove(bot),
    [],
    isOf(...kinds.map((kind) => `${kind} ${bot}`)),
  );
}

function backup(n: number): Step {
  const made = step((store) => store.upkeep(Date.UTC(2026, 0, 1) + n * dayMs), []);
  return { ...made, isBackup: true };
}

/** What is there after each number of steps, sorted; the first is before any. */
export function factsAfter(steps: readonly Step[]): readonly (readonly string[])[] {
  const { intervalSeconds, reminderMinutes } = defaultSettings;
  let now: readonly string[] = [`settings ${intervalSeconds} ${reminderMinutes}`];
  return [
    now,
    ...steps.map(({ adds, drops }) => {
      now = [...now.filter((fact) => !drops(fact)), ...adds].toSorted();
      return now;
    }),
  ];
}

/** The same, as a store has it. */
export function factsIn(store: HooklightStore): readonly string[] {
  const bots = store.bots.list();
  const { intervalSeconds, reminderMinutes } = store.settings.read();
  const lines = store.journal.page({ botId: null, beforeSeq: null, limit: 500 });
  return [
    ...bots.map(
      ({ record, sealedToken }) => `bot ${record.id} ${Buffer.from(sealedToken ?? []).toString()}`,
    ),
    `settings ${intervalSeconds} ${reminderMinutes}`,
    ...store.intents
      .open()
      .map(
        ({ botId, actionId, sealed }) =>
          `intent ${botId} ${actionId} ${Buffer.from(sealed).toString('hex')}`,
      ),
    ...lines.map(({ message }) => `line ${message}`),
    ...store.states
      .list()
      .map(({ botId, health, healthSinceMs }) => `state ${botId} ${health} ${healthSinceMs}`),
    ...store.outbox
      .unsent(500)
      .map(({ transition }) => `unsent ${transition.botId} ${transition.atMs}`),
    ...store.messages.page({ beforeId: null, limit: 500 }).map(({ title }) => `message ${title}`),
    ...bots.flatMap(({ record: { id } }) => historyOf(store, id)),
  ].toSorted();
}

function historyOf(store: HooklightStore, botId: string): readonly string[] {
  const { checks } = store.checks.statistics(botId, 0);
  const range = { botId, fromMs: 0, toMs: Number.MAX_SAFE_INTEGER, limit: 500 };
  return [
    ...store.checks.page(range).transitions.map(({ atMs }) => `change ${botId} ${atMs}`),
    ...(checks === 0 ? [] : [`checks ${botId} ${checks}`]),
  ];
}
