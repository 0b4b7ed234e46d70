import type { Notice } from '../../../src-shared/notices.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import type { ToWorker } from './protocol.ts';

/** What a worker must be told when it starts, because a former one was told. */
export interface Remembered {
  note(message: ToWorker): void;
  /** The messages that bring a new worker up to date. */
  replay(): readonly ToWorker[];
  notices(): readonly Notice[];
  vault(): VaultState;
}

/**
 * Keeps the last word on key, vault, notices, the system's proxies, sleep and watching. The data key is kept here, in main's memory only,
 * so that a restarted engine goes on without asking the keyring again.
 */
export function createRemembered(): Remembered {
  const notices = new Map<string, Notice>();
  let unlocked: ToWorker | null = null;
  let vault: VaultState = { state: 'opening', method: null };
  const systemProxies = new Map<string, ToWorker>();
  let isWatched = false;
  let isSuspended = false;
  return {
    note(message) {
      switch (message.type) {
        case 'unlock':
          unlocked = message;
          vault = message.state;
          return;
        case 'vault-state':
          vault = message.state;
          return;
        case 'notice':
          notices.set(message.notice.kind, message.notice);
          return;
        case 'clear-notice':
          notices.delete(message.kind);
          return;
        case 'system-proxy':
          systemProxies.set(message.origin, message);
          return;
        case 'watched':
          isWatched = message.watched;
          return;
        case 'suspend':
        case 'resume':
          isSuspended = message.type === 'suspend';
          return;
        case 'command':
        case 'network':
        case 'notify-answer':
        case 'ping':
        case 'stop':
      }
    },
    replay: () => [
      // Before the key: with it the first calls are made.
      ...systemProxies.values(),
      unlocked ?? { type: 'vault-state', state: vault },
      ...[...notices.values()].map((notice): ToWorker => ({ type: 'notice', notice })),
      { type: 'watched', watched: isWatched },
      ...(isSuspended ? [{ type: 'suspend' } as const] : []),
    ],
    notices: () => [...notices.values()],
    vault: () => vault,
  };
}
