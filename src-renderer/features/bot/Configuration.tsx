import { RotateCcw } from 'lucide-react';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Light } from '../../ui/Light.tsx';
import { BotEnvironment } from '../environments/BotEnvironment.tsx';
import { CopySecret } from '../repair/CopySecret.tsx';
import type { BotDialog } from './BotPage.tsx';
import { Completeness } from './Completeness.tsx';
import { ConfigTable } from './ConfigTable.tsx';

/** What is set against what is wanted, and how complete that is. */
export function Configuration({
  detail,
  open,
}: {
  readonly detail: BotDetail;
  readonly open: (dialog: BotDialog) => void;
}): React.ReactElement {
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.config.title')}</h2>
        {detail.drift.length > 0 ? (
          <>
            <span className="row">
              <Light face="degraded" size={14} />
              {t('window.config.drift', { count: detail.drift.length })}
            </span>
            <Button isSmall onClick={() => open({ kind: 'repair', wish: 're-set' })}>
              <RotateCcw size={14} />
              {t('window.config.restore')}
            </Button>
          </>
        ) : null}
        {detail.desired?.secret === 'stored' ? <CopySecret isSmall botId={detail.botId} /> : null}
        <Button isSmall variant="ghost" onClick={() => open({ kind: 'repair', wish: 'set' })}>
          {t('window.wish.set')}
        </Button>
      </header>
      <BotEnvironment
        detail={detail}
        bring={(environmentId) => open({ kind: 'repair', wish: 'move', environmentId })}
      />
      <ConfigTable detail={detail} />
      {detail.completeness.length === 0 ? null : <Completeness parts={detail.completeness} />}
      {detail.desired === null ? null : (
        <p className="config-source second">
          {t(`source.${detail.desired.source}`, {
            time: formatDateTime(detail.desired.changedAtMs),
          })}
        </p>
      )}
    </section>
  );
}
