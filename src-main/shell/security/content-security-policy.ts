/**
 * Electron checklist item 7. Sent as a response header by the protocol handler, so no page can be without it.
 * Everything is off but own files; the page talks to main over the bridge only, never over the network.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
