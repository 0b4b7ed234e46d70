/** Diagnosis of an endpoint from this computer; codes are those of src-shared/diagnosis.ts. */
const steps = {
  'diagnosis.step.dns': 'Name (DNS)',
  'diagnosis.step.tcp': 'Connection (TCP)',
  'diagnosis.step.tls': 'Encryption (TLS)',
  'diagnosis.step.http': 'Answer (HTTP)',
  'diagnosis.state.waiting': 'waiting',
  'diagnosis.state.running': 'testing…',
  'diagnosis.state.passed': 'fine',
  'diagnosis.state.noted': 'worth a look',
  'diagnosis.state.unfit': 'not as Telegram needs it',
  'diagnosis.state.failed': 'failed',
  'diagnosis.state.skipped': 'not tested',
  'diagnosis.state.unneeded': 'not needed',

  'diagnosis.address.public': 'public',
  'diagnosis.address.loopback': 'this computer',
  'diagnosis.address.private': 'private',
  'diagnosis.address.link-local': 'this network only',
  'diagnosis.address.shared': 'shared by a provider',
  'diagnosis.address.unique-local': 'private, IPv6',
  'diagnosis.address.metadata': 'metadata of a cloud',
  'diagnosis.address.multicast': 'multicast',
  'diagnosis.address.broadcast': 'broadcast',
  'diagnosis.address.unspecified': 'no address',
  'diagnosis.address.embedded': 'IPv4 inside IPv6',
  'diagnosis.address.reserved': 'reserved',
} as const;

const conclusions = {
  'diagnosis.conclusion.fine':
    'All is well: Telegram reports no failure, and the endpoint answers from here.',
  'diagnosis.conclusion.both-fail':
    'The endpoint fails from here as it does for Telegram. The fault is at the endpoint.',
  'diagnosis.conclusion.only-telegram-fails':
    'The endpoint works from here, but Telegram does not get through.',
  'diagnosis.conclusion.only-here-fails':
    'Telegram reports no failure; only this computer does not get through.',
  'diagnosis.conclusion.beyond':
    'All that can be tested from here works. Telegram’s error comes from the webhook’s own path.',
  'diagnosis.conclusion.fine-here':
    'The endpoint answers from here. Telegram has no webhook in force to compare with.',
  'diagnosis.conclusion.fails-here':
    'The endpoint fails from here. Telegram has no webhook in force to compare with.',
  'diagnosis.conclusion.cannot-tell': 'This test says nothing about the endpoint.',

  'diagnosis.end.stopped': 'The test was stopped before its end.',
  'diagnosis.end.out-of-time': 'The test took too long and was ended.',
  'diagnosis.end.not-allowed':
    'The test stopped before it connected, because the address is not public.',

  'diagnosis.refused.no-webhook':
    'This bot has no webhook, neither in force nor wanted: there is nothing to test.',
  'diagnosis.refused.not-checked':
    'Nothing is known of this bot’s webhook yet. Check the bot, then test.',
  'diagnosis.refused.paused': 'This bot is paused. Resume it, then test.',
  'diagnosis.refused.locked': 'Tokens are locked. Unlock them, then test.',
  'diagnosis.refused.url-unreadable':
    'The URL of the webhook cannot be read, so there is nothing to connect to. Set it again.',
  'diagnosis.refused.other-host':
    'The webhook leads to another host by now. Nothing was connected to; test again.',
  'diagnosis.refused.health-path':
    'Type a path such as /health: it begins with a slash and has no spaces.',
  'diagnosis.refused.health-path-secret':
    'That is the webhook’s own path, or it holds the token. Type another one.',
  'diagnosis.refused.busy': 'As many tests are under way as can be at once. Try again in a moment.',
  'diagnosis.refused.unavailable': 'Endpoints cannot be tested here. Nothing was connected to.',
} as const;

