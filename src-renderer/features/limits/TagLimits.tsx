import { useEffect, useId, useMemo, useState } from 'react';
import { displayText } from '../../../src-shared/format/display-text.ts';
import type { CommandOutput } from '../../../src-shared/ipc-contract.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { LimitGrid } from './LimitGrid.tsx';
import { tagChoices, tagLimits, type TagChoice } from './limit-words.ts';

type Tags = CommandOutput<'settings:levels'>['tags'];

interface TagLevels {
  /** null until the first answer. */
  readonly tags: Tags | null;
  /** A change is on its way. */
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly changed: () => void;
}

/** What tags set. Only this page changes it while it is open, so it is asked for again after a change. */
function useTagLevels(): TagLevels {
  const { bridge } = useApp();
  const [known, setKnown] = useState<{ readonly tags: Tags; readonly changes: number } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('settings:levels', {});
      if (!isWanted) {
        return;
      }
      setProblem(answer.ok ? null : errorText(answer.error));
      if (answer.ok) {
        setKnown({ tags: answer.value.tags, changes });
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [bridge, changes]);
  return {
    tags: known?.tags ?? null,
    isBusy: known?.changes !== changes,
    problem,
    changed: () => setChanges((count) => count + 1),
  };
}

function optionText({ tag, bots, values }: TagChoice): string {
  const limits = Object.keys(values).length;
  return t('window.limits.option', { tag: displayText(tag, 40), bots, limits });
}

function TagPicker(props: {
  readonly choices: readonly TagChoice[];
  readonly chosen: string;
  readonly choose: (tag: string) => void;
}): React.ReactElement {
  const id = useId();
  return (
    <div className="limits-pick">
      <label htmlFor={id} className="field-label">
        {t('window.limits.tag')}
      </label>
      <select
        id={id}
        className="input"
        value={props.chosen}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        {props.choices.map((choice) => (
          <option key={choice.tag} value={choice.tag}>
            {optionText(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Picked(props: {
  readonly choices: readonly TagChoice[];
  readonly changed: () => void;
}): React.ReactElement {
  const { choices, changed } = props;
  const { bridge } = useApp();
  const settings = useFleet((view) => view.settings);
  const [wanted, setWanted] = useState<string | null>(null);
  // A tag that sets something is what somebody comes for.
  const first = choices.find(({ values }) => Object.keys(values).length > 0) ?? choices[0];
  const chosen = choices.find(({ tag }) => tag === wanted) ?? first;
  if (chosen === undefined) {
    return <p className="limits-none second">{t('window.limits.no-tags')}</p>;
  }
  const { tag, values } = chosen;
  return (
    <>
      <TagPicker choices={choices} chosen={tag} choose={setWanted} />
      <LimitGrid
        key={tag}
        limits={tagLimits(settings, values)}
        scope={t('window.limits.from-tag', { tag: displayText(tag, 40) })}
        save={async (change) => {
          const level = { kind: 'tag', tag } as const;
          const answer = await bridge.call('settings:set-level', { level, values: change });
          changed();
          return answer.ok ? null : errorText(answer.error);
        }}
      />
    </>
  );
}

/** The limits of bots with a tag: choose the tag, change what differs, inherit the rest. */
export function TagLimits(): React.ReactElement {
  const { tags, isBusy, problem, changed } = useTagLevels();
  const bots = useFleet((view) => view.bots);
  const choices = useMemo(
    () => (tags === null ? null : tagChoices(bots.values(), tags)),
    [bots, tags],
  );
  return (
    <section className="setting-group">
      <h2>{t('window.limits.tags')}</h2>
      <p className="field-hint">{t('window.limits.tags.hint')}</p>
      <div className="card setting-card card-body" aria-busy={isBusy}>
        {problem === null ? null : <p className="second">{problem}</p>}
        {choices === null ? null : <Picked choices={choices} changed={changed} />}
      </div>
    </section>
  );
}
