import { PNG } from 'pngjs';

/** Edge of the square of pixels that becomes one: letters become grey, so fonts weigh little and places much. */
const shrinkBy = 5;
/** Steps of a channel: small files, and differences below a step are none. */
const step = 32;

function meanOf(picture: PNG, column: number, row: number): readonly number[] {
  const sums = [0, 0, 0];
  for (let y = 0; y < shrinkBy; y += 1) {
    for (let x = 0; x < shrinkBy; x += 1) {
      const at = ((row * shrinkBy + y) * picture.width + column * shrinkBy + x) * 4;
      for (const channel of [0, 1, 2]) {
        sums[channel] = (sums[channel] ?? 0) + (picture.data[at + channel] ?? 0);
      }
    }
  }
  return sums.map((sum) => Math.min(255, Math.round(sum / shrinkBy ** 2 / step) * step));
}

/** A picture a fifth as wide and high, in few colours. */
export function shrink(picture: PNG): PNG {
  const width = Math.floor(picture.width / shrinkBy);
  const height = Math.floor(picture.height / shrinkBy);
  const small = new PNG({ width, height });
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 4;
      meanOf(picture, column, row).forEach((value, channel) => {
        small.data[at + channel] = value;
      });
      small.data[at + 3] = 255;
    }
  }
  return small;
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
