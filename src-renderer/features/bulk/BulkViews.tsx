import type { BulkItem, BulkProgress } from '../../../src-shared/bulk.ts';
import { t } from '../../app/texts.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { BulkList } from './BulkList.tsx';
import {
  countPlans,
  countTexts,
  filtered,
  filtersOf,
  remainingText,
  type BulkFilter,
} from './bulk-words.ts';

/** How a bulk action is applied. */
export interface BulkOptions {
  readonly canaryFirst: boolean;
  readonly stopAtFailure: boolean;
}

export interface ListProps {
  readonly progress: BulkProgress;
  readonly items: readonly BulkItem[];
  readonly openBot: (botId: string) => void;
  readonly filter: BulkFilter;
  readonly setFilter: (filter: BulkFilter) => void;
}

/** The list with its filter. */
function Bots({ progress, items, openBot, filter, setFilter }: ListProps): React.ReactElement {
  const filters = filtersOf(progress.phase);
  const shown = filtered(items, filter);
  return (
    <>
      <Segments
        label={t('window.bulk.filter')}
        value={filter}
        options={filters.map((value) => ({ value, label: t(`window.bulk.filter.${value}`) }))}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <p className="bulk-none second">{t('window.bulk.none')}</p>
      ) : (
        <BulkList items={shown} openBot={openBot} />
      )}
    </>
  );
}

/** Deleting and moving mean something else for many bots than for one. */
function wordsOf(wish: BulkProgress['wish']): string {
  switch (wish) {
    case 'delete':
      return t('window.bulk.delete');
    case 'move':
      return t('window.environment.explain');
    case 're-set':
    case 'kick':
    case 'restore':
      return t(`wish.${wish}.explain`);
  }
}

/** What the wish means for the bots; deleting says what becomes of what waits. */
export function WishWords({ wish }: Pick<BulkProgress, 'wish'>): React.ReactElement {
  return <p className="second">{wordsOf(wish)}</p>;
}

/** How far it is: a bar, numbers, time. Not read out with every step. */
export function Running({ progress }: { readonly progress: BulkProgress }): React.ReactElement {
  const { over, total, phase } = progress;
  const text = t(phase === 'planning' ? 'window.bulk.planned-so-far' : 'window.bulk.over-so-far', {
    over,
    total,
  });
  const counts = [remainingText(progress), ...countTexts(progress)].filter((one) => one !== null);
  return (
    <div className="stack">
      <ProgressBar label={text} over={over} total={total} />
      <p>{text}</p>
      <ul className="bulk-counts second">
        {counts.map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
    </div>
  );
}

interface OptionsProps {
  readonly options: BulkOptions;
  readonly change: (part: Partial<BulkOptions>) => void;
}

function Options({ options, change }: OptionsProps): React.ReactElement {
  return (
    <div className="stack">
      <CheckBox isChecked={options.canaryFirst} onChange={(canaryFirst) => change({ canaryFirst })}>
        <span>{t('window.bulk.canary')}</span>
        <span className="field-hint">{t('window.bulk.canary.hint')}</span>
      </CheckBox>
      <CheckBox
        isChecked={options.stopAtFailure}
        onChange={(stopAtFailure) => change({ stopAtFailure })}
      >
        <span>{t('window.bulk.stop')}</span>
        <span className="field-hint">{t('window.bulk.stop.hint')}</span>
      </CheckBox>
    </div>
  );
}

/** What the plans come to, in sentences. */
export function planWords(items: readonly BulkItem[]): string {
  const { ready, changing, losing, refused } = countPlans(items);
  return [
    t('window.bulk.ready', { count: ready }),
    ready === 0 ? '' : t('window.bulk.changing', { count: changing }),
    losing === 0 ? '' : t('window.bulk.losing', { count: losing }),
    refused === 0 ? '' : t('window.bulk.refused', { count: refused }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Every plan, before anything is sent. */
export function Planned(props: ListProps & OptionsProps): React.ReactElement {
  const { items } = props;
  const { ready, refused } = countPlans(items);
  return (
    <>
      {refused === 0 ? null : <p className="field-hint">{t('window.bulk.refused.hint')}</p>}
      <Bots {...props} />
      {ready < 2 ? null : <Options options={props.options} change={props.change} />}
    </>
  );
}

/** What came of every bot. */
export function Over(props: ListProps): React.ReactElement {
  return (
    <>
      <ul className="bulk-counts">
        {countTexts(props.progress).map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
      <Bots {...props} />
    </>
  );
}
