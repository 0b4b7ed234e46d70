import { CheckCheck } from 'lucide-react';
import { useApp, useFleet, useNowText } from '../../app/app-context.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { t } from '../../app/texts.ts';
import type { Place } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { byDay } from './message-words.ts';
import { MessageLine } from './MessageLine.tsx';
import { useMessageActions } from './use-message-actions.ts';
import { useMessages, type MessageList } from './use-messages.ts';

type MessagesPlace = Extract<Place, { screen: 'messages' }>;

/** The arrows lead from one message to the next. */
function onKeyDown(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) {
    return;
  }
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('.message-title')];
  const line = document.activeElement?.closest('.message')?.querySelector('.message-title');
  const at = titles.findIndex((title) => title === line);
  const next = titles[at === -1 ? 0 : at + step];
  if (next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}

function Empty({ problem }: { readonly problem: string | null }): React.ReactElement {
  return (
    <div className="empty">
      <p className="empty-title">{problem ?? t('window.messages.none')}</p>
      {problem === null ? <p className="second">{t('window.messages.none.hint')}</p> : null}
    </div>
  );
}

function Days(props: {
  readonly list: MessageList;
  readonly wantedId: number | null;
}): React.ReactElement {
  const { ticker } = useApp();
  const { list, wantedId } = props;
  const actions = useMessageActions();
  // Rendered anew when a day ends, so that "today" stays true.
  useNowText((nowMs) => new Date(nowMs).toDateString());
  return (
    <div className="messages-column">
      {list.problem === null ? null : <p className="second">{list.problem}</p>}
      {byDay(list.messages ?? [], ticker.nowMs()).map((day) => (
        <section key={day.name} className="message-day">
          <h2 className="section-title">{day.name}</h2>
          <ol className="card">
            {day.messages.map((message) => (
              <MessageLine
                key={message.messageId}
                message={message}
                actions={actions}
                isWanted={message.messageId === wantedId}
              />
            ))}
          </ol>
        </section>
      ))}
      {list.isEnd ? (
        <p className="message-end">{t('window.messages.kept')}</p>
      ) : (
        <div>
          <Button onClick={list.more}>{t('window.messages.more')}</Button>
        </div>
      )}
    </div>
  );
}

function Body(props: {
  readonly list: MessageList;
  readonly wantedId: number | null;
}): React.ReactElement {
  const { list } = props;
  if (list.messages === null && list.problem === null) {
    return <p className="second tab-note">{t('window.loading')}</p>;
  }
  return list.messages === null || list.messages.length === 0 ? (
    <Empty problem={list.problem} />
  ) : (
    <Days {...props} />
  );
}

/** The notification centre: every message there ever was, whatever the desktop did with it. */
export function MessagesPage({ place }: { readonly place: MessagesPlace }): React.ReactElement {
  const unread = useFleet((view) => view.messages.unread);
  const list = useMessages(place.messageId);
  const { markAllRead } = useMessageActions();
  const newest = list.messages?.[0];
  return (
    <main className="settings">
      <PageHead title={t('window.messages.title')}>
        <span className="grow second">
          {newest === undefined ? null : t('window.messages.unread', { count: unread })}
        </span>
        <Button
          aria-disabled={unread === 0 || newest === undefined}
          onClick={() => {
            if (unread > 0 && newest !== undefined) {
              markAllRead(newest);
            }
          }}
        >
          <CheckCheck size={16} />
          {t('window.messages.mark-all')}
        </Button>
      </PageHead>
      <div className="settings-body" onKeyDown={onKeyDown} role="presentation">
        <Body list={list} wantedId={place.messageId} />
      </div>
    </main>
  );
}
