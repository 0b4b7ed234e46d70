import type { ReactNode } from 'react';

export interface CheckBoxProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** Yes or no, with the words beside it. */
export function CheckBox({
  isChecked,
  onChange,
  isDisabled = false,
  children,
}: CheckBoxProps): React.ReactElement {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="choice-text">{children}</span>
    </label>
  );
}
