/** Bulk actions, in Ukrainian: many bots, one after the other. */
export const bulk = {
  'bulk.change': '{field}: {from} → {to}',
  'bulk.other-plan': 'план уже не той, що був показаний',
  'bulk.busy': 'Уже триває інша групова дія. Дочекайтеся її завершення або скасуйте її.',
  'bulk.not-planned': 'Ще не всі плани складено, або цю групову дію вже завершено.',
  'bulk.journal': 'Групова дія «{wish}» {end}: {counts}.',
  'bulk.end.finished': 'завершена',
  'bulk.end.cancelled': 'скасована',
  'bulk.end.stopped-at-failure': 'зупинена на першій невдачі',
  'bulk.end.canary-ill': 'зупинена після першого бота: з ним не все гаразд',
} as const;
