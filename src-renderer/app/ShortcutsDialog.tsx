import { Dialog } from '../ui/Dialog.tsx';
import { useApp } from './app-context.ts';
import { entryCaps, keyGroups, keyTable, type KeyGroup } from './keys.ts';
import { t } from './texts.ts';

function Caps({ caps }: { readonly caps: readonly string[] }): React.ReactElement {
  return (
    <span className="key-caps">
      {caps.map((cap) => (
        <kbd key={cap} className="kbd">
          {cap}
        </kbd>
      ))}
    </span>
  );
}

function Group({ group }: { readonly group: KeyGroup }): React.ReactElement {
  const { bridge } = useApp();
  return (
    <section className="shortcut-group">
      <h3>{t(`window.shortcuts.group.${group}`)}</h3>
      <dl className="shortcuts">
        {keyTable[group].map((entry) => (
          <div key={entry.id} className="shortcut">
            <dt>
              {entryCaps(entry, bridge.platform).map((caps, at) => (
                <span key={caps.join(' ')} className="key-caps">
                  {at > 0 ? (
                    <span className="second" aria-hidden="true">
                      {entry.id === 'tabs' ? '–' : '/'}
                    </span>
                  ) : null}
                  <Caps caps={caps} />
                </span>
              ))}
            </dt>
            <dd>{t(`window.shortcuts.${entry.id}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All keys on one page, by where they work. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  return (
    <Dialog title={t('window.shortcuts.title')} onClose={onClose}>
      <div className="shortcut-groups">
        {keyGroups.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}
