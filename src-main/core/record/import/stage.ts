import type { ImportItem, ImportLeft, ImportLeftCode } from '../../../../src-shared/import.ts';
import type { Texts } from '../../../../src-shared/texts/index.ts';
import { plainUsername, type BotRecord } from '../../domain/bot.ts';
import { safeText } from '../../domain/safe-text.ts';
import { hostOf } from '../../domain/short-url.ts';
import type { Secret } from '../../secret.ts';
import { botKey, type Configuration, type ConfiguredBot } from '../configuration/document.ts';
import type { FleetBot } from '../configuration/fleet-bot.ts';
import { changesOf, leftWords } from './words.ts';
import { stageWebhook, type JudgeWebhook, type StagedWebhook } from './stage-webhook.ts';

/** What is there to compare with, and the rules that need no network. */
export interface StageSurroundings {
  /** By {@link botKey}. */
  readonly fleet: ReadonlyMap<string, FleetBot>;
  readonly judge: (
    bot: Pick<BotRecord, 'localMode'>,
    knownKinds: readonly string[],
  ) => JudgeWebhook;
  /** The bot's token in the file, if it is one of this bot. */
  readonly readToken: (text: string, telegramId: string) => Secret | null;
  /** Whether tokens may be given to this Bot API server without asking again. */
  readonly isTrustedRoot: (apiRoot: string) => boolean;
  /** Why these tags would make the bot's limits contradict each other; null = they do not. */
  readonly tagsProblem: (bot: {
    readonly id: string;
    readonly name: string;
    readonly tags: readonly string[];
  }) => string | null;
  readonly texts: Texts;
  readonly nowMs: number;
}

/** One bot of a file: what is shown of it, and what applying it would do. Holds secrets: never leaves the engine. */
export interface StagedBot {
  readonly item: ImportItem;
  /** The bot of the list; null = it would be added. */
  readonly present: FleetBot | null;
  readonly file: ConfiguredBot;
  readonly record: Partial<Pick<BotRecord, 'name' | 'tags' | 'note'>>;
  readonly token: Secret | null;
  readonly webhook: StagedWebhook;
}

type Left = StagedWebhook['left'][number] | (Omit<ImportLeft, 'text'> & { readonly text?: string });

const noWebhook: StagedWebhook = {
  plain: undefined,
  plainFields: [],
  whole: undefined,
  wholeFields: [],
  left: [],
};

/** Said of a bot, but no reason to call it one of which nothing can be taken. */
const remarks: readonly ImportLeftCode[] = ['not-carried', 'server-mode'];

/** Compares every bot of a file with the list. Pure: the same file and list give the same items. */
export function stageConfiguration(
  configuration: Configuration,
  around: StageSurroundings,
): readonly StagedBot[] {
  return configuration.bots.map((file, index) => stageBot({ file, index }, around));
}

function stageBot(
  { file, index }: { readonly file: ConfiguredBot; readonly index: number },
  around: StageSurroundings,
): StagedBot {
  const present = around.fleet.get(botKey(file)) ?? null;
  const token = file.token === undefined ? null : around.readToken(file.token, file.telegramId);
  const barred = present === null ? newBarred(file, token, around) : presentBarred(present);
  const base = { file, present, token };
  if (barred !== null) {
    const left = [wordsOf({ code: barred, field: null }, around.texts)];
    const item = itemOf(base, { index, state: 'blocked', changes: [], left });
    return { ...base, item, record: {}, webhook: noWebhook };
  }
  const { record, left: recordLeft } = stageRecord(file, present, around);
  const webhook = stageKnownWebhook(file, present, around);
  const changes = changesOf({ present, record, webhook }, around.texts);
  const left = [...recordLeft, ...webhookLeft(webhook, present, file)].map((one) =>
    wordsOf(one, around.texts),
  );
  const isBlocked = changes.length === 0 && left.some(({ code }) => !remarks.includes(code));
  const known = changes.length > 0 ? 'changed' : isBlocked ? 'blocked' : 'unchanged';
  const state = present === null ? 'new' : known;
  const item = itemOf(base, { index, state, changes, left });
  return { ...base, item, record, webhook };
}

