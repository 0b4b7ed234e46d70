/**
 * Messages of the repair area: wishes, refusals, losses, warnings, outcomes. `{detail}` may be empty; the
 * functions of src-shared/repair-sentences.ts fill every placeholder.
 */
export const repair = {
  'wish.set.title': 'Set a webhook',
  'wish.set.explain':
    'Sends a whole webhook configuration to Telegram and keeps it here as the wanted one. Updates that wait stay in the queue.',
  'wish.set.button': 'Set webhook',
  'wish.re-set.title': 'Re-set the webhook',
  'wish.re-set.explain':
    'Sends the stored configuration again, complete: URL, secret token, certificate, pinned address, connections, update kinds. When Telegram already has exactly this, nothing happens; then the kick is what helps.',
  'wish.re-set.button': 'Re-set',
  'wish.kick.title': 'Restart delivery',
  'wish.kick.explain':
    'Deletes the webhook and sets it again with the stored configuration. Telegram reconnects, looks the host name up again and retries everything that waits. No update is lost.',
  'wish.kick.button': 'Restart delivery',
  'wish.restore.title': 'Restore the wanted webhook',
  'wish.restore.explain':
    'Puts the stored configuration back in force where Telegram reports something else.',
  'wish.restore.button': 'Restore',
  'wish.drop.title': 'Drop waiting updates',
  'wish.drop.explain':
    'Throws away every update that waits, for ever, and keeps the webhook as it is. Nothing brings them back.',
  'wish.drop.button': 'Drop for ever',
  'wish.delete.title': 'Delete the webhook',
  'wish.delete.explain':
    'Telegram stops delivering. Updates that wait stay in the queue for up to 24 hours, unless you choose to drop them. Hooklight then expects this bot to have no webhook.',
  'wish.delete.button': 'Delete webhook',

  'refusal.url-missing': 'Enter a webhook URL. An empty one would delete the webhook.',
  'refusal.url-grammar': 'Telegram cannot read this URL. {detail}',
  'refusal.url-scheme':
    'The URL must start with https, not {detail}. Telegram would refuse it and delete the present webhook.',
  'refusal.url-port':
    'Telegram connects to ports 443, 80, 88 and 8443 only; this URL says {detail}.',
  'refusal.url-host': 'The URL has no host name that can be used. {detail}',
  'refusal.url-too-long':
    'The URL is {detail} bytes too long: Telegram would accept it and then never deliver, without an error.',
  'refusal.host-unresolved':
    'The host {detail} does not exist as far as this computer can tell. Telegram would refuse it and delete the present webhook. Correct the name, or confirm that it is right.',
  'refusal.host-not-public':
    'The host has no public address: {detail}. Telegram delivers to public IPv4 addresses only.',
  'refusal.host-ipv6-only':
    'The host {detail} has IPv6 addresses only. Telegram delivers over IPv4: add an A record.',
  'refusal.address-reserved':
    '{detail} is a private or reserved address. Telegram delivers to public IPv4 addresses only.',
  'refusal.address-grammar': 'This is not an IPv4 address that Telegram can read. {detail}',
  'refusal.secret-alphabet':
    'The secret token may hold the letters A to Z and a to z, digits, underscore and hyphen only.',
  'refusal.secret-length': 'The secret token must have 1 to 256 characters.',
  'refusal.secret-unknown':
    'Hooklight does not know whether this webhook has a secret token, and Telegram never shows it. This action would wipe it, and your endpoint would then refuse every update. Type the secret token, say that there is none, or accept losing it.',
  'refusal.certificate-unknown':
    'This webhook uses an uploaded certificate that Hooklight does not have. This action would wipe it. Give the file, say that it is not needed, or accept losing it.',
  'refusal.certificate-invalid':
    'This is not a certificate in PEM form that Telegram accepts. {detail}',
  'refusal.certificate-too-big': 'The certificate file is larger than 3 MiB.',
  'refusal.pin-unknown':
    'Hooklight does not know whether this webhook is pinned to an IP address; Telegram does not say. This action would remove the pin. Type the address, say that there is none, or accept losing it.',
  'refusal.max-connections-range':
    'Telegram takes 1 to 100 connections (100,000 on a server in local mode), not {detail}.',
  'refusal.allowed-updates-name': 'Telegram does not know this kind of update: {detail}',
  'refusal.no-desired-webhook':
    'No webhook is stored for this bot and Telegram has none, so there is nothing to send. Set one.',
  'refusal.nothing-to-do': 'There is nothing to do: {detail}',
  'refusal.changed-meanwhile':
    'The webhook changed after this plan was made, so nothing was sent. Look at what is there now and plan again. {detail}',
  'refusal.plan-stale': 'This plan is older than a minute. Nothing was sent. Plan again.',
  'refusal.plan-unknown': 'This plan is not known any more. Nothing was sent. Plan again.',
  'refusal.name-not-typed': 'Updates would be lost for ever. Type {detail} to confirm.',
  'refusal.busy': 'Another action is running on this bot. Wait until it is over.',
  'refusal.token-locked':
    'The token is locked, so nothing can be sent. Unlock the tokens and try again.',
  'refusal.token-rejected':
    'Telegram rejects this bot’s token. Replace the token first. Telegram said: {detail}',
  'refusal.not-reachable':
    'Telegram could not be asked what is there now, so nothing was sent. {detail}',
  'refusal.record-tampered':
    'This bot’s record was changed outside Hooklight. Nothing is sent for it until you replace its token.',
  'refusal.contended': 'Telegram is busy with another call for this bot. {detail}',

  'loss.pending-dropped':
    '{count, plural, =0 {Updates that arrive until then} one {# waiting update} other {# waiting updates}} will be destroyed. Nothing brings them back.',
  'loss.secret-wiped':
    'A secret token that Hooklight does not know is removed. If your endpoint checks one, it will refuse every update.',
  'loss.certificate-wiped':
    'The uploaded certificate is removed. An endpoint with a self-signed certificate will not be reached.',
  'loss.pin-wiped': 'If the webhook was pinned to an IP address, the pin is removed.',
  'loss.expires-while-off':
    '{count, plural, =0 {No update waits now; those that arrive} one {# update waits; it} other {# updates wait; they}} will expire after at most 24 hours unless something fetches them.',

  'warning.resolver-silent':
    'This computer’s resolver did not answer for {detail}. If the name does not exist, Telegram refuses the set; Hooklight then puts the former webhook back.',
  'warning.delivery-pauses': 'Delivery pauses for a moment while the webhook is set again.',
  'warning.same-parameters':
    'Telegram already has exactly this and would answer “Webhook is already set”. Nothing would change, and a stuck delivery would stay stuck. Restarting delivery is what can help.',
  'warning.secret-changes':
    'The secret token changes. Your endpoint must expect the new one, or it refuses every update.',
  'warning.not-public-root':
    'The bot uses its own Bot API server. Host names are left to that server to look up.',
  'warning.unresolved-accepted':
    'This computer cannot find a public address for {detail}. You chose to send it anyway.',
  'warning.error-not-curable':
    'Setting the webhook again does not cure the present error by itself: {detail}',

  'outcome.set.done': 'The webhook is set to {url}, and Telegram reports exactly that.',
  'outcome.set.no-change': 'Telegram already had exactly this webhook; nothing changed.',
  'outcome.set.refused': 'The webhook was not set; nothing was sent.',
  'outcome.set.restored': 'The webhook could not be set; the former state is in force.',
  'outcome.set.failed': 'The webhook could not be set.',
  'outcome.re-set.done':
    'The webhook was set again with its whole configuration, and Telegram reports exactly that.',
  'outcome.re-set.no-change':
    'Telegram already had exactly this webhook; nothing changed. If delivery is stuck, restart it.',
  'outcome.re-set.refused': 'The webhook was not set again; nothing was sent.',
  'outcome.re-set.restored':
    'The webhook could not be set again; the former configuration is in force.',
  'outcome.re-set.failed': 'The webhook could not be set again.',
  'outcome.kick.done':
    'Delivery was restarted: the webhook was deleted and set again with its whole configuration. No update was lost.',
  'outcome.kick.no-change': 'Delivery was not restarted; nothing changed.',
  'outcome.kick.refused': 'Delivery was not restarted; nothing was sent.',
  'outcome.kick.restored': 'Delivery could not be restarted; the former webhook is in force.',
  'outcome.kick.failed': 'Delivery could not be restarted.',
  'outcome.restore.done': 'The wanted webhook is back in force, and Telegram reports exactly that.',
  'outcome.restore.no-change': 'The wanted webhook was in force already; nothing changed.',
  'outcome.restore.refused': 'The wanted webhook was not restored; nothing was sent.',
  'outcome.restore.restored':
    'The wanted webhook could not be restored; the bot is as it was before.',
  'outcome.restore.failed': 'The wanted webhook could not be restored.',
  'outcome.drop.done':
    '{dropped, plural, =0 {The queue was emptied} one {# waiting update was dropped} other {# waiting updates were dropped}}; the webhook is as before. {pending, plural, =0 {None waits now.} one {# waits now.} other {# wait now.}}',
  'outcome.drop.no-change':
    'Nothing seems to have been dropped: {pending, plural, =0 {none waits} one {# update waits} other {# updates wait}} now. The webhook is in force.',
  'outcome.drop.refused': 'Nothing was dropped; nothing was sent.',
  'outcome.drop.restored':
    'The drop did not go through as planned; the former webhook is in force. {pending, plural, =0 {No update waits} one {# update waits} other {# updates wait}} now.',
  'outcome.drop.failed': 'The drop did not go through as planned.',
  'outcome.delete.done':
    'The webhook is deleted. {pending, plural, =0 {No update waits.} one {# update waits in the queue.} other {# updates wait in the queue.}}',
  'outcome.delete.no-change': 'There was no webhook to delete; nothing changed.',
  'outcome.delete.refused': 'The webhook was not deleted; nothing was sent.',
  'outcome.delete.restored': 'The webhook could not be deleted; it is in force as before.',
  'outcome.delete.failed': 'The webhook could not be deleted.',

  'ending.refused-by-telegram': 'Telegram refused: {answer}.',
  'ending.unanswered': 'Telegram did not answer: {answer}.',
  'ending.flood': 'Telegram asked to wait: {answer}.',
  'ending.conflict': 'Another call for this bot came in between: {answer}.',
  'ending.not-understood':
    'Telegram answered as if no URL had been sent ({answer}). Something between this computer and Telegram may change the requests.',
  'ending.contended':
    'Someone else changed the webhook at the same time. It was not overwritten; it now points to {url}.',
  'ending.contended-gone':
    'Someone else removed the webhook at the same time. It was not set again, so that two systems do not fight over it.',
  'ending.different': 'Telegram accepted it but reports something else: {fields}.',
  'ending.token-rejected': 'Telegram rejects the token: {answer}. Replace it first.',
  'ending.gone':
    'The bot has NO webhook now: Telegram also refuses the former configuration ({answer}). Updates wait up to 24 hours. Correct the configuration and set it.',
  'ending.half-back':
    'The call failed ({answer}) after Telegram had erased the former webhook. Its URL is in force again, but its secret token, certificate or pinned address was not known here and is lost: check whether your endpoint still accepts updates.',
  'ending.gone-open':
    'The bot has NO webhook now, and Telegram does not take it back yet ({answer}). Hooklight goes on trying as soon as it can.',
  'ending.not-known':
    'Telegram cannot be asked, so it is not known what the bot has now. Hooklight looks again, and finishes or undoes this, as soon as Telegram answers.',
  'ending.drop-uncertain':
    'Telegram’s answer was lost, so it is not certain whether the waiting updates were dropped. Nothing is dropped twice.',
  'ending.grew':
    '{count, plural, one {# update} other {# updates}} waited when the plan was shown.',
  'ending.probe-failed': 'But Telegram could not connect to it: {error}.',
  'ending.answer-lost': 'Telegram’s answer was lost; what it reports proves the result.',
  'ending.not-sent': 'Hooklight was stopped before anything was sent.',
  'ending.interrupted':
    'Hooklight had been stopped in the middle of this and has looked again now.',
  'ending.record-unreadable':
    'Hooklight was stopped in the middle of this, and the note about it cannot be opened with the present key. Check the webhook of this bot.',
  'ending.not-stored':
    'Nothing was sent: Hooklight could not note down what it was about to do. Is the disk full?',
  'ending.internal':
    'Hooklight hit an error of its own in the middle of this. It looks again at the next start; check the webhook of this bot.',

  'repair.value.none': 'none',
  'repair.value.stored': 'stored',
  'repair.value.unknown': 'not known',
  'repair.value.default-updates': 'default list',
  'repair.value.file': 'uploaded file',
  'repair.value.own-certificate': 'own certificate',
  'repair.value.offset-save': 'behind each page that is on disk',
  'repair.value.offset-peek': 'none',
  'repair.pages':
    '{pages, plural, one {# page} other {# pages}}, {updates, plural, one {# update} other {# updates}}',
  'repair.nothing-waits': 'no update waits.',
  'repair.no-webhook': 'the bot has no webhook and none is wanted.',
  'repair.now-points': 'It now points to {url}.',
  'repair.now-none': 'There is no webhook now.',
  'repair.now-other': 'The same URL now has other settings.',
  'repair.desired-changed': 'The wanted configuration was edited meanwhile.',
  'transport.offline': 'this computer is offline',
  'transport.dns': 'the name of the Bot API server was not found',
  'transport.refused': 'the connection was refused',
  'transport.reset': 'the connection was cut',
  'transport.unreachable': 'the Bot API server cannot be reached',
  'transport.timeout': 'no answer in time',
  'transport.tls': 'no trusted encrypted connection',
  'transport.proxy': 'the proxy does not let us through',
  'transport.redirect': 'something redirects the request elsewhere',
  'transport.http-status': 'an error page came instead of an answer',
  'transport.not-json': 'the answer was not Telegram’s',
  'transport.too-large': 'the answer was too large',
  'transport.malformed': 'the answer could not be understood',
  'transport.aborted': 'the request was stopped',
} as const;
