import { channel, type ChannelListener } from 'node:diagnostics_channel';

/**
 * Channels on which undici publishes whole requests, paths included. With `NODE_DEBUG=undici` in the environment it
 * listens to them itself and prints every path, that is, every token (undici lib/core/diagnostics.js).
 */
const channels = [
  'undici:client:sendHeaders',
  'undici:request:create',
  'undici:request:bodySent',
  'undici:request:headers',
  'undici:request:trailers',
  'undici:request:error',
] as const;

/** Takes away whoever listens to undici's requests, so that no environment variable prints a token. */
export function quietUndici(): void {
  for (const name of channels) {
    const open = channel(name);
    // There is no public list of listeners; where this private one is missing, nothing listens.
    const listeners: unknown = Reflect.get(open, '_subscribers');
    for (const listener of Array.isArray(listeners) ? listeners.filter(isListener) : []) {
      open.unsubscribe(listener);
    }
  }
}

function isListener(value: unknown): value is ChannelListener {
  return typeof value === 'function';
}
