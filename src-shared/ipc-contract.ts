import * as z from 'zod';
import {
  automaticModes,
  automaticRules,
  automaticScopeSchema,
  automationViewSchema,
} from './automation.ts';
import { bulkApplySchema, bulkInputSchema, bulkItemSchema } from './bulk.ts';
import { diagnosisBegunSchema, diagnosisRunSchema, diagnosisSeenSchema } from './diagnosis.ts';
import {
  aboutSchema,
  bundleSchema,
  engineFactsSchema,
  folderNames,
  licensedPartSchema,
} from './diagnostics.ts';
import { documentationPages } from './documentation.ts';
import {
  environmentIdSchema,
  environmentPreviewInputSchema,
  environmentPreviewSchema,
  environmentPutSchema,
  environmentViewSchema,
} from './environment.ts';
import { historyBeatsSchema, historyChartSchema } from './history.ts';
import {
  incidentDetailSchema,
  incidentIdSchema,
  incidentSchema,
  incidentStates,
  snoozeUntilSchema,
} from './incidents.ts';
import { loginChangeSchema, loginStateSchema } from './login.ts';
import { maintenanceInputSchema, maintenanceViewSchema } from './maintenance.ts';
import {
  markReadSchema,
  messageActions,
  messagePageSchema,
  messageSchema,
  messageTestSchema,
} from './messages.ts';
import {
  configurationFormats,
  handOverPassphraseSchema,
  importApplySchema,
  importedSchema,
  importItemSchema,
  stageAnswerSchema,
  stagedImportSchema,
} from './import.ts';
import { overviewViewSchema } from './overview-view.ts';
import { proxyInputSchema, proxyTestSchema, proxyViewSchema } from './proxy.ts';
import {
  botIdSchema,
  planAnswerSchema,
  planIdSchema,
  queuedUpdateSchema,
  wishSchema,
} from './repair.ts';
import { resendReportSchema, resendPlanSchema, resendRequestSchema } from './resend.ts';
import {
  botLimitsSchema,
  levelChangeSchema,
  levelsSchema,
  settingLevelSchema,
  tagSchema,
} from './setting-levels.ts';
import { settingsPatchSchema } from './settings.ts';
import {
  botDetailSchema,
  historyPageSchema,
  journalEntrySchema,
  patchSchema,
  snapshotSchema,
} from './snapshot.ts';
import { vaultChoiceSchema, vaultStateSchema } from './vault-state.ts';

const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
});
const nothing = z.strictObject({});

/** Closed set of error codes; texts come from src-shared/texts by code (`error.<code>`). */
export const ipcErrorCodes = [
  'INVALID_REQUEST',
  'NOT_FOUND',
  'CONFLICT',
  'BUSY',
  'UNAVAILABLE',
  'TELEGRAM_REFUSED',
  'NOT_SAVED',
  'INTERNAL',
] as const;
export const ipcErrorSchema = z.strictObject({
  code: z.enum(ipcErrorCodes),
  /** The input at fault, when one is. */
  field: z.string().max(60).nullable(),
  /** One sentence without secrets, already in words; null = the code's own text. */
  message: z.string().max(600).nullable(),
});
export type IpcError = z.infer<typeof ipcErrorSchema>;

/** Where the window should go: asked for by tray, notification or a second start. */
export const routeSchema = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('overview') }),
  z.strictObject({
    screen: z.literal('bot'),
    botId: botIdSchema,
    wish: z.enum(['re-set']).nullable(),
  }),
  z.strictObject({ screen: z.literal('incidents') }),
  z.strictObject({ screen: z.literal('incident'), incidentId: incidentIdSchema }),
  z.strictObject({ screen: z.literal('settings') }),
  /** The notification centre, with this message in view where one is meant. */
  z.strictObject({
    screen: z.literal('messages'),
    messageId: z.number().int().exactOptional(),
  }),
]);
export type Route = z.infer<typeof routeSchema>;

const page = { limit: z.number().int().min(1).max(500) };
export const nameSchema = z.string().trim().min(1).max(120);
export const noteSchema = z.string().max(2000);
export const apiRootSchema = z.string().max(300);

