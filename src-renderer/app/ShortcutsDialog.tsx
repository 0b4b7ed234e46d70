import { Dialog } from '../ui/Dialog.tsx';
import { t } from './texts.ts';

const shortcuts = [
  ['/', 'search'],
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['← →', 'fold'],
  ['O', 'order'],
  ['R', 'check'],
  ['A', 'acknowledge'],
  ['I', 'incidents'],
  ['Space', 'select'],
  ['Ctrl A', 'select-all'],
  ['Shift F10', 'menu'],
  ['N', 'add'],
  ['M', 'messages'],
  ['1 – 5', 'tabs'],
  ['Esc', 'back'],
  ['Ctrl K', 'palette'],
  ['?', 'help'],
] as const;

/** All keys on one page. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  return (
    <Dialog isNarrow title={t('window.shortcuts.title')} onClose={onClose}>
      <dl className="shortcuts">
        {shortcuts.map(([keys, id]) => (
          <div key={id} className="shortcut">
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`window.shortcuts.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
