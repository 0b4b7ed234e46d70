import type { IpcError } from '../../src-shared/ipc-contract.ts';
import { createTexts, isTextKey, type TextValues } from '../../src-shared/texts/index.ts';

/** All words of the window. */
export const t = createTexts();

/** A message whose key is computed: the fallback where the catalogue has none or the message wants other values. */
export function textOr(key: string, fallback: string, values: TextValues = {}): string {
  if (!isTextKey(key)) {
    return fallback;
  }
  try {
    return t(key, values);
  } catch {
    return fallback;
  }
}

/** What a refused or failed command says to the person. */
export function errorText(error: IpcError): string {
  return error.message ?? t(`error.${error.code}`);
}
