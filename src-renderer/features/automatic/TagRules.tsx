import { useId, useMemo, useRef, useState } from 'react';
import type { AutomaticScope } from '../../../src-shared/automation.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { ruleTags, type RuleTag } from './automatic-words.ts';
import type { ViewProps } from './AutomaticSettings.tsx';
import { RuleEditor } from './RuleEditor.tsx';

const optionText = ({ tag, bots, entry }: RuleTag): string =>
  t('window.automatic.option', {
    tag: displayText(tag, 40),
    bots,
    rules: entry?.rules.length ?? -1,
  });

interface TagPickerProps {
  readonly tags: readonly RuleTag[];
  readonly chosen: string;
  readonly choose: (tag: string) => void;
}

function TagPicker({ tags, chosen, choose }: TagPickerProps): React.ReactElement {
  const id = useId();
  return (
    <div className="limits-pick">
      <label htmlFor={id} className="field-label">
        {t('window.automatic.tag')}
      </label>
      <select
        id={id}
        className="input"
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {tags.map((one) => (
          <option key={one.tag} value={one.tag}>
            {optionText(one)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TakeAwayProps {
  readonly entry: NonNullable<RuleTag['entry']>;
  readonly scope: AutomaticScope;
  readonly send: ViewProps['send'];
  /** The button goes away with the entry. */
  readonly keepFocus: () => void;
}

/** A tag's entry goes away: its bots follow their next tag with rules, or nothing. */
function TakeAway({ entry, scope, send, keepFocus }: TakeAwayProps): React.ReactElement {
  const [problem, setProblem] = useState<string | null>(null);
  const clear = async (): Promise<void> => {
    keepFocus();
    setProblem(await send('automation:clear', { scope }));
  };
  return (
    <div className="rule-foot">
      <p className="field-hint grow">
        {entry.rules.length === 0 ? t('window.automatic.tag.empty') : null}
      </p>
      {problem === null ? null : <FieldError text={problem} />}
      <Button isSmall onClick={() => void clear()}>
        {t('window.automatic.tag.clear')}
      </Button>
    </div>
  );
}

function Picked({
  tags,
  send,
}: {
  readonly tags: readonly RuleTag[];
  readonly send: ViewProps['send'];
}): React.ReactElement {
  const [wanted, setWanted] = useState<string | null>(null);
  const part = useRef<HTMLDivElement>(null);
  // A tag with rules is what somebody comes for.
  const first = tags.find(({ entry }) => entry !== null) ?? tags[0];
  const chosen = tags.find(({ tag }) => tag === wanted) ?? first;
  if (chosen === undefined) {
    return <p className="second">{t('window.automatic.no-tags')}</p>;
  }
  const { tag, entry } = chosen;
  const scope = { kind: 'tag', tag } as const;
  // The choice must not jump to another tag when this one's entry comes or goes.
  const hold = (): void => setWanted(tag);
  const held: ViewProps['send'] = async (name, input) => {
    hold();
    return await send(name, input);
  };
  return (
    <div ref={part} tabIndex={-1}>
      <TagPicker tags={tags} chosen={tag} choose={setWanted} />
      <RuleEditor key={tag} scope={scope} entry={entry} send={held} />
      {entry === null ? null : (
        <TakeAway
          key={`away-${tag}`}
          entry={entry}
          scope={scope}
          send={held}
          keepFocus={() => part.current?.focus()}
        />
      )}
    </div>
  );
}

/** The rules of bots with a tag: choose the tag, then each rule off, as a dry run, or live. */
export function TagRules({ view, send }: ViewProps): React.ReactElement {
  const bots = useFleet((fleet) => fleet.bots);
  const tags = useMemo(() => ruleTags(bots.values(), view), [bots, view]);
  return (
    <div className="automatic-part">
      <h3 className="field-label">{t('window.automatic.tags.title')}</h3>
      <p className="field-hint">{t('window.automatic.tags.hint')}</p>
      <div className="automatic-tags">
        <Picked tags={tags} send={send} />
      </div>
    </div>
  );
}
