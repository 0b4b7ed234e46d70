import './platform/zod-setup.ts';
import './styles/index.css';
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { AppContext, type AppParts } from './app/app-context.ts';
import { t } from './app/texts.ts';
import { languageFacts } from '../src-shared/texts/languages.ts';
import { readBridge } from './platform/bridge.ts';
import { readLanguages } from './platform/language-address.ts';
import { createFleetStore } from './state/fleet-store.ts';
import { createPageLanguage, type PageLanguage } from './state/language.ts';
import { createNavigation } from './state/navigation.ts';
import { createOverviewViewStore } from './state/overview-view-store.ts';
import type { AddForm } from './features/add-bots/use-add-bots.ts';
import { createRecent } from './state/recent.ts';
import { createTicker, pageSight } from './state/ticker.ts';
import { createToasts } from './state/toasts.ts';
import { createValueStore } from './state/value-store.ts';

/** The window in the language that is spoken now; another one renders everything anew. */
function Spoken({ language }: { readonly language: PageLanguage }): React.ReactElement {
  const spoken = useSyncExternalStore(language.subscribe, language.get);
  useLayoutEffect(() => {
    document.documentElement.lang = spoken;
    document.documentElement.dir = languageFacts[spoken].direction;
  }, [spoken]);
  return <App key={spoken} />;
}

async function start(host: HTMLElement): Promise<void> {
  const bridge = readBridge();
  if (bridge === null) {
    host.textContent = t('window.no-bridge');
    return;
  }
  const later = (task: () => void, delayMs: number): void => void setTimeout(task, delayMs);
  const parts: AppParts = {
    bridge,
    fleet: createFleetStore({ bridge, later }),
    navigation: createNavigation(),
    overviewView: createOverviewViewStore({ bridge, later }),
    ticker: createTicker({ now: () => Date.now(), everyMs: 1000, sight: pageSight }),
    toasts: createToasts(later),
    recent: createRecent(),
    addRequest: createValueStore<AddForm | null>(null),
  };
  bridge.subscribe('app:navigate', parts.navigation.follow);
  parts.fleet.start();
  void parts.overviewView.start();
  window.addEventListener('pagehide', parts.overviewView.flush);
  const language = createPageLanguage({ fleet: parts.fleet, ...readLanguages(location.search) });
  await language.start();
  document.documentElement.dataset['platform'] = bridge.platform;
  createRoot(host).render(
    <StrictMode>
      <AppContext value={parts}>
        <Spoken language={language} />
      </AppContext>
    </StrictMode>,
  );
}

const host = document.querySelector<HTMLElement>('#root');
if (host !== null) {
  void start(host);
}
