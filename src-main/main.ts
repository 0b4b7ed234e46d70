// Entry of the app: what must be there before anything else - walls, lock, light and window - and nothing more. The
// rest (app.ts) is loaded behind them. Whatever is imported here at the top is paid before the tray is there:
// test/architecture/entry.test.ts holds the list short, docs/performance.md says what it is worth.
import { app, protocol } from 'electron';
import { preparePrivateFolder } from './core/files/private-files.ts';
import { systemClock } from './core/time/system-clock.ts';
import { electronLanguage } from './shell/electron/electron-language.ts';
import { recallTheme } from './shell/electron/electron-theme.ts';
import { showFirstTray } from './shell/electron/first-tray.ts';
import { firstWindow, paintLimitMs } from './shell/electron/first-window.ts';
import { placesOf, type Places } from './shell/electron/places.ts';
import { parseArguments, type AppArguments } from './shell/lifecycle/arguments.ts';
import { forbidCoreDumps } from './shell/lifecycle/core-limit.ts';
import { forgetUnusedCode } from './shell/lifecycle/small-memory.ts';
import { createFileLogger } from './shell/logging/file-logger.ts';
import { secureEarly } from './shell/security/chain.ts';
import { findDangerousSwitches } from './shell/security/dangerous-switches.ts';
import { hiddenArgument } from './shell/login/start-command.ts';
import { helperTask } from './shell/vault/helper-switch.ts';

const { platform } = process;
const clock = systemClock;
/** Exit code of a start that is refused: a configuration error, as sysexits has it. */
const refusedExitCode = 78;
/** Exit code of a program that cannot be loaded: an internal error, as sysexits has it. */
const brokenExitCode = 70;
/** The vault waits no longer than this for the limits against core dumps. */
const limitsCapMs = 2000;
/** How long the panel takes to register the icon, during which this thread must not be held up. */
const registeringMs = 150;

async function startApp(): Promise<void> {
  forgetUnusedCode();
  const wished = parseArguments(process.argv);
  await refuseDangerousSwitches();
  const profile = preparePrivateFolder(wished.profile ?? app.getPath('userData'));
  app.setPath('userData', profile);
  app.setAppUserModelId('invalid.hooklight.app');
  secureEarly({ app, protocol });
  const limited = Promise.race([forbidCoreDumps(process.pid), clock.sleep(limitsCapMs)]);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const places = placesOf(import.meta.dirname, profile);
  preparePrivateFolder(places.data);
  const starts = laterStarts();
  void app
    .whenReady()
    .then(() => present({ places, wished, starts, limited }))
    .catch(broken);
}

/** Electron goes on when this module has run: while words are fetched for a refusal nothing else happens. */
async function refuseDangerousSwitches(): Promise<void> {
  const names = findDangerousSwitches(app.isPackaged ? process.argv : [], {
    isSuperuser: process.getuid?.() === 0,
    isDevelopmentBuild: app.getName().endsWith('-dev'),
  });
  if (names.length > 0) {
    const { englishTexts } = await import('../src-shared/texts/index.ts');
    process.stderr.write(`${englishTexts('tray.refusedSwitches', { names: names.join(', ') })}\n`);
    process.exit(refusedExitCode);
  }
}

/** Second starts by hand, until somebody listens to them. */
function laterStarts(): { readonly take: () => boolean } {
  let isWished = false;
  const listener = (_event: unknown, argv: readonly string[]): void => {
    isWished ||= !argv.includes(hiddenArgument);
  };
  app.on('second-instance', listener);
  // The tray keeps the app alive, also when the window is closed before the rest is there.
  app.on('window-all-closed', () => {});
  return {
    take() {
      app.off('second-instance', listener);
      return isWished;
    },
  };
}

/** macOS starts the app at login without arguments: whether it stays hidden is what was last set up. */
async function isHiddenStart(places: Places, wished: AppArguments): Promise<boolean> {
  if (wished.isHidden || platform !== 'darwin' || !app.getLoginItemSettings().wasOpenedAtLogin) {
    return wished.isHidden;
  }
  return (await import('./shell/electron/electron-login.ts')).wasSetUpHidden(places);
}

interface Start {
  readonly places: Places;
  readonly wished: AppArguments;
  readonly starts: ReturnType<typeof laterStarts>;
  /** No core dump can be written any more. */
  readonly limited: Promise<unknown>;
}

/** Light first, then the window, then everything that makes them true. */
async function present({ places, wished, starts, limited }: Start): Promise<void> {
  const tray = showFirstTray(places, platform);
  recallTheme(places);
  const log = createFileLogger({ folder: places.logs, name: 'main', clock });
  const language = electronLanguage(places);
  const first = firstWindow({ places, clock, log, language });
  if (await isHiddenStart(places, wished)) {
    await clock.sleep(registeringMs);
  } else {
    first.window.open();
    await Promise.race([first.painted, clock.sleep(paintLimitMs)]);
  }
  const { startRest } = await import('./app.ts');
  const { openVault } = await startRest({ ...first, places, wished, clock, log, language, tray });
  // No key is in memory before the limits stand; the tool that sets them never takes as long as the rest. Where they
  // cannot be set, the tokens are still needed.
  void limited.then(openVault, openVault);
  if (starts.take()) {
    first.window.open();
  }
}

/** Files of the program are missing or damaged: nothing can be watched, and nothing pretends to. */
function broken(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}\n`);
  app.exit(brokenExitCode);
}

const task = helperTask(process.argv);
if (task === null) {
  await startApp();
} else {
  const { runVaultHelper } = await import('./shell/vault/helper.ts');
  void runVaultHelper(task);
}
