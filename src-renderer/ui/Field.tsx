import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

/** What the control of a field must carry, so that label, hint and error belong to it. */
export interface FieldLinks {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly children: (links: FieldLinks) => ReactNode;
}

/** A labelled control with its hint and, when wrong, the sentence that says how to make it right. */
export function Field({ label, hint, error = null, children }: FieldProps): React.ReactElement {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': error !== null })}
      <div id={noteId}>
        {error === null ? null : <FieldError text={error} />}
        {hint === undefined ? null : <div className="field-hint">{hint}</div>}
      </div>
    </div>
  );
}

/** A validation sentence. */
export function FieldError({ text }: { readonly text: string }): React.ReactElement {
  return (
    <div className="field-error" role="alert">
      <TriangleAlert size={14} aria-hidden="true" />
      <span className="wrap">{text}</span>
    </div>
  );
}

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

export interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly isLegendHidden?: boolean;
}

/** One of a few, each with its explanation in sight. */
export function Choice<T extends string>(props: ChoiceProps<T>): React.ReactElement {
  const { legend, options, value, onChange, isLegendHidden = false } = props;
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className={isLegendHidden ? 'visually-hidden' : 'field-label'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled ?? false}
            onChange={() => onChange(option.value)}
          />
          <span className="choice-text">
            <span>{option.label}</span>
            {option.hint === undefined ? null : <span className="field-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
