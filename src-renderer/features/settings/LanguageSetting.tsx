import { useEffect, useId, useRef } from 'react';
import {
  languageChoices,
  languageFacts,
  type Language,
  type LanguageChoice,
} from '../../../src-shared/texts/languages.ts';
import { spokenLanguage } from '../../../src-shared/texts/spoken.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { readLanguages } from '../../platform/language-address.ts';
import { SettingRow } from './SettingRow.tsx';

/** Another language renders the whole window anew: whoever chose it stays where it was chosen. */
let spokenWhenChosen: Language | null = null;

function nameOf(choice: LanguageChoice): string {
  if (choice !== 'system') {
    return languageFacts[choice].name;
  }
  const { name } = languageFacts[readLanguages(location.search).system];
  return t('window.setting.language.system', { name });
}

/** In which language Hooklight speaks; each is named as those who speak it name it. */
export function LanguageSetting(props: { readonly language: LanguageChoice }): React.ReactElement {
  const run = useRun();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (spokenWhenChosen !== null && spokenWhenChosen !== spokenLanguage()) {
      select.current?.scrollIntoView({ block: 'center' });
      select.current?.focus();
    }
    spokenWhenChosen = null;
  }, []);
  const choose = (value: string): void => {
    const choice = languageChoices.find((one) => one === value);
    if (choice !== undefined) {
      spokenWhenChosen = spokenLanguage();
      void run('settings:update', { language: choice });
    }
  };
  return (
    <SettingRow names={['language']} hint={t('window.setting.language.hint')} ids={{ id }}>
      <select
        ref={select}
        id={id}
        className="input"
        value={props.language}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {languageChoices.map((choice) => (
          <option key={choice} value={choice} {...(choice === 'system' ? {} : { lang: choice })}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </SettingRow>
  );
}
