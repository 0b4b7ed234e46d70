import type { EndpointBehaviour } from '../delivery/behaviours.ts';
import type { EndpointLog } from '../delivery/endpoint-log.ts';
import type { DnsRecord } from '../net/dns.ts';
import type { LoginOutcome } from '../server/accounts.ts';
import type { Fault, Override } from '../server/faults.ts';
import type { LoggedRequest } from '../server/request-log.ts';
import type { UpdateKind } from '../state/allowed-updates.ts';

interface NewBot {
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
