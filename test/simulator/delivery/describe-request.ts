import type { HttpMessage } from '../http/reader.ts';

/** How the server puts a request that came where a reply was expected into its error text. */
export function describeRequest(message: HttpMessage): string {
  const args = message.args.map(([name, value]) => `:[${name}:${value}]`).join('');
  const headers = message.headers.map(([name, value]) => `${name}=${value}\n`).join('');
  const keepAlive = message.keepAlive ? ':keep-alive' : '';
  const content = `BEGIN CONTENT\n${message.content}END CONTENT\n`;
  return `${message.type}:${message.path}${args}${keepAlive}\n${headers}${content}`;
}
