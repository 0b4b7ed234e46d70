import { PNG } from 'pngjs';

/** Edge of the square of pixels that becomes one: letters become grey, so fonts weigh little and places much. */
const shrinkBy = 5;
/** Steps of a channel: small files, and differences below a step are none. */
const step = 32;

/** The nearest step of what so many pixels come to. */
const mean = (sum: number): number => Math.min(255, Math.round(sum / shrinkBy ** 2 / step) * step);

/** A picture a fifth as wide and high, in few colours. */
export function shrink(picture: PNG): PNG {
  const width = Math.floor(picture.width / shrinkBy);
  const height = Math.floor(picture.height / shrinkBy);
  const small = new PNG({ width, height });
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      shrinkSquare(picture, small, row, column);
    }
  }
  return small;
}

/** Three plain sums: there are a million pixels in a window. */
function shrinkSquare(picture: PNG, small: PNG, row: number, column: number): void {
  const { data } = picture;
  let [red, green, blue] = [0, 0, 0];
  for (let y = row * shrinkBy; y < (row + 1) * shrinkBy; y += 1) {
    const from = (y * picture.width + column * shrinkBy) * 4;
    for (let at = from; at < from + shrinkBy * 4; at += 4) {
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
    }
  }
  small.data.set([mean(red), mean(green), mean(blue), 255], (row * small.width + column) * 4);
}

/** Pictures of the same size side by side, as one file. */
export function beside(pictures: readonly PNG[]): PNG {
  const height = Math.max(...pictures.map((one) => one.height));
  const whole = new PNG({ width: pictures.reduce((sum, one) => sum + one.width, 0), height });
  let left = 0;
  for (const one of pictures) {
    PNG.bitblt(one, whole, 0, 0, one.width, one.height, left, 0);
    left += one.width;
  }
  return whole;
}
