import type { Network } from '../delivery/network.ts';
import type { ApiServer } from '../server/api-server.ts';
import type { ClientManager } from '../server/client-manager.ts';
import type { ServerContext } from '../server/context.ts';
import { botControl } from './bot-control.ts';
import type { SimulatorControl } from './control-types.ts';

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
