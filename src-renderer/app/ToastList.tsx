import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import { Foreign } from '../ui/Foreign.tsx';
import { useApp } from './app-context.ts';
import { t } from './texts.ts';

/** Short lines at the corner: what was done, what could not be. */
export function ToastList(): React.ReactElement {
  const { toasts } = useApp();
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get);
  return (
    <div className="toasts" role="log" aria-live="polite" aria-label={t('window.toasts')}>
      {shown.map(({ action, ...toast }) => (
        <div key={toast.id} className="toast">
          {toast.tone === 'done' ? (
            <CircleCheck size={16} aria-hidden="true" />
          ) : (
            <CircleAlert size={16} aria-hidden="true" />
          )}
          <span className="toast-text">
            <Foreign text={toast.text} maxLength={600} isWrapped />
          </span>
          {action === undefined ? null : (
            <Button
              isSmall
              onClick={() => {
                toasts.close(toast.id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton
            isSmall
            label={t('window.close')}
            icon={<X size={14} />}
            onClick={() => toasts.close(toast.id)}
          />
        </div>
      ))}
    </div>
  );
}