export const addRefusalCodes = [
  'TOKEN_SHAPE',
  'TOKEN_REJECTED',
  'DUPLICATE',
  'UNREACHABLE',
  'VAULT_LOCKED',
  'API_ROOT_UNCONFIRMED',
  'API_ROOT_INVALID',
  'OTHER_BOT',
  'FLOOD',
] as const;
export const addBotsInputSchema = z.strictObject({
  /** Pasted text: one token a line, surrounding text such as `TOKEN=` is not stripped; empty lines are skipped. */
  tokens: z.string().max(1_000_000),
  name: nameSchema.exactOptional(),
  tags: z.array(tagSchema).max(20).exactOptional(),
  apiRoot: apiRootSchema.exactOptional(),
  confirmApiRoot: z.boolean().exactOptional(),
  localMode: z.boolean().exactOptional(),
  testEnvironment: z.boolean().exactOptional(),
});
export const addBotsOutputSchema = z.strictObject({
  added: z.array(
    z.strictObject({
      id: botIdSchema,
      telegramId: z.string(),
      username: z.string().nullable(),
      name: z.string(),
    }),
  ),
  refused: z.array(
    z.strictObject({ line: z.number().int(), code: z.enum(addRefusalCodes), message: z.string() }),
  ),
});

const botIdsSchema = z.array(botIdSchema).max(10_000);
const renderedSchema = z.strictObject({
  suggestedFileName: z.string().max(120),
  content: z.string(),
});

