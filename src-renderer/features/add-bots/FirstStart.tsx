import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { useDemo } from '../../app/use-demo.ts';
import { Button } from '../../ui/Button.tsx';
import { Light } from '../../ui/Light.tsx';
import { vaultSentence } from '../vault/vault-words.ts';
import { AddForm } from './AddForm.tsx';
import { AddResult } from './AddResult.tsx';
import { useAddBots, type AddBots } from './use-add-bots.ts';

function Buttons({
  add,
  onSettings,
  submit,
}: {
  readonly add: AddBots;
  readonly onSettings: () => void;
  readonly submit: () => void;
}): React.ReactElement {
  const isVaultOpen = useFleet((view) => view.vault.state === 'open');
  const isBusy = add.progress !== null;
  const demo = useDemo();
  return (
    <div className="first-start-buttons">
      <Button variant="primary" disabled={isBusy || !isVaultOpen} onClick={submit}>
        {isBusy ? t('window.add.busy') : t('window.first.button')}
      </Button>
      <Button disabled={demo.isBusy} onClick={() => void demo.start()}>
        {t(demo.isBusy ? 'window.first.demo.starting' : 'window.first.demo')}
      </Button>
      <Button variant="ghost" onClick={onSettings}>
        {t('window.settings.title')}
      </Button>
    </div>
  );
}

/** The window before the first bot: one field, one button, and what will happen; or bots that are not real. */
export function FirstStart({
  onSettings,
}: {
  readonly onSettings: () => void;
}): React.ReactElement {
  const { addRequest } = useApp();
  const run = useRun();
  const add = useAddBots();
  const vault = useFleet((view) => view.vault);
  const submit = (): void => {
    if (add.form.tokens.trim().includes('\n')) {
      // This screen goes with the first bot: many lines need a place that stays.
      addRequest.set(add.form);
    } else {
      void add.submit();
    }
  };
  const results = add.end?.results ?? [];
  return (
    <main className="first-start">
      <div className="first-start-box">
        <div className="first-start-lights" aria-hidden="true">
          <Light face="healthy" size={20} />
          <Light face="degraded" size={20} />
          <Light face="down" size={20} />
          <Light face="unknown" size={20} />
        </div>
        <h1 className="headline">{t('window.first.title')}</h1>
        <p className="second">{t('window.first.text')}</p>
        <AddForm add={add} isFirst onEnter={submit} />
        <Buttons add={add} onSettings={onSettings} submit={submit} />
        {vault.state === 'open' ? null : <p className="field-hint">{vaultSentence(vault)}</p>}
        {results.length === 0 ? null : <AddResult results={results} />}
        <p className="field-hint">
          {t('window.first.where')}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => void run('link:open', { link: 'bot-father' })}
          >
            {t('window.first.bot-father')}
          </button>
        </p>
        <p className="field-hint">{t('window.first.demo.hint')}</p>
      </div>
    </main>
  );
}
