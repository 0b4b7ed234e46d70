import { toldWords } from '../../../src-shared/said.ts';
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { JournalEntry } from '../../../src-shared/journal.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t, textOr } from '../../app/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import type { BotDialog } from './BotPage.tsx';

const pageSize = 50;

interface Journal {
  readonly entries: readonly JournalEntry[] | null;
  readonly problem: string | null;
  readonly isEnd: boolean;
  readonly more: () => void;
}

/** The newest page, asked for again when an action ended; older pages on demand. */
function useJournal(bot: BotRow): Journal {
  const { bridge } = useApp();
  const [entries, setEntries] = useState<readonly JournalEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isEnd, setEnd] = useState(false);
  const botId = bot.id;
  // Everything that writes a line changes one of these.
  const { lastAction } = bot;
  const version = [
    lastAction?.actionId,
    lastAction?.message,
    bot.paused,
    bot.name,
    bot.tokenState,
  ].join('/');
  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<void> => {
      const answer = await bridge.call('journal:page', { botId, beforeSeq: null, limit: pageSize });
      if (!isWanted) {
        return;
      }
      setProblem(answer.ok ? null : errorText(answer.error));
      if (answer.ok) {
        setEntries(answer.value);
        setEnd(answer.value.length < pageSize);
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [bridge, botId, version]);
  const more = async (): Promise<void> => {
    const beforeSeq = entries?.at(-1)?.seq ?? null;
    const answer = await bridge.call('journal:page', { botId, beforeSeq, limit: pageSize });
    setProblem(answer.ok ? null : errorText(answer.error));
    if (answer.ok) {
      setEntries((before) => [...(before ?? []), ...answer.value]);
      setEnd(answer.value.length < pageSize);
    }
  };
  return { entries, problem, isEnd, more: () => void more() };
}

interface EntryProps {
  readonly entry: JournalEntry;
  /** null = there is nothing to undo here. */
  readonly onUndo: (() => void) | null;
}

function Entry({ entry, onUndo }: EntryProps): React.ReactElement {
  return (
    <li className="journal-line">
      <time className="journal-time muted">{formatDateTime(entry.atMs)}</time>
      <span className="journal-actor second">{t(`window.actor.${entry.actor}`)}</span>
      <div className="grow">
        <span className="journal-kind">
          {entry.wish === null || entry.kind === 'evidence'
            ? t(`window.journal.${entry.kind}`)
            : t(`window.wished.${entry.wish}`)}
          {entry.outcome === null || (entry.kind === 'evidence' && entry.outcome === 'done')
            ? null
            : `: ${textOr(`window.outcome.${entry.outcome}`, entry.outcome)}`}
        </span>
        {entry.evidence === null || entry.evidence === 0 ? null : (
          <span className="tag" title={textOr(`window.evidence.${entry.evidence}`, '')}>
            {t('window.evidence.short', { level: entry.evidence })}
          </span>
        )}
        {entry.chainOk ? null : <span className="tag">{t('window.journal.chain-broken')}</span>}
        <Foreign
          text={toldWords(t, entry)}
          maxLength={600}
          isWrapped
          className="second selectable"
        />
        {entry.detail === null ? null : (
          <details className="more">
            <summary>{t('window.journal.detail')}</summary>
            <pre className="journal-detail selectable">{entry.detail}</pre>
          </details>
        )}
      </div>
      {onUndo === null || entry.wish === null ? null : (
        <IconButton
          label={t('window.undo.label', { wish: t(`window.wished.${entry.wish}`) })}
          icon={<Undo2 size={14} />}
          onClick={onUndo}
        />
      )}
    </li>
  );
}

export interface JournalTabProps {
  readonly bot: BotRow;
  readonly undoable: BotDetail['undoable'];
  readonly open: (dialog: BotDialog) => void;
}

/** Who did what to this bot, and what came of it. Nothing here is ever changed or deleted. */
export function JournalTab({ bot, undoable, open }: JournalTabProps): React.ReactElement {
  const { entries, problem, isEnd, more } = useJournal(bot);
  const isReady = bot.activity === null && bot.tokenState === 'ready';
  const undoOf = (entry: JournalEntry): (() => void) | null => {
    const wrote = entry.kind === 'action' || entry.kind === 'recovery';
    const found = undoable.find((one) => one.atMs === entry.atMs && one.wish === entry.wish);
    return isReady && wrote && found !== undefined
      ? () => open({ kind: 'repair', wish: 'undo', actionId: found.actionId })
      : null;
  };
  if (problem !== null && entries === null) {
    return <p className="second tab-note">{problem}</p>;
  }
  if (entries === null) {
    return <p className="second tab-note">{t('window.loading')}</p>;
  }
  if (entries.length === 0) {
    return (
      <div className="empty">
        <p className="empty-title">{t('window.journal.none')}</p>
      </div>
    );
  }
  return (
    <div className="stack">
      <ol className="card journal">
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} onUndo={undoOf(entry)} />
        ))}
      </ol>
      {isEnd ? null : (
        <div>
          <Button onClick={more}>{t('window.journal.more')}</Button>
        </div>
      )}
    </div>
  );
}
