import { asciiLower } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import type { UploadedFile } from '../http/multipart.ts';
import type { Arg } from '../http/url-encoded.ts';
import { jsonObject, stringify } from '../json-out.ts';
import type { JsonOut } from '../json-out.ts';

/** An answer as it goes out. */
export interface Answer {
  readonly status: number;
  readonly body: ByteString;
  readonly retryAfterSeconds: number | undefined;
}

/** A Bot API call under way. It is answered exactly once; further answers are ignored. */
export interface Query {
  readonly token: ByteString;
  readonly isTestDc: boolean;
  /** Lower case. */
  readonly method: ByteString;
  readonly clientIp: string;
  readonly realIpHeader: ByteString;
  /** First occurrence of a parameter, or an empty string. */
  readonly arg: (name: string) => ByteString;
  readonly file: (field: ByteString) => UploadedFile | undefined;
  readonly succeed: (result: JsonOut, description?: string) => void;
  readonly fail: (status: number, description: ByteString) => void;
  readonly throttle: (retryAfterSeconds: number) => void;
}

export interface QueryInput {
  readonly token: ByteString;
  readonly isTestDc: boolean;
  readonly method: ByteString;
  readonly args: readonly Arg[];
  readonly files: readonly UploadedFile[];
  readonly clientIp: string;
  readonly realIpHeader: ByteString;
}

/** The error body; `parameters` only when throttled. */
export function errorBody(
  status: number,
  description: ByteString,
  retryAfterSeconds?: number,
): ByteString {
  const parameters =
    retryAfterSeconds === undefined ? undefined : jsonObject([['retry_after', retryAfterSeconds]]);
  return stringify(
    jsonObject([
      ['ok', false],
      ['error_code', status],
      ['description', description],
      ['parameters', parameters],
    ]),
  );
}

/** Creates a call from a parsed request; `respond` gets its one answer. */
export function createQuery(input: QueryInput, respond: (answer: Answer) => void): Query {
  let isAnswered = false;
  const answer = (status: number, body: ByteString, retryAfterSeconds?: number): void => {
    if (isAnswered) {
      return;
    }
    isAnswered = true;
    respond({ status, body, retryAfterSeconds });
  };
  const arg = (name: string): ByteString => input.args.find(([key]) => key === name)?.[1] ?? '';
  const method = input.method === '' ? arg('method') : input.method;
  return {
    token: input.token,
    isTestDc: input.isTestDc,
    method: asciiLower(method),
    clientIp: input.clientIp,
    realIpHeader: input.realIpHeader,
    arg,
    file: (field) => input.files.find((file) => file.field === field),
    succeed: (result, description) => {
      const entries = [['ok', true] as const, ['result', result] as const];
      answer(200, stringify(jsonObject([...entries, ['description', description]])));
    },
    fail: (status, description) => answer(status, errorBody(status, description)),
    throttle: (seconds) => {
      const body = errorBody(429, `Too Many Requests: retry after ${seconds}`, seconds);
      answer(429, body, seconds);
    },
  };
}
