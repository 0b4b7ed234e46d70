import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { AddBotsDialog } from '../features/add-bots/AddBotsDialog.tsx';
import { BotPage } from '../features/bot/BotPage.tsx';
import { BulkDialog } from '../features/bulk/BulkDialog.tsx';
import { BulkLine } from '../features/bulk/BulkLine.tsx';
import { MessagesPage } from '../features/messages/MessagesPage.tsx';
import { IncidentPage } from '../features/incidents/IncidentPage.tsx';
import { IncidentsScreen } from '../features/incidents/IncidentsScreen.tsx';
import { Notices } from '../features/notices/Notices.tsx';
import { useHeldHeight } from '../features/notices/use-held-height.ts';
import { Overview } from '../features/overview/Overview.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useContrast } from '../ui/use-theme.ts';
import { useApp, useFleet, usePlace } from './app-context.ts';
import { headlineOf } from './bot-words.ts';
import { LiveHeadline } from './LiveHeadline.tsx';
import { Palette } from './Palette.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { StatusBar } from './StatusBar.tsx';
import { t } from './texts.ts';
import { ToastList } from './ToastList.tsx';

type AppDialog = 'add' | 'shortcuts' | 'palette';

function useTitle(): void {
  const light = useFleet((view) => view.light);
  const isReady = useFleet((view) => view.phase === 'ready');
  useEffect(() => {
    document.title = isReady ? t('window.title', { headline: headlineOf(light) }) : t('app.name');
  }, [light, isReady]);
}

/** What lies on top of every screen. */
function Dialogs(props: {
  readonly open: AppDialog | null;
  readonly show: (dialog: AppDialog | null) => void;
}): React.ReactElement {
  const { open, show } = props;
  const { addRequest } = useApp();
  const handedOver = useSyncExternalStore(addRequest.subscribe, addRequest.get);
  const close = (): void => show(null);
  const closeAdd = (): void => {
    addRequest.set(null);
    close();
  };
  return (
    <>
      {open === 'add' || handedOver !== null ? (
        <AddBotsDialog handedOver={handedOver} onClose={closeAdd} />
      ) : null}
      {open === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
      {open === 'palette' ? (
        <Palette onClose={close} onAdd={() => show('add')} onShortcuts={() => show('shortcuts')} />
      ) : null}
    </>
  );
}

/** The whole window: what it must say, the screen, the footer, and what lies on top. */
export function App(): React.ReactElement {
  const { navigation } = useApp();
  const place = usePlace();
  const [dialog, setDialog] = useState<AppDialog | null>(null);
  const [bulkId, setBulkId] = useState<string | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useHeldHeight(head, screen);
  useTitle();
  useContrast(useFleet((view) => view.settings.theme === 'high-contrast'));
  useKeys({
    '?': () => setDialog('shortcuts'),
    'ctrl+k': () => setDialog('palette'),
    n: () => setDialog('add'),
    m: () => navigation.openMessages(),
    i: () => navigation.openIncidents(),
    'ctrl+,': () => navigation.openSettings(),
  });
  return (
    <div className="app">
      <div ref={head} className="app-head">
        <Notices />
        <BulkLine onShow={setBulkId} />
      </div>
      <div ref={screen} className="screen">
        {/* The overview stays alive behind a bot, so that search, order and place are there on return. */}
        <div className="screen-layer" hidden={place.screen !== 'overview'}>
          <Overview
            isActive={place.screen === 'overview'}
            onAdd={() => setDialog('add')}
            onBulk={setBulkId}
          />
        </div>
        {place.screen === 'bot' ? <BotPage place={place} /> : null}
        {place.screen === 'settings' ? <SettingsPage place={place} onBulk={setBulkId} /> : null}
        {place.screen === 'messages' ? <MessagesPage key={place.visit} place={place} /> : null}
        {place.screen === 'incidents' ? <IncidentsScreen place={place} /> : null}
        {place.screen === 'incident' ? <IncidentPage key={place.incidentId} place={place} /> : null}
      </div>
      <StatusBar onShortcuts={() => setDialog('shortcuts')} />
      <Dialogs open={dialog} show={setDialog} />
      {bulkId === null ? null : (
        <BulkDialog key={bulkId} bulkId={bulkId} onClose={() => setBulkId(null)} />
      )}
      <LiveHeadline />
      <ToastList />
    </div>
  );
}
