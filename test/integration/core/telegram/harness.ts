import { inspect } from 'node:util';
import type { TelegramError } from '../../../../src-main/core/domain/telegram-error.ts';
import type { ApiResult, ApiTarget } from '../../../../src-main/core/engine/ports/telegram.ts';
import { Secret } from '../../../../src-main/core/secret.ts';

export const secretPart = 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawA';
export const token = `700001:${secretPart}`;

/** A bot behind an API root. */
export const targetOf = (apiRoot: string): ApiTarget => ({
  apiRoot,
  testEnvironment: false,
  token: new Secret(token),
});

export function errorOf(result: ApiResult<unknown>): TelegramError {
  if (result.ok) {
    throw new Error('a failure was expected');
  }
  return result.error;
}

/** Forms of the token that are found in anything that left the client. */
export function tokenFormsIn(things: readonly unknown[]): readonly string[] {
  const shown = things
    .map((thing) => `${inspect(thing, { depth: 20, showHidden: true })} ${JSON.stringify(thing)}`)
    .join('\n');
  const forms = [
    secretPart,
    secretPart.slice(-20),
    encodeURIComponent(token),
    Buffer.from(token).toString('base64').slice(0, 30),
    Buffer.from(secretPart).toString('base64').slice(0, 30),
  ];
  return forms.filter((form) => shown.includes(form));
}
