/** Causes A (network), B (slow) and C (TLS) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const networkCauses = {
  'cause.connection-refused.meaning':
    'Telegram reached the address, but nothing accepts connections on that port.',
  'cause.connection-refused.usualCause':
    'The service or its reverse proxy is not running, listens on another port, or a firewall rejects the connection.',
  'cause.connection-refused.remedy':
    'Start the service and check the port in the URL. Let the firewall pass 149.154.160.0/20 and 91.108.4.0/22.',
  'cause.connection-timed-out.meaning':
    'Telegram tried to connect and got no answer at all from the address.',
  'cause.connection-timed-out.usualCause':
    'A firewall drops the packets, the host is down, or Telegram still uses an old address of the name.',
  'cause.connection-timed-out.remedy':
    'Open the port to 149.154.160.0/20 and 91.108.4.0/22 and compare the address Telegram uses with the real one. After a DNS change wait 29 minutes, or set the address explicitly.',
  'cause.connection-reset.meaning': 'The connection was cut in the middle, from the bot’s side.',
  'cause.connection-reset.usualCause':
    'A crashing worker, a firewall that inspects traffic, a wrong protocol on the port, or a server that closes while the request arrives.',
  'cause.connection-reset.remedy':
    'Look into the logs of server and proxy at the time of the error, and into the rules of any intrusion protection in front.',
  'cause.broken-pipe.meaning':
    'The connection was cut from the bot’s side while Telegram was still sending.',
  'cause.broken-pipe.usualCause':
    'A crashing worker, or a server or middle box that closes before it has read the request.',
  'cause.broken-pipe.remedy':
    'Look into the logs of server and proxy at the time of the error; allow request bodies of 1 MiB.',
  'cause.no-route.meaning':
    'The last router on the way says that the host is not there, or must not be reached.',
  'cause.no-route.usualCause':
    'The host is switched off, or a firewall answers for it with a prohibition.',
  'cause.no-route.remedy':
    'Bring the host up, check its firewall, and compare the address Telegram uses with the real one.',
  'cause.network-unreachable.meaning': 'There is no way through the internet to this address.',
  'cause.network-unreachable.usualCause':
    'A routing fault at the hosting provider, or an address that is no longer announced.',
  'cause.network-unreachable.remedy':
    'Ask the hosting provider, and compare the address Telegram uses with the real one.',
  'cause.cannot-connect.meaning':
    'The Bot API server could not even start a connection: its own system refused at once.',
  'cause.cannot-connect.usualCause':
    'It has no route to this address, or has run out of ports. The bot’s own server is not involved.',
  'cause.cannot-connect.remedy':
    'On your own Bot API server: repair its routing. On Telegram’s: check the address, wait, and report it if it stays.',
  'cause.write-timeout.meaning':
    'For 60 seconds Telegram could not send the first bytes; the connection was probably never made.',
  'cause.write-timeout.usualCause':
    'A firewall drops the packets, the host is down, or Telegram still uses an old address of the name.',
  'cause.write-timeout.remedy':
    'Open the port to 149.154.160.0/20 and 91.108.4.0/22 and compare the address Telegram uses with the real one.',
  'cause.proxy-unreachable.meaning':
    'The Bot API server is started with a proxy for webhooks and cannot reach that proxy.',
  'cause.proxy-unreachable.usualCause':
    'The proxy is down, or its address in the server’s options is wrong.',
  'cause.proxy-unreachable.remedy':
    'Start the proxy, or correct the --proxy option of the Bot API server.',
  'cause.proxy-socket.meaning':
    'The connection from the Bot API server to its webhook proxy was refused or cut.',
  'cause.proxy-socket.usualCause': 'The proxy is down or overloaded, or refuses this server.',
  'cause.proxy-socket.remedy': 'Look into the proxy’s log and start it again if needed.',
  'cause.proxy-refused-target.meaning':
    'The webhook proxy of the Bot API server refused to connect to the bot’s endpoint.',
  'cause.proxy-refused-target.usualCause':
    'The proxy’s rules do not allow this host or port, or the proxy itself cannot reach it.',
  'cause.proxy-refused-target.remedy': 'Allow the host and port of the webhook in the proxy.',
  'cause.proxy-timeout.meaning':
    'The webhook proxy of the Bot API server was silent for 10 seconds.',
  'cause.proxy-timeout.usualCause': 'The proxy hangs, is overloaded, or is not a proxy at all.',
  'cause.proxy-timeout.remedy': 'Restart the proxy and check its address in the --proxy option.',
  'cause.proxy-broken.meaning':
    'The webhook proxy of the Bot API server broke off while the connection was being arranged.',
  'cause.proxy-broken.usualCause':
    'The proxy closed the connection, sent something unexpected, or does not speak HTTP CONNECT.',
  'cause.proxy-broken.remedy': 'Look into the proxy’s log; use a proxy that supports CONNECT.',
  'cause.system-error.meaning':
    'The system of the Bot API server reported a network fault while talking to the endpoint.',
  'cause.system-error.usualCause':
    'A host or network on the way is down, or the server is short of a resource.',
  'cause.system-error.remedy':
    'Check that the endpoint can be reached from outside and compare the address Telegram uses with the real one. If others can reach it, wait.',
  'cause.read-timeout.meaning':
    'Telegram connected, but did not get a complete answer within 60 seconds.',
  'cause.read-timeout.usualCause':
    'The handler works before it answers, all workers are busy or deadlocked, or the TLS handshake hangs.',
  'cause.read-timeout.remedy':
    'Answer 200 at once and do the work afterwards; check the worker pool. Updates may arrive twice: make the handler ignore repeats.',

  'cause.certificate-rejected.meaning':
    'Telegram does not trust the certificate of the endpoint. One and the same message stands for several faults.',
  'cause.certificate-rejected.usualCause':
    'It has expired, the intermediate certificate is missing, the name does not match, it is self-signed, or a wrong certificate was uploaded with the webhook.',
  'cause.certificate-rejected.remedy':
    'Install the full chain, renew it, or correct the name. If a certificate is uploaded although the site has a public one: re-set without it. If it is self-signed: upload exactly that certificate.',
  'cause.plain-http-port.meaning':
    'The port answers, but does not speak TLS: plain HTTP or another protocol is there.',
  'cause.plain-http-port.usualCause':
    'TLS is not switched on for that port, or the URL names the wrong port.',
  'cause.plain-http-port.remedy': 'Switch on TLS on that port, or set the URL with the right port.',
  'cause.handshake-cut.meaning': 'The TLS handshake was cut before it was complete.',
  'cause.handshake-cut.usualCause':
    'Something other than an HTTPS server is at that address or port.',
  'cause.handshake-cut.remedy': 'Check that an HTTPS server really answers at this host and port.',
  'cause.handshake-failure.meaning': 'The endpoint and Telegram found no common way to encrypt.',
  'cause.handshake-failure.usualCause':
    'The endpoint offers only unusual ciphers or curves, or has no site for this host name.',
  'cause.handshake-failure.remedy':
    'Allow the usual ciphers of TLS 1.2 and 1.3, and give the host name its own TLS site.',
  'cause.old-tls.meaning': 'The endpoint offers only TLS versions that Telegram no longer accepts.',
  'cause.old-tls.usualCause':
    'The server is limited to TLS 1.0 or 1.1, or signs with old algorithms.',
  'cause.old-tls.remedy': 'Switch on TLS 1.2 or 1.3.',
  'cause.unknown-server-name.meaning': 'The endpoint says that it has no site for this host name.',
  'cause.unknown-server-name.usualCause':
    'The host name is missing in the TLS configuration of the server or CDN, or the URL names the wrong host.',
  'cause.unknown-server-name.remedy':
    'Add the host name to the TLS site or CDN, or set the right host.',
  'cause.tls-internal-error.meaning':
    'The endpoint reports a fault of its own during the TLS handshake.',
  'cause.tls-internal-error.usualCause':
    'A CDN without a certificate for this host, or a broken TLS configuration.',
  'cause.tls-internal-error.remedy':
    'Check the certificate set-up of the CDN or server for exactly this host name.',
  'cause.client-certificate-wanted.meaning':
    'The endpoint demands a certificate from Telegram, and Telegram has none to show.',
  'cause.client-certificate-wanted.usualCause': 'Mutual TLS is switched on for the whole site.',
  'cause.client-certificate-wanted.remedy':
    'Exempt the webhook path from client certificates; use the secret token to recognise Telegram.',
  'cause.weak-key.meaning': 'A key or signature of the endpoint is too weak for Telegram.',
  'cause.weak-key.usualCause':
    'A short RSA or Diffie-Hellman key, or a certificate signed with SHA-1.',
  'cause.weak-key.remedy':
    'Reissue the certificate with a modern key and use larger DH parameters.',
  'cause.tls-cut.meaning': 'The endpoint cut the encrypted connection without saying goodbye.',
  'cause.tls-cut.usualCause': 'The server or proxy crashed or was restarted.',
  'cause.tls-cut.remedy': 'Look into the logs of server and proxy at the time of the error.',
  'cause.tls-other.meaning': 'The encrypted connection failed for the reason named in the message.',
  'cause.tls-other.usualCause': 'A fault in the TLS configuration of the server or CDN.',
  'cause.tls-other.remedy':
    'Check the TLS set-up of the host with a public TLS tester and correct what it finds.',
  'cause.certificate-unusable.meaning':
    'The Bot API server cannot use the certificate file stored with this webhook, or is short of resources.',
  'cause.certificate-unusable.usualCause':
    'The stored file was lost or damaged, for example when the server was moved.',
  'cause.certificate-unusable.remedy': 'Re-set the webhook and upload the certificate again.',
} as const;
