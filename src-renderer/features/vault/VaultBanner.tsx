import { KeyRound, Lock } from 'lucide-react';
import { useState } from 'react';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import { useApp, useFleet, useNowText, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Span } from '../../ui/Age.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChooseDialog } from './ChooseDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';

type Locked = Extract<VaultState, { state: 'locked' }>;

function LockedBanner({ vault }: { readonly vault: Locked }): React.ReactElement {
  const run = useRun();
  const [isAsking, setAsking] = useState(false);
  const [isRetrying, setRetrying] = useState(false);
  const needsPassphrase = vault.method === 'passphrase';
  const retry = async (): Promise<void> => {
    setRetrying(true);
    await run('vault:retry', {});
    setRetrying(false);
  };
  return (
    <>
      <Banner
        icon={<Lock size={16} />}
        title={t('window.vault.locked')}
        actions={
          needsPassphrase && vault.why !== 'damaged' ? (
            <Button variant="primary" onClick={() => setAsking(true)}>
              {t('window.vault.unlock')}
            </Button>
          ) : (
            <Button disabled={isRetrying} onClick={() => void retry()}>
              {isRetrying ? t('window.vault.retrying') : t('window.vault.retry')}
            </Button>
          )
        }
      >
        {t(`window.vault.locked.${vault.why}`)} {t('window.vault.nothing-lost')} (
        {t('window.vault.since')} <Span sinceMs={vault.sinceMs} />)
      </Banner>
      {isAsking ? <UnlockDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** A keyring usually opens within a moment: only a longer wait is worth a line. */
function OpeningBanner(): React.ReactElement | null {
  const { ticker } = useApp();
  const [startedMs] = useState(() => ticker.nowMs());
  const isLong = useNowText((nowMs) => (nowMs - startedMs > 1500 ? 'long' : '')) !== '';
  return isLong ? <Banner icon={<KeyRound size={16} />} title={t('window.vault.opening')} /> : null;
}

/** The question opens by itself once; put off, it stays as a line. */
function ChooseBanner(): React.ReactElement {
  const [isChoosing, setChoosing] = useState(true);
  return (
    <>
      <Banner
        icon={<KeyRound size={16} />}
        title={t('window.vault.choose.title')}
        actions={
          <Button variant="primary" onClick={() => setChoosing(true)}>
            {t('window.vault.choose.open')}
          </Button>
        }
      >
        {t('window.vault.choose.until')}
      </Banner>
      {isChoosing ? <ChooseDialog onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

/** What stands between the tokens and their use, if anything does. */
export function VaultBanner(): React.ReactElement | null {
  const vault = useFleet((view) => view.vault);
  const isReady = useFleet((view) => view.phase === 'ready');
  if (!isReady) {
    return null;
  }
  switch (vault.state) {
    case 'open':
      return null;
    case 'opening':
      return <OpeningBanner />;
    case 'locked':
      return <LockedBanner vault={vault} />;
    case 'choose':
      return <ChooseBanner />;
  }
}
