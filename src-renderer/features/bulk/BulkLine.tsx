import { Layers, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { BulkProgress } from '../../../src-shared/bulk.ts';
import { useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { lineText } from './bulk-words.ts';

interface LineProps {
  readonly progress: BulkProgress;
  readonly onShow: (bulkId: string) => void;
}

function Line({ progress, onShow }: LineProps): React.ReactElement {
  const run = useRun();
  const { phase, bulkId, wish, over, total } = progress;
  const text = lineText(progress);
  const isMoving = phase === 'planning' || phase === 'canary' || phase === 'running';
  return (
    <section className="bulk-line" aria-label={t('window.bulk.line')}>
      <Layers size={16} aria-hidden="true" />
      <span className="bulk-line-text">
        <strong>{t(`wish.${wish}.title`)}</strong>: {text}
      </span>
      {isMoving ? <ProgressBar label={text} over={over} total={total} /> : null}
      <Button isSmall onClick={() => onShow(bulkId)}>
        {t('window.bulk.show')}
      </Button>
      {isMoving ? null : (
        <IconButton
          isSmall
          label={t(phase === 'planned' ? 'window.bulk.discard' : 'window.bulk.put-away')}
          icon={<X size={14} />}
          onClick={() => void run('bulk:dismiss', {})}
        />
      )}
    </section>
  );
}

/** The bulk action that goes on, or its result until it is put away. It speaks only when somebody looks. */
export function BulkLine({ onShow }: Pick<LineProps, 'onShow'>): React.ReactElement {
  const progress = useFleet((view) => view.bulk);
  const place = useRef<HTMLDivElement>(null);
  const isThere = progress !== null;
  const wasThere = useRef(isThere);
  useEffect(() => {
    // The line may have gone with the button that had the focus: the keys go on from its place.
    if (wasThere.current && !isThere && document.activeElement === document.body) {
      place.current?.focus();
    }
    wasThere.current = isThere;
  }, [isThere]);
  return (
    <div ref={place} tabIndex={-1}>
      {progress === null ? null : <Line progress={progress} onShow={onShow} />}
    </div>
  );
}
