import { createHash } from 'node:crypto';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';

type Json = string | number | boolean | readonly string[];
/** Parameters as sent; a key that is not there is not sent. */
export type Parameters = Readonly<Record<string, Json>>;

export interface RequestBody {
  readonly contentType: string;
  readonly body: Buffer;
}

/**
 * Parameters of setWebhook. What is null is left out (Telegram then resets it), except `allowed_updates`, which is
 * kept when left out and therefore always sent, `[]` meaning the default list (TBA Client::get_allowed_update_types).
 */
export function setWebhookParameters(
  params: SetWebhookParams & { readonly dropPending: boolean },
): Parameters {
  return {
    url: params.url,
    max_connections: params.maxConnections,
    allowed_updates: params.allowedUpdates ?? [],
    ...(params.secret === null ? {} : { secret_token: params.secret.reveal() }),
    ...(params.ipAddress === null ? {} : { ip_address: params.ipAddress }),
    ...(params.dropPending ? { drop_pending_updates: true } : {}),
  };
}

/** A call without parameters: no body at all, which the server reads as no arguments. */
export const noBody = { contentType: null, body: null } as const;

/** A JSON body. */
export function jsonBody(parameters: Parameters): RequestBody {
  return { contentType: 'application/json', body: Buffer.from(JSON.stringify(parameters)) };
}

/**
 * A multipart body with the certificate as a real file part: sent as text it would be ignored without an error (TBA
 * Client::get_webhook_certificate). The boundary comes from the content, so it cannot occur in it.
 */
export function multipartBody(parameters: Parameters, certificatePem: string): RequestBody {
  const fields = Object.entries(parameters).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  const boundary = `hooklight-${createHash('sha256')
    .update(JSON.stringify([fields, certificatePem]))
    .digest('hex')
    .slice(0, 40)}`;
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file =
    `--${boundary}\r\nContent-Disposition: form-data; name="certificate"; filename="certificate.pem"\r\n` +
    `Content-Type: application/x-pem-file\r\n\r\n${certificatePem}\r\n--${boundary}--\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(parts.join('') + file),
  };
}
