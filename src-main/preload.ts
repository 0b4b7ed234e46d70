import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, servedChannel } from '../src-shared/bridge.ts';
import type { BridgeOptions } from './preload/bridge.ts';
import { createLazyBridge } from './preload/lazy-bridge.ts';

/** Put in by the build from package.json. */
declare const hooklightVersion: string;

const options: BridgeOptions = {
  version: hooklightVersion,
  platform: process.platform,
  transport: {
    invoke: (channel, input) => ipcRenderer.invoke(channel, input),
    listen(channel, listener) {
      const onMessage = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(channel, onMessage);
      return () => {
        ipcRenderer.off(channel, onMessage);
      };
    },
    report: (problem) => ipcRenderer.send('contract:problem', problem),
  },
};

contextBridge.exposeInMainWorld(
  bridgeName,
  createLazyBridge({
    ...options,
    async load() {
      const [, { createBridge }] = await Promise.all([
        ipcRenderer.invoke(servedChannel),
        import('./preload/whole-bridge.ts'),
      ]);
      return createBridge(options);
    },
  }),
);
