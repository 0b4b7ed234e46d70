/** Bulk actions: many bots, one after the other. */
export const bulk = {
  'bulk.change': '{field}: {from} → {to}',
  'bulk.other-plan': 'o que seria feito não é o que foi mostrado',
  'bulk.busy': 'Há outra ação em lote em andamento. Espere que termine ou cancele-a.',
  'bulk.not-planned': 'Ainda faltam planos, ou esta ação em lote já terminou.',
  'bulk.journal': 'A ação em lote “{wish}” {end}: {counts}.',
  'bulk.end.finished': 'terminou',
  'bulk.end.cancelled': 'foi cancelada',
  'bulk.end.stopped-at-failure': 'parou na primeira falha',
  'bulk.end.canary-ill': 'parou depois do primeiro bot, que não está bem',
} as const;
