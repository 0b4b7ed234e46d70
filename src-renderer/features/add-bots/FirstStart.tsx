import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Light } from '../../ui/Light.tsx';
import { vaultSentence } from '../vault/vault-words.ts';
import { AddForm } from './AddForm.tsx';
import { AddResult } from './AddResult.tsx';
import { useAddBots } from './use-add-bots.ts';

/** The window before the first bot: one field, one button, and what will happen. */
export function FirstStart({
  onSettings,
}: {
  readonly onSettings: () => void;
}): React.ReactElement {
  const { toasts } = useApp();
  const run = useRun();
  // This screen goes as soon as the first bot is there: what was refused beside it must outlive it.
  const add = useAddBots(({ added, refused }) => {
    for (const line of added.length > 0 ? refused.slice(0, 3) : []) {
      toasts.show('problem', `${t('window.add.line', { line: line.line })}: ${line.message}`);
    }
  });
  const vault = useFleet((view) => view.vault);
  const isVaultOpen = vault.state === 'open';
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
        <AddForm add={add} isFirst />
        <div className="row">
          <Button
            variant="primary"
            disabled={add.isBusy || !isVaultOpen}
            onClick={() => void add.submit()}
          >
            {add.isBusy ? t('window.add.busy') : t('window.first.button')}
          </Button>
          <Button variant="ghost" onClick={onSettings}>
            {t('window.settings.title')}
          </Button>
        </div>
        {isVaultOpen ? null : <p className="field-hint">{vaultSentence(vault)}</p>}
        {add.result === null ? null : <AddResult result={add.result} />}
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
      </div>
    </main>
  );
}
