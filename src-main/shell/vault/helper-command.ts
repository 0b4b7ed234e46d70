import type { HelperCommand } from './helper-wrapper.ts';

export interface HelperCommandFacts {
  readonly executable: string;
  /** The app's folder where the executable is a bare runtime; null in a package. */
  readonly appFolder: string | null;
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly hasSecretService: boolean;
}

const storeSwitch = '--password-store=';

/** Desktops whose keyring is KWallet: the runtime finds it by itself. */
function isKde(env: NodeJS.ProcessEnv): boolean {
  return (env['XDG_CURRENT_DESKTOP'] ?? '').split(':').includes('KDE');
}

/**
 * How the helper is started: like the app, without screen and debugger. Chromium knows keyrings by the desktop's
 * name and knows only some; where a secret service answers on the bus it is used whatever the desktop's name. Pure.
 */
export function helperCommand(facts: HelperCommandFacts): HelperCommand {
  const given = facts.argv.find((argument) => argument.startsWith(storeSwitch));
  const found =
    facts.hasSecretService && !isKde(facts.env) ? `${storeSwitch}gnome-libsecret` : undefined;
  const store = given ?? found;
  return {
    executable: facts.executable,
    args: [
      ...(facts.appFolder === null ? [] : [facts.appFolder]),
      ...(facts.argv.includes('--no-sandbox') ? ['--no-sandbox'] : []),
      ...(store === undefined ? [] : [store]),
      '--ozone-platform=headless',
    ],
    env: facts.env,
  };
}
