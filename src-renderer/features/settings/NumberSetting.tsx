import { Undo2 } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { defaultText, parseSetting, settingText, type NumberKey } from './setting-rows.ts';

/** One number: its name, what it decides, its value, its default. Taken over on Enter or when the field is left. */
export function NumberSetting({ name }: { readonly name: NumberKey }): React.ReactElement {
  const run = useRun();
  const id = useId();
  const stored = useFleet((view) => view.settings[name]);
  const [text, setText] = useState(settingText(name, stored));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // The engine's word is final: also when another window or the command line changed it.
    setText(settingText(name, stored));
    setProblem(null);
  }, [name, stored]);
  const store = (value: number): void => {
    if (value !== stored) {
      void run('settings:update', { [name]: value });
    } else {
      setText(settingText(name, stored));
    }
  };
  const take = (): void => {
    const parsed = parseSetting(name, text);
    setProblem(parsed.ok ? null : parsed.problem);
    if (parsed.ok) {
      store(parsed.value);
    }
  };
  const isDefault = stored === defaultSettings[name];
  return (
    <div className="setting">
      <div className="setting-words">
        <label htmlFor={id} className="field-label">
          {t(`window.setting.${name}`)}
        </label>
        <div id={`${id}-hint`} className="field-hint">
          {t(`window.setting.${name}.hint`)}
        </div>
        {problem === null ? null : <FieldError text={problem} />}
      </div>
      <div className="setting-control">
        <input
          id={id}
          className="input input-number"
          aria-describedby={`${id}-hint`}
          aria-invalid={problem !== null}
          value={text}
          maxLength={12}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              take();
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              setText(settingText(name, stored));
              setProblem(null);
            }
          }}
        />
        <span className="setting-default muted">
          {isDefault
            ? t('window.settings.is-default')
            : t('window.settings.default', { value: defaultText(name) })}
        </span>
        {isDefault ? (
          <span className="setting-reset" />
        ) : (
          <IconButton
            isSmall
            label={t('window.settings.to-default', { value: defaultText(name) })}
            icon={<Undo2 size={14} />}
            onClick={() => store(defaultSettings[name])}
          />
        )}
      </div>
    </div>
  );
}
