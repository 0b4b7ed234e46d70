import type { ReactNode } from 'react';

export interface BannerProps {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** One thing the window says on top of everything else. */
export function Banner({ icon, title, children, actions }: BannerProps): React.ReactElement {
  return (
    <output className="banner">
      {icon}
      <div className="banner-text">
        <span className="banner-title">{title}</span>
        {children === undefined ? null : <div className="second">{children}</div>}
      </div>
      {actions === undefined ? null : <div className="banner-actions">{actions}</div>}
    </output>
  );
}
