import { BellOff, Check, RefreshCw, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { Message, MessageAction } from '../../../src-shared/messages.ts';
import { useApp } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { fateOf, messageFace, messageTime, stands } from './message-words.ts';
import type { useMessageActions } from './use-message-actions.ts';

const icons = { 'check-now': RefreshCw, 're-set': RotateCcw, snooze: BellOff } as const;

export interface MessageLineProps {
  readonly message: Message;
  readonly actions: ReturnType<typeof useMessageActions>;
  /** Brought into view: somebody asked for this one. */
  readonly isWanted: boolean;
}

/** What can be done at once, as long as the message says how things are. */
function Buttons({ message, actions }: Omit<MessageLineProps, 'isWanted'>): React.ReactElement {
  const button = (action: MessageAction): React.ReactElement => {
    const Icon = icons[action];
    return (
      <Button key={action} isSmall onClick={() => actions.act(message, action)}>
        <Icon size={14} />
        {t(`messages.action.${action}`)}
      </Button>
    );
  };
  return (
    <div className="message-buttons">
      {stands(message) ? message.actions.map(button) : null}
      {message.readAtMs === null ? (
        <IconButton
          isSmall
          label={t('window.messages.mark-read')}
          icon={<Check size={14} />}
          onClick={() => actions.markRead(message)}
        />
      ) : null}
    </div>
  );
}

/** One message: its shape, the whole sentence, when, and what became of it. */
export function MessageLine({ message, actions, isWanted }: MessageLineProps): React.ReactElement {
  const { ticker } = useApp();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isWanted) {
      line.current?.scrollIntoView({ block: 'center' });
      line.current?.querySelector('button')?.focus();
    }
  }, [isWanted]);
  const face = messageFace(message);
  const isUnread = message.readAtMs === null;
  const classes = ['message', ...(isUnread ? ['message-unread'] : [])];
  return (
    <li ref={line} className={[...classes, ...(isWanted ? ['message-wanted'] : [])].join(' ')}>
      <Light face={face} size={14} label={t(`window.messages.face.${face}`)} />
      <div className="message-words">
        <div className="message-head">
          <button
            type="button"
            className="link-button message-title"
            onClick={() => actions.act(message, 'open')}
          >
            <Foreign text={message.title} maxLength={200} isWrapped />
          </button>
          {isUnread ? <span className="tag">{t('window.messages.new')}</span> : null}
        </div>
        {message.body.split('\n').map((text, index) => (
          // Two groups of a digest may read the same.
          <p key={`${String(index)} ${text}`} className="second selectable">
            <Foreign text={text} maxLength={600} isWrapped />
          </p>
        ))}
        {fateOf(message, ticker.nowMs()).map((text) => (
          <p key={text} className="message-fate">
            {text}
          </p>
        ))}
      </div>
      <Buttons message={message} actions={actions} />
      <time className="message-time" title={formatDateTime(message.atMs)}>
        {messageTime(message)}
      </time>
    </li>
  );
}
