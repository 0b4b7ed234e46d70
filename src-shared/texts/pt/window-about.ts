/** Messages of About, licences and diagnostics in the window. */
export const windowAbout = {
  'window.about.title': 'Sobre',
  'window.about.runtime': 'Baseado em',
  'window.about.runtime.text': 'Electron {electron}, Chromium {chrome}, Node.js {node}',
  'window.about.system': 'Sistema',
  'window.about.system.text':
    '{platform} {arch}, {release}{desktop, select, none {} other {, {desktop}}}',
  'window.about.data': 'Pasta de dados',
  'window.about.logs': 'Logs',
  'window.about.open-data': 'Abrir a pasta de dados',
  'window.about.open-logs': 'Abrir a pasta dos logs',
  'window.about.open': 'Abrir',
  'window.about.database': 'Banco de dados',
  'window.about.database.text':
    '{size}, formato {format}, {backups, plural, =0 {nenhum backup ainda} one {{backups} backup} other {{backups} backups}}',
  'window.about.database.newest': 'O backup mais recente: {time}.',
  'window.about.database.silent': 'A parte do Hooklight que o mantém não responde agora.',
  'window.about.licenses': 'Trabalho de outros',
  'window.about.licenses.hint': 'O Hooklight contém trabalho de outros, sob as licenças deles.',
  'window.about.licenses.button': 'Licenças…',
  'window.about.licenses.title': 'O trabalho de outros e suas licenças',
  'window.about.licenses.count':
    '{count, plural, one {{count} componente} other {{count} componentes}}',
  'window.about.licenses.none':
    'Esta compilação não tem a lista dos componentes. Compile-a de novo para vê-los.',
  'window.about.licenses.chromium':
    'O Electron e o Chromium trazem componentes próprios; as licenças deles ficam ao lado do programa, em LICENSES.chromium.html.',
  'window.about.licenses.no-text':
    'Este componente vem sem o texto da licença; ele a indica como {license}.',
  'window.about.diagnostics': 'Diagnóstico',
  'window.about.diagnostics.hint':
    'Um arquivo para relatar algo errado: versões, configurações, quantidades, as linhas mais recentes dos logs. Você vê tudo antes de salvar. Nada é enviado.',
  'window.about.diagnostics.button': 'Diagnóstico…',
  'window.diagnostics.text':
    'Este é o arquivo inteiro. Não contém token, caminho de webhook, endereço IP, pasta pessoal nem nome de bot. Leia-o antes de passá-lo a alguém.',
  'window.diagnostics.hosts': 'Mostrar nomes de host',
  'window.diagnostics.hosts.hint':
    'Senão, cada um é trocado por um código, o mesmo para o mesmo host.',
  'window.diagnostics.building': 'Coletando…',
  'window.diagnostics.content': 'Conteúdo do arquivo',
  'window.diagnostics.size': '{count, plural, one {{shown} linha} other {{shown} linhas}}, {size}',
  'window.diagnostics.save': 'Salvar…',
  'window.diagnostics.saved': 'Salvo como {file}. Só você pode lê-lo.',
} as const;
