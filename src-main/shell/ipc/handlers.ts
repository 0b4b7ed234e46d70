import type { CommandRequest, IpcError } from '../../../src-shared/ipc-contract.ts';
import type { MessageTest } from '../../../src-shared/messages.ts';
import { firstOverviewView } from '../../../src-shared/overview-view.ts';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { LoginStart } from '../login/login-start.ts';
import {
  saveConfiguration,
  saveHandOver,
  type ConfigurationFileDeps,
} from '../import/configuration-file.ts';
import { createImportFile, type ImportFileDeps } from '../import/import-file.ts';
import { chooseSaved, chooseTarget, type ChooseFileDeps } from '../queue/choose-file.ts';
import { saveRecord, type SaveRecordDeps } from '../record/save-record.ts';
import { readLicenses } from '../diagnostics/licenses.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { DemoMode } from '../demo/demo-mode.ts';
import { openLink } from '../security/links.ts';
import type { SecretClipboard } from '../security/secret-clipboard.ts';
import type { VaultController } from '../vault/controller.ts';
import type { ViewFile } from '../windows/view-file.ts';
import type { ShellHandlers } from './serve.ts';

export interface HandlerDeps
  extends SaveRecordDeps, ChooseFileDeps, ImportFileDeps, ConfigurationFileDeps {
  readonly vault: VaultController;
  readonly login: Pick<LoginStart, 'state' | 'set'>;
  readonly shell: Pick<Electron.Shell, 'openExternal'>;
  readonly testMessage: () => Promise<MessageTest>;
  readonly demo: Pick<DemoMode, 'start' | 'leave'>;
  /** Begins to watch again where it was given up or stands still. */
  readonly restartWatching: () => Promise<Result<Record<string, never>, IpcError>>;
  readonly diagnostics: Diagnostics;
  readonly licensesFile: string;
  /** Shows a folder of the profile in the system's file manager; false = it could not. */
  readonly openFolder: (folder: CommandRequest<'folder:open'>['folder']) => Promise<boolean>;
  readonly copyText: (text: string) => Promise<void>;
  readonly view: ViewFile;
  readonly secretClipboard: SecretClipboard;
  /** Asks the engine for the secret token of a bot's wanted webhook. */
  readonly revealSecret: (
    botId: string,
  ) => Promise<Result<{ readonly secret: string | null }, IpcError>>;
}

/** The commands that the shell answers itself: vault, files, links, clipboard, test message. */
export function createShellHandlers(deps: HandlerDeps): ShellHandlers {
  const importFile = createImportFile(deps);
  return {
    'vault:retry': async () => ok(await deps.vault.retry()),
    'vault:choose': (choice) => deps.vault.choose(choice),
    'vault:unlock': ({ passphrase }) => deps.vault.unlock(passphrase),
    'record:save': (request) => saveRecord(deps, request),
    'updates:choose-target': (request) => chooseTarget(deps, request),
    'updates:choose-saved': () => chooseSaved(deps),
    'login:state': async () => await Promise.resolve(ok(deps.login.state())),
    'login:set': (change) => deps.login.set(change),
    'messages:test': async () => ok(await deps.testMessage()),
    'configuration:save': (request) => saveConfiguration(deps, request),
    'hand-over:save': (request) => saveHandOver(deps, request),
    'import:choose': () => importFile.choose(),
    'import:unseal': (request) => importFile.unseal(request),
    'watching:restart': () => deps.restartWatching(),
    'demo:start': () => deps.demo.start(),
    'demo:leave': () => deps.demo.leave(),
    'about:facts': () => deps.diagnostics.about(),
    'about:licenses': () => readLicenses(deps.licensesFile),
    'folder:open': async ({ folder }) =>
      (await deps.openFolder(folder))
        ? ok({})
        : err({
            code: 'UNAVAILABLE',
            field: 'folder',
            message: deps.texts('about.folder.not-opened'),
          }),
    'diagnostics:build': (request) => deps.diagnostics.build(request),
    'diagnostics:save': (request) => deps.diagnostics.save(request),
    'link:open': async ({ link }) =>
      (await openLink(deps.shell, link))
        ? ok({})
        : err({ code: 'INVALID_REQUEST', field: 'link', message: null }),
    'secret:copy': async ({ botId }) => {
      const answer = await deps.revealSecret(botId);
      if (!answer.ok) {
        return answer;
      }
      const { secret } = answer.value;
      if (secret !== null) {
        await deps.secretClipboard.copy(secret);
      }
      return ok({ copied: secret !== null });
    },
    'view:get': async () => await Promise.resolve(ok(deps.view.read() ?? firstOverviewView)),
    'view:set': async (view) => {
      deps.view.write(view);
      return await Promise.resolve(ok({}));
    },
    'text:copy': async ({ text }) => {
      await deps.copyText(text);
      return ok({});
    },
  };
}
