import { formatCount } from '../../src-shared/format/counts.ts';
import { useApp, useFleet } from './app-context.ts';
import { t } from './texts.ts';

/** Cut where there is no room; whole as tooltip. */
function Part({ text }: { readonly text: string }): React.ReactElement {
  return <span title={text}>{text}</span>;
}

/** The quiet line at the bottom: version, runtime, and where the keys are explained. */
export function StatusBar({
  onShortcuts,
}: {
  readonly onShortcuts: () => void;
}): React.ReactElement {
  const { bridge } = useApp();
  const isDevelopment = useFleet((view) =>
    view.notices.some((notice) => notice.kind === 'development-runtime'),
  );
  const isReady = useFleet((view) => view.revision >= 0);
  const vault = useFleet((view) => view.vault);
  const total = useFleet((view) => view.light.total);
  return (
    <footer className="status-bar">
      <Part text={t('window.status.version', { version: bridge.version })} />
      {isReady ? (
        <Part text={t('window.status.bots', { count: total, shown: formatCount(total) })} />
      ) : null}
      {vault.state === 'open' ? <Part text={t(`window.status.vault.${vault.method}`)} /> : null}
      {isDevelopment ? (
        <span title={t('window.notice.development-runtime')}>
          {t('window.notice.development-runtime.title')}
        </span>
      ) : null}
      <span className="grow" />
      <button type="button" className="status-button" onClick={onShortcuts}>
        <kbd className="kbd">?</kbd> {t('window.shortcuts.title')}
      </button>
    </footer>
  );
}
