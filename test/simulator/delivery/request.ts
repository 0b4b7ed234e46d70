import type { WebhookUrl } from '../net/webhook-url.ts';
import type { QueuedUpdate } from '../state/update-queue.ts';

/**
 * The server writes heads into 4096 bytes of which it keeps 30 in reserve: the last line end must
 * begin before them (TD HttpHeaderCreator, StringBuilder).
 */
const MAX_HEAD_BYTES = 4096 - 30 + 2;

/**
 * The request that delivers an update, or undefined when its head is too long: such an update is never sent and no error is ever recorded.
 */
export function buildRequest(
  webhook: { readonly url: WebhookUrl; readonly secretToken: string },
  update: QueuedUpdate,
): Buffer | undefined {
  const { url } = webhook;
  const body = Buffer.from(`{"update_id":${update.id},\n${update.json}}`, 'utf8');
  const isDefaultPort = url.port === (url.protocol === 'https' ? 443 : 80);
  const lines = [
    `POST ${url.target} HTTP/1.1`,
    `Host: ${url.host}${isDefaultPort ? '' : `:${url.port}`}`,
  ];
  if (url.userInfo !== '') {
    const credentials = Buffer.from(url.userInfo, 'latin1').toString('base64');
    lines.push(`Authorization: Basic ${credentials}`);
  }
  if (webhook.secretToken !== '') {
    lines.push(`X-Telegram-Bot-Api-Secret-Token: ${webhook.secretToken}`);
  }
  lines.push(
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: keep-alive',
    'Accept-Encoding: gzip, deflate',
  );
  const head = `${lines.join('\r\n')}\r\n\r\n`;
  if (head.length > MAX_HEAD_BYTES) {
    return undefined;
  }
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}
