import { randomBytes } from 'node:crypto';
import { fromUtf8, toUtf8 } from '../bytes.ts';
import type { EndpointBehaviour } from '../delivery/behaviours.ts';
import type { EndpointLog } from '../delivery/endpoint-log.ts';
import type { Network } from '../delivery/network.ts';
import type { DnsRecord } from '../net/dns.ts';
import type { LoginOutcome } from '../server/accounts.ts';
import type { ApiServer } from '../server/api-server.ts';
import type { ClientManager } from '../server/client-manager.ts';
import type { BotState, ServerContext } from '../server/context.ts';
import type { Fault, Override } from '../server/faults.ts';
import type { LoggedRequest } from '../server/request-log.ts';
import { DEFAULT_ALLOWED, listAllowed } from '../state/allowed-updates.ts';
import type { UpdateKind } from '../state/allowed-updates.ts';

export interface NewBot {
  readonly id: number;
  /** The part of the token behind the colon; random and valid unless told. */
  readonly secretPart?: string | undefined;
  readonly username?: string | undefined;
  readonly firstName?: string | undefined;
}

export interface PushOptions {
  /** Kind of update; `message` unless told. */
  readonly kind?: UpdateKind | undefined;
  /** How many; 1 unless told. */
  readonly count?: number | undefined;
  /** Chat or user they belong to; 777 unless told. */
  readonly chat?: number | undefined;
  /** Date of the event in Unix seconds; now unless told. */
  readonly dateSeconds?: number | undefined;
  readonly isTestDc?: boolean | undefined;
}

/** A webhook record to be put in place. What is left out keeps its present value. */
export interface RecordPatch {
  readonly url?: string | undefined;
  readonly maxConnections?: number | undefined;
  readonly ipAddress?: string | undefined;
  readonly isPinned?: boolean | undefined;
  readonly secretToken?: string | undefined;
  /** PEM text, or null for none. */
  readonly certificate?: string | null | undefined;
  /** Null for none. */
  readonly lastError?:
    | { readonly dateSeconds: number; readonly message: string }
    | null
    | undefined;
  /** Makes the queue exactly this long. */
  readonly pending?: number | undefined;
  /** Null for the default set. */
  readonly allowedUpdates?: readonly UpdateKind[] | null | undefined;
  /** Whether the simulator delivers; false unless told, so that the record stays as it is. */
  readonly delivers?: boolean | undefined;
}

/** Everything the simulator knows about one token. */
export interface BotSnapshot {
  readonly url: string;
  readonly maxConnections: number;
  readonly ipAddress: string;
  readonly isPinned: boolean;
  readonly secretToken: string;
  readonly certificate: string | undefined;
  readonly lastError: { readonly dateSeconds: number; readonly message: string } | undefined;
  readonly pending: number;
  readonly pendingIds: readonly number[];
  /** Undefined for the default set. */
  readonly allowedUpdates: readonly string[] | undefined;
}

/** The test's hand on the simulator. */
export interface SimulatorControl {
  readonly createBot: (bot: NewBot) => string;
  readonly revokeToken: (token: string) => void;
  readonly setLoginOutcome: (token: string, outcome: LoginOutcome) => void;
  /** Sends updates to a bot; returns how many entered the queue. */
  readonly pushUpdates: (bot: string | number, options?: PushOptions) => number;
  readonly setWebhookRecord: (token: string, patch: RecordPatch) => void;
  readonly bot: (token: string) => BotSnapshot;
  readonly addFault: (fault: Fault) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  /** Answers matching requests with something else; one request unless `count` is given. */
  readonly overrideNext: (override: Override) => void;
  readonly clearOverrides: () => void;
  readonly requests: () => readonly LoggedRequest[];
  readonly clearRequests: () => void;
  /** Number of requests by method (lower case) since the start; never goes back. */
  readonly requestCounts: () => Readonly<Record<string, number>>;
  readonly connectionCount: () => number;
  readonly cutConnections: () => void;
  readonly setDns: (name: string, record: DnsRecord) => void;
  readonly forgetDnsCache: () => void;
  readonly setEndpoint: (at: string, behaviour: EndpointBehaviour) => void;
  readonly setDefaultEndpoint: (behaviour: EndpointBehaviour) => void;
  readonly endpointLog: (at: string) => EndpointLog;
  /** Whether the Bot API server is connected to Telegram; shows as a synchronisation error. */
  readonly setTelegramLink: (isUp: boolean) => void;
  /** A clean restart of the Bot API server on the same data. */
  readonly restart: () => void;
}

export interface ControlDeps {
  readonly context: ServerContext;
  readonly manager: ClientManager;
  readonly api: ApiServer;
  readonly network: Network;
  readonly requestCounts: () => Readonly<Record<string, number>>;
}

/** Creates the typed control object. Every call takes effect before it returns. */
export function createControl(deps: ControlDeps): SimulatorControl {
  return { ...botControl(deps), ...apiControl(deps), ...networkControl(deps) };
}

type BotPart =
  | 'createBot'
  | 'revokeToken'
  | 'setLoginOutcome'
  | 'pushUpdates'
  | 'setWebhookRecord'
  | 'bot';

function botControl({ context, manager }: ControlDeps): Pick<SimulatorControl, BotPart> {
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
  const { webhook, bot } = manager.ensure(token, false);
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

type ApiPart =
  | 'addFault'
  | 'clearFaults'
  | 'overrideNext'
  | 'clearOverrides'
  | 'requests'
  | 'clearRequests'
  | 'requestCounts'
  | 'connectionCount'
  | 'cutConnections'
  | 'restart';

function apiControl(deps: ControlDeps): Pick<SimulatorControl, ApiPart> {
  const { api, manager, context } = deps;
  return {
    addFault: async (fault) => {
      if (fault.kind === 'refuse') {
        await api.refuse();
      } else {
        api.faults.add(fault);
      }
    },
    clearFaults: async () => {
      api.faults.clear();
      await api.listenAgain();
    },
    overrideNext: (override) => api.overrides.add({ count: 1, ...override }),
    clearOverrides: () => api.overrides.clear(),
    requests: () => [...api.requests],
    clearRequests: api.clearRequests,
    requestCounts: deps.requestCounts,
    connectionCount: api.connectionCount,
    cutConnections: api.cutConnections,
    restart: () => {
      manager.shutDown();
      api.cutConnections();
      context.resolver.forgetCache();
      manager.startAgain();
    },
  };
}

type NetworkPart =
  | 'setDns'
  | 'forgetDnsCache'
  | 'setEndpoint'
  | 'setDefaultEndpoint'
  | 'endpointLog'
  | 'setTelegramLink';

function networkControl(deps: ControlDeps): Pick<SimulatorControl, NetworkPart> {
  const { context, network, manager } = deps;
  return {
    setDns: context.resolver.setRecord,
    forgetDnsCache: context.resolver.forgetCache,
    setEndpoint: network.setBehaviour,
    setDefaultEndpoint: network.setDefault,
    endpointLog: network.log,
    setTelegramLink: (isUp) => {
      if (isUp) {
        manager.noteReconnect();
      }
      context.linkDownSinceMs = isUp
        ? undefined
        : (context.linkDownSinceMs ?? context.clock.nowMs());
    },
  };
}
