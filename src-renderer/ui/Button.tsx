import type { ComponentProps, ReactNode } from 'react';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  readonly variant?: 'plain' | 'primary' | 'ghost';
  readonly isSmall?: boolean;
}

/** A button. It submits nothing unless it says so. */
export function Button({
  variant = 'plain',
  isSmall = false,
  type = 'button',
  ...rest
}: ButtonProps): React.ReactElement {
  const classes = ['button'];
  if (variant !== 'plain') {
    classes.push(`button-${variant}`);
  }
  if (isSmall) {
    classes.push('button-small');
  }
  return <button {...rest} type={type} className={classes.join(' ')} />;
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'variant'> {
  /** What it does, in words: name for screen readers and tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button that is only a picture; its words are its name and its tooltip. */
export function IconButton({
  label,
  icon,
  isSmall = false,
  type = 'button',
  ...rest
}: IconButtonProps): React.ReactElement {
  return (
    <button
      {...rest}
      type={type}
      className={`button button-ghost button-icon${isSmall ? ' button-small' : ''}`}
      aria-label={label}
      title={rest.title ?? label}
    >
      {icon}
    </button>
  );
}
