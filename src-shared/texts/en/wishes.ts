/** Messages of the wishes beyond set, restore and delete: rotate, move, undo, park; and of what is seen later. */
export const wishes = {
  'wish.rotate-secret.title': 'Rotate the secret token',
  'wish.rotate-secret.explain':
    'Sends the stored configuration with a new secret token. Your endpoint must learn the new one; until it does, it refuses every update, and Telegram keeps them in the queue and tries again.',
  'wish.rotate-secret.button': 'Rotate secret',
  'wish.move.title': 'Move the webhook',
  'wish.move.explain':
    'Sends the stored configuration to another URL: secret token, certificate, connections and update kinds stay. Updates that wait stay in the queue and go to the new place.',
  'wish.move.button': 'Move webhook',
  'wish.undo.title': 'Undo an action',
  'wish.undo.explain':
    'Puts the webhook back in force that was there before the action, with everything that is known of it, and wants it from then on. Updates that were dropped do not come back.',
  'wish.undo.button': 'Undo',
  'wish.park.title': 'Park the webhook',
  'wish.park.explain':
    'Deletes the webhook, keeps the queue, and sets the whole configuration again by itself at the time shown, before any waiting update expires. Hooklight must be running then; if it is not, it sets the webhook as soon as it is started.',
  'wish.park.button': 'Park webhook',
  'wish.unpark.title': 'Bring the webhook back',
  'wish.unpark.explain':
    'Sets the parked webhook again with its whole configuration. What somebody else has set meanwhile is not overwritten.',
  'wish.unpark.button': 'Bring back',

  'refusal.pin-moves':
    'This webhook is pinned to {detail}, an address of the old place. Say whether the pin stays or goes.',
  'refusal.certificate-expired':
    'This certificate ended on {detail}. Telegram would accept it and then deliver nothing.',
  'refusal.certificate-not-root':
    'This certificate was issued by an authority. Telegram accepts only a self-signed certificate or the root of the chain, and would deliver nothing with this one. A certificate of a public authority needs no upload at all.',
  'refusal.nothing-to-undo':
    'No action of the last 30 days that changed this webhook is noted, so there is nothing to undo. {detail}',
  'refusal.undo-drop':
    'This destroyed waiting updates and changed nothing else ({detail} of them). Nothing brings them back. If they were saved first, replay them from the file; else ask people to send again.',
  'refusal.parked-already':
    'The webhook is parked until {detail}. Bring it back first, then park it anew.',
  'refusal.park-too-long':
    'Updates would expire while the webhook is away. It must be back by {detail} at the latest.',
  'refusal.park-too-late':
    'The oldest waiting update expires too soon to go away now. Let the queue empty first, or delete the webhook and accept the loss.',
  'refusal.not-parked': 'This webhook is not parked.',
  'refusal.park-overtaken':
    'Somebody else has set a webhook meanwhile: {detail}. It is not overwritten. Restore the wanted one yourself if this one is wrong.',

  'loss.short-lived':
    'Button presses, inline queries and payment questions that come while the webhook is away are lost: Telegram keeps them for 30 seconds to 10 minutes only.',

  'warning.secret-hand-over':
    'Hooklight makes the new secret token and keeps it encrypted. It is never shown here: copy it from the bot’s page once it is set, or let the command line write it to a file before it is sent.',
  'warning.pin-kept':
    'The pinned address {detail} stays: Telegram delivers there whatever the new host name says.',
  'warning.certificate-other-host':
    'The certificate does not name this host (it is for: {detail}). If it is the root of your own authority, that is right; else Telegram will not deliver.',
  'warning.certificate-expires': 'The certificate ends on {detail}. Then deliveries stop.',
  'warning.certificate-expired':
    'The stored certificate ended on {detail}. Telegram delivers nothing with it. Give a new one.',
  'warning.certificate-not-root':
    'The stored certificate was issued by an authority. Telegram accepts only a self-signed certificate or the root of the chain.',
  'warning.undo-updates':
    'Updates that were dropped do not come back ({detail} of them). If they were saved first, replay them from the file.',
  'warning.undo-unknown': 'Not known of the webhook before, and so not brought back: {detail}.',
  'warning.returns': 'The webhook comes back by itself: {detail}.',
  'warning.park-age-unknown':
    'Nobody knows how old the waiting updates are, so the webhook may be away for an hour at most.',

  'warning.park-session-only':
    'Tokens are kept for this session only: when Hooklight is quit, the webhook does not come back by itself.',

  'outcome.rotate-secret.done':
    'The new secret token is set with the whole configuration. Give it to your endpoint now.',
  'outcome.rotate-secret.no-change': 'Telegram already had exactly this webhook; nothing changed.',
  'outcome.rotate-secret.refused': 'The secret token was not rotated; nothing was sent.',
  'outcome.rotate-secret.restored':
    'The secret token could not be rotated; the former one is in force.',
  'outcome.rotate-secret.failed': 'The secret token could not be rotated.',
  'outcome.move.done': 'The webhook moved to {url}, and Telegram reports exactly that.',
  'outcome.move.no-change': 'The webhook was there already; nothing changed.',
  'outcome.move.refused': 'The webhook was not moved; nothing was sent.',
  'outcome.move.restored': 'The webhook could not be moved; the former one is in force.',
  'outcome.move.failed': 'The webhook could not be moved.',
  'outcome.undo.done':
    'Undone: {webhook, select, none {the bot has no webhook again} other {the webhook before is back in force, {url}}}.',
  'outcome.undo.no-change': 'The state before was in force already; nothing changed.',
  'outcome.undo.refused': 'Nothing was undone; nothing was sent.',
  'outcome.undo.restored': 'The action could not be undone; everything is as it was.',
  'outcome.undo.failed': 'The action could not be undone.',
  'outcome.park.done':
    'The webhook is parked and comes back by itself: {until}. {pending, plural, =0 {No update waits.} one {# update waits in the queue.} other {# updates wait in the queue.}}',
  'outcome.park.no-change': 'There was no webhook to park; nothing changed.',
  'outcome.park.refused': 'The webhook was not parked; nothing was sent.',
  'outcome.park.restored': 'The webhook could not be parked; it is in force as before.',
  'outcome.park.failed': 'The webhook could not be parked.',
  'outcome.unpark.done':
    'The parked webhook is back with its whole configuration. {pending, plural, =0 {No update waits.} one {# update waited.} other {# updates waited.}}',
  'outcome.unpark.no-change': 'The parked webhook was back already; nothing changed.',
  'outcome.unpark.refused': 'The parked webhook was not brought back; nothing was sent.',
  'outcome.unpark.restored':
    'The parked webhook could not be brought back; the bot is as it was before.',
  'outcome.unpark.failed': 'The parked webhook could not be brought back.',

  'repair.undo-unreadable': 'There is a note, but the present key does not open it.',
  'repair.no-webhook-to-park': 'the bot has no webhook now.',
  'repair.value.another': 'another one',
  'repair.part.secret': 'secret token',
  'repair.part.certificate': 'certificate',
  'repair.part.pin': 'pinned address',

  'window.activity.rotate-secret': 'Rotating the secret token…',
  'window.activity.move': 'Moving the webhook…',
  'window.activity.undo': 'Undoing…',
  'window.activity.park': 'Parking the webhook…',
  'window.activity.unpark': 'Bringing the webhook back…',
  'window.wish.rotate-secret': 'Rotate secret token…',
  'window.wish.move': 'Move webhook…',
  'window.wish.undo': 'Undo last action…',
  'window.wish.park': 'Park webhook…',
  'window.wish.unpark': 'Bring webhook back…',
  'window.wished.rotate-secret': 'Secret token rotation',
  'window.wished.move': 'Move',
  'window.wished.undo': 'Undo',
  'window.wished.park': 'Park',
  'window.wished.unpark': 'Return of the parked webhook',
  'window.journal.evidence': 'Seen later',
  'window.journal.secret-copied': 'Secret token copied',
  'window.undo.button': 'Undo…',
  'window.undo.label': 'Undo: {wish}',
  'window.undo.what': 'Brings back the state before this action: {wish}, {time}.',
  'window.row.parked': 'Parked until {time}',
  'window.park.back-in': 'Parked: comes back by itself in {duration}',
  'window.park.back-now': 'Parked: comes back by itself now',
  'window.park.how-long': 'How long the webhook is away',
  'window.park.hours': '{hours} h',
  'window.park.longest': 'as long as possible',
  'window.park.back': 'Back: {back}. It can be away until {latest} without losing a message.',
  'window.remove.parked':
    'The webhook is parked and will NOT come back by itself: bring it back first.',
  'window.move.url': 'New URL',
  'window.move.url-hint':
    'Everything else stays as it is stored: secret token, certificate, connections, update kinds.',
  'window.move.pin-keep': 'The pinned address stays',
  'window.move.pin-none': 'Remove the pin',
  'window.secret.copy': 'Copy secret token',
  'window.secret.copied': 'The secret token is on the clipboard for 30 seconds.',
  'window.secret.none': 'No secret token is stored for this bot.',
  'window.secret.next':
    'Give it to your endpoint now. Until the endpoint expects it, it refuses updates; Telegram keeps them and tries again.',

  'cli.help.secret-out':
    'write the new secret token to this new file (0600) before it is sent; with --secret-stdin you choose it yourself',
  'cli.help.pin': 'what becomes of a pinned address, which belongs to the old place: keep or none',
  'cli.help.action': 'the action to undo, as `bot show` lists it; without it the newest one',
  'cli.help.park-for':
    'how long the webhook is away, e.g. 90m; without it two hours, or less where updates would expire',
  'cli.help.bot-show': 'the wanted webhook, what is known of it, and what can be undone',
  'cli.secret-where':
    'Say where the new secret token goes: --secret-out FILE writes it before it is sent, --secret-stdin takes yours. It is never printed.',
  'cli.secret-written': 'The new secret token is in {file}.',
  'cli.secret-removed': 'The new secret token did not come into force; {file} was removed.',
  'cli.secret-exists': '{file} exists already and is not overwritten. Nothing was sent.',
  'cli.secret-unwritten': '{file} could not be written ({detail}). Nothing was sent.',
  'cli.nothing-wanted': 'No webhook is wanted.',
  'cli.parked-until': 'Parked; the webhook comes back by itself: {time}.',
  'cli.part': '{part}: {state}',
  'cli.undoable': 'can be undone: {wish}, {time}, --action {action}',

  'later.confirmed': 'A minute later Telegram still reports exactly that.',
  'later.vanished':
    'LOOK AT THIS BOT: a minute later its webhook is gone. Somebody else removed it; it was not set again, so that two systems do not fight over it.',
  'later.changed':
    'LOOK AT THIS BOT: a minute later the webhook is another one, {url}. Somebody else changed it; it was not overwritten.',
  'later.delivered': 'Delivery was seen: waiting updates left the queue.',
  'later.quiet': 'Telegram tried again and no newer error came: delivery works.',
  'later.error': 'Telegram reports a newer error since: {error}',
  'later.waiting': 'So far nothing shows whether updates are delivered; it is watched further.',
  'later.over': 'Nothing showed whether updates are delivered; no update came to show it.',
} as const;