/** Commands that the engine answers to everybody: window, command line and tests. */
const openCommands = {
  'app:get-snapshot': command(nothing, snapshotSchema),
  'bots:add': command(addBotsInputSchema, addBotsOutputSchema),
  'bot:update': command(
    z.strictObject({
      botId: botIdSchema,
      name: nameSchema.exactOptional(),
      tags: z.array(tagSchema).max(20).exactOptional(),
      note: noteSchema.exactOptional(),
      paused: z.boolean().exactOptional(),
    }),
    nothing,
  ),
  /** Silent until a wall time or until it has recovered; null = not any more. Checked all the same. */
  'bot:snooze': command(
    z.strictObject({ botId: botIdSchema, until: snoozeUntilSchema.nullable() }),
    nothing,
  ),
  'bot:remove': command(z.strictObject({ botId: botIdSchema }), nothing),
  'bot:replace-token': command(
    z.strictObject({ botId: botIdSchema, token: z.string().max(300) }),
    nothing,
  ),
  'bot:detail': command(z.strictObject({ botId: botIdSchema }), botDetailSchema),
  'bot:check-now': command(z.strictObject({ botId: botIdSchema }), nothing),
  'fleet:check-all': command(nothing, nothing),
  /** Pauses all watching until a wall time; null = until resumed; resume with `untilMs: 0`. */
  'fleet:pause': command(z.strictObject({ untilMs: z.number().int().min(0).nullable() }), nothing),
  'history:page': command(
    z.strictObject({
      botId: botIdSchema,
      fromMs: z.number().int(),
      toMs: z.number().int(),
      limit: z.number().int().min(1).max(5000),
    }),
    historyPageSchema,
  ),
  /** Any stretch of the last 400 days in a bounded number of points, with its marks. */
  'history:chart': command(
    z.strictObject({ botId: botIdSchema, fromMs: z.number().int(), toMs: z.number().int() }),
    historyChartSchema,
  ),
  /** The heart-beat bars of 24 hours, 7 days and 30 days. */
  'history:beats': command(z.strictObject({ botId: botIdSchema }), historyBeatsSchema),
  /** Newest first, also of bots that are not there any more. */
  'incidents:page': command(
    z.strictObject({
      botId: botIdSchema.nullable(),
      state: z.enum(incidentStates).default('all'),
      beforeId: z.number().int().nullable(),
      ...page,
    }),
    z.array(incidentSchema),
  ),
  'incident:detail': command(
    z.strictObject({ incidentId: incidentIdSchema }),
    incidentDetailSchema,
  ),
  /** Somebody knows of it (false takes it back): no colour and no message until it is over or gets worse. */
  'incident:acknowledge': command(
    z.strictObject({ incidentId: incidentIdSchema, acknowledged: z.boolean() }),
    nothing,
  ),
  'incident:note': command(
    z.strictObject({ incidentId: incidentIdSchema, note: noteSchema }),
    nothing,
  ),
  'journal:page': command(
    z.strictObject({
      botId: botIdSchema.nullable(),
      beforeSeq: z.number().int().nullable(),
      ...page,
    }),
    z.array(journalEntrySchema),
  ),
  'repair:plan': command(wishSchema, planAnswerSchema),
  /** Answers as soon as the action is accepted; its result arrives as the row's `lastAction` and in the journal. */
  'repair:apply': command(
    z.strictObject({ planId: planIdSchema, typedName: z.string().max(200).nullable() }),
    nothing,
  ),
  /** Ends the reading of a queue after the page under way; the webhook is then set again and the result arrives. */
  'repair:stop-reading': command(z.strictObject({ botId: botIdSchema }), nothing),
  /** The queue as the last peek of this run saw it; null when there was none. Never contents. */
  'queue:seen': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ queue: z.array(queuedUpdateSchema).nullable() }),
  ),
  /** What giving saved updates to the endpoint again would send. Reads only. */
  'updates:plan-resend': command(resendRequestSchema, resendPlanSchema),
  /** Answers as soon as it is begun; each update and the end arrive as events, progress with the bot. */
  'updates:resend': command(z.strictObject({ planId: planIdSchema }), nothing),
  /** What became of each update in the last or present run; null when there was none since the start. */
  'updates:resent': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ report: resendReportSchema.nullable() }),
  ),
  'updates:stop-resend': command(z.strictObject({ botId: botIdSchema }), nothing),
  /**
   * Looks at the bot's endpoint from this computer: DNS, TCP, TLS, HTTP. Answers as soon as it is begun, or why it is
   * not; at most one per bot in 5 minutes. Changes no health and repairs nothing.
   */
  'diagnosis:run': command(diagnosisRunSchema, diagnosisBegunSchema),
  /** The present or last one since the start of the program. */
  'diagnosis:get': command(z.strictObject({ botId: botIdSchema }), diagnosisSeenSchema),
  'diagnosis:stop': command(z.strictObject({ botId: botIdSchema }), nothing),
  /** Messages ever meant for the desktop, newest first. */
  'messages:page': command(messagePageSchema, z.array(messageSchema)),
  'messages:mark-read': command(markReadSchema, nothing),
  /**
   * What a click on a message or one of its buttons does; the message counts as read. Answers where the window should
   * go, if anywhere: `re-set` leads to the plan, and to what is true now if bot or incident are gone.
   */
  'messages:act': command(
    z.strictObject({ messageId: z.number().int(), action: z.enum(['open', ...messageActions]) }),
    z.strictObject({ route: routeSchema.nullable() }),
  ),
  'settings:update': command(settingsPatchSchema, nothing),
  /** All maintenance windows: those that hold, then those to come by time, then those that are over. */
  'maintenance:list': command(nothing, z.array(maintenanceViewSchema)),
  /** A new window (id null), or another version of one. */
  'maintenance:put': command(maintenanceInputSchema, z.strictObject({ id: z.string() })),
  'maintenance:remove': command(z.strictObject({ id: z.string().max(64) }), nothing),
  /** Ends the occurrence that holds now; later ones of a repeated window stay. */
  'maintenance:end-now': command(z.strictObject({ id: z.string().max(64) }), nothing),
  'automation:view': command(nothing, automationViewSchema),
  /** The rules of one tag or bot; a bot's own entry, even an empty one, stands before those of its tags. */
  'automation:set': command(
    z.strictObject({
      scope: automaticScopeSchema,
      rules: z
        .array(z.strictObject({ rule: z.enum(automaticRules), mode: z.enum(automaticModes) }))
        .max(automaticRules.length),
      protect: z.boolean().default(false),
    }),
    nothing,
  ),
  'automation:clear': command(z.strictObject({ scope: automaticScopeSchema }), nothing),
  /** The kill switch over all automatic repair; in force and on disk when it answers. */
  'automation:stop': command(z.strictObject({ stopped: z.boolean() }), nothing),
  /** Something kept overwriting this bot's webhook; a person decides that automatic repair may go on. */
  'automation:release': command(z.strictObject({ botId: botIdSchema }), nothing),
  /** Sets values of a tag or a bot, or lets it inherit them again (null). */
  'settings:set-level': command(
    z.strictObject({ level: settingLevelSchema, values: levelChangeSchema }),
    nothing,
  ),
  /** Everything that is set by tag and by bot. */
  'settings:levels': command(nothing, levelsSchema),
  /** The settings that hold for one bot, with where each comes from. */
  'settings:of-bot': command(z.strictObject({ botId: botIdSchema }), botLimitsSchema),
  /** Credentials travel upwards only: answers say whether there are some. */
  'proxy:get': command(nothing, proxyViewSchema),
  'proxy:set': command(proxyInputSchema, proxyViewSchema),
  /** Reaches a Bot API root that way, without a token. Takes 15 s at most for each way. */
  'proxy:test': command(proxyInputSchema, proxyTestSchema),
  /** Makes the plan of many bots; nothing is written. The progress arrives with the state. */
  'bulk:plan': command(bulkInputSchema, z.strictObject({ bulkId: z.string() })),
  'bulk:items': command(
    z.strictObject({
      bulkId: z.string().max(64),
      offset: z.number().int().min(0),
      ...page,
    }),
    z.array(bulkItemSchema),
  ),
  'bulk:apply': command(bulkApplySchema, nothing),
  /** No further bot is begun; those under way are finished. */
  'bulk:cancel': command(nothing, nothing),
  'bulk:dismiss': command(nothing, nothing),
  'environment:list': command(
    nothing,
    z.strictObject({ environments: z.array(environmentViewSchema) }),
  ),
  /** Stores an environment; nothing is sent, also not for its bots: they differ from it until they are brought to it. */
  'environment:put': command(environmentPutSchema, z.strictObject({ id: environmentIdSchema })),
  /** Refused while bots belong to it, unless they are to be taken out of it. What is wanted of them stays. */
  'environment:remove': command(
    z.strictObject({ id: environmentIdSchema, unassign: z.boolean().default(false) }),
    nothing,
  ),
  /** Which environment bots belong to; null = none. Sends nothing and changes nothing that is wanted. */
  'environment:assign': command(
    z.strictObject({
      botIds: z.array(botIdSchema).min(1).max(10_000),
      id: environmentIdSchema.nullable(),
    }),
    nothing,
  ),
  /** What a template comes to for one bot, shortened, and what is wrong with it. Stores nothing. */
  'environment:preview': command(environmentPreviewInputSchema, environmentPreviewSchema),
  /** The record of bots as a document without secrets. Empty `botIds` = all. */
  'record:render': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(['md', 'json']) }),
    renderedSchema,
  ),
  /** What is wanted of bots as a file without secrets, which can be imported. Empty `botIds` = all. */
  'configuration:render': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(configurationFormats) }),
    renderedSchema,
  ),
  'import:items': command(
    z.strictObject({ stageId: z.string().max(64), offset: z.number().int().min(0), ...page }),
    z.array(importItemSchema),
  ),
  /** Takes what was chosen of a staged file, all or nothing. Nothing is sent to Telegram. */
  'import:apply': command(importApplySchema, importedSchema),
  'import:discard': command(z.strictObject({ stageId: z.string().max(64) }), nothing),
} as const;

