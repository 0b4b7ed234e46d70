import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { loginWishSchema } from '../../../src-shared/login.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { EngineLink } from '../engine-link/engine-link.ts';
import { createJsonFile, type JsonFile } from '../files/json-file.ts';
import type { AppArguments } from '../lifecycle/arguments.ts';
import { desktopName } from '../lifecycle/desktop-name.ts';
import type { LoginWish } from '../login/decide.ts';
import type { LoginItem } from '../login/login-item.ts';
import { createLoginStart, type LoginStart } from '../login/login-start.ts';
import { startCommand } from '../login/start-command.ts';
import { createSystemLoginItem } from '../login/system-login-item.ts';
import { autostartFolder, createXdgAutostart } from '../login/xdg-autostart.ts';
import type { Places } from './places.ts';

export interface ElectronLoginDeps {
  readonly places: Places;
  readonly platform: NodeJS.Platform;
  readonly log: Logger;
  readonly texts: Texts;
  readonly engine: Pick<EngineLink, 'request' | 'onSettings'>;
  readonly wished: AppArguments;
}

/** The wish as it was last carried out, beside the data. */
function appliedFile(places: Places): JsonFile<LoginWish> {
  return createJsonFile(path.join(places.profile, 'login.json'), loginWishSchema);
}

/** Sets entries of profiles of their own apart from the usual one's; empty for that one. */
function profileMark(profile: string | null): string {
  return profile === null
    ? ''
    : `-${createHash('sha256').update(path.resolve(profile)).digest('hex').slice(0, 8)}`;
}

function loginItem({ platform, texts, wished }: ElectronLoginDeps): LoginItem {
  const mark = profileMark(wished.profile);
  if (platform === 'darwin' || platform === 'win32') {
    const valueName = mark === '' ? null : `Hooklight${mark}`;
    return createSystemLoginItem(app, { platform, valueName });
  }
  return createXdgAutostart({
    folder: autostartFolder(process.env, os.homedir()),
    fileName: `hooklight${mark}.desktop`,
    desktops: desktopName(process.env).split(':'),
    words: { name: texts('app.name'), comment: texts('tray.loginComment') },
  });
}

/** The start at login, made of Electron's and the desktop's. */
export function electronLogin(deps: ElectronLoginDeps): LoginStart {
  const { engine, wished } = deps;
  const running = {
    execPath: process.execPath,
    appImage: process.env['APPIMAGE'],
    isPackaged: app.isPackaged,
    appPath: app.getAppPath(),
    profile: wished.profile === null ? null : path.resolve(wished.profile),
    isAskedFor: wished.allowsDevelopmentLogin,
  };
  const login = createLoginStart({
    item: loginItem(deps),
    command: (isHidden) => startCommand(running, isHidden),
    applied: appliedFile(deps.places),
    store: (change) => engine.request('settings:update', change),
    log: deps.log,
  });
  engine.onSettings((settings) => login.follow(settings));
  return login;
}

/** Whether a start at login was last set up to stay in the tray. */
export function wasSetUpHidden(places: Places): boolean {
  return appliedFile(places).read()?.startHidden === true;
}
