import { Undo2 } from 'lucide-react';
import {
  levelledKeys,
  type BotLimit,
  type BotLimits,
  type LevelChange,
  type LevelledKey,
} from '../../../src-shared/setting-levels.ts';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { NumberInput, useDraft, useFieldIds } from '../settings/NumberInput.tsx';
import { settingText } from '../settings/setting-rows.ts';
import { limitLabel, limitNote, originText } from './limit-words.ts';

/** Stores a change of the level; answers with the sentence of a refusal. */
export type SaveLimits = (change: LevelChange) => Promise<string | null>;

interface LimitFieldProps {
  readonly name: LevelledKey;
  readonly limit: BotLimit;
  readonly save: SaveLimits;
  readonly scope: string;
}

function LimitField({ name, limit, save, scope }: LimitFieldProps): React.ReactElement {
  const { id, noteId } = useFieldIds();
  const draft = useDraft(name, limit.own ?? limit.inherited, (value) => save({ [name]: value }));
  const label = limitLabel(name);
  const note = limitNote(name, limit);
  const value = settingText(name, limit.inherited);
  return (
    <div className={limit.own === null ? 'limit' : 'limit limit-own'}>
      <div className="limit-words">
        <label htmlFor={id}>
          {label}
          <span className="visually-hidden">
            , <bdi>{scope}</bdi>
          </span>
        </label>
        <div id={noteId} className="limit-note" title={note}>
          {note}
        </div>
      </div>
      {limit.own === null ? (
        <span />
      ) : (
        <IconButton
          isSmall
          label={t('window.limits.inherit', { label, value, from: originText(limit.from) })}
          icon={<Undo2 size={14} />}
          onClick={() => draft.show(save({ [name]: null }))}
        />
      )}
      <NumberInput id={id} draft={draft} describedBy={noteId} />
      {draft.problem === null ? null : (
        <div className="limit-problem">
          <FieldError text={draft.problem} />
        </div>
      )}
    </div>
  );
}

/** All limits of a tag or a bot: what is set here stands out, what is inherited says from where. */
export function LimitGrid(props: {
  readonly limits: BotLimits;
  readonly save: SaveLimits;
  /** Whose limits they are, for those who hear a field and do not see where it stands. */
  readonly scope: string;
}): React.ReactElement {
  const { limits, save, scope } = props;
  return (
    <div className="limits">
      {levelledKeys.map((name) => (
        <LimitField key={name} name={name} limit={limits[name]} save={save} scope={scope} />
      ))}
    </div>
  );
}
