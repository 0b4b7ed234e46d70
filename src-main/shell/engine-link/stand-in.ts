import { automationOff } from '../../../src-shared/automation.ts';
import { emptyLight } from '../../../src-shared/empty-light.ts';
import { noMessages } from '../../../src-shared/messages.ts';
import { defaultSettings, type Settings } from '../../../src-shared/settings.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { Snapshot } from '../../../src-shared/snapshot.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';

/** What the window is shown while there is no engine: no bots, and the notices that say why. */
export function standInSnapshot(parts: {
  readonly revision: number;
  readonly vault: VaultState;
  readonly settings: Settings | null;
  readonly notices: readonly Notice[];
}): Snapshot {
  return {
    revision: parts.revision,
    bots: [],
    light: emptyLight,
    fleet: null,
    automation: automationOff,
    bulk: null,
    messages: noMessages,
    vault: parts.vault,
    settings: parts.settings ?? defaultSettings,
    notices: [...parts.notices],
  };
}
