import { formatCount } from '../../../src-shared/format/counts.ts';
import { t } from '../../app/texts.ts';
import { EnvironmentBadge } from '../environments/EnvironmentBadge.tsx';
import type { GroupHead } from './group-heads.ts';

/** The name of a group above its rows. Each row says its environment itself, so this is for the eye only. */
export function GroupHeading({
  head,
  top,
}: {
  readonly head: GroupHead;
  readonly top: number;
}): React.ReactElement {
  const { environment, count } = head;
  return (
    <div
      className="group-head"
      aria-hidden="true"
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      {environment === null ? (
        <span>{t('window.environment.group-none')}</span>
      ) : (
        <EnvironmentBadge environment={{ ...environment, differs: false }} />
      )}
      <span className="group-count">{formatCount(count)}</span>
    </div>
  );
}
