import {
  isOn,
  switchedOff,
  type DesktopMessages,
  type DesktopMessagesDeps,
} from './desktop-port.ts';

/** A session without a message bus: nobody shows anything, and everything stays in the list. */
export function createNoMessages({
  onAvailability,
}: Pick<DesktopMessagesDeps, 'onAvailability'>): DesktopMessages {
  return {
    show() {
      onAvailability('no-bus');
      return Promise.resolve({ result: 'no-bus' });
    },
    withdraw() {},
    tryOut: (settings) =>
      Promise.resolve(isOn(settings) ? { ...switchedOff, result: 'no-bus' } : switchedOff),
    stop() {},
  };
}
