/** Words of the window about saving, looking at, and sending again what waits. */
export const windowQueue = {
  'window.save.waiting':
    '{count, plural, =0 {No update waits as far as the last check saw.} one {# update waits at Telegram.} other {# updates wait at Telegram.}}',
  'window.save.what': 'What becomes of the updates that wait',
  'window.save.way-file': 'Save them to a file first, then empty the queue',
  'window.save.way-file-hint':
    'Delivery pauses until everything is saved. The webhook is then set again with its whole configuration. You can give the updates to the endpoint again later.',
  'window.save.way-lose': 'Lose them',
  'window.save.way-lose-hint':
    'Nothing brings them back. You will be asked to type the bot’s name.',
  'window.save.file-hint':
    'The file holds what people wrote to the bot, and only you can read it. An existing file is never overwritten: choose one of this bot to go on with it, and no update is written twice.',
  'window.save.choose': 'Choose the file…',
  'window.save.other': 'Choose another file',
  'window.save.drop-button': 'Save, then empty the queue',
  'window.save.file': 'File',
  'window.save.progress': '{done} of {total} updates saved',
  'window.save.left': 'about {time} left',
  'window.save.quarter': '{percent} % saved',
  'window.save.paused':
    'Telegram delivers nothing to this bot until the saving is over. New updates wait meanwhile.',
  'window.save.stop': 'Stop saving',
  'window.save.comes-back': 'From the file the updates can be given to the endpoint again.',
  'window.save.in-file': 'Updates in it',
  'window.save.in-file-count': '{count, number}, {added, number} of them from now',
  'window.save.still': 'Still waiting',
  'window.save.rest': 'Save the rest',
  'window.save.next.empty':
    'All that waited was read, but the file could not be closed as planned. Save again to a file of another name, and keep this one.',
  'window.save.next.enough':
    'All that waited was read, but the file could not be closed as planned. Save again to a file of another name, and keep this one.',
  'window.save.next.time':
    'What is in the file is safe; the rest waits at Telegram. Press “Save the rest” to go on in the same file.',
  'window.save.next.disk-full':
    'What is in the file is safe; the rest waits at Telegram. Make room and press “Save the rest”, or choose a file on another disk.',
  'window.save.next.file':
    'What is in the file is safe; the rest waits at Telegram. See that the folder is there and can be written to, then press “Save the rest”, or choose another file.',
  'window.save.next.webhook':
    'What is in the file is safe; the rest goes to the webhook that was set, which is not overwritten. Find out who set it. If it is wrong, restore yours first, then press “Save the rest”.',
  'window.save.next.conflict':
    'What is in the file is safe. What the other program has fetched is not in it. Stop that program, then press “Save the rest”.',
  'window.save.next.unanswered':
    'What is in the file is safe; the rest waits at Telegram. Once Telegram answers again, press “Save the rest” to go on in the same file.',
  'window.save.next.refused':
    'What is in the file is safe; the rest waits at Telegram. The steps below show what Telegram said. Press “Save the rest” to try again.',
  'window.save.next.token':
    'What is in the file is safe. Give Hooklight the bot’s new token, then press “Save the rest”.',
  'window.save.next.unreadable':
    'What is in the file is safe; the rest waits at Telegram. Press “Save the rest” to try again.',
  'window.save.next.asked':
    'What is in the file is safe; the rest waits at Telegram and is delivered as usual. Press “Save the rest” to go on in the same file.',

  'window.queue.caption':
    '{count, plural, one {The oldest update that waits.} other {The {shown} oldest updates that wait.}} Those of one lane are delivered one after another: one that fails holds the others back.',
  'window.queue.update': 'Update',
  'window.queue.kind': 'Kind',
  'window.queue.age': 'Age',
  'window.queue.size': 'Size',
  'window.queue.lane': 'Lane',
  'window.queue.likely': 'The endpoint most likely fails on update {id}.',
  'window.queue.possible': 'The endpoint may be failing on update {id}; that is not certain.',
  'window.queue.take-out':
    'Look it up in your endpoint’s log. To get past it, save the waiting updates to a file: that takes it off the queue and loses nothing.',
  'window.queue.no-suspect': 'No single update stands out as the one the endpoint fails on.',
  'window.queue.mark-likely': 'most likely fails',
  'window.queue.mark-possible': 'may fail',

  'window.resend.menu': 'Give saved updates to the endpoint again…',
  'window.resend.title': 'Give saved updates to the endpoint again',
  'window.resend.explain':
    'Posts the updates of a file that Hooklight saved to this bot’s own webhook, one after another, as Telegram would have. Telegram itself is not involved, and the file stays as it is.',
  'window.resend.choose': 'Choose the file of saved updates…',
  'window.resend.choose-other': 'Choose another file…',
  'window.resend.file': 'File',
  'window.resend.reading': 'Reading the file…',
  'window.resend.kinds': 'Kinds of updates',
  'window.resend.kind': '{kind} ({count, number})',
  'window.resend.from': 'From',
  'window.resend.to': 'Until',
  'window.resend.time-hint': 'By the updates’ own times. Empty: all of them.',
  'window.resend.time-order': 'This is before “From”.',
  'window.resend.rate': 'Updates a second',
  'window.resend.rate-hint': 'At most so many; one is always finished before the next is sent.',
  'window.resend.rate-error': 'Type a number from 0.1 to 100.',
  'window.resend.expired': 'Also send queries that nobody can answer any more',
  'window.resend.no-secret': 'This webhook has no secret token',
  'window.resend.no-kind': 'Choose at least one kind.',
  'window.resend.plan':
    '{send, plural, one {# update of {total, number} goes} other {# updates of {total, number} go}} to {url}.',
  'window.resend.takes': 'It takes about {time} when the endpoint is quick.',
  'window.resend.skipped': 'Left out',
  'window.resend.skip.kind': '{count, number} of other kinds',
  'window.resend.skip.time': '{count, number} of another time',
  'window.resend.skip.expired': '{count, number} queries that nobody can answer any more',
  'window.resend.skip.sent-before': '{count, number} that the endpoint took before',
  'window.resend.skip.duplicate': '{count, number} that stand in the file twice',
  'window.resend.expired-skipped':
    'Queries that nobody can answer any more are left out, unless you choose otherwise.',
  'window.resend.back': 'Change what is sent',
  'window.resend.send': 'Send {count, plural, one {# update} other {# updates}}',
  'window.resend.sending': 'Giving saved updates to the endpoint…',
  'window.resend.progress': '{done} of {total} updates sent',
  'window.resend.quarter': '{percent} % sent',
  'window.resend.may-close': 'You may close this: it goes on, and its end is in the journal.',
  'window.resend.stop': 'Stop sending',
  'window.resend.end.done': 'The endpoint took all of them',
  'window.resend.end.partly': 'The endpoint refused some of them',
  'window.resend.end.failed': 'The endpoint does not take the updates',
  'window.resend.end.stopped': 'Stopped',
  'window.resend.counts':
    '{accepted, number} taken, {refused, number} refused, {left, number} not sent.',
  'window.resend.next':
    'Press “Send the rest” once the endpoint is put right: what was taken is left out by itself.',
  'window.resend.again': 'Send the rest',
  'window.resend.each': 'What the endpoint said to each, failures first. At most 500 are shown.',
  'window.resend.answer': 'Answer',
  'window.resend.duration': 'Took',
  'window.resend.no-answer': 'no answer',
} as const;
