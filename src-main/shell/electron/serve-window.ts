import { app, clipboard, ipcMain, shell } from 'electron';
import type { MessageTest } from '../../../src-shared/messages.ts';
import { err, ok } from '../../../src-shared/result.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Logger } from '../../core/logging/logger.ts';
import { systemClock } from '../../core/time/system-clock.ts';
import { refusedInDemo } from '../demo/demo-guard.ts';
import type { DemoMode } from '../demo/demo-mode.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { followContractProblems } from '../ipc/contract-problems.ts';
import { createShellHandlers } from '../ipc/handlers.ts';
import { serveCommands } from '../ipc/serve.ts';
import type { LoginStart } from '../login/login-start.ts';
import { createChosenFiles } from '../queue/chosen-files.ts';
import { createSecretClipboard } from '../security/secret-clipboard.ts';
import type { VaultController } from '../vault/controller.ts';
import type { MainWindow } from '../windows/main-window.ts';
import { createViewFile } from '../windows/view-file.ts';
import { fileDialogs } from './file-dialogs.ts';
import type { Places } from './places.ts';

export interface ServeWindowDeps {
  readonly places: Places;
  readonly texts: Texts;
  readonly log: Logger;
  readonly demo: DemoMode;
  readonly diagnostics: Diagnostics;
  readonly vault: VaultController;
  readonly login: LoginStart;
  readonly window: MainWindow;
  readonly testMessage: () => Promise<MessageTest>;
}

/** Demo, About and diagnostics, and the watching itself. */
function aboutHandlers({ demo, diagnostics, places }: ServeWindowDeps) {
  return {
    demo,
    diagnostics,
    restartWatching: async () => {
      demo.shown().restart();
      return await Promise.resolve(ok({}));
    },
    licensesFile: places.licensesFile,
    // Its answer is an error in words, empty where all is well.
    openFolder: async (folder: 'data' | 'logs') => (await shell.openPath(places[folder])) === '',
  };
}

/** What the page may do: the commands of the contract. The walls stand already (first-window.ts). */
export function serveWindow(deps: ServeWindowDeps): void {
  const { demo, log, login, places, texts, vault, window } = deps;
  const windowContentsId = (): number | null => window.contentsId();
  const chosenFiles = createChosenFiles();
  followContractProblems({ ipcMain, log, windowContentsId });
  serveCommands({
    ipcMain,
    log,
    windowContentsId,
    refusal: (name) => (demo.isOn() ? refusedInDemo(name, texts) : null),
    shell: createShellHandlers({
      vault,
      login,
      shell,
      texts,
      ...fileDialogs,
      testMessage: deps.testMessage,
      view: createViewFile(places.profile),
      ...aboutHandlers(deps),
      chosenFiles,
      nowMs: () => systemClock.nowMs(),
      renderRecord: (request) => demo.shown().ask('record:render', request),
      renderConfiguration: (request) => demo.shown().ask('configuration:render', request),
      renderHandOver: (request) => demo.shown().ask('hand-over:render', request),
      stageImport: (request) => demo.shown().ask('import:stage', request),
      documentsFolder: () => app.getPath('documents'),
      revealSecret: (botId) => demo.shown().ask('secret:reveal', { botId }),
      secretClipboard: createSecretClipboard(
        {
          read: async () => await clipboard.readText(),
          write: async (text) => {
            await clipboard.writeText(text);
          },
        },
        systemClock,
      ),
      copyText: async (text) => {
        await clipboard.writeText(text);
      },
    }),
    engine: async (name, input) => {
      if (chosenFiles.isStrange(name, input)) {
        log.warn('ipc.file-refused', { command: name });
        return err({ code: 'INVALID_REQUEST', field: 'path', message: null });
      }
      const answer = await demo.shown().request(name, input);
      if (name === 'app:get-snapshot') {
        window.pageReady();
      }
      return answer;
    },
  });
}
