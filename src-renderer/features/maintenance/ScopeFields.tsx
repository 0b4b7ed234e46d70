import { useMemo } from 'react';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { titleOf } from '../../app/bot-words.ts';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { MaintenanceDraft } from './maintenance-draft.ts';

export interface DraftFieldsProps {
  readonly draft: MaintenanceDraft;
  readonly change: (part: Partial<MaintenanceDraft>) => void;
}

const scopes = ['all', 'tag', 'bot'] as const;

interface Option {
  readonly value: string;
  readonly label: string;
}

function Picker(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}): React.ReactElement {
  const { label, value, options, onChange } = props;
  const isListed = options.some((option) => option.value === value);
  return (
    <Field label={label}>
      {(links) => (
        <select
          {...links}
          className="input"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {isListed ? null : <option value={value}>{displayText(value, 60)}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Whom the window concerns: all bots, those with a tag, one. */
export function ScopeFields({ draft, change }: DraftFieldsProps): React.ReactElement {
  const bots = useFleet((view) => view.bots);
  const rows = useMemo(() => [...bots.values()], [bots]);
  const tags = useMemo(
    () => [...new Set(rows.flatMap((bot) => bot.tags))].toSorted((a, b) => a.localeCompare(b)),
    [rows],
  );
  const named = useMemo(
    () =>
      rows
        .map((bot) => ({ value: bot.id, label: titleOf(bot) }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [rows],
  );
  const { scope, tag, botId } = draft;
  return (
    <>
      <div className="field">
        <div className="field-label">{t('window.maintenance.scope')}</div>
        <Segments
          label={t('window.maintenance.scope')}
          value={scope}
          options={scopes
            .filter((value) => value !== 'tag' || tags.length > 0 || scope === 'tag')
            .map((value) => ({ value, label: t(`window.maintenance.scope.${value}`) }))}
          onChange={(value) =>
            change({
              scope: value,
              ...(value === 'tag' && tag === '' ? { tag: tags[0] ?? '' } : {}),
              ...(value === 'bot' && botId === '' ? { botId: named[0]?.value ?? '' } : {}),
            })
          }
        />
      </div>
      {scope === 'tag' ? (
        <Picker
          label={t('window.maintenance.tag')}
          value={tag}
          options={tags.map((value) => ({ value, label: displayText(value, 40) }))}
          onChange={(value) => change({ tag: value })}
        />
      ) : null}
      {scope === 'bot' ? (
        <Picker
          label={t('window.maintenance.bot')}
          value={botId}
          options={named}
          onChange={(value) => change({ botId: value })}
        />
      ) : null}
    </>
  );
}
