/** Twenty places at which an error is thrown inside the engine's thread. Plain names: they travel as messages. */
export const faultPoints = [
  'timer callback',
  'immediate',
  'next tick',
  'microtask',
  'rejected promise',
  'message listener',
  'error event without listener',
  'timer set',
  'abort signals joined',
  'number rounded',
  'monotonic clock',
  'wall clock',
  'JSON written',
  'JSON read',
  'message posted',
  'database write',
  'database read',
  'database transaction',
  'socket write',
  'wait ended',
] as const;
export type FaultPoint = (typeof faultPoints)[number];

/** What a test asks of the engine's thread. */
export type FaultOrder =
  | { readonly order: 'hang' }
  /** Fills its memory, a megabyte of small objects at a time. */
  | { readonly order: 'fill' }
  | { readonly order: 'throw'; readonly point: FaultPoint; readonly message: string };

/** The channel of the engine over this data folder. */
export const faultChannel = (dataFolder: string): string => `faults of ${dataFolder}`;
