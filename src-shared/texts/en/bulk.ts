/** Bulk actions: many bots, one after the other. */
export const bulk = {
  'bulk.change': '{field}: {from} → {to}',
  'bulk.other-plan': 'what would be done is not what was shown',
  'bulk.busy': 'Another bulk action is under way. Wait for its end, or cancel it.',
  'bulk.not-planned': 'The plans are not all made yet, or this bulk action is over.',
  'bulk.journal': 'Bulk action “{wish}” {end}: {counts}.',
  'bulk.end.finished': 'is over',
  'bulk.end.cancelled': 'was cancelled',
  'bulk.end.stopped-at-failure': 'stopped at the first failure',
  'bulk.end.canary-ill': 'stopped after its first bot, which is not well',
} as const;
