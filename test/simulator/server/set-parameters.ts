import type { ByteString } from '../bytes.ts';
import type { UploadedFile } from '../http/multipart.ts';
import { parseAllowedUpdates } from '../state/allowed-updates.ts';
import type { AllowedUpdates } from '../state/allowed-updates.ts';
import { integerArg, toBool } from '../values.ts';
import type { ServerOptions } from './context.ts';
import type { Query } from './query.ts';
import type { WebhookRecord } from './webhook-record.ts';

/** The parameters of a set as the server understands them. Nothing here is an error. */
export interface SetParameters {
  /** Empty for a deletion. */
  readonly url: ByteString;
  readonly certificate: UploadedFile | undefined;
  readonly maxConnections: number;
  readonly ipAddress: ByteString;
  readonly secretToken: ByteString;
  readonly dropsPending: boolean;
  /** Undefined keeps what is in force. */
  readonly allowed: AllowedUpdates | undefined;
}

const MAX_SECRET_BYTES = 256;
const MAX_CERTIFICATE_BYTES = 3_145_728;

/** Reads setWebhook, or deleteWebhook as a set with an empty URL. */
export function readSetParameters(query: Query, options: ServerOptions): SetParameters {
  const max = options.local ? 100_000 : 100;
  const fallback = options.defaultMaxConnections;
  return {
    url: query.method === 'setwebhook' ? query.arg('url') : '',
    certificate: certificateOf(query),
    maxConnections: integerArg(query.arg('max_connections'), { fallback, min: 1, max }),
    ipAddress: query.arg('ip_address'),
    secretToken: query.arg('secret_token'),
    dropsPending: toBool(query.arg('drop_pending_updates')),
    allowed: parseAllowedUpdates(query.arg('allowed_updates')),
  };
}

/** Whether a set would change nothing, so that the server does nothing. */
export function isUnchanged(current: WebhookRecord, asked: SetParameters): boolean {
  if (current.url !== asked.url || asked.dropsPending) {
    return false;
  }
  if (asked.url === '') {
    return true;
  }
  return (
    current.certificatePem === undefined &&
    asked.certificate === undefined &&
    current.maxConnections === asked.maxConnections &&
    current.secretToken === asked.secretToken &&
    current.isPinned === (asked.ipAddress !== '') &&
    (asked.ipAddress === '' || asked.ipAddress === current.ipAddress)
  );
}

/** What is wrong with secret token or size of the certificate, in the server's order. */
export function parameterRefusal(asked: SetParameters): string | undefined {
  if (asked.secretToken.length > MAX_SECRET_BYTES) {
    return 'secret token is too long';
  }
  if (!/^[A-Za-z0-9_-]*$/.test(asked.secretToken)) {
    return 'secret token contains unallowed characters';
  }
  const bytes = asked.certificate?.content.length ?? 0;
  return bytes > MAX_CERTIFICATE_BYTES ? `certificate size is too big (${bytes} bytes)` : undefined;
}

/** Only a real file part counts: named `certificate`, or named by `attach://`. */
function certificateOf(query: Query): UploadedFile | undefined {
  const direct = query.file('certificate');
  if (direct !== undefined) {
    return direct;
  }
  const reference = query.arg('certificate');
  return reference.startsWith('attach://') ? query.file(reference.slice(9)) : undefined;
}
