import { Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { defaultText, parseSetting, settingText, type NumberKey } from './setting-rows.ts';

interface Draft {
  readonly text: string;
  readonly problem: string | null;
  readonly type: (text: string) => void;
  /** Takes over what was typed, or says why not. */
  readonly take: () => void;
  readonly undo: () => void;
  readonly store: (value: number) => void;
}

/** What is being typed over what is stored. */
function useDraft(name: NumberKey, stored: number): Draft {
  const run = useRun();
  const [seen, setSeen] = useState(stored);
  const [text, setText] = useState(settingText(name, stored));
  const [problem, setProblem] = useState<string | null>(null);
  const undo = (): void => {
    setText(settingText(name, stored));
    setProblem(null);
  };
  if (seen !== stored) {
    // The engine's word is final, also when the command line changed it.
    setSeen(stored);
    undo();
  }
  const store = (value: number): void => {
    if (value === stored) {
      undo();
    } else {
      void run('settings:update', { [name]: value });
    }
  };
  const take = (): void => {
    const parsed = parseSetting(name, text);
    setProblem(parsed.ok ? null : parsed.problem);
    if (parsed.ok) {
      store(parsed.value);
    }
  };
  return { text, problem, type: setText, take, undo, store };
}

interface DefaultProps {
  readonly name: NumberKey;
  readonly stored: number;
  readonly draft: Draft;
}

function Default({ name, stored, draft }: DefaultProps): React.ReactElement {
  const value = defaultText(name);
  return stored === defaultSettings[name] ? (
    <span className="setting-default">{t('window.settings.is-default')}</span>
  ) : (
    <>
      <span className="setting-default">{t('window.settings.default', { value })}</span>
      <IconButton
        isSmall
        label={t('window.settings.to-default', { value })}
        icon={<Undo2 size={14} />}
        onClick={() => draft.store(defaultSettings[name])}
      />
    </>
  );
}

/** One number: its name, what it decides, its value, its default. Taken over on Enter or when the field is left. */
export function NumberSetting({ name }: { readonly name: NumberKey }): React.ReactElement {
  const id = useId();
  const stored = useFleet((view) => view.settings[name]);
  const draft = useDraft(name, stored);
  return (
    <div className="setting">
      <div className="setting-words">
        <label htmlFor={id} className="field-label">
          {t(`window.setting.${name}`)}
        </label>
        <div id={`${id}-hint`} className="field-hint">
          {t(`window.setting.${name}.hint`)}
        </div>
        {draft.problem === null ? null : <FieldError text={draft.problem} />}
      </div>
      <div className="setting-control">
        <Default name={name} stored={stored} draft={draft} />
        <input
          id={id}
          className="input input-number"
          aria-describedby={`${id}-hint`}
          aria-invalid={draft.problem !== null}
          value={draft.text}
          maxLength={12}
          spellCheck={false}
          onChange={(event) => draft.type(event.currentTarget.value)}
          onBlur={draft.take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              draft.take();
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              draft.undo();
            }
          }}
        />
      </div>
    </div>
  );
}
