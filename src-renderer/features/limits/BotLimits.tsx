import type { BotLimits as Limits } from '../../../src-shared/setting-levels.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { LimitGrid } from './LimitGrid.tsx';
import { ownCount } from './limit-words.ts';

/** The limits of one bot. A change comes back with the bot's next details. */
export function BotLimits(props: {
  readonly botId: string;
  readonly limits: Limits;
}): React.ReactElement {
  const { bridge } = useApp();
  const { botId, limits } = props;
  return (
    <section className="card" aria-labelledby="own-limits">
      <header className="card-head">
        <h2 id="own-limits">{t('window.limits.bot')}</h2>
        <span className="muted">{t('window.limits.own', { count: ownCount(limits) })}</span>
      </header>
      <div className="card-body">
        <LimitGrid
          limits={limits}
          scope={t('window.limits.scope-bot')}
          save={async (values) => {
            const level = { kind: 'bot', botId } as const;
            const answer = await bridge.call('settings:set-level', { level, values });
            return answer.ok ? null : errorText(answer.error);
          }}
        />
      </div>
    </section>
  );
}
