import { fragmentText } from '../../../src-shared/repair-sentences.ts';
import { ArrowRight } from 'lucide-react';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { EnvironmentBadge } from './EnvironmentBadge.tsx';

export interface BotEnvironmentProps {
  readonly detail: BotDetail;
  /** Opens the plan that brings the bot to its environment. */
  readonly bring: (environmentId: string) => void;
}

/** Where the wanted webhook came from, in words: an environment is named while the bot is as it wants. */
function Source({ detail }: Pick<BotEnvironmentProps, 'detail'>): React.ReactElement | null {
  const { desired, environment } = detail;
  const source = desired?.source ?? null;
  const isFrom = source === 'environment' && environment?.differs === false;
  if (source === null && environment === undefined) {
    return null;
  }
  return (
    <p className="environment-source second">
      {source === null ? null : (
        <span>
          {source === 'environment' && !isFrom
            ? t('window.environment.source.environment-then')
            : t(`window.environment.source.${source}`)}
        </span>
      )}
      {environment === undefined ? null : (
        <>
          {isFrom || source === null ? null : <span aria-hidden="true">·</span>}
          {isFrom ? null : <span>{t('window.environment.source.belongs')}</span>}
          <EnvironmentBadge environment={environment} />
        </>
      )}
    </p>
  );
}

/** The source of the configuration, and where the bot differs from its environment with the way to it. */
export function BotEnvironment({ detail, bring }: BotEnvironmentProps): React.ReactElement {
  const { environment } = detail;
  return (
    <div className="bot-environment">
      <Source detail={detail} />
      {environment === undefined || !environment.differs ? null : (
        <div className="environment-drift">
          {environment.problem === null ? (
            <div className="grow">
              <p>{t('window.environment.differences')}</p>
              <ul className="changes">
                {environment.differences.map(({ field, desired, environment: wanted }) => (
                  <li key={field} className="change">
                    <span className="change-field">{t(`window.config.field.${field}`)}</span>
                    <Foreign
                      text={fragmentText(t, desired)}
                      maxLength={600}
                      isWrapped
                      className="muted"
                    />
                    <span className="change-arrow">
                      <ArrowRight size={14} aria-hidden="true" />
                      <span className="visually-hidden">{t('window.plan.becomes')}</span>
                    </span>
                    <Foreign text={fragmentText(t, wanted)} maxLength={600} isWrapped />
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            <FieldError text={environment.problem} />
          )}
          <Button isSmall onClick={() => bring(environment.id)}>
            {t('window.environment.bring-one')}
          </Button>
        </div>
      )}
    </div>
  );
}
