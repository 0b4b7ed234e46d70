import { t } from '../../app/texts.ts';
import { Choice } from '../../ui/Field.tsx';
import type { RepairParts } from './RepairDialog.tsx';

/** What becomes of the updates that a drop takes away. */
export type SaveWay = 'file' | 'lose';

/** Before a drop or a saving: whether the updates are saved, and how that goes. */
export function SaveForm(props: RepairParts): React.ReactElement {
  const { bot, flow, saveWay, changeSaveWay } = props;
  const isDrop = flow.intention.kind === 'drop';
  return (
    <div className="stack">
      {isDrop ? null : <p className="second">{t('wish.rescue.explain')}</p>}
      {bot.pending === null ? null : <p>{t('window.save.waiting', { count: bot.pending })}</p>}
      {isDrop ? (
        <Choice<SaveWay>
          legend={t('window.save.what')}
          value={saveWay}
          onChange={changeSaveWay}
          options={[
            {
              value: 'file',
              label: t('window.save.way-file'),
              hint: t('window.save.way-file-hint'),
            },
            {
              value: 'lose',
              label: t('window.save.way-lose'),
              hint: t('window.save.way-lose-hint'),
            },
          ]}
        />
      ) : null}
      <p className={isDrop && saveWay === 'lose' ? 'second is-hidden' : 'second'}>
        {t('window.save.file-hint')}
      </p>
    </div>
  );
}
