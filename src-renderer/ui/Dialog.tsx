import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { t } from '../app/texts.ts';
import { IconButton } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom, the one to press last. */
  readonly footer?: ReactNode;
  readonly isNarrow?: boolean;
  /** Esc and the cross do nothing: the question must be answered. */
  readonly isBinding?: boolean;
  readonly subtitle?: ReactNode;
}

/**
 * A modal dialog on the browser's own `<dialog>`: what lies behind is inert, Esc closes, the focus returns to where it
 * was. Mounted = open.
 */
export function Dialog(props: DialogProps): React.ReactElement {
  const { title, onClose, children, footer, isNarrow = false, isBinding = false, subtitle } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      // The field the dialog exists for; else the text, never a button that Enter would press.
      const first = dialog.querySelector<HTMLElement>('[data-first]') ?? body.current;
      first?.focus();
    }
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) {
        opener.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={isNarrow ? 'dialog dialog-narrow' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!isBinding) {
          onClose();
        }
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className="dialog-head">
        <div className="grow">
          <h2 id={titleId}>{title}</h2>
          {subtitle === undefined ? null : <div className="second">{subtitle}</div>}
        </div>
        {isBinding ? null : (
          <IconButton label={t('window.close')} icon={<X size={16} />} onClick={onClose} />
        )}
      </header>
      {/* Long plans scroll, and whoever has no mouse must reach them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={body} className="dialog-body" tabIndex={0}>
        {children}
      </div>
      {footer === undefined ? null : <footer className="dialog-foot">{footer}</footer>}
    </dialog>
  );
}
