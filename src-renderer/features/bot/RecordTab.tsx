import { Copy, Save } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useRun } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';

type Format = 'md' | 'json';

interface Rendered {
  readonly format: Format;
  readonly content: string | null;
  readonly problem: string | null;
}

function useRecord(botId: string, format: Format): Rendered | null {
  const { bridge } = useApp();
  const [rendered, setRendered] = useState<Rendered | null>(null);
  useEffect(() => {
    let isWanted = true;
    const render = async (): Promise<void> => {
      const answer = await bridge.call('record:render', { botIds: [botId], format });
      if (isWanted) {
        setRendered(
          answer.ok
            ? { format, content: answer.value.content, problem: null }
            : { format, content: null, problem: errorText(answer.error) },
        );
      }
    };
    void render();
    return () => {
      isWanted = false;
    };
  }, [bridge, botId, format]);
  return rendered?.format === format ? rendered : null;
}

/** The configuration record: a document without secrets, to keep, compare and hand over. */
export function RecordTab({ bot }: { readonly bot: BotRow }): React.ReactElement {
  const { toasts } = useApp();
  const run = useRun();
  const [format, setFormat] = useState<Format>('md');
  const record = useRecord(bot.id, format);
  const save = async (): Promise<void> => {
    const answer = await run('record:save', { botIds: [bot.id], format });
    if (answer !== undefined && answer.savedAs !== null) {
      toasts.show('done', t('window.record.saved', { file: answer.savedAs }));
    }
  };
  const copy = async (text: string): Promise<void> => {
    if ((await run('text:copy', { text: text.slice(0, 20_000) })) !== undefined) {
      toasts.show('done', t('window.copied'));
    }
  };
  const content = record?.content ?? null;
  return (
    <div className="stack record">
      <div className="row">
        <Segments
          label={t('window.record.format')}
          value={format}
          onChange={setFormat}
          options={[
            { value: 'md', label: 'Markdown' },
            { value: 'json', label: 'JSON' },
          ]}
        />
        <span className="grow muted">{t('window.record.hint')}</span>
        <Button
          disabled={content === null || content.length > 20_000}
          onClick={() => void copy(content ?? '')}
        >
          <Copy size={16} />
          {t('window.copy')}
        </Button>
        <Button onClick={() => void save()}>
          <Save size={16} />
          {format === 'md' ? t('window.record.save-md') : t('window.record.save-json')}
        </Button>
      </div>
      {record?.problem === null || record === null ? null : (
        <p className="second">{record.problem}</p>
      )}
      {content === null ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keyboard
        <pre className="card record-text selectable" tabIndex={0}>
          {content}
        </pre>
      )}
    </div>
  );
}
