import { EqualNot } from 'lucide-react';
import type { EnvironmentMark } from '../../../src-shared/environment.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';

export interface EnvironmentBadgeProps {
  readonly environment: Pick<EnvironmentMark, 'name' | 'colour'> & { readonly differs?: boolean };
}

/** An environment by its name with its colour in a square: never the colour alone, and never the shape of a light. */
export function EnvironmentBadge({ environment }: EnvironmentBadgeProps): React.ReactElement {
  const { name, colour, differs = false } = environment;
  return (
    <span className="environment">
      <span className={`environment-mark environment-${colour}`} aria-hidden="true" />
      <Foreign text={name} maxLength={40} className="environment-name" />
      {differs ? (
        <span className="environment-differs" title={t('window.environment.differs')}>
          <EqualNot size={12} aria-hidden="true" />
          <span className="visually-hidden">{t('window.environment.differs')}</span>
        </span>
      ) : null}
    </span>
  );
}
