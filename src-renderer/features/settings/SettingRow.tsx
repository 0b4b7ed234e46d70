import { Diamond } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { FieldError } from '../../ui/Field.tsx';
import type { SettingKey } from './sections.ts';
import { defaultText, settingTitle } from './setting-words.ts';
import { changedOf, useReset } from './use-reset.ts';

/** The mark of what is not at its default: a shape, and a word for whoever does not see it. */
export function ChangedMark(): React.ReactElement {
  return (
    <span className="changed-mark">
      <Diamond size={10} fill="currentColor" aria-hidden="true" />
      <span className="visually-hidden">{t('window.settings.changed')}</span>
    </span>
  );
}

interface DefaultProps {
  readonly names: readonly SettingKey[];
  readonly title: string;
  /** The default, where the setting's own words do not say it. */
  readonly value: string;
}

function Default({ names, title, value }: DefaultProps): React.ReactElement {
  const reset = useReset();
  const changed = useFleet((view) => changedOf(view.settings, names).length);
  const said = t('window.settings.reset.done', { name: title, value });
  return (
    <div className="setting-default">
      {changed === 0 ? t('window.settings.is-default') : t('window.settings.default', { value })}
      {changed === 0 ? null : (
        <button
          type="button"
          className="link-button"
          aria-label={t('window.settings.reset.of', { name: title })}
          title={t('window.settings.to-default', { value })}
          onClick={() => void reset(names, said)}
        >
          {t('window.settings.reset')}
        </button>
      )}
    </div>
  );
}

export interface SettingRowProps {
  /** The settings that this line shows: one, or few that belong together. */
  readonly names: readonly [SettingKey, ...SettingKey[]];
  readonly hint: string;
  /** What the line is called where it shows more than one setting. */
  readonly title?: string;
  /** Ids of the control and of the words that explain it, where they are tied together. */
  readonly ids?: { readonly id: string; readonly noteId?: string };
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** One line of the settings: name, what it decides, its control, its default, and the way back to it. */
export function SettingRow(props: SettingRowProps): React.ReactElement {
  const { children, hint, ids, names, problem = null } = props;
  const title = props.title ?? settingTitle(names[0]);
  const isChanged = useFleet((view) => changedOf(view.settings, names).length > 0);
  const value = names.map((name) => defaultText(name)).join(' – ');
  return (
    <div className="setting setting-own" data-setting={names.join(' ')}>
      <div className="setting-words">
        {ids === undefined ? (
          <div className="field-label">{title}</div>
        ) : (
          <label htmlFor={ids.id} className="field-label">
            {title}
          </label>
        )}
        {isChanged ? <ChangedMark /> : null}
        <div id={ids?.noteId} className="field-hint">
          {hint}
        </div>
        {problem === null ? null : <FieldError text={problem} />}
      </div>
      <div className="setting-side">
        <div className="setting-control">{children}</div>
        <Default names={names} title={title} value={value} />
      </div>
    </div>
  );
}
