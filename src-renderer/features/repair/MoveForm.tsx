import { t } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { RepairParts } from './RepairDialog.tsx';

/** Where the webhook moves. The rules for URLs are the engine's; here only an empty one is said. */
export function MoveForm({
  moveUrl,
  changeMoveUrl,
  isChecked,
}: Pick<RepairParts, 'moveUrl' | 'changeMoveUrl' | 'isChecked'>): React.ReactElement {
  return (
    <div className="form">
      <p className="second">{t('wish.move.explain')}</p>
      <TextField
        label={t('window.move.url')}
        hint={t('window.move.url-hint')}
        error={isChecked && moveUrl.trim() === '' ? t('window.set.url-empty') : null}
        kind="code"
        maxLength={4096}
        placeholder="https://bot.example.org/webhook"
        value={moveUrl}
        onChange={changeMoveUrl}
      />
    </div>
  );
}
