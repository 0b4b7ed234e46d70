/** Messages of adding many bots at once, and of the demo's beginning. */
export const windowAdd = {
  'window.add.found': '{count, plural, one {1 token} other {{shown} tokens}}',
  'window.add.found.bad':
    '{count, plural, one {1 línea no es un token} other {{shown} líneas no son tokens}}',
  'window.add.found.twice':
    '{count, plural, one {1 línea repite un bot} other {{shown} líneas repiten un bot}}',
  'window.add.too-many':
    'Como máximo {most} líneas a la vez. Saque algunas, añada las demás y luego esas.',
  'window.add.progress': '{shown} de {total} líneas hechas',
  'window.add.stop': 'Detener',
  'window.add.stopped':
    '{count, plural, one {Detenido. 1 línea no se probó y sigue en el campo.} other {Detenido. {shown} líneas no se probaron y siguen en el campo.}}',
  'window.add.lines': 'Resultado línea por línea',
  'window.add.line.added': 'añadido',
  'window.first.demo': 'Explorar con bots de demostración',
  'window.first.demo.hint':
    'Doce bots inventados con problemas inventados, para probarlo todo. No se envía nada y no queda nada.',
  'window.first.demo.starting': 'Iniciando la demostración…',
} as const;
