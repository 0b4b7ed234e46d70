// oxlint-disable-next-line import/no-unassigned-import -- for its effect, before any schema is built
import './preload/zod-without-eval.ts';
import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName } from '../src-shared/bridge.ts';
import { createBridge } from './preload/bridge.ts';

/** Put in by the build from package.json. */
declare const hooklightVersion: string;

contextBridge.exposeInMainWorld(
  bridgeName,
  createBridge({
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
  }),
);
