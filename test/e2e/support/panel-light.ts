import { paint } from '../../../resources/icons/draw.ts';
import { trayLayers } from '../../../resources/icons/drawings.ts';
import type { TrayIconKey } from '../../../src-main/shell/tray/tray-icon-key.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { Desktop } from '../../support/desktop/session.ts';
import type { TrayItem } from '../../support/desktop/tray-client.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import { expectPanel } from './panel-picture.ts';

/** Where the webhooks of `createShopBots` are. */
export const hook = 'https://hooks.shop.example/a';

/** Bots whose webhook holds still, however many updates wait. */
export function createShopBots(simulator: Simulator, ids: readonly number[]): readonly string[] {
  return ids.map((id) => {
    const token = simulator.control.createBot({ id, username: `shop_${String(id)}_bot` });
    simulator.control.setWebhookRecord(token, { url: hook, pending: 0 });
    return token;
  });
}

/** The drawing of a light as D-Bus carries it: alpha first. */
function argbOf(key: TrayIconKey, panel: 'light' | 'dark'): Buffer {
  const pixels = Buffer.from(paint(trayLayers(key, panel), 22));
  for (let at = 0; at < pixels.length; at += 4) {
    pixels.set(
      [3, 0, 1, 2].map((channel) => pixels[at + channel] ?? 0),
      at,
    );
  }
  return pixels;
}

/** Whether the item carries exactly this drawing. */
export async function hasIcon(
  item: Pick<TrayItem, 'icons'>,
  key: TrayIconKey,
  panel: 'light' | 'dark' = 'light',
): Promise<boolean> {
  const [icon] = await item.icons();
  // Electron hands premultiplied pixels over and takes them back: edges may be off by a step or two.
  return icon?.widthPx === 22 && isNear(icon.argb, argbOf(key, panel));
}

/** Waits until the item carries exactly this drawing, and the panel looks like its reference picture. */
export async function expectLight(
  desktop: Desktop,
  key: TrayIconKey,
  panel: 'light' | 'dark' = 'light',
): Promise<void> {
  const item = await desktop.tray.waitForItem();
  const isShown = async (): Promise<boolean> => await hasIcon(item, key, panel);
  await waitFor(`the icon ${key}`, isShown, { timeoutMs: 40_000 });
  await expectPanel(desktop, panel === 'light' ? key : `${key}-${panel}`);
}

function isNear(one: Buffer, other: Buffer): boolean {
  const visible = (at: number): boolean => (other[at - (at % 4)] ?? 0) > 100;
  return (
    one.length === other.length &&
    one.every((value, at) => !visible(at) || Math.abs(value - (other[at] ?? 0)) <= 3)
  );
}
