import './platform/zod-setup.ts';
import './styles/index.css';
import { Direction } from 'radix-ui';
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { AppContext, useFleet } from './app/app-context.ts';
import { createParts } from './app/create-parts.ts';
import { t } from './app/texts.ts';
import { languageFacts } from '../src-shared/texts/languages.ts';
import { readBridge } from './platform/bridge.ts';
import { readLanguages } from './platform/language-address.ts';
import { createPageLanguage, type PageLanguage } from './state/language.ts';
import { isDemo } from './state/world.ts';

/** The window in the language that is spoken now; another one renders everything anew, and so do other bots. */
function Spoken({ language }: { readonly language: PageLanguage }): React.ReactElement {
  const world = useFleet(isDemo) ? 'demo' : 'real';
  const spoken = useSyncExternalStore(language.subscribe, language.get);
  useLayoutEffect(() => {
    document.documentElement.lang = spoken;
    document.documentElement.dir = languageFacts[spoken].direction;
  }, [spoken]);
  return (
    // Menus open and move the other way round where lines do.
    <Direction.Provider dir={languageFacts[spoken].direction}>
      <App key={`${spoken} ${world}`} />
    </Direction.Provider>
  );
}

async function start(host: HTMLElement): Promise<void> {
  const bridge = readBridge();
  if (bridge === null) {
    host.textContent = t('window.no-bridge');
    return;
  }
  const parts = createParts(bridge);
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