const findings = {
  'diagnosis.finding.url-http':
    'The URL of the webhook begins with http://. Telegram delivers to HTTPS only.',
  'diagnosis.finding.url-port':
    'The URL names port {port}. Telegram delivers only to the ports 80, 88, 443 and 8443.',
  'diagnosis.finding.url-too-long':
    'The URL is too long. Telegram takes it, then delivers nothing and reports no error.',

  'diagnosis.finding.dns-fine': '{host} leads to {address}.',
  'diagnosis.finding.dns-not-found':
    'The name {host} does not exist. Telegram delivers only while it remembers an address, and refuses every new set.',
  'diagnosis.finding.dns-no-answer':
    'No name server answered here when asked for {host}. Those that Telegram asks may well answer.',
  'diagnosis.finding.dns-ipv6-only':
    '{host} has only IPv6 addresses. Telegram delivers over IPv4 only.',
  'diagnosis.finding.dns-not-public':
    '{host} leads to {address}, which is not a public address. Telegram delivers to public ones only.',
  'diagnosis.finding.dns-partly-not-public':
    'One address of {host} is not public: {address}. Telegram takes the first it is told; when it is this one, nothing is delivered.',
  'diagnosis.finding.dns-not-allowed':
    '{host} leads to {address}, which is not a public address. Nothing was connected to.',
  'diagnosis.finding.dns-pinned':
    'The address {address} is pinned: Telegram connects to it, wherever {host} leads.',
  'diagnosis.finding.dns-other-address':
    'Telegram connects to {telegram}, but {host} leads to {here} from here. If it has moved, Telegram notices within 33 minutes.',
  'diagnosis.finding.dns-unknown-here':
    'Telegram connects to {telegram}, but from here {host} has no address. If the name is gone everywhere, Telegram delivers only while it remembers that address.',
  'diagnosis.finding.dns-pinned-elsewhere':
    'The webhook is pinned to {telegram}, but {host} leads to {here}. Telegram goes on connecting to the pinned address.',

  'diagnosis.finding.tcp-fine': '{address} takes connections on port {port}.',
  'diagnosis.finding.tcp-refused':
    '{address} refuses connections on port {port}: nothing listens there, or a firewall rejects them. Nothing can be delivered.',
  'diagnosis.finding.tcp-timeout':
    '{address} does not answer on port {port}: a firewall drops the packets, or the host is down.',
  'diagnosis.finding.tcp-unreachable':
    'There is no way from here to {address}: the host or the network before it is down.',
  'diagnosis.finding.tcp-reset':
    '{address} cuts the connection on port {port} at once. Telegram would fare the same.',
  'diagnosis.finding.tcp-stale-address':
    'Telegram still connects to {telegram}, where nothing answers. The name leads to {here} now, and that answers.',

  'diagnosis.finding.tls-fine': 'The connection is encrypted with {protocol}.',
  'diagnosis.finding.tls-plain':
    'Port {port} answers, but does not speak TLS. Telegram delivers only over TLS.',
  'diagnosis.finding.tls-too-old':
    'The endpoint offers only TLS 1.0 or 1.1. Telegram needs 1.2 or newer.',
  'diagnosis.finding.tls-handshake':
    'The endpoint found no common way to encrypt. Telegram fails in the same way.',
  'diagnosis.finding.tls-unknown-name':
    'The endpoint says that it has no site for {host}. Telegram is told the same.',
  'diagnosis.finding.tls-client-certificate':
    'The endpoint demands a certificate from whoever connects. Telegram has none to show.',
  'diagnosis.finding.tls-weak':
    'A key or signature of the endpoint is too weak. Telegram refuses it too.',
  'diagnosis.finding.tls-cut':
    'The endpoint cut the connection before it was encrypted. Telegram fails in the same way.',
  'diagnosis.finding.tls-timeout':
    'The endpoint took the connection, then was silent for {tookMs}: encryption never began.',
  'diagnosis.finding.certificate-fine':
    'The certificate is valid for this host, and its chain is whole.',
  'diagnosis.finding.certificate-expired':
    'The certificate expired on {untilMs}. Telegram refuses it and delivers nothing.',
  'diagnosis.finding.certificate-not-yet':
    'The certificate is valid from {fromMs} on. Until then Telegram refuses it.',
  'diagnosis.finding.certificate-other-name':
    'The certificate is for {names}, not for this host. Telegram refuses it.',
  'diagnosis.finding.certificate-self-signed':
    'The certificate vouches for itself, and none was uploaded with the webhook. Telegram refuses it.',
  'diagnosis.finding.certificate-incomplete':
    'The endpoint leaves out the certificate of {issuer} that links its own to a public authority. Browsers often know it; Telegram does not.',
  'diagnosis.finding.certificate-unknown-authority':
    'The certificate comes from {issuer}, which is no public authority. Telegram refuses it.',
  'diagnosis.finding.certificate-untrusted':
    'The certificate of {issuer} did not pass the check from here. Telegram most likely refuses it too.',
  'diagnosis.finding.certificate-expires-soon':
    'The certificate ends on {untilMs}{days, plural, =0 { – within a day} one { – in 1 day} other { – in # days}}. After that Telegram delivers nothing.',
  'diagnosis.finding.certificate-upload-fits':
    'The certificate uploaded with the webhook vouches for this endpoint.',
  'diagnosis.finding.certificate-upload-other':
    'The endpoint shows a certificate of {issuer}, which the uploaded one does not vouch for. Telegram trusts the uploaded one alone and delivers nothing.',
  'diagnosis.finding.certificate-upload-unknown':
    'Telegram trusts only the certificate that was uploaded, and that is not stored here. Whether it fits the one of {issuer} cannot be told.',

  'diagnosis.finding.http-fine':
    'The web server answers: {status}. Asked was /, never the webhook’s own path.',
  'diagnosis.finding.http-health-fine': 'The health path answers: {status}.',
  'diagnosis.finding.http-health-bad':
    'The health path answers {status}, so the program behind it may not be well.',
  'diagnosis.finding.http-redirect':
    'The web server redirects to {target} ({status}). Where it does so at the webhook’s own path, nothing is delivered: Telegram follows no redirect.',
  'diagnosis.finding.http-server-error':
    'The web server answers {status}. Deliveries may fail in the same way.',
  'diagnosis.finding.http-slow':
    'The answer took {tookMs}. Telegram waits 60 seconds for each update, then delivers it again.',
  'diagnosis.finding.http-silent':
    'No answer came within {tookMs}. Telegram waits 60 seconds for each update, then delivers it again.',
  'diagnosis.finding.http-cut':
    'The endpoint cut the connection instead of answering. Telegram fails in the same way.',
  'diagnosis.finding.http-malformed':
    'What came back is no HTTP/1.1 answer. Telegram cannot read it and delivers the update again.',

  'diagnosis.finding.telegram-only-fails':
    'Something lets this computer through, but not Telegram’s addresses.',
  'diagnosis.finding.here-only-fails':
    'Telegram reports no failure: the network of this computer is in the way, or a firewall that lets only Telegram through.',
  'diagnosis.finding.telegram-beyond':
    'What Telegram reports happens at the webhook’s own path, which is never asked from here.',
  'diagnosis.finding.own-network':
    'The network of this computer is in trouble. The endpoint may be fine.',
  'diagnosis.finding.not-through-proxy':
    'The test went directly, not through the proxy that Telegram’s API is reached by.',
  'diagnosis.finding.own-server':
    'Your own Bot API server delivers these updates. In local mode it takes any address and port, and http too.',
} as const;