/** Why a bot that is not in the list cannot be added. */
function newBarred(
  file: ConfiguredBot,
  token: Secret | null,
  around: StageSurroundings,
): ImportLeftCode | null {
  if (file.token === undefined) {
    return 'not-here';
  }
  if (token === null) {
    return 'token-wrong';
  }
  return around.isTrustedRoot(file.apiRoot) ? null : 'root-unconfirmed';
}

function presentBarred({ access }: FleetBot): ImportLeftCode | null {
  return access === 'ready' ? null : access;
}

function stageRecord(
  file: ConfiguredBot,
  present: FleetBot | null,
  around: StageSurroundings,
): { readonly record: StagedBot['record']; readonly left: readonly Left[] } {
  const now = present?.record;
  const name =
    now === undefined ? (file.name ?? plainUsername(file.username) ?? file.telegramId) : file.name;
  const tags = now === undefined ? (file.tags ?? []) : file.tags;
  const note = now === undefined ? (file.note ?? '') : file.note;
  const takesTags = tags !== undefined && JSON.stringify(tags) !== JSON.stringify(now?.tags ?? []);
  const problem = takesTags
    ? around.tagsProblem({ id: now?.id ?? '', name: name ?? now?.name ?? '', tags })
    : null;
  const record = {
    ...(name === undefined || name === now?.name ? {} : { name }),
    ...(takesTags && problem === null ? { tags } : {}),
    ...(note === undefined || note === (now?.note ?? '') ? {} : { note }),
  };
  const left: Left[] = [];
  if (problem !== null) {
    left.push({ code: 'tags-contradict', field: 'tags', text: problem });
  }
  if (now !== undefined && now.localMode !== file.localMode) {
    left.push({ code: 'server-mode', field: null });
  }
  return { record, left };
}

function stageKnownWebhook(
  file: ConfiguredBot,
  present: FleetBot | null,
  around: StageSurroundings,
): StagedWebhook {
  if (present?.parked === true || present?.unfinished === true) {
    return noWebhook;
  }
  return stageWebhook(
    file.webhook,
    { desired: present?.desired ?? null, cleared: present?.cleared ?? false },
    {
      judge: around.judge(present?.record ?? file, present?.knownKinds ?? []),
      nowMs: around.nowMs,
    },
  );
}

function webhookLeft(
  webhook: StagedWebhook,
  present: FleetBot | null,
  file: ConfiguredBot,
): readonly Left[] {
  if (file.webhook.state !== 'unknown' && present?.parked === true) {
    return [{ code: 'parked', field: 'url' }];
  }
  if (file.webhook.state !== 'unknown' && present?.unfinished === true) {
    return [{ code: 'unfinished', field: 'url' }];
  }
  return webhook.left;
}

function wordsOf(left: Left, texts: Texts): ImportLeft {
  const { code, field } = left;
  const given = 'text' in left ? left.text : undefined;
  return { code, field, text: (given ?? leftWords(left, texts)).slice(0, 600) };
}

function itemOf(
  { file, present }: Pick<StagedBot, 'file' | 'present'>,
  rest: Pick<ImportItem, 'index' | 'state' | 'changes' | 'left'>,
): ImportItem {
  const record = present?.record;
  return {
    telegramId: file.telegramId,
    name: safeText(record?.name ?? file.name ?? file.username ?? file.telegramId, 200),
    username: record?.username ?? (file.username === null ? null : safeText(file.username, 64)),
    apiRootHost: hostOf(file.apiRoot) ?? safeText(file.apiRoot, 100),
    testEnvironment: file.testEnvironment,
    botId: record?.id ?? null,
    ...rest,
  };
}
