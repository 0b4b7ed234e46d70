/** Bulk actions: many bots, one after the other. */
export const bulk = {
  'bulk.change': '{field}: {from} → {to}',
  'bulk.other-plan': 'lo que se haría no es lo que se mostró',
  'bulk.busy': 'Hay otra acción en lote en curso. Espere a que termine o cancélela.',
  'bulk.not-planned': 'Aún faltan planes por preparar, o esta acción en lote ya terminó.',
  'bulk.journal': 'La acción en lote «{wish}» {end}: {counts}.',
  'bulk.end.finished': 'terminó',
  'bulk.end.cancelled': 'se canceló',
  'bulk.end.stopped-at-failure': 'se detuvo en el primer fallo',
  'bulk.end.canary-ill': 'se detuvo tras el primer bot, que no está bien',
} as const;
