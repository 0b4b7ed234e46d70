/** Words of configuration files in the window. */
export const windowImport = {
  'window.data.title': 'Dados',
  'window.data.hint': 'O desejado para cada bot, em arquivos.',
  'window.data.import': 'Importar',
  'window.data.import.hint':
    'Lê um arquivo de configuração ou de repasse e mostra o que mudaria. Nada é enviado ao Telegram.',
  'window.data.import.button': 'Importar…',
  'window.data.export': 'Configuração',
  'window.data.export.hint':
    'Para comparar, versionar e importar de novo. Não contém segredos; as URLs são abreviadas.',
  'window.data.export.json': 'Salvar como JSON…',
  'window.data.export.yaml': 'Salvar como YAML…',
  'window.data.handover': 'Arquivo de repasse',
  'window.data.handover.hint':
    'Contém tokens secretos, URLs completas e certificados, selados com uma frase secreta: para outro computador ou outra pessoa.',
  'window.data.handover.button': 'Criar um…',

  'window.handover.title': 'Criar um arquivo de repasse',
  'window.handover.text':
    'O arquivo só abre com esta frase secreta. Quem tem os dois tem todos os segredos dele: envie-os por caminhos diferentes e apague o arquivo depois.',
  'window.handover.passphrase': 'Frase secreta do arquivo',
  'window.handover.passphrase.hint':
    'Não fica guardada em lugar nenhum: sem ela ninguém abre o arquivo.',
  'window.handover.tokens': 'Também os tokens dos bots',
  'window.handover.tokens.hint':
    'O outro lado poderá então adicionar os bots. Um token é o bot inteiro; substitua-o se o arquivo se perder.',
  'window.handover.save': 'Salvar…',
  'window.handover.sealing': 'Selando…',

  'window.import.title': 'Importar',
  'window.import.sealed': 'Este é um arquivo de repasse. Quem o criou conhece a frase secreta.',
  'window.import.passphrase': 'Frase secreta do arquivo',
  'window.import.open': 'Abrir',
  'window.import.opening': 'Abrindo…',
  'window.import.reading': 'Comparando o arquivo com a lista…',
  'window.import.summary':
    '{differ, plural, =0 {Nada neste arquivo difere da lista.} one {# bot difere da lista.} other {# bots diferem da lista.}}{new, plural, =0 {} one { # deles ainda não está nela.} other { # deles ainda não estão nela.}}{unchanged, plural, =0 {} one { # não muda.} other { # não mudam.}}{blocked, plural, =0 {} one { # não pode ser incorporado.} other { # não podem ser incorporados.}}',
  'window.import.url-hint':
    'Outra URL decide para onde vão as atualizações de um bot após a próxima restauração, por isso é marcada bot por bot.',
  'window.import.tick-all': 'Marcar todas as mudanças',
  'window.import.tick-none': 'Desmarcar tudo',
  'window.import.more': 'Mostrar mais {count, number} de {rest, number}',
  'window.import.url': 'Incorporar a outra URL, com o que pertence a ela',
  'window.import.test': 'ambiente de testes',
  'window.import.state.new': 'não está na lista',
  'window.import.state.changed': 'muda',
  'window.import.state.unchanged': 'sem mudança',
  'window.import.state.blocked': 'não pode ser incorporado',
  'window.import.nothing-sent': 'Nada é enviado ao Telegram.',
  'window.import.apply':
    '{count, plural, =0 {Incorporar} one {Incorporar # bot} other {Incorporar # bots}}',
  'window.import.again': 'Escolher um arquivo de novo…',
  'window.import.done':
    '{changed, plural, =0 {Nenhum bot foi alterado} one {# bot foi alterado} other {# bots foram alterados}}, {added, plural, =0 {nenhum foi adicionado} one {# foi adicionado} other {# foram adicionados}}. Nada foi enviado ao Telegram.{webhooks, plural, =0 {} one { # bot é desejado diferente do que o Telegram tem: abra-o e clique em Reaplicar.} other { # bots são desejados diferentes do que o Telegram tem: abra cada um e clique em Reaplicar, ou selecione-os na lista e restaure-os juntos.}}',
} as const;
