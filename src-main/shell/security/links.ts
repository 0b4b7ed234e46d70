import type { linkNames } from '../../../src-shared/contract/about.ts';
import { documentationAddresses } from '../../core/domain/documentation.ts';

type LinkName = (typeof linkNames)[number];

/**
 * Checklist item 15: the page names a link, main knows where it leads. There is no way to hand an address to the
 * system from anywhere else.
 */
export const linkAddresses: Readonly<Record<LinkName, string>> = {
  'bot-api': 'https://core.telegram.org/bots/api#setwebhook',
  'webhooks-guide': 'https://core.telegram.org/bots/webhooks',
  'bot-father': 'https://t.me/BotFather',
  'tray-extension': 'https://extensions.gnome.org/extension/615/appindicator-support/',
  ...documentationAddresses,
};
const allowedHosts: ReadonlySet<string> = new Set([
  'core.telegram.org',
  't.me',
  'extensions.gnome.org',
]);

/** Whether an address may be handed to the system: https, a host of the list compared whole, no user-info or port. */
export function isAllowedAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === 'https:' &&
    allowedHosts.has(url.hostname) &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  );
}

/** Opens a named link in the user's browser. The only caller of the system's "open address". */
export async function openLink(
  shell: Pick<Electron.Shell, 'openExternal'>,
  link: LinkName,
): Promise<boolean> {
  const address = linkAddresses[link];
  if (!isAllowedAddress(address)) {
    return false;
  }
  await shell.openExternal(address);
  return true;
}
