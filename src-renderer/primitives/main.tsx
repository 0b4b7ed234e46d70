// A page of all primitives and states, to be looked at while they are changed: `npm run primitives`. No part of the app:
// nothing imports this folder, and the build of the app does not know it (test/renderer/themes/primitives.test.ts).
import '../platform/zod-setup.ts';
import '../styles/index.css';
import './primitives.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppContext } from '../app/app-context.ts';
import { createParts } from '../app/create-parts.ts';
import type { HooklightBridge } from '../../src-shared/bridge.ts';
import { err } from '../../src-shared/result.ts';
import { Primitives } from './Primitives.tsx';

/** Nobody is on the other side. */
const bridge: HooklightBridge = {
  version: '0.0.0',
  platform: 'linux',
  call: () => Promise.resolve(err({ code: 'UNAVAILABLE', field: null, message: null })),
  subscribe: () => () => undefined,
};

const host = document.querySelector<HTMLElement>('#root');
if (host !== null) {
  createRoot(host).render(
    <StrictMode>
      <AppContext value={createParts(bridge)}>
        <Primitives />
      </AppContext>
    </StrictMode>,
  );
}
