import fs from 'node:fs';
import path from 'node:path';
import { iconFileName, type IconPlace } from './icon-file.ts';
import type { TrayIconKey } from './tray-icon-key.ts';

/** What is used of Electron's pictures. */
export interface PictureSource<Image> {
  createFromPath(file: string): Image;
  createFromBuffer(content: Buffer, options: { readonly scaleFactor: number }): Image;
}

/**
 * Loads tray icons, each file once. On Linux the bytes are declared plain whatever their size: a file named @2x would
 * be shrunk to the plain size before the panel gets it, and enlarged again there.
 */
export function createIconLoader<Image>(
  pictures: PictureSource<Image>,
  folder: string,
): (key: TrayIconKey, place: IconPlace) => Image {
  const loaded = new Map<string, Image>();
  return (key, place) => {
    const file = path.join(folder, iconFileName(key, place));
    const known = loaded.get(file);
    if (known !== undefined) {
      return known;
    }
    const image =
      place.platform === 'linux'
        ? pictures.createFromBuffer(fs.readFileSync(file), { scaleFactor: 1 })
        : pictures.createFromPath(file);
    loaded.set(file, image);
    return image;
  };
}
