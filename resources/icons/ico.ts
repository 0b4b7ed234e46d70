/** One picture of an icon file: RGBA pixels, or a finished PNG. */
export type IcoPart =
  | { readonly sizePx: number; readonly png: Uint8Array }
  | { readonly sizePx: number; readonly rgba: Uint8Array };

/** A Windows icon file. Small pictures are best plain: not every loader takes a PNG below 256 pixels. */
export function encodeIco(parts: readonly IcoPart[]): Buffer {
  const images = parts.map((part) => ({
    sizePx: part.sizePx,
    data: 'png' in part ? Buffer.from(part.png) : bitmap(part.rgba, part.sizePx),
  }));
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length + 16 * images.length;
  const entries = images.map(({ sizePx, data }) => {
    const entry = Buffer.alloc(16);
    // One byte an edge: 256 is written as 0.
    entry.writeUInt8(sizePx % 256, 0);
    entry.writeUInt8(sizePx % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(data.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += data.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ data }) => data)]);
}

const headerBytes = 40;

/** A device-independent bitmap: rows from the bottom, blue first, then the mask of old Windows, all zero. */
function bitmap(rgba: Uint8Array, sizePx: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(headerBytes, 0);
  header.writeInt32LE(sizePx, 4);
  // Picture and mask together are twice as high.
  header.writeInt32LE(sizePx * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(sizePx * sizePx * 4);
  for (let index = 0; index < sizePx * sizePx; index += 1) {
    const from = index * 4;
    const row = sizePx - 1 - Math.floor(index / sizePx);
    const to = (row * sizePx + (index % sizePx)) * 4;
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
    pixels.set([blue, green, red, alpha], to);
  }
  const maskRowBytes = Math.ceil(sizePx / 32) * 4;
  return Buffer.concat([header, pixels, Buffer.alloc(maskRowBytes * sizePx)]);
}
