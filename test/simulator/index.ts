export { createManualSimClock, createRealClock } from './clock.ts';
export type { ManualSimClock, SimClock } from './clock.ts';
export type { RecordPatch, SimulatorControl } from './control/control-types.ts';
export { startHttpControl } from './control/http-control.ts';
export { parseScenario, playScenario } from './control/scenario.ts';
export type { EndpointBehaviour } from './delivery/behaviours.ts';
export { startSimulator } from './start-simulator.ts';
export type { Simulator, SimulatorOptions } from './start-simulator.ts';
