import { createRealClock } from './clock.ts';
import type { SimClock } from './clock.ts';
import { createControl } from './control/control.ts';
import type { SimulatorControl } from './control/control-types.ts';
import type { EndpointBehaviour } from './delivery/behaviours.ts';
import { createNetwork } from './delivery/network.ts';
import { createResolver } from './net/dns.ts';
import type { DnsRecord } from './net/dns.ts';
import { createAccounts } from './server/accounts.ts';
import { sameNumbers } from './random.ts';
import { createApiServer } from './server/api-server.ts';
import type { ApiTls } from './server/api-server.ts';
import { ClientManager } from './server/client-manager.ts';
import type { ServerContext } from './server/context.ts';
import type { TokenFilter } from './server/token.ts';

/** How a simulator is set up. Everything has a default that suits most tests. */
export interface SimulatorOptions {
  /** Port of the Bot API; any free one unless told. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  /** The operating system's clock unless told. */
  readonly clock?: SimClock | undefined;
  /** Source of randomness in [0, 1); the same numbers in every run unless told. */
  readonly random?: (() => number) | undefined;
  /** As a server started with `--local`. */
  readonly local?: boolean | undefined;
  /** As `--max-webhook-connections`; 40, or 100 in local mode, unless told. */
  readonly maxWebhookConnections?: number | undefined;
  /** As `--filter`. */
  readonly filter?: TokenFilter | undefined;
  /** Whether every well-formed token is good; only created bots unless told. */
  readonly acceptUnknownTokens?: boolean | undefined;
  readonly dns?: Readonly<Record<string, DnsRecord>> | undefined;
  /** Record of names that are not listed; a routable public IPv4 unless told. */
  readonly dnsFallback?: DnsRecord | undefined;
  readonly dnsFailureCacheMs?: number | undefined;
  readonly dnsSuccessCacheMs?: number | undefined;
  readonly dnsTimeoutMs?: number | undefined;
  readonly endpoints?: Readonly<Record<string, EndpointBehaviour>> | undefined;
  /** Endpoints that are not listed; `ok` unless told. */
  readonly defaultEndpoint?: EndpointBehaviour | undefined;
  readonly isRoutable?: ((ip: string) => boolean) | undefined;
  /** Authorities (PEM) trusted at `real` endpoints besides the usual ones. */
  readonly extraAuthorities?: readonly string[] | undefined;
  readonly certificateCopyMs?: number | undefined;
  /** Certificate and key (PEM) to speak https with; plain http unless told. */
  readonly tls?: ApiTls | undefined;
  /** Every getWebhookInfo tells another waiting count than the one before, as of a bot that is written to all day. */
  readonly restless?: boolean | undefined;
}

export interface Simulator {
  /** Root of the Bot API, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly control: SimulatorControl;
  readonly close: () => Promise<void>;
}

const MINUTE_MS = 60_000;

/** Starts a Bot API server on loopback. Close it when done. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = options.clock ?? createRealClock();
  const local = options.local ?? false;
  const network = createNetwork({
    clock,
    endpoints: options.endpoints ?? {},
    fallback: options.defaultEndpoint ?? { behaviour: 'ok' },
    isRoutable: options.isRoutable ?? (() => true),
    extraAuthorities: options.extraAuthorities ?? [],
  });
  const context: ServerContext = {
    clock,
    random: options.random ?? sameNumbers(),
    options: {
      local,
      defaultMaxConnections: clampDefault(options.maxWebhookConnections, local),
      filter: options.filter,
      certificateCopyMs: options.certificateCopyMs ?? 0,
    },
    resolver: createResolver({
      clock,
      records: options.dns ?? {},
      fallback: options.dnsFallback ?? { A: ['45.33.32.156'] },
      failureCacheMs: options.dnsFailureCacheMs ?? 5 * MINUTE_MS,
      successCacheMs: options.dnsSuccessCacheMs ?? 29 * MINUTE_MS,
      timeoutMs: options.dnsTimeoutMs ?? 4000,
    }),
    connector: network,
    accounts: createAccounts({ acceptUnknown: options.acceptUnknownTokens ?? false }),
    savedWebhooks: new Map(),
    linkDownSinceMs: undefined,
    methodsInReplies: [],
  };
  const manager = new ClientManager(context);
  const counts = new Map<string, number>();
  const host = options.host ?? '127.0.0.1';
  const api = await createApiServer({
    clock,
    host,
    port: options.port ?? 0,
    tls: options.tls,
    handle: (query) => {
      counts.set(query.method, (counts.get(query.method) ?? 0) + 1);
      if (options.restless === true && query.method === 'getwebhookinfo') {
        changeCount(control, query.token);
      }
      manager.handle(query);
    },
  });
  const requestCounts = (): Readonly<Record<string, number>> => Object.fromEntries(counts);
  const control = createControl({ context, manager, api, network, requestCounts });
  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://${host}:${api.port}`,
    port: api.port,
    control,
    close: async () => {
      manager.end();
      await api.close();
    },
  };
}

/**
 * One or two updates wait: few enough to mean nothing, never as many as before, and never more at two checks in a row,
 * which would be a silent backlog.
 */
function changeCount(control: SimulatorControl, token: string): void {
  control.setWebhookRecord(token, { pending: control.bot(token).pending === 1 ? 2 : 1 });
}

function clampDefault(asked: number | undefined, local: boolean): number {
  if (asked === undefined || asked <= 0) {
    return local ? 100 : 40;
  }
  return Math.min(local ? 100_000 : 100, asked);
}
