import * as z from 'zod';
import { configParts } from './webhook.ts';
import { botIdSchema } from './ids.ts';

/** What an import may change of a bot. */
export const importFields = ['name', 'tags', 'note', ...configParts] as const;
export type ImportField = (typeof importFields)[number];

/** new: not in the list yet, may be added · changed · unchanged · blocked: nothing of it can be taken, and why. */
export const importStates = ['new', 'changed', 'unchanged', 'blocked'] as const;

/** Why a bot, or one thing of it, is not taken from the file; `import.left.<code>` says it. */
export const importLeftCodes = [
  'not-here',
  'root-unconfirmed',
  'token-wrong',
  'locked',
  'tampered',
  'parked',
  'unfinished',
  'tags-contradict',
  'server-mode',
  'url-short',
  'other-place',
  'pin-unclear',
  'not-carried',
  'rule',
] as const;
export type ImportLeftCode = (typeof importLeftCodes)[number];

/** One thing that would change: both sides in words, URLs shortened, secrets only as stored, none or unknown. */
export const importChangeSchema = z.strictObject({
  field: z.enum(importFields),
  before: z.string().max(700),
  after: z.string().max(700),
  /** Taken only together with the URL of the wanted webhook, which a person must choose for each bot. */
  withUrl: z.boolean(),
});
export type ImportChange = z.infer<typeof importChangeSchema>;

export const importLeftSchema = z.strictObject({
  code: z.enum(importLeftCodes),
  field: z.enum(importFields).nullable(),
  text: z.string().max(600),
});
export type ImportLeft = z.infer<typeof importLeftSchema>;

/** One bot of a staged file beside the bot of the list. */
export const importItemSchema = z.strictObject({
  /** Names the bot in `import:apply`. */
  index: z.number().int().min(0),
  telegramId: z.string(),
  name: z.string().max(200),
  username: z.string().nullable(),
  /** Host of the Bot API server. */
  apiRootHost: z.string().max(300),
  testEnvironment: z.boolean(),
  /** The bot of the list; null = it is not there. */
  botId: botIdSchema.nullable(),
  state: z.enum(importStates),
  changes: z.array(importChangeSchema),
  left: z.array(importLeftSchema),
});
export type ImportItem = z.infer<typeof importItemSchema>;

/** A file that was read and compared and waits to be applied; nothing is changed yet. */
export const stagedImportSchema = z.strictObject({
  stageId: z.string().max(64),
  fileName: z.string().max(300),
  /** Afterwards, or once something that it was compared with has changed, it is refused. */
  expiresAtMs: z.number().int(),
  isHandOver: z.boolean(),
  counts: z.strictObject({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    blocked: z.number().int(),
    /** Of the new and changed ones: those whose wanted URL would change. */
    withUrl: z.number().int(),
  }),
});
export type StagedImport = z.infer<typeof stagedImportSchema>;

/** What reading a file came to; null = it is sealed and needs its passphrase. */
export const stageAnswerSchema = z.strictObject({ staged: stagedImportSchema.nullable() });

const indexes = z.array(z.number().int().min(0).max(50_000)).max(50_000);
/** `bots`: take what changes, or add the bot. `urls`: take the URL of the wanted webhook and what belongs to it. */
export const importApplySchema = z.strictObject({
  stageId: z.string().max(64),
  bots: indexes,
  urls: indexes,
});

export const importedSchema = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  /** Bots of the list whose wanted webhook is another one now: Telegram still has the former. */
  webhooks: z.array(botIdSchema),
});
export type Imported = z.infer<typeof importedSchema>;

export const configurationFormats = ['json', 'yaml'] as const;
/** A hand-over file is opened by whoever knows the passphrase, for as long as it exists. */
export const handOverPassphraseSchema = z.string().min(8).max(1024);