/** What to do, where no cause of docs/telegram.md says it already (src-shared/diagnosis-sentences.ts). */
const remedies = {
  'diagnosis.remedy.url-too-long': 'Set a shorter URL.',
  'diagnosis.remedy.dns-partly-not-public':
    'Take that address out of the DNS, so that only public ones are left.',
  'diagnosis.remedy.dns-other-address':
    'If the host has moved: wait, or set the webhook with the new address. Restarting delivery may change nothing: Telegram keeps an answer of the DNS for 29 minutes.',
  'diagnosis.remedy.dns-pinned-elsewhere':
    'If the host has moved, set the webhook with the new address, or without a pinned one.',
  'diagnosis.remedy.tcp-stale-address':
    'Wait: Telegram finds the new address within 33 minutes. To be sooner, or if the address is pinned, set the webhook with the new one.',
  'diagnosis.remedy.certificate-not-yet':
    'Install a certificate that is valid now, and look at the clock of this computer.',
  'diagnosis.remedy.certificate-other-name':
    'Install a certificate for this host, or set a URL whose host it is for.',
  'diagnosis.remedy.certificate-self-signed':
    'Set the webhook with exactly this certificate, or install one from a public authority.',
  'diagnosis.remedy.certificate-incomplete':
    'Let the web server send the full chain: its own certificate, then the intermediate ones.',
  'diagnosis.remedy.certificate-unknown-authority':
    'Install a certificate from a public authority, or set the webhook with the root of this one.',
  'diagnosis.remedy.certificate-untrusted':
    'Issue the certificate anew, and let the web server send its full chain.',
  'diagnosis.remedy.certificate-upload-other':
    'Set the webhook with the certificate that the endpoint has now (self-signed, or the root of its chain). If it has a public one, set the webhook without any.',
  'diagnosis.remedy.certificate-upload-unknown':
    'If deliveries fail: set the webhook with the endpoint’s certificate, or without any if it has a public one.',
  'diagnosis.remedy.http-health-bad':
    'Look at what the health path reports, and into the log of the app.',
  'diagnosis.remedy.telegram-only-fails':
    'Let 149.154.160.0/20 and 91.108.4.0/22 through in the firewall, at the hosting provider and in the CDN.',
  'diagnosis.remedy.here-only-fails': 'Nothing, as long as updates arrive.',
  'diagnosis.remedy.telegram-beyond':
    'Look at what Telegram reports, and into the log of the app behind that path.',
  'diagnosis.remedy.own-network': 'Test again when the network is back.',
} as const;

export const diagnosis = {
  ...steps,
  ...conclusions,
  ...findings,
  ...remedies,
} as const;
