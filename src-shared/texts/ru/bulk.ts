/** Bulk actions, in Russian: many bots, one after the other. */
export const bulk = {
  'bulk.change': '{field}: {from} → {to}',
  'bulk.other-plan': 'план изменился и уже не тот, что был показан',
  'bulk.busy': 'Уже идёт другое групповое действие. Дождитесь его окончания или отмените его.',
  'bulk.not-planned': 'Ещё не все планы составлены, или это групповое действие уже закончено.',
  'bulk.journal': 'Групповое действие «{wish}» {end}: {counts}.',
  'bulk.end.finished': 'завершено',
  'bulk.end.cancelled': 'отменено',
  'bulk.end.stopped-at-failure': 'остановлено при первой неудаче',
  'bulk.end.canary-ill': 'остановлено после первого бота: с ним не всё в порядке',
} as const;