/** Commands that the engine answers to the main process only: the page never sees what they carry. */
const innerCommands = {
  /** The secret token of the wanted webhook; null = there is none, or it is not known. Noted in the journal. */
  'secret:reveal': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ secret: z.string().nullable() }),
  ),
  /** Facts about the store, for About and the diagnostics bundle. Numbers only. */
  'diagnostics:facts': command(nothing, engineFactsSchema),
  /** The message that a service of the desktop knows by this handle, also from before a restart. */
  'messages:find': command(
    z.strictObject({ handle: z.string().max(200) }),
    z.strictObject({ messageId: z.number().int().nullable() }),
  ),
  /** Reads a configuration or hand-over file and compares it with the list. Changes nothing and asks nobody. */
  'import:stage': command(
    z.strictObject({
      fileName: z.string().max(300),
      content: z.string().max(15_000_000),
      passphrase: z.string().max(1024).nullable(),
    }),
    stageAnswerSchema,
  ),
  /** Everything that is wanted of bots, secrets included, sealed under the passphrase. Noted in the journal. */
  'hand-over:render': command(
    z.strictObject({
      botIds: botIdsSchema,
      passphrase: handOverPassphraseSchema,
      withTokens: z.boolean(),
    }),
    renderedSchema,
  ),
} as const;

export const engineCommands = { ...openCommands, ...innerCommands } as const;

/** Addresses that the page may ask to open, by name. */
export const linkNames = [
  'bot-api',
  'webhooks-guide',
  'bot-father',
  'tray-extension',
  ...documentationPages,
] as const;

/** An absolute path that was chosen in a native dialog. */
const chosenPathSchema = z.string().min(1).max(4096);

const savedAsSchema = z.strictObject({ savedAs: z.string().max(300).nullable() });

