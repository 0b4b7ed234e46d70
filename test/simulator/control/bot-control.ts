import { randomBytes } from 'node:crypto';
import { fromUtf8, toUtf8 } from '../bytes.ts';
import type { ClientManager } from '../server/client-manager.ts';
import type { BotState, ServerContext } from '../server/context.ts';
import { DEFAULT_ALLOWED, listAllowed } from '../state/allowed-updates.ts';
import type { BotSnapshot, PushOptions, RecordPatch, SimulatorControl } from './control-types.ts';

export interface BotControlDeps {
  readonly context: ServerContext;
  readonly manager: ClientManager;
}

type BotPart =
  | 'createBot'
  | 'revokeToken'
  | 'setLoginOutcome'
  | 'pushUpdates'
  | 'setWebhookRecord'
  | 'bot';

/** The calls that concern a bot, its token, its queue and its record. */
export function botControl({ context, manager }: BotControlDeps): Pick<SimulatorControl, BotPart> {
  return {
    createBot: (bot) => {
      const secret =
        bot.secretPart ?? `AA${randomBytes(24).toString('base64url')}`.slice(0, 34) + 'A';
      const token = `${bot.id}:${secret}`;
      context.accounts.setOutcome(token, { kind: 'accepted' });
      context.accounts.describe({
        id: bot.id,
        username: bot.username ?? `sim${bot.id}_bot`,
        firstName: bot.firstName ?? 'Bot',
      });
      return token;
    },
    revokeToken: (token) => manager.revoke(token),
    setLoginOutcome: (token, outcome) => context.accounts.setOutcome(token, outcome),
    pushUpdates: (bot, options = {}) => {
      const id = typeof bot === 'number' ? bot : Number.parseInt(bot, 10);
      const state = manager.botOf(id, options.isTestDc ?? false);
      return pushMany(manager, state, options);
    },
    setWebhookRecord: (token, patch) => forceRecord(manager, token, patch),
    bot: (token) => snapshot(manager, token),
  };
}

function pushMany(manager: ClientManager, bot: BotState, options: PushOptions): number {
  const { kind = 'message', count = 1, chat, dateSeconds } = options;
  let queued = 0;
  for (let index = 0; index < count; index += 1) {
    if (manager.push(bot, { kind, chat, dateSeconds })) {
      queued += 1;
    }
  }
  return queued;
}

function forceRecord(manager: ClientManager, token: string, patch: RecordPatch): void {
  const client = manager.ensure(token, false);
  if (!client.isAuthorised) {
    throw new Error('no webhook can be put in place: Telegram does not accept this token');
  }
  const { webhook, bot } = client;
  const old = webhook.record;
  const wasUnset = old.url === '';
  const certificate = patch.certificate === undefined ? old.certificatePem : patch.certificate;
  const lastError = patch.lastError === undefined ? old.lastError : patch.lastError;
  webhook.force({
    url: patch.url === undefined ? old.url : fromUtf8(patch.url),
    certificatePem: certificate ?? undefined,
    maxConnections: patch.maxConnections ?? (wasUnset ? 40 : old.maxConnections),
    ipAddress: patch.ipAddress ?? (wasUnset ? '45.33.32.156' : old.ipAddress),
    isPinned: patch.isPinned ?? old.isPinned,
    secretToken: patch.secretToken ?? old.secretToken,
    lastError:
      lastError === null || lastError === undefined
        ? undefined
        : { dateSeconds: lastError.dateSeconds, message: fromUtf8(lastError.message) },
  });
  if (patch.allowedUpdates !== undefined) {
    bot.allowed = patch.allowedUpdates === null ? DEFAULT_ALLOWED : new Set(patch.allowedUpdates);
  }
  if (patch.pending !== undefined) {
    resizeQueue(manager, bot, patch.pending);
  }
  if (patch.delivers === true) {
    webhook.resume();
  }
}

function resizeQueue(manager: ClientManager, bot: BotState, wanted: number): void {
  for (const update of bot.queue.list().slice(wanted)) {
    bot.queue.forget(update.id);
  }
  const kind = [...bot.allowed][0] ?? 'message';
  pushMany(manager, bot, { kind, count: wanted - bot.queue.count });
}

function snapshot(manager: ClientManager, token: string): BotSnapshot {
  const { webhook, bot } = manager.ensure(token, false);
  const { url, certificatePem, lastError, ipAddress, secretToken, ...rest } = webhook.record;
  return {
    ...rest,
    url: toUtf8(url),
    ipAddress: toUtf8(ipAddress),
    secretToken: toUtf8(secretToken),
    certificate: certificatePem === undefined ? undefined : toUtf8(certificatePem),
    lastError:
      lastError === undefined
        ? undefined
        : { dateSeconds: lastError.dateSeconds, message: toUtf8(lastError.message) },
    pending: bot.queue.count,
    pendingIds: bot.queue.list().map((update) => update.id),
    allowedUpdates: listAllowed(bot.allowed),
  };
}
