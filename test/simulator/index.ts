export { createManualSimClock, createRealClock } from './clock.ts';
export type { ManualSimClock, SimClock } from './clock.ts';
export type {
  BotSnapshot,
  NewBot,
  PushOptions,
  RecordPatch,
  SimulatorControl,
} from './control/control-types.ts';
export type { EndpointBehaviour } from './delivery/behaviours.ts';
export type { DnsRecord } from './net/dns.ts';
export type { Fault, FaultKind, Override } from './server/faults.ts';
export type { LoggedRequest } from './server/request-log.ts';
export { parseScenario, playScenario } from './control/scenario.ts';
export { startHttpControl } from './control/http-control.ts';
export { startSimulator } from './start-simulator.ts';
export type { Simulator, SimulatorOptions } from './start-simulator.ts';