/** Commands that the shell answers (files, links, keyring, window). */
export const shellCommands = {
  'vault:retry': command(nothing, vaultStateSchema),
  'vault:choose': command(vaultChoiceSchema, vaultStateSchema),
  'vault:unlock': command(
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    vaultStateSchema,
  ),
  /** Asks for a file name in a native dialog and writes the record there (0600, never overwriting silently). */
  'record:save': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(['md', 'json']) }),
    savedAsSchema,
  ),
  /** Asks in a native dialog where waiting updates are to be saved. The page may name no other file in a wish. */
  'updates:choose-target': command(
    z.strictObject({ botId: botIdSchema, name: z.string().max(400) }),
    z.strictObject({ path: chosenPathSchema.nullable() }),
  ),
  /** Asks in a native dialog for a file of saved updates. The page may name no other one to send again. */
  'updates:choose-saved': command(nothing, z.strictObject({ path: chosenPathSchema.nullable() })),
  /** Whether the app will start at login, as the system says it now. */
  'login:state': command(nothing, loginStateSchema),
  /** Stores the wish, asks the system for it, and answers what the system says then. */
  'login:set': command(loginChangeSchema, loginStateSchema),
  /** Shows a message that is not recorded, and tells what the system did with it. Takes some seconds at most. */
  'messages:test': command(nothing, messageTestSchema),
  /** Saves the configuration of bots under a name asked for in a native dialog (0600). */
  'configuration:save': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(configurationFormats) }),
    savedAsSchema,
  ),
  /** Saves a hand-over file (0600); a file that is there is never replaced. */
  'hand-over:save': command(
    z.strictObject({
      botIds: botIdsSchema,
      passphrase: handOverPassphraseSchema,
      withTokens: z.boolean(),
    }),
    savedAsSchema,
  ),
  /** Asks for a file in a native dialog and stages it. The page may name none and never sees its contents. */
  'import:choose': command(
    nothing,
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('cancelled') }),
      z.strictObject({ outcome: z.literal('sealed'), fileName: z.string().max(300) }),
      z.strictObject({ outcome: z.literal('staged'), staged: stagedImportSchema }),
    ]),
  ),
  /** The passphrase of the hand-over file that was chosen last. */
  'import:unseal': command(
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    z.strictObject({ staged: stagedImportSchema }),
  ),
  /** Starts the watching again where it was given up or stands still. The new state arrives as events. */
  'watching:restart': command(nothing, nothing),
  /**
   * From now on the window shows the demo: an engine of its own over a folder of its own, with bots that are not real and
   * a Telegram that is not there. Nothing is sent. The real engine goes on. The new state arrives as events.
   */
  'demo:start': command(nothing, nothing),
  /** Back to the real bots; the demo and its folder are gone when it answers. */
  'demo:leave': command(nothing, nothing),
  'about:facts': command(nothing, aboutSchema),
  'about:licenses': command(nothing, z.strictObject({ parts: z.array(licensedPartSchema) })),
  'folder:open': command(z.strictObject({ folder: z.enum(folderNames) }), nothing),
  /** Builds a bundle for the page to show. Nothing is written. Host names are hashed unless they are to be shown. */
  'diagnostics:build': command(z.strictObject({ withHosts: z.boolean() }), bundleSchema),
  /** Saves the bundle that was built last, as it was shown (0600), where a native dialog says. */
  'diagnostics:save': command(z.strictObject({ bundleId: z.string().max(64) }), savedAsSchema),
  'link:open': command(z.strictObject({ link: z.enum(linkNames) }), nothing),
  /** Puts the secret token of the wanted webhook on the clipboard, for 30 seconds; the page never sees it. */
  'secret:copy': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ copied: z.boolean() }),
  ),
  /** How the list of bots was looked at last; kept by the shell, because the page ends with its window. */
  'view:get': command(nothing, overviewViewSchema),
  'view:set': command(overviewViewSchema, nothing),
  'text:copy': command(z.strictObject({ text: z.string().max(20_000) }), nothing),
} as const;

/** What the page may ask for. */
export const commands = { ...openCommands, ...shellCommands } as const;
type AllCommands = typeof engineCommands & typeof shellCommands;

/** Events from main to the window. */
export const events = {
  'app:patch': patchSchema,
  'app:navigate': routeSchema,
} as const;

export type EngineCommandName = keyof typeof engineCommands;
export type ShellCommandName = keyof typeof shellCommands;
export type CommandName = keyof typeof commands;
export type CommandInput<C extends keyof AllCommands> = z.input<AllCommands[C]['input']>;
export type CommandRequest<C extends keyof AllCommands> = z.output<AllCommands[C]['input']>;
export type CommandOutput<C extends keyof AllCommands> = z.output<AllCommands[C]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
export type AddBotsOutput = z.infer<typeof addBotsOutputSchema>;
export type AddRefusalCode = (typeof addRefusalCodes)[number];
