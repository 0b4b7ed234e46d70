/** Bulk actions in the window: from the selection to the result of every bot. */
export const windowBulk = {
  'window.bulk.bots': '{count, plural, one {1 bot} other {# bots}}',
  'window.bulk.delete':
    'Telegram stops delivering to these bots. Updates that wait stay in the queue for up to 24 hours and are lost after that, unless something fetches them; nothing is dropped now. Hooklight then expects these bots to have no webhook.',
  'window.bulk.waiting': 'Asking the engine…',
  'window.bulk.gone':
    'This bulk action is not there any more. What was done stands in the journal.',
  'window.bulk.phase.planning': 'Asking Telegram what is there now. Nothing is changed.',
  'window.bulk.phase.canary':
    'The first bot alone. The others follow a minute later, if it is well then.',
  'window.bulk.phase.running': 'Under way. You can close this; it goes on.',
  'window.bulk.planned-so-far': '{over, number} of {total, number} plans are made',
  'window.bulk.over-so-far': '{over, number} of {total, number} bots are finished',
  'window.bulk.remaining': 'about {duration} left',
  'window.bulk.ready':
    '{count, plural, =0 {No bot is ready.} one {1 bot is ready.} other {# bots are ready.}}',
  'window.bulk.changing':
    '{count, plural, =0 {No setting changes.} one {Settings change on 1 of them.} other {Settings change on # of them.}}',
  'window.bulk.refused':
    '{count, plural, one {1 is refused and stays as it is.} other {# are refused and stay as they are.}}',
  'window.bulk.refused.hint':
    'What a refusal asks for can be answered on the bot’s own page. Press its name.',
  'window.bulk.losing':
    '{count, plural, one {1 bot loses something: see below.} other {# bots lose something: see below.}}',
  'window.bulk.canary': 'First bot alone, the others a minute later if it is well',
  'window.bulk.canary.hint':
    'When the first one fails or is not well after a minute, no other is begun.',
  'window.bulk.stop': 'Stop at the first failure',
  'window.bulk.stop.hint':
    'One bot after the other; after a failure no other is begun. Without it, four at once and to the end.',
  'window.bulk.nothing-sent': 'Nothing has been sent yet.',
  'window.bulk.cancel': 'Cancel',
  'window.bulk.cancel.hint': 'Cancel: bots under way are finished, no other is begun.',
  'window.bulk.cancelling': 'No other bot is begun; those under way are finished.',
  'window.bulk.discard': 'Discard the plans',
  'window.bulk.put-away': 'Put away',
  'window.bulk.apply.re-set': 'Re-set {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.apply.kick': 'Restart {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.apply.restore': 'Restore {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.apply.delete': 'Delete {count, plural, one {1 webhook} other {# webhooks}}',
  'window.bulk.apply.move': 'Move {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.end.finished': 'All bots are finished.',
  'window.bulk.end.cancelled': 'Cancelled. Bots that were not begun are as before.',
  'window.bulk.end.stopped-at-failure':
    'Stopped at the first failure. Bots that were not begun are as before.',
  'window.bulk.end.canary-ill':
    'Stopped after the first bot, which failed or is not well. The others are as before.',
  'window.bulk.count.done': '{count, number} done',
  'window.bulk.count.no-change': '{count, number} unchanged',
  'window.bulk.count.refused': '{count, number} refused',
  'window.bulk.count.restored': '{count, number} failed and put back',
  'window.bulk.count.failed': '{count, number} failed',
  'window.bulk.count.left': '{count, number} not begun',
  'window.bulk.item.planning': 'no plan yet',
  'window.bulk.item.planned': 'ready',
  'window.bulk.item.refused': 'refused',
  'window.bulk.item.no-change': 'unchanged',
  'window.bulk.item.running': 'under way',
  'window.bulk.item.done': 'done',
  'window.bulk.item.restored': 'failed and put back',
  'window.bulk.item.failed': 'failed',
  'window.bulk.item.left': 'not begun',
  'window.bulk.filter': 'Which bots are shown',
  'window.bulk.filter.all': 'All',
  'window.bulk.filter.ready': 'Ready',
  'window.bulk.filter.refused': 'Refused',
  'window.bulk.filter.not-done': 'Not done',
  'window.bulk.list': 'Bots of this action',
  'window.bulk.none': 'None.',
  'window.bulk.copy.more': 'and {count, plural, one {1 more} other {# more}}',
  'window.bulk.line': 'Bulk action',
  'window.bulk.line.planning': 'plans are made, {over, number} of {total, number}',
  'window.bulk.line.planned': 'the plans are ready; nothing has been sent',
  'window.bulk.line.canary': 'the first bot alone',
  'window.bulk.line.running': '{over, number} of {total, number} bots',
  'window.bulk.show': 'Show',
} as const;
