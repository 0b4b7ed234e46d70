import type { Reason, ReasonCode } from '../../../src-shared/health.ts';
import { t } from '../../app/texts.ts';
import { WordList } from './CauseWords.tsx';

/** Where setting the webhook again puts right what is wrong, or may set delivery going. */
const reSetHelps: Partial<Record<ReasonCode, 'yes' | 'perhaps'>> = {
  'webhook-missing': 'yes',
  'webhook-removed-410': 'yes',
  'unknown-host': 'yes',
  drift: 'yes',
  'buttons-not-delivered': 'yes',
  'unreachable-after-set': 'perhaps',
  'silent-backlog': 'perhaps',
};

/** What a reason means and what to do, where no error message says it better. */
export function Advice({ reason }: { readonly reason: Reason }): React.ReactElement {
  const { code, health } = reason;
  const isTrouble = health === 'down' || health === 'degraded';
  const lines = [
    [t('window.cause.meaning'), t(`advice.${code}.meaning`)],
    [t('window.cause.remedy'), t(`advice.${code}.remedy`)],
    ...(isTrouble
      ? [[t('window.cause.re-set'), t(`advice.re-set.${reSetHelps[code] ?? 'no'}`)] as const]
      : []),
  ] as const;
  return <WordList lines={lines} />;
}
