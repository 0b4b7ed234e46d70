/** The operator's proxy as it lies in the store: address in plain, credentials sealed, all of it authenticated. */
import * as z from 'zod';
import { proxyAddressSchema, proxyModes, type ProxyView } from '../../../src-shared/proxy.ts';
import type { ProxyChoice } from '../domain/proxy.ts';
import { Secret } from '../secret.ts';
import type { Store } from './ports/store.ts';
import type { SecretBox } from './ports/vault.ts';

const valueName = 'proxy';
/** No bot's id is empty, so nothing sealed for a bot opens here. */
const place = { botId: '', field: 'proxy' } as const;

/** The one spelling of these bytes: base64's last character has bits that decoding ignores. */
const bytes = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').toString('base64') === text)
  .transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));
const recordSchema = z.strictObject({
  version: z.literal(1),
  mode: z.enum(proxyModes),
  address: proxyAddressSchema.nullable(),
  bypass: z.array(z.string()),
  /** User name and password; null when the proxy wants none. */
  sealed: bytes.nullable(),
  tag: bytes,
});
type ProxyRecord = z.output<typeof recordSchema>;
const credentialsSchema = z.strictObject({ username: z.string(), password: z.string() });

/** A choice that can be stored. */
export type SoundChoice = Exclude<ProxyChoice, { readonly mode: 'tampered' }>;

/** What is stored, before any key: null where nothing is or where it cannot be read. */
type Stored = ProxyRecord | 'none' | 'unreadable';

function read(store: Store): Stored {
  const text = store.settings.getValue(valueName);
  if (text === null) {
    return 'none';
  }
  try {
    const parsed = recordSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Canonical text under the tag (SEC-25): whoever changes a part of it could send calls through a proxy of his own. */
function authText(
  record: Pick<ProxyRecord, 'mode' | 'address' | 'bypass'> & { readonly sealed: Uint8Array | null },
): string {
  const sealed = record.sealed === null ? null : Buffer.from(record.sealed).toString('base64');
  return JSON.stringify([
    'hooklight-proxy-1',
    record.mode,
    record.address === null
      ? null
      : [record.address.scheme, record.address.host, record.address.port],
    record.bypass,
    sealed,
  ]);
}

/** Writes the choice, its credentials sealed, under a tag; durable when it returns. */
export function storeProxy(store: Store, box: SecretBox, choice: SoundChoice): void {
  const server = choice.mode === 'manual' ? choice.server : null;
  const sealed =
    server === null || server.credentials === null
      ? null
      : box.seal(
          place,
          JSON.stringify({
            username: server.credentials.username,
            password: server.credentials.password.reveal(),
          }),
        );
  const parts = {
    mode: choice.mode,
    address:
      server === null ? null : { scheme: server.scheme, host: server.host, port: server.port },
    bypass: choice.mode === 'manual' ? [...choice.bypass] : [],
    sealed,
  };
  const text = (part: Uint8Array): string => Buffer.from(part).toString('base64');
  store.settings.putValue(
    valueName,
    JSON.stringify({
      version: 1,
      ...parts,
      sealed: sealed === null ? null : text(sealed),
      tag: text(box.tag(authText(parts))),
    }),
  );
}

/** Takes away what is stored. */
export function forgetProxy(store: Store): void {
  store.settings.putValue(valueName, null);
}

/** The stored choice, opened with the key; `tampered` where anything of it was changed. Nothing stored: `system`. */
export function loadProxy(store: Store, box: SecretBox): ProxyChoice {
  const record = read(store);
  if (record === 'none') {
    return { mode: 'system' };
  }
  if (record === 'unreadable' || !isIntact(record, box)) {
    return { mode: 'tampered' };
  }
  if (record.mode !== 'manual') {
    return { mode: record.mode };
  }
  const credentials = record.sealed === null ? null : openCredentials(box, record.sealed);
  return record.address === null || credentials === 'damaged'
    ? { mode: 'tampered' }
    : { mode: 'manual', server: { ...record.address, credentials }, bypass: record.bypass };
}

function isIntact(record: ProxyRecord, box: SecretBox): boolean {
  return Buffer.compare(record.tag, box.tag(authText(record))) === 0;
}

function openCredentials(
  box: SecretBox,
  sealed: Uint8Array,
): { readonly username: string; readonly password: Secret } | 'damaged' {
  const plain = box.open(place, sealed);
  try {
    const parsed = credentialsSchema.safeParse(plain === null ? null : JSON.parse(plain));
    return parsed.success
      ? { username: parsed.data.username, password: new Secret(parsed.data.password) }
      : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** What may be shown while there is no key: as stored, not vouched for. */
export function lockedView(store: Store): ProxyView {
  const record = read(store);
  const shown = typeof record === 'string' ? null : record;
  return {
    mode: shown?.mode ?? 'system',
    address: shown?.address ?? null,
    hasCredentials: (shown?.sealed ?? null) !== null,
    bypass: shown?.bypass ?? [],
    state: record === 'unreadable' ? 'tampered' : 'locked',
    isStored: record !== 'none',
  };
}
