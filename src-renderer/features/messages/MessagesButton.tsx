import { Bell } from 'lucide-react';
import { useApp, useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';

const mostShown = 99;

/** The way to the notification centre, with how many messages nobody has read. */
export function MessagesButton(): React.ReactElement {
  const { navigation } = useApp();
  const unread = useFleet((view) => view.messages.unread);
  return (
    <span className="badged">
      <IconButton
        label={
          unread === 0
            ? t('window.messages.title')
            : t('window.messages.title-unread', { count: unread })
        }
        icon={<Bell size={16} />}
        onClick={() => navigation.openMessages()}
      />
      {unread === 0 ? null : (
        <span className="badge" aria-hidden="true">
          {unread > mostShown ? `${String(mostShown)}+` : unread}
        </span>
      )}
    </span>
  );
}
