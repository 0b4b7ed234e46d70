import type { KeyboardEvent, ReactNode } from 'react';
import { Field } from './Field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** `secret` hides what is typed as dots; `code` is for URLs, tokens, addresses. */
  readonly kind?: 'text' | 'code' | 'secret' | 'password' | 'number';
  /** More than one line. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** Only where a dialog exists to type into this very field. */
  readonly isFirst?: boolean;
  /** Enter, or Ctrl+Enter where Enter makes a new line. */
  readonly onEnter?: () => void;
}

const classNames = {
  text: 'input',
  code: 'input mono',
  secret: 'input mono input-secret',
  password: 'input',
  number: 'input input-number',
} as const;

/** A labelled text field, of one line or several. Nothing typed is ever spell-checked or completed: it may be secret. */
export function TextField(props: TextFieldProps): React.ReactElement {
  const { label, value, onChange, hint, error = null, kind = 'text', rows, onEnter } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isMeant = rows === undefined || event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && isMeant && onEnter !== undefined) {
      event.preventDefault();
      onEnter();
    }
  };
  const shared = {
    className: classNames[kind],
    value,
    maxLength: props.maxLength ?? 400,
    placeholder: props.placeholder ?? '',
    spellCheck: false,
    autoComplete: 'off',
    ...(props.isFirst === true ? { 'data-first': '', autoFocus: true } : {}),
    onKeyDown,
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(links) =>
        rows === undefined ? (
          <input
            {...links}
            {...shared}
            type={kind === 'password' ? 'password' : 'text'}
            inputMode={kind === 'number' ? 'numeric' : 'text'}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...links}
            {...shared}
            rows={rows}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
