import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useApp } from './app-context.ts';
import { t } from './texts.ts';

/** The head of a page over the overview: the way back, by button and keys, its title, and what else belongs there. */
export function PageHead(props: {
  readonly title: string;
  readonly children?: ReactNode;
}): React.ReactElement {
  const { navigation } = useApp();
  const back = (): void => navigation.openOverview();
  useKeys({ Escape: back, 'alt+ArrowLeft': back });
  return (
    <header className="settings-head">
      <IconButton label={t('window.bot.back')} icon={<ArrowLeft size={16} />} onClick={back} />
      <h1 className="headline">{props.title}</h1>
      {props.children}
    </header>
  );
}
