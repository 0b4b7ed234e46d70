/**
 * Host names in other scripts as the Bot API server turns them into DNS names (TD idn_to_ascii on Linux): plain
 * Punycode of each label (RFC 3492), without the case folding and normalisation that browsers do first. A name
 * typed in capitals therefore becomes another DNS name at Telegram than in a browser, and usually does not exist.
 */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128;

/** `пример.рф` to `xn--e1afmkfd.xn--p1ai`; plain ASCII names are only lower-cased. */
export function toDnsName(host: string): string {
  return host.split('.').map(labelToAscii).join('.');
}

function labelToAscii(label: string): string {
  return /^\p{ASCII}*$/u.test(label) ? label.toLowerCase() : `xn--${encode(label)}`;
}

function encode(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const plain = points.filter((point) => point < initialN);
  let output = String.fromCodePoint(...plain).toLowerCase();
  output += plain.length > 0 ? '-' : '';
  let handled = plain.length;
  const state = { delta: 0, bias: initialBias, n: initialN };
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= state.n));
    state.delta += (next - state.n) * (handled + 1);
    state.n = next;
    for (const point of points) {
      if (point < state.n) {
        state.delta += 1;
      } else if (point === state.n) {
        output += variableLength(state.delta, state.bias);
        state.bias = adapt(state.delta, handled + 1, handled === plain.length);
        state.delta = 0;
        handled += 1;
      }
    }
    state.delta += 1;
    state.n += 1;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let output = '';
  let left = delta;
  for (let k = base; ; k += base) {
    const threshold = k <= bias ? tMin : Math.min(k - bias, tMax);
    if (left < threshold) {
      return output + digit(left);
    }
    output += digit(threshold + ((left - threshold) % (base - threshold)));
    left = Math.floor((left - threshold) / (base - threshold));
  }
}

function digit(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(value);
}

function adapt(delta: number, points: number, first: boolean): number {
  let left = first ? Math.floor(delta / damp) : Math.floor(delta / 2);
  left += Math.floor(left / points);
  let k = 0;
  for (; left > ((base - tMin) * tMax) / 2; k += base) {
    left = Math.floor(left / (base - tMin));
  }
  return k + Math.floor(((base - tMin + 1) * left) / (left + skew));
}
