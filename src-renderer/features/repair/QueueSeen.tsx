import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatBytes } from '../../../src-shared/format/sizes.ts';
import type { QueuedUpdate } from '../../../src-shared/action-result.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';

function Suspect({ queue }: { readonly queue: readonly QueuedUpdate[] }) {
  const found = queue.find(({ suspect }) => suspect !== null);
  return found === undefined || found.suspect === null ? (
    <p className="second">{t('window.queue.no-suspect')}</p>
  ) : (
    <div className="plan-line">
      <CircleAlert size={16} aria-hidden="true" />
      <div className="stack">
        <p>{t(`window.queue.${found.suspect}`, { id: String(found.updateId) })}</p>
        <p className="second">{t('window.queue.take-out')}</p>
      </div>
    </div>
  );
}

function Row({ update }: { readonly update: QueuedUpdate }): React.ReactElement {
  const { updateId, kind, ageSeconds, bytes, lane, suspect } = update;
  return (
    <tr className={suspect === null ? undefined : 'queue-suspect'}>
      <th scope="row" className="mono selectable">
        {updateId}
      </th>
      <td>
        <Foreign text={kind} maxLength={64} className="mono" />
        {suspect === null ? null : (
          <span className="queue-mark">
            <CircleAlert size={14} aria-hidden="true" />
            {t(`window.queue.mark-${suspect}`)}
          </span>
        )}
      </td>
      <td>{ageSeconds === null ? '–' : formatDuration(ageSeconds * 1000)}</td>
      <td>{formatBytes(bytes)}</td>
      <td>{lane + 1}</td>
    </tr>
  );
}

/** The head of the queue as a table; never contents. */
export function QueueTable({
  queue,
}: {
  readonly queue: readonly QueuedUpdate[];
}): React.ReactElement {
  return (
    <section>
      <Suspect queue={queue} />
      <table className="queue-table">
        <caption className="second">
          {t('window.queue.caption', { count: queue.length, shown: formatCount(queue.length) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('window.queue.update')}</th>
            <th scope="col">{t('window.queue.kind')}</th>
            <th scope="col">{t('window.queue.age')}</th>
            <th scope="col">{t('window.queue.size')}</th>
            <th scope="col">{t('window.queue.lane')}</th>
          </tr>
        </thead>
        <tbody>
          {queue.map((update) => (
            <Row key={update.updateId} update={update} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Fetches what the peek has just seen: rows of the list do not carry it. */
export function QueueSeen({ botId }: { readonly botId: string }): React.ReactElement | null {
  const { bridge } = useApp();
  const [queue, setQueue] = useState<readonly QueuedUpdate[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('queue:seen', { botId });
      if (isWanted) {
        setQueue(answer.ok ? answer.value.queue : null);
        setProblem(answer.ok ? null : errorText(answer.error));
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [bridge, botId]);
  if (problem !== null) {
    return <p role="alert">{problem}</p>;
  }
  return queue === null || queue.length === 0 ? null : <QueueTable queue={queue} />;
}
