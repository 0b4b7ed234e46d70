import type { Layer } from './drawings.ts';

/** Side of the square that shapes are described in. */
export const unitSize = 22;

function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Paints layers into RGBA pixels of a `size` × `size` image; edges are smoothed by their distance. */
export function paint(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const scale = size / unitSize;
  for (let index = 0; index < size * size; index += 1) {
    const x = ((index % size) + 0.5) / scale;
    const y = (Math.floor(index / size) + 0.5) / scale;
    pixels.set(pixelAt(layers, { x, y, scale }), index * 4);
  }
  return pixels;
}

function pixelAt(
  layers: readonly Layer[],
  at: { readonly x: number; readonly y: number; readonly scale: number },
): readonly number[] {
  let rgb: readonly number[] = [0, 0, 0];
  let alpha = 0;
  for (const layer of layers) {
    const distance = (layer.shape.distance(at.x, at.y) - (layer.grow ?? 0)) * at.scale;
    const cover = Math.min(1, Math.max(0, 0.5 - distance)) * (layer.opacity ?? 1);
    const total = cover + alpha * (1 - cover);
    if (total > 0) {
      const over = channels(layer.color);
      const under = rgb;
      const below = alpha;
      rgb = over.map(
        (channel, index) => (channel * cover + (under[index] ?? 0) * below * (1 - cover)) / total,
      );
      alpha = total;
    }
  }
  return [...rgb, alpha * 255].map((value) => Math.round(value));
}

/** The same layers as an SVG document. The halo is left to the pixels. */
export function svgOf(layers: readonly Layer[]): string {
  const body = layers
    .filter((layer) => layer.grow === undefined)
    .map((layer) => `<g opacity="${layer.opacity ?? 1}">${layer.shape.svg(layer.color)}</g>`)
    .join('\n  ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${unitSize} ${unitSize}">\n  ${body}\n</svg>\n`;
}
