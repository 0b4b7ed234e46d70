import type { VaultState } from '../../../src-shared/vault-state.ts';
import { t } from '../../app/texts.ts';

/** How the tokens are kept at this moment, in one sentence. */
export function vaultSentence(vault: VaultState): string {
  switch (vault.state) {
    case 'opening':
      return t('window.vault.opening');
    case 'open':
      return t(`window.vault.open.${vault.method}`);
    case 'locked':
      return t(`window.vault.locked.${vault.why}`);
    case 'choose':
      return t('window.vault.choose.title');
  }
}
