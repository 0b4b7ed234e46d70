/** Messages about the updates that wait: saving them, looking at them, giving them to the endpoint again. */
export const queue = {
  'wish.rescue.title': 'Save waiting updates',
  'wish.rescue.explain':
    'Writes every update that waits to a file of yours and takes it off the queue. The webhook is taken away meanwhile and then set again with its whole configuration. Nothing is lost: what is not on disk yet stays at Telegram.',
  'wish.rescue.button': 'Save to a file',
  'wish.peek.title': 'Look at the queue',
  'wish.peek.explain':
    'Shows the oldest updates that wait: kind, age and size, never their contents. The webhook is taken away for a moment and set again. Every update stays in the queue.',
  'wish.peek.button': 'Look',

  'refusal.save-path': 'The updates cannot be saved there: {detail}. Nothing was sent.',
  'refusal.save-foreign':
    'That file is not one that holds saved updates of this bot ({detail}), and it is never overwritten. Choose another name. Nothing was sent.',
  'refusal.save-damaged':
    'That file was changed after updates were saved to it ({detail}). It is left as it is; choose another name. Nothing was sent.',
  'refusal.disk-full':
    'There is not enough room on the disk for the updates ({detail}). Make room or choose another disk. Nothing was sent.',

  'warning.saving-pauses':
    'Delivery pauses until everything is saved, about {detail} s here; then the webhook is set again with its whole configuration.',
  'warning.saving-resumes':
    'The file is there already and holds updates of this bot: it is continued, and no update is written twice.',
  'warning.peek-pauses':
    'Delivery pauses for about {detail} s while the queue is looked at. No update is lost.',

  'outcome.rescue.done':
    'Everything that waited was saved, and the webhook is as it was, with its whole configuration.',
  'outcome.rescue.no-change': 'Nothing waits any more; nothing was sent.',
  'outcome.rescue.refused': 'Nothing was saved; nothing was sent.',
  'outcome.rescue.restored': 'Not everything could be saved; the webhook is as it was.',
  'outcome.rescue.failed': 'The updates were not saved as planned.',
  'outcome.peek.done': 'The queue was looked at, and the webhook is as it was.',
  'outcome.peek.no-change': 'Nothing waits; nothing was sent.',
  'outcome.peek.refused': 'The queue was not looked at; nothing was sent.',
  'outcome.peek.restored': 'The queue could not be looked at; the webhook is as it was.',
  'outcome.peek.failed': 'The queue could not be looked at as planned.',

  'ending.set-by-other':
    'Someone else set the same webhook in the middle of this; it was left as it is.',

  'resend.refused.save-path':
    'The file of saved updates cannot be read ({detail}). Nothing was sent.',
  'resend.refused.save-foreign':
    'That file, or the log of what was sent beside it, belongs to another bot ({detail}). Nothing was sent.',
  'resend.refused.save-damaged': 'A line of that file is no update ({detail}). Nothing was sent.',
  'resend.refused.disk-full': 'The disk is full ({detail}). Nothing was sent.',
  'resend.refused.nothing-to-send':
    'Of {detail} saved updates none is left to send: they were sent before, do not fit what was chosen, or are queries that nobody can answer any more. Nothing was sent.',
  'resend.refused.no-webhook':
    'This bot has no webhook, so there is no endpoint to send to. Nothing was sent.',
  'resend.refused.secret-unknown':
    'Hooklight does not know the secret token of this webhook, and without it the endpoint would refuse every update. Set the webhook with its secret first, or say that there is none. Nothing was sent.',
  'resend.refused.certificate-unknown':
    'This webhook uses an uploaded certificate that is not stored here, so the endpoint cannot be verified. Nothing was sent.',
  'resend.refused.not-reachable':
    'Telegram could not be asked where the webhook points now. Nothing was sent.',
  'resend.warning.handled-twice':
    'The endpoint handles these updates as if they were new: what it had handled before it handles again.',
  'resend.warning.no-manifest':
    'The file has no manifest: whose updates it holds and when they were saved is not certain.',
  'resend.warning.changed': 'The file was changed after the updates were saved.',
  'resend.warning.expired-skipped':
    'Queries that nobody can answer any more are left out; --expired sends them too.',
  'resend.end.done':
    '{accepted, plural, one {# update was} other {# updates were}} sent, and the endpoint took all of them.',
  'resend.end.partly':
    'The endpoint took {accepted, plural, one {# update} other {# updates}} and refused {refused, number}. The same command again sends those once more.',
  'resend.end.failed':
    'The endpoint does not take the updates: {accepted, number} taken, {refused, number} refused, {left, number} not sent. The same command again goes on from there.',
  'resend.end.stopped':
    'Stopped: {accepted, number} taken, {refused, number} refused, {left, number} not sent. The same command again goes on from there.',
  'resend.journal': 'Saved updates were sent to {url}. {message}',

  'queue.saved':
    '{file} holds {count, plural, one {# update} other {# updates}}, {added, number} of them from now.',
  'queue.saved-none': 'No update was saved.',
  'queue.still': '{count, plural, one {# update waits} other {# updates wait}} at Telegram now.',
  'queue.peeked': '{count, plural, one {# update was} other {# updates were}} looked at.',
  'queue.stop.enough': 'New updates keep coming; those were left to the webhook.',
  'queue.stop.time': 'Saving took its ten minutes and was ended.',
  'queue.stop.disk-full': 'The disk is full.',
  'queue.stop.file': 'The file could not be written.',
  'queue.stop.webhook': 'Someone else set a webhook meanwhile.',
  'queue.stop.conflict': 'Another program fetches the updates of this bot.',
  'queue.stop.unanswered': 'Telegram did not answer any more.',
  'queue.stop.refused': 'Telegram refused to give the updates.',
  'queue.stop.token': 'Telegram rejects the token.',
  'queue.stop.unreadable': 'An answer of Telegram could not be read.',
  'queue.stop.asked': 'It was ended early, as you asked.',
  'queue.problem.save-path': 'The file or its manifest cannot be used ({detail}).',
  'queue.problem.save-foreign': 'The file is not this bot’s any more ({detail}).',
  'queue.problem.save-damaged': 'The file reads differently from what was written ({detail}).',
  'queue.problem.disk-full': 'What is in the file is safe.',
} as const;
