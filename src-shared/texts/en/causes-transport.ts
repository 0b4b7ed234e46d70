/** Why the Bot API could not be asked from this computer; keys `cause.<id>.meaning|usualCause|remedy`. */
export const transportCauses = {
  'cause.transport-offline.meaning':
    'This computer has no network. Nothing is known about the bots.',
  'cause.transport-offline.usualCause': 'Wi-Fi or cable is off, or the computer has just woken up.',
  'cause.transport-offline.remedy': 'Connect to a network; Hooklight goes on by itself.',
  'cause.transport-dns.meaning': 'The name of the Bot API server could not be looked up from here.',
  'cause.transport-dns.usualCause':
    'No internet connection, or a name server that does not answer.',
  'cause.transport-dns.remedy': 'Check the connection and the DNS settings of this computer.',
  'cause.transport-timeout.meaning': 'The Bot API server did not answer in time.',
  'cause.transport-timeout.usualCause':
    'A slow or blocked connection, a firewall, or trouble at Telegram.',
  'cause.transport-timeout.remedy':
    'Check whether Telegram is reachable from here; otherwise wait.',
  'cause.transport-refused.meaning': 'The Bot API server refuses connections.',
  'cause.transport-refused.usualCause':
    'Your own Bot API server is not running, or a firewall rejects.',
  'cause.transport-refused.remedy': 'Start the server, or check its address and port.',
  'cause.transport-reset.meaning': 'The connection to the Bot API was cut.',
  'cause.transport-reset.usualCause':
    'An unstable connection, a restart of the server, or a filter in between.',
  'cause.transport-reset.remedy': 'Wait; if it stays, look for a firewall or filter in between.',
  'cause.transport-unreachable.meaning': 'There is no way from here to the Bot API server.',
  'cause.transport-unreachable.usualCause':
    'A routing fault, a VPN, or a firewall of this computer.',
  'cause.transport-unreachable.remedy': 'Check VPN and firewall, and the address of the server.',
  'cause.transport-tls.meaning':
    'The Bot API server could not prove who it is, so no token was sent.',
  'cause.transport-tls.usualCause':
    'A login page or a TLS inspector answers in its place, the clock of this computer is wrong, or your own server has a private certificate.',
  'cause.transport-tls.remedy': 'Log in to the network, correct the clock, or use another network.',
  'cause.transport-proxy.meaning': 'The proxy does not let Hooklight through.',
  'cause.transport-proxy.usualCause': 'It is down, wants a login, or does not allow the Bot API.',
  'cause.transport-proxy.remedy':
    'Test it in Settings, under Connection; then correct its address or login there, or allow the Bot API in its rules.',
  'cause.transport-redirect.meaning': 'Instead of an answer came a redirect; it was not followed.',
  'cause.transport-redirect.usualCause':
    'A login page of the network, or a wrong address of the Bot API server.',
  'cause.transport-redirect.remedy': 'Log in to the network, or check the address of the server.',
  'cause.transport-server-error.meaning': 'The Bot API answers with a server error.',
  'cause.transport-server-error.usualCause':
    'Trouble or maintenance at Telegram, or at your own server.',
  'cause.transport-server-error.remedy': 'Wait; the bots themselves may be fine.',
  'cause.transport-portal.meaning':
    'The network wants a login before it lets anything through (511).',
  'cause.transport-portal.usualCause': 'A hotel, train or guest network.',
  'cause.transport-portal.remedy': 'Open a browser and log in to the network.',
  'cause.transport-status.meaning':
    'Something answered with an error that is not the Bot API’s own.',
  'cause.transport-status.usualCause':
    'A proxy or filter in between, or an address that is not a Bot API server.',
  'cause.transport-status.remedy': 'Check the address of the server and what stands in between.',
  'cause.transport-not-json.meaning': 'The answer was not one of the Bot API.',
  'cause.transport-not-json.usualCause':
    'A login page of the network, an error page, or a cut answer.',
  'cause.transport-not-json.remedy': 'Log in to the network if it wants that; otherwise wait.',
  'cause.transport-too-large.meaning': 'The answer was far too large and was cut off.',
  'cause.transport-too-large.usualCause': 'Something other than the Bot API answered.',
  'cause.transport-too-large.remedy': 'Check the address of the server and what stands in between.',
  'cause.transport-malformed.meaning':
    'The answer could not be understood. Nothing was concluded from it.',
  'cause.transport-malformed.usualCause':
    'Something other than the Bot API answered, or a very different version of it.',
  'cause.transport-malformed.remedy': 'Check the address of the server and what stands in between.',
  'cause.transport-aborted.meaning': 'The question was broken off before an answer came.',
  'cause.transport-aborted.usualCause':
    'Hooklight was closing, the computer went to sleep, or another action came first.',
  'cause.transport-aborted.remedy': 'Nothing to do; it is asked again.',
  'cause.other.meaning': 'Hooklight does not know this message.',
  'cause.other.usualCause': 'A new version of the Bot API, or a rare fault.',
  'cause.other.remedy': 'Read the message; if it stays, look into the logs of the endpoint.',
} as const;
