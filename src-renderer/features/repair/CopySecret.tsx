import { Copy } from 'lucide-react';
import { useApp, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';

/** Puts the stored secret token on the clipboard. The page itself never sees it. */
export function CopySecret({
  botId,
  isSmall = false,
}: {
  readonly botId: string;
  readonly isSmall?: boolean;
}): React.ReactElement {
  const run = useRun();
  const { toasts } = useApp();
  const copy = async (): Promise<void> => {
    const answer = await run('secret:copy', { botId });
    if (answer !== undefined) {
      const text = answer.copied ? t('window.secret.copied') : t('window.secret.none');
      toasts.show(answer.copied ? 'done' : 'problem', text);
    }
  };
  return (
    <Button isSmall={isSmall} variant={isSmall ? 'ghost' : 'plain'} onClick={() => void copy()}>
      <Copy size={14} />
      {t('window.secret.copy')}
    </Button>
  );
}
