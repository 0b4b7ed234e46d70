import type { Translated } from '../../../scripts/texts/sources.ts';

/** Placeholders that are plain in English, but always a number: looked up where they are filled. */
export const numericPlaceholders: ReadonlySet<string> = new Set([
  'bots.refused.duplicate-line line',
  'maintenance.too-many most',
  'window.park.hours hours',
  'tray.tooltip.counts total',
  'tray.tooltip.unknown unknown',
  'tray.tooltip.unknown total',
  'tray.ago.seconds count',
  'tray.ago.minutes count',
  'tray.ago.hours count',
  'tray.menu.more count',
  'window.notice.interval-stretched seconds',
  'window.add.line line',
  'window.evidence.short level',
  'window.messages.title-unread count',
]);

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Latin words that stay as they are in every language, because the reader meets them so elsewhere. */
export const technicalWords: ReadonlySet<string> = new Set([
  // Names of products, of people's desktops and of their parts.
  ...list(`Hooklight Telegram BotFather Bot Electron Chromium Node.js GNOME Xfce Plasma macOS Linux Windows Apple
    AppIndicator KStatusNotifierItem StatusNotifier Support and Status Tray Plugin System snixembed
    hooklight.db waybar dunst xfce4-notifyd Chromium Node.js LICENSES.chromium.html D-Bus Let Encrypt nginx Caddy Cloudflare GlobalSign iOS Android`),
  // What the system's own settings are called where they have no name in the language.
  ...list('General Settings Login Items'),
  // Protocols, formats and what they are made of.
  ...list(`API HTTP HTTPS http https URL IP IPv4 IPv6 TLS mTLS SSL TCP DNS VPN CDN SOCKS SOCKS5 socks5
    SOCKS4 NTLM Kerberos GET POST HEAD CONNECT JSON YAML NDJSON Markdown PEM RSA DH SHA-1 SHA-256 Diffie-Hellman
    ECDSA UTF-8 UTC Wi-Fi CSRF OK Gone BEGIN END CERTIFICATE Accept-Encoding Content-Type Content-Length
    Content-Encoding Transfer-Encoding Retry-After Location Host Upgrade multipart chunked cookie gzip brotli
    zstd deflate www url AAAA KiB MiB kB MB KB Cookie ID proxy WAF NAT HSTS SNI OCSP CA CN SAN`),
  // Names of the Bot API and of Hooklight's own files, as they are typed.
  ...list(`setWebhook getUpdates deleteWebhook getWebhookInfo getMe logOut close max_connections
    allowed_updates drop_pending_updates secret_token ip_address certificate update_id bot_id username
    host api-id api-hash filter start inline Username webhook Webhook LICENSES.chromium.html hooklight-configuration kind env is
    prod down tag expired already set keep bot scheme`),
  // What is typed into the search of the list, the same in every language.
  ...list(`degraded unknown healthy paused snoozed acknowledged parked muted waiting error min`),
  // Keys and examples.
  ...list(
    'Enter Esc Ctrl Alt Shift Page Up Down Home End AA AAE example.com proxy.example staging health',
  ),
]);

/** Words that a language writes as English does. */
const sameWords: Readonly<Partial<Record<Translated, readonly string[]>>> = {
  es: list(
    'bot bots Bot Bots token tokens proxy Proxy Manual manual local no No. Host host s min h d',
  ),
  pt: list(
    'bot bots Bot Bots token tokens Logs proxy Proxy Manual manual local Host host s min h d',
  ),
};

/** Latin words that may stand in a translation. */
export function allowedWords(language: Translated): ReadonlySet<string> {
  return new Set([...technicalWords, ...(sameWords[language] ?? [])]);
}
