/** Messages of adding many bots at once, and of the demo's beginning. */
export const windowAdd = {
  'window.add.found': '{count, plural, one {{shown} token} other {{shown} tokens}}',
  'window.add.found.bad':
    '{count, plural, one {{shown} linha não é um token} other {{shown} linhas não são tokens}}',
  'window.add.found.twice':
    '{count, plural, one {{shown} linha repete um bot} other {{shown} linhas repetem um bot}}',
  'window.add.too-many':
    'No máximo {most} linhas por vez. Tire algumas, adicione as outras e depois essas.',
  'window.add.progress': '{shown} de {total} linhas feitas',
  'window.add.stop': 'Parar',
  'window.add.stopped':
    '{count, plural, one {Parado. {shown} linha não foi tentada e continua no campo.} other {Parado. {shown} linhas não foram tentadas e continuam no campo.}}',
  'window.add.lines': 'Resultado linha por linha',
  'window.add.line.added': 'adicionado',
  'window.first.demo': 'Explorar com bots de demonstração',
  'window.first.demo.hint':
    'Doze bots inventados com problemas inventados, para experimentar tudo. Nada é enviado e nada fica.',
  'window.first.demo.starting': 'Iniciando a demonstração…',
} as const;
