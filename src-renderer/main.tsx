import './platform/zod-setup.ts';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { AppContext, type AppParts } from './app/app-context.ts';
import { t } from './app/texts.ts';
import { readBridge } from './platform/bridge.ts';
import { createFleetStore } from './state/fleet-store.ts';
import { createNavigation } from './state/navigation.ts';
import { createTicker } from './state/ticker.ts';
import { createToasts } from './state/toasts.ts';

function start(host: HTMLElement): void {
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
    ticker: createTicker({ now: () => Date.now(), everyMs: 1000 }),
    toasts: createToasts(later),
  };
  bridge.subscribe('app:navigate', parts.navigation.follow);
  parts.fleet.start();
  document.documentElement.dataset['platform'] = bridge.platform;
  createRoot(host).render(
    <StrictMode>
      <AppContext value={parts}>
        <App />
      </AppContext>
    </StrictMode>,
  );
}

const host = document.querySelector<HTMLElement>('#root');
if (host !== null) {
  start(host);
}
