/** Causes D (unusable reply) and E (HTTP status) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const replyCauses = {
  'cause.http2-reply.meaning':
    'The endpoint answered in an HTTP version that Telegram does not speak.',
  'cause.http2-reply.usualCause': 'The origin answers HTTP/2 although HTTP/1.1 was asked for.',
  'cause.http2-reply.remedy': 'Make the origin answer HTTP/1.1.',
  'cause.garbage-reply.meaning': 'What came back does not begin like an HTTP answer.',
  'cause.garbage-reply.usualCause':
    'Another protocol on the port, or leftover bytes of an earlier answer whose Content-Length was wrong.',
  'cause.garbage-reply.remedy':
    'Check what listens on the port, and that the Content-Length of each answer is right.',
  'cause.bad-reply-head.meaning': 'The head of the answer cannot be read.',
  'cause.bad-reply-head.usualCause':
    'A status line without its parts, or a header line without a colon.',
  'cause.bad-reply-head.remedy': 'Answer with a proper head, for example “HTTP/1.1 200 OK”.',
  'cause.reply-cut.meaning': 'The body of the answer ended too early or in the wrong place.',
  'cause.reply-cut.usualCause': 'The body does not fit its Content-Length or chunking.',
  'cause.reply-cut.remedy':
    'Answer 200 with an empty body; correct the framing in server or proxy.',
  'cause.reply-encoding-broken.meaning': 'The body of the answer is compressed or chunked wrongly.',
  'cause.reply-encoding-broken.usualCause':
    'A proxy or module that compresses or re-chunks answers damages them.',
  'cause.reply-encoding-broken.remedy':
    'Switch off compression for this path, or answer with an empty body.',
  'cause.reply-not-a-form.meaning': 'The answer calls itself a form, but is none.',
  'cause.reply-not-a-form.usualCause':
    'The handler sets a multipart content type without a matching body.',
  'cause.reply-not-a-form.remedy': 'Answer plain 200 with an empty body.',
  'cause.reply-compression-unknown.meaning':
    'The answer is compressed in a way that Telegram did not ask for and cannot read.',
  'cause.reply-compression-unknown.usualCause': 'The server always compresses with brotli or zstd.',
  'cause.reply-compression-unknown.remedy':
    'Let the server honour Accept-Encoding, or switch off compression for this path.',
  'cause.reply-transfer-unknown.meaning':
    'The answer uses a transfer encoding that Telegram cannot read.',
  'cause.reply-transfer-unknown.usualCause': 'An unusual Transfer-Encoding header.',
  'cause.reply-transfer-unknown.remedy': 'Answer plain 200 with an empty body.',
  'cause.reply-too-large.meaning': 'The body of the answer is far too large.',
  'cause.reply-too-large.usualCause': 'The handler answers with a whole page or file.',
  'cause.reply-too-large.remedy': 'Answer 200 with an empty body.',
  'cause.reply-headers-too-large.meaning': 'The headers of the answer are larger than 256 KiB.',
  'cause.reply-headers-too-large.usualCause': 'Runaway cookies or debugging headers.',
  'cause.reply-headers-too-large.remedy': 'Remove needless cookies and headers from the answer.',
  'cause.server-disk.meaning':
    'The Bot API server had trouble with its own disk while it read the answer. The bot is not at fault.',
  'cause.server-disk.usualCause':
    'The disk or temporary folder of the Bot API server is full or not writable.',
  'cause.server-disk.remedy':
    'On your own Bot API server: make room, check its temporary folder. On Telegram’s: wait.',
  'cause.reply-is-request.meaning': 'The endpoint sent a request back instead of an answer.',
  'cause.reply-is-request.usualCause': 'A proxy or echo service mirrors what it receives.',
  'cause.reply-is-request.remedy':
    'Point the URL at the real handler and check the proxy in front of it.',

  'cause.status-redirect.meaning':
    'The endpoint sends Telegram elsewhere, and Telegram never follows.',
  'cause.status-redirect.usualCause':
    'A redirect from http to https, to or from www, a missing or extra slash, or a login page.',
  'cause.status-redirect.remedy': 'Exempt the webhook path from redirects, or set the final URL.',
  'cause.status-bad-request.meaning': 'The endpoint refused the request as malformed (400).',
  'cause.status-bad-request.usualCause':
    'The handler rejects the body, or plain HTTP and HTTPS are mixed up behind the proxy.',
  'cause.status-bad-request.remedy': 'Look into the logs of handler and proxy for the reason.',
  'cause.status-unauthorized.meaning':
    'The endpoint demands a login that Telegram does not have (401).',
  'cause.status-unauthorized.usualCause':
    'Authentication in front of the path, or the secret token is missing or different.',
  'cause.status-unauthorized.remedy':
    'Exempt the path from logins; re-set the webhook with the secret token the handler expects.',
  'cause.status-forbidden.meaning': 'The endpoint forbids the request (403).',
  'cause.status-forbidden.usualCause':
    'A web firewall or bot protection, a list of allowed addresses, or a secret token that no longer matches.',
  'cause.status-forbidden.remedy':
    'Let 149.154.160.0/20 and 91.108.4.0/22 pass. If the secret token was lost, re-set the webhook with it.',
  'cause.status-not-found.meaning': 'There is nothing at this path (404).',
  'cause.status-not-found.usualCause':
    'The path is mistyped or not routed, the app is not deployed, or a temporary test URL has expired.',
  'cause.status-not-found.remedy': 'Route the path, or set the right URL.',
  'cause.status-method-not-allowed.meaning': 'The path exists, but does not accept POST (405).',
  'cause.status-method-not-allowed.usualCause':
    'The route is defined for GET only, or the path is another one.',
  'cause.status-method-not-allowed.remedy': 'Accept POST on this path, or set the right path.',
  'cause.status-request-timeout.meaning': 'The proxy of the endpoint gave up waiting (408).',
  'cause.status-request-timeout.usualCause': 'The app reads the request too slowly or not at all.',
  'cause.status-request-timeout.remedy':
    'Check the load of the app and the time limits of the proxy.',
  'cause.status-gone.meaning':
    'The endpoint says that it is gone for good (410). After 23 hours of nothing but 410 Telegram removes the webhook.',
  'cause.status-gone.usualCause':
    'The service was retired, or answers 410 for a bot it no longer knows.',
  'cause.status-gone.remedy':
    'Restore the service, set a new URL, or delete the webhook on purpose.',
  'cause.status-client-error.meaning': 'The endpoint refused the request for a reason of its own.',
  'cause.status-client-error.usualCause': 'A rule of the proxy or framework.',
  'cause.status-client-error.remedy': 'Look up the status in the logs of proxy and framework.',
  'cause.status-body-too-large.meaning': 'The endpoint finds the update too large (413).',
  'cause.status-body-too-large.usualCause': 'The limit for request bodies is too small.',
  'cause.status-body-too-large.remedy': 'Allow bodies of at least 1 MiB in proxy and framework.',
  'cause.status-csrf.meaning':
    'The framework’s protection against forged forms refused the request (419).',
  'cause.status-csrf.usualCause': 'The webhook route is not exempt from the CSRF check.',
  'cause.status-csrf.remedy': 'Exempt the webhook route from the CSRF check.',
  'cause.status-limited.meaning': 'The endpoint limits how often it may be called (429).',
  'cause.status-limited.usualCause': 'A rate limit in proxy, CDN or hosting plan.',
  'cause.status-limited.remedy':
    'Raise the limit for Telegram’s addresses, or lower max_connections.',
  'cause.status-proxy-internal.meaning':
    'A proxy closed the request with a code meant for its own log.',
  'cause.status-proxy-internal.usualCause':
    'A rule of the proxy, or a client connection it thinks is gone.',
  'cause.status-proxy-internal.remedy': 'Look into the log of the proxy.',
  'cause.status-app-crashed.meaning': 'The handler of the bot failed (500).',
  'cause.status-app-crashed.usualCause':
    'An error in the program. A single update that makes it fail is repeated for up to 24 hours.',
  'cause.status-app-crashed.remedy':
    'Look into the log of the app. If one update makes it fail every time, save and drop the waiting updates.',
  'cause.status-server-error.meaning':
    'The server of the endpoint refused or failed in a way of its own.',
  'cause.status-server-error.usualCause': 'A rule or fault of the server.',
  'cause.status-server-error.remedy': 'Look up the status in the log of the server.',
  'cause.status-bad-gateway.meaning':
    'The reverse proxy works, but cannot reach the app behind it (502).',
  'cause.status-bad-gateway.usualCause':
    'The app is not running, is restarting, or listens elsewhere.',
  'cause.status-bad-gateway.remedy':
    'Start or restart the app and check the address the proxy uses for it.',
  'cause.status-unavailable.meaning': 'The endpoint is down, asleep or overloaded for now (503).',
  'cause.status-unavailable.usualCause':
    'Maintenance, a sleeping free plan, or too many requests at once.',
  'cause.status-unavailable.remedy':
    'Start or scale the app. If it sends Retry-After, Telegram waits that long, up to an hour.',
  'cause.status-gateway-timeout.meaning': 'The reverse proxy waited too long for the app (504).',
  'cause.status-gateway-timeout.usualCause': 'The handler works before it answers.',
  'cause.status-gateway-timeout.remedy': 'Answer 200 at once and do the work afterwards.',
  'cause.status-edge.meaning': 'The CDN in front cannot use the server behind it.',
  'cause.status-edge.usualCause':
    'By code: 521 refused, 522 and 523 not reachable, 524 too slow, 525 and 526 certificate, 530 name or tunnel down.',
  'cause.status-edge.remedy':
    'Repair the origin or start the tunnel. If the tunnel has a new name, set the new URL.',
  'cause.status-odd.meaning': 'The number in the answer is not a final HTTP status.',
  'cause.status-odd.usualCause': 'A program that writes its own HTTP answers.',
  'cause.status-odd.remedy': 'Answer with a status between 200 and 299.',
} as const;
