/** Automatic repair: what it did, would do, and why it left something alone. */
export const automatic = {
  'automatic.left': 'No se reparó automáticamente ({problem}): {why}',
  'automatic.dry-run':
    'Simulación ({problem}): se habría vuelto a establecer el webhook deseado. No se envió nada.',
  'automatic.tampered':
    'Las reglas de reparación automática se modificaron fuera de Hooklight y están desactivadas. Vuelva a activarlas si era lo previsto.',
  'automatic.journal.set': 'Reparación automática para {scope}: {rules}.',
  'automatic.journal.cleared': 'Reparación automática para {scope}: ya sin reglas propias.',
  'automatic.journal.stopped': 'Toda la reparación automática detenida.',
  'automatic.journal.resumed': 'La reparación automática vuelve a estar permitida.',
  'automatic.journal.released': 'La reparación automática puede continuar con este bot.',
  'automatic.scope.tag': 'la etiqueta «{tag}»',
  'automatic.scope.bot': 'el bot {bot}',
  'automatic.none': 'desactivada',
  'automatic.rule.missing': 'falta el webhook',
  'automatic.rule.wrong-url': 'webhook en otra URL',
  'automatic.rule.other-settings': 'otras opciones difieren',
  'automatic.rule.recent-errors': 'errores de entrega recientes',
  'automatic.rule.too-many-pending': 'demasiadas actualizaciones en espera',
  'automatic.mode.dry-run': 'simulación',
  'automatic.mode.live': 'activa',
  'automatic.repeated': 'Cada regla se puede indicar una sola vez. Omita una de ellas.',
  'automatic.why.stopped': 'toda la reparación automática está detenida. Reanúdela en los ajustes.',
  'automatic.why.not-curable':
    'volver a establecer el webhook no lo cura. Vea la causa en la página del bot.',
  'automatic.why.removed-by-telegram':
    'Telegram mismo eliminó el webhook porque el endpoint respondió 410 Gone durante 23 horas. Restablezca el endpoint y luego establezca el webhook.',
  'automatic.why.unknown-host':
    'apunta a un host que nadie indicó, así que el token puede estar robado. Pida un token nuevo a @BotFather antes de establecer nada.',
  'automatic.why.contested':
    'otro programa configura o consulta también este bot. Encuéntrelo primero; si no, ambos se sobrescribirían sin fin.',
  'automatic.why.held':
    'lo establecido se sobrescribió dos veces en una hora. No continúa hasta que usted lo autorice.',
  'automatic.why.flapping': 'el bot cambia una y otra vez. Vea la causa en su página.',
  'automatic.why.token': 'Telegram no acepta el token. Sustitúyalo.',
  'automatic.why.tries-used':
    'tres intentos no ayudaron. Lo intenta de nuevo tras una hora en orden.',
  'automatic.why.too-many-share':
    'más de una décima parte de los bots tiene el mismo problema, así que la causa está en otro lugar.',
  'automatic.why.not-reachable': 'no es seguro que desde aquí se pueda acceder a Telegram.',
  'automatic.why.at-once-limit': 'hay tres reparaciones en curso. Esta sigue cuando termine una.',
  'automatic.why.hour-limit':
    'se intentaron veinte reparaciones en la última hora. Esta sigue más tarde.',
} as const;
