import type { ByteString } from '../bytes.ts';

/** A parameter as received: name and value in bytes. */
export type Arg = readonly [name: ByteString, value: ByteString];

/** Percent-decoding; an incomplete or wrong escape stays as it is. */
export function urlDecode(text: ByteString, plusIsSpace: boolean): ByteString {
  const spaced = plusIsSpace ? text.replaceAll('+', ' ') : text;
  return spaced.replace(/%([0-9a-fA-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Splits `a=b&c=d`. A name without `=` has an empty value. */
export function parseUrlEncoded(text: ByteString): readonly Arg[] {
  const args: Arg[] = [];
  let rest = text;
  while (rest !== '') {
    const amp = rest.indexOf('&');
    const pair = amp === -1 ? rest : rest.slice(0, amp);
    rest = amp === -1 ? '' : rest.slice(amp + 1);
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    const value = equals === -1 ? '' : pair.slice(equals + 1);
    args.push([urlDecode(name, true), urlDecode(value, true)]);
  }
  return args;
}
