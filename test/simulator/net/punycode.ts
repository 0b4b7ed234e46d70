import { isValidUtf8, toUtf8 } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';

const MAX_HOST_BYTES = 255 * 4;

/**
 * A host name in ASCII, label by label in punycode. Unlike browsers the server normalises nothing
 * beyond ASCII, so `Ä` and `ä` are different names. Gives the server's words when it cannot.
 */
export function toAsciiHost(
  host: ByteString,
): { readonly host: string } | { readonly refusal: string } {
  if (!/[\x80-\xff]/.test(host)) {
    return { host: host.toLowerCase() };
  }
  if (!isValidUtf8(host)) {
    return { refusal: 'Host name must be encoded in UTF-8' };
  }
  if (host.length >= MAX_HOST_BYTES) {
    return { refusal: 'Host name is too long' };
  }
  const labels = toUtf8(host).split('.');
  return { host: labels.map(encodeLabel).join('.') };
}

function encodeLabel(label: string): string {
  const codes = Array.from(label, (char) => char.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < 128).map((code) => String.fromCharCode(code));
  if (basic.length === codes.length) {
    return label;
  }
  const prefix = basic.length > 0 ? `${basic.join('').toLowerCase()}-` : '';
  return `xn--${prefix}${encodeExtended(codes, basic.length)}`;
}

/** The part behind the last hyphen: RFC 3492, section 6.3. */
function encodeExtended(codes: readonly number[], basicCount: number): string {
  let out = '';
  let point = 128;
  let delta = 0;
  let bias = 72;
  let done = basicCount;
  while (done < codes.length) {
    const least = point;
    const next = Math.min(...codes.filter((code) => code >= least));
    delta += (next - point) * (done + 1);
    point = next;
    for (const code of codes) {
      if (code < point) {
        delta += 1;
      }
      if (code === point) {
        out += encodeNumber(delta, bias);
        bias = adapt(delta, done + 1, done === basicCount);
        delta = 0;
        done += 1;
      }
    }
    delta += 1;
    point += 1;
  }
  return out;
}

function encodeNumber(value: number, bias: number): string {
  let out = '';
  let rest = value;
  for (let k = 36; ; k += 36) {
    const threshold = Math.min(26, Math.max(1, k - bias));
    if (rest < threshold) {
      return out + digit(rest);
    }
    out += digit(threshold + ((rest - threshold) % (36 - threshold)));
    rest = Math.floor((rest - threshold) / (36 - threshold));
  }
}

function digit(value: number): string {
  return String.fromCharCode(value < 26 ? value + 97 : value + 22);
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let value = Math.floor(delta / (isFirst ? 700 : 2));
  value += Math.floor(value / count);
  let k = 0;
  for (; value > 455; k += 36) {
    value = Math.floor(value / 35);
  }
  return k + Math.floor((36 * value) / (value + 38));
}
