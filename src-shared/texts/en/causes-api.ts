/** What the Bot API itself answers, and why it could not be asked; keys `cause.<id>.meaning|usualCause|remedy`. */
export const apiCauses = {
  'cause.api-unauthorized.meaning': 'Telegram does not accept this token.',
  'cause.api-unauthorized.usualCause':
    'The token was revoked or replaced in BotFather, or the bot was deleted.',
  'cause.api-unauthorized.remedy':
    'Get the current token from BotFather and replace it here. The webhook was erased with the old token and must be set again; waiting updates are kept.',
  'cause.api-token-shape.meaning': 'The Bot API does not recognise this as a token.',
  'cause.api-token-shape.usualCause':
    'The token is cut off, mistyped, or has other text around it.',
  'cause.api-token-shape.remedy': 'Copy the token again from BotFather and replace it here.',
  'cause.api-token-not-served.meaning': 'This Bot API server does not serve this bot.',
  'cause.api-token-not-served.usualCause':
    'The number in the token is wrong, or your own server is limited to other bots by its --filter option.',
  'cause.api-token-not-served.remedy': 'Check the token and the server the bot is watched through.',
  'cause.api-not-found.meaning': 'The Bot API knows nothing under this token or address.',
  'cause.api-not-found.usualCause': 'A mistyped token, or an address that is not a Bot API server.',
  'cause.api-not-found.remedy': 'Check the token and the address of the Bot API server.',
  'cause.api-method-unknown.meaning': 'The server does not know the method that was asked for.',
  'cause.api-method-unknown.usualCause':
    'The server is not a Bot API server, very old, or a proxy rewrote the path.',
  'cause.api-method-unknown.remedy':
    'Check the address of the Bot API server and what stands in between.',
  'cause.api-logged-out.meaning':
    'The bot was logged out of this Bot API server; webhook and waiting updates are gone there.',
  'cause.api-logged-out.usualCause': 'Someone called logOut to move the bot to another server.',
  'cause.api-logged-out.remedy':
    'Watch the bot through the server it moved to. Back on Telegram’s own server it can log in after 10 minutes; set the webhook there again.',
  'cause.api-app-credentials.meaning':
    'The Bot API server was started with wrong application credentials.',
  'cause.api-app-credentials.usualCause':
    'A mistake in the --api-id or --api-hash of your own server.',
  'cause.api-app-credentials.remedy': 'Correct both options and restart the Bot API server.',
  'cause.api-flood.meaning': 'Telegram asks to wait before the next call.',
  'cause.api-flood.usualCause':
    'Too many calls in a short time, by us or by another program with this token or address.',
  'cause.api-flood.remedy': 'Wait; Hooklight goes on by itself after the time Telegram named.',
  'cause.api-restart.meaning': 'The Bot API server is just restarting for this bot.',
  'cause.api-restart.usualCause': 'Maintenance, or someone called close.',
  'cause.api-restart.remedy': 'Wait a moment; nothing is lost.',
  'cause.api-already-closed.meaning': 'The bot was already closed on this Bot API server.',
  'cause.api-already-closed.usualCause':
    'close was called twice, or before the bot was ever used there.',
  'cause.api-already-closed.remedy': 'Nothing to do; the next call opens it again.',
  'cause.api-other.meaning': 'The Bot API refused the call for the reason named in the message.',
  'cause.api-other.usualCause': 'A case that Hooklight does not know yet.',
  'cause.api-other.remedy': 'Read the message; if it stays, look into the Bot API documentation.',
  'cause.conflict-webhook-active.meaning':
    'A program asks for updates by polling while this bot has a webhook.',
  'cause.conflict-webhook-active.usualCause':
    'A second copy of the bot, often on a developer’s computer, runs in polling mode.',
  'cause.conflict-webhook-active.remedy':
    'Stop that program. It may also delete the webhook: many polling libraries do so when they start.',
  'cause.conflict-other-poller.meaning': 'Two programs poll this bot at the same time.',
  'cause.conflict-other-poller.usualCause': 'A second copy of the bot is running.',
  'cause.conflict-other-poller.remedy': 'Stop all but one.',
  'cause.conflict-poll-ended.meaning': 'A program was polling this bot when a webhook was set.',
  'cause.conflict-poll-ended.usualCause':
    'The bot was moved from polling to a webhook and the old program still runs.',
  'cause.conflict-poll-ended.remedy': 'Stop the polling program.',
  'cause.conflict-other-set.meaning':
    'Another program set or deleted the webhook at the same moment.',
  'cause.conflict-other-set.usualCause':
    'A deployment or a second copy of the bot sets the webhook when it starts.',
  'cause.conflict-other-set.remedy':
    'Find out which program sets the webhook, let only one do it, then look at the webhook again.',

  'cause.done-set.meaning': 'Telegram made a new webhook.',
  'cause.done-set.usualCause':
    'A set whose values differ from those before. The last error is forgotten and everything that waits is sent again.',
  'cause.done-set.remedy':
    'Look again after a few seconds: whether the endpoint can be reached shows only then.',
  'cause.done-already-set.meaning':
    'Nothing was changed: the webhook already had exactly these values.',
  'cause.done-already-set.usualCause':
    'A set with the same URL, secret token and limits. It restarts nothing, and the last error stays.',
  'cause.done-already-set.remedy':
    'If delivery shall be restarted, delete the webhook keeping the queue and set it again.',
  'cause.done-deleted.meaning': 'The webhook is gone; waiting updates are kept.',
  'cause.done-deleted.usualCause':
    'A delete, or a set that arrived without its URL, for example with a wrong content type.',
  'cause.done-deleted.remedy': 'If this was meant to be a set, set the webhook again.',
  'cause.done-already-deleted.meaning': 'There was no webhook to delete.',
  'cause.done-already-deleted.usualCause':
    'A delete, or a set that arrived without its URL, while no webhook was set.',
  'cause.done-already-deleted.remedy': 'If this was meant to be a set, set the webhook again.',

  'cause.set-url-invalid.meaning': 'Telegram could not read the URL.',
  'cause.set-url-invalid.usualCause':
    'A blank in front, a wrong scheme, an empty host, or a port that is no number.',
  'cause.set-url-invalid.remedy':
    'Correct the URL and set it again. The former webhook is gone meanwhile.',
  'cause.set-needs-https.meaning': 'Telegram delivers to HTTPS only.',
  'cause.set-needs-https.usualCause':
    'The URL begins with http://. Only a Bot API server in local mode accepts that.',
  'cause.set-needs-https.remedy': 'Use https:// with a valid certificate.',
  'cause.set-port.meaning': 'Telegram delivers only to the ports 80, 88, 443 and 8443.',
  'cause.set-port.usualCause': 'The URL names another port.',
  'cause.set-port.remedy': 'Put the bot behind one of these ports.',
  'cause.set-dns-unknown.meaning': 'The host name in the URL does not exist.',
  'cause.set-dns-unknown.usualCause':
    'A typo, a tunnel that is closed, or a record that was made minutes ago.',
  'cause.set-dns-unknown.remedy':
    'Correct the name. After a new record wait 5 minutes: Telegram remembers a failed look-up that long.',
  'cause.set-dns-no-address.meaning': 'The host name exists but has no address.',
  'cause.set-dns-no-address.usualCause': 'The A record is missing.',
  'cause.set-dns-no-address.remedy': 'Add an A record (IPv4), then wait 5 minutes and set again.',
  'cause.set-dns-temporary.meaning': 'Telegram could not look up the host name just now.',
  'cause.set-dns-temporary.usualCause':
    'The name servers of the domain do not answer or answer with an error.',
  'cause.set-dns-temporary.remedy':
    'Check the name servers, wait 5 minutes, and set again. Pinning the address avoids the look-up.',
  'cause.set-dns-other.meaning': 'Telegram could not look up the host name.',
  'cause.set-dns-other.usualCause':
    'The name or its name servers are at fault; the message says more.',
  'cause.set-dns-other.remedy': 'Check the name, wait 5 minutes, and set again.',
  'cause.set-ipv6-only.meaning': 'Telegram delivers over IPv4 only, and the host has only IPv6.',
  'cause.set-ipv6-only.usualCause': 'The A record is missing.',
  'cause.set-ipv6-only.remedy':
    'Give the host a public IPv4 address, or put a proxy with one in front.',
  'cause.set-address-reserved.meaning':
    'The address belongs to a private or reserved range that Telegram does not use.',
  'cause.set-address-reserved.usualCause':
    'The name points to a local address, or such an address was pinned.',
  'cause.set-address-reserved.remedy':
    'Use a public address or a tunnel. Only a server in local mode accepts others.',
  'cause.set-address-invalid.meaning': 'The pinned address is not an IP address.',
  'cause.set-address-invalid.usualCause':
    'A blank in front, a port behind it, or a name in its place.',
  'cause.set-address-invalid.remedy': 'Pin a plain IPv4 address, or none.',
  'cause.set-address-unroutable.meaning': 'The Bot API server has no way to this address.',
  'cause.set-address-unroutable.usualCause':
    'The address is not used on the internet, or your own server has no route.',
  'cause.set-address-unroutable.remedy':
    'Check the address of the host and the routing of the Bot API server.',
  'cause.set-secret-too-long.meaning': 'The secret token is longer than 256 characters.',
  'cause.set-secret-too-long.usualCause': 'Something else was pasted in its place.',
  'cause.set-secret-too-long.remedy': 'Use a shorter one; let Hooklight make one.',
  'cause.set-secret-characters.meaning': 'The secret token holds characters that are not allowed.',
  'cause.set-secret-characters.usualCause':
    'Often the bot token itself, whose colon is not allowed, or a blank.',
  'cause.set-secret-characters.remedy':
    'Use only letters, digits, _ and -; let Hooklight make one.',
  'cause.set-certificate-size.meaning': 'The certificate file is larger than 3 MiB.',
  'cause.set-certificate-size.usualCause': 'Another file was chosen.',
  'cause.set-certificate-size.remedy': 'Upload the certificate in PEM form; it is a few kilobytes.',
  'cause.set-certificate-invalid.meaning': 'Telegram could not read the certificate file.',
  'cause.set-certificate-invalid.usualCause':
    'It is not in PEM form, is empty, or is a private key.',
  'cause.set-certificate-invalid.remedy':
    'Upload the certificate (not the key) in PEM form. Sites with a public certificate need no upload.',
  'cause.set-certificate-disk.meaning': 'The Bot API server could not store the certificate.',
  'cause.set-certificate-disk.usualCause': 'Its disk is full or not writable.',
  'cause.set-certificate-disk.remedy':
    'On your own server: make room and check permissions. On Telegram’s: wait.',
  'cause.set-other.meaning': 'Telegram refused the webhook for the reason named in the message.',
  'cause.set-other.usualCause': 'The URL or something behind it does not suit Telegram.',
  'cause.set-other.remedy': 'Read the message, correct the URL, and set again.',
} as const;
