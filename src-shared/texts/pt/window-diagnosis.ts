/** Words of the bot’s Diagnosis tab, in Portuguese. */
const report = {
  'window.tab.diagnosis': 'Diagnóstico',
  'window.diagnosis.title': 'O que o Telegram informa sobre o endpoint',
  'window.diagnosis.none':
    'Nenhuma verificação foi respondida ainda, então o Telegram não informou nada.',
  'window.diagnosis.no-webhook':
    'O Telegram não tem webhook para este bot: não há endpoint sobre o qual informar.',
  'window.diagnosis.host': 'Host',
  'window.diagnosis.address': 'Endereço a que ele conecta',
  'window.diagnosis.address-none': 'não informado',
  'window.diagnosis.certificate': 'Certificado',
  'window.diagnosis.certificate.own': 'enviado com o webhook',
  'window.diagnosis.certificate.public': 'de uma autoridade pública, conferido pelo Telegram',
  'window.diagnosis.error': 'Última entrega com falha',
  'window.diagnosis.error-none': 'nenhuma conhecida',
  'window.diagnosis.error-sticky':
    'O Telegram guarda o último erro mesmo depois de voltar a entregar atualizações.',
  'window.diagnosis.class': 'Tipo de falha',
  'window.diagnosis.sync': 'Servidor da Bot API sem contato com o Telegram',
  'window.diagnosis.sync-none': 'nunca informado',
  'window.diagnosis.connections': 'Conexões ao mesmo tempo, no máximo',
  'window.diagnosis.connections-default': 'não informado; o limite do próprio Telegram é 40',
  'window.diagnosis.waiting': 'Atualizações na fila',
  'window.diagnosis.checked': 'Informado',
} as const;

const test = {
  'window.diagnosis.here': 'Deste computador',
  'window.diagnosis.run': 'Testar deste computador',
  'window.diagnosis.stop': 'Parar',
  'window.diagnosis.explain':
    'Procura o nome, conecta, criptografa e pergunta, como o Telegram faria. Nem o próprio caminho do webhook nem seu token secreto são enviados; nenhum indicador muda, nenhum reparo começa.',
  'window.diagnosis.running': 'Teste deste computador: {step}',
  'window.diagnosis.tested': 'Testado há {age}.',
  'window.diagnosis.again': 'Um novo teste pode começar em {duration}.',
  'window.diagnosis.wanted': 'Nenhum webhook está em vigor. Foi testado o desejado.',
  'window.diagnosis.noted': 'O endpoint responde daqui; vale conferir algo abaixo.',
  'window.diagnosis.unclear':
    'Um passo falhou daqui. Este teste não pode dizer se acontece o mesmo com o Telegram.',
  'window.diagnosis.would-fail':
    'O Telegram não informa falha por enquanto, mas o que foi achado aqui pararia as entregas.',
  'window.diagnosis.steps': 'Passos do teste',
  'window.diagnosis.allow-ask':
    'Se {host} é seu, o Hooklight pode conectar a ele só para este teste.',
  'window.diagnosis.allow': 'Conectar desta vez',
  'window.diagnosis.health': 'Caminho de saúde',
  'window.diagnosis.health-label': 'Caminho a pedir',
  'window.diagnosis.health-hint':
    'Pedido no lugar de /, por exemplo /health. Não pode ser o próprio caminho do webhook nem conter um segredo.',
  'window.diagnosis.fact.addresses': 'Endereços',
  'window.diagnosis.fact.issuer': 'Emitido por',
  'window.diagnosis.fact.names': 'Para',
  'window.diagnosis.fact.until': 'Válido até',
  'window.diagnosis.days-left':
    '{days, plural, =0 {termina em menos de um dia} one {resta {shown} dia} other {restam {shown} dias}}',
  'window.diagnosis.days-over': 'expirado',
} as const;

const compare = {
  'window.diagnosis.beside': 'Telegram e este computador',
  'window.diagnosis.telegram': 'O Telegram informa',
  'window.diagnosis.deliveries': 'Entregas',
  'window.diagnosis.deliveries-fine': 'nenhuma falha agora',
  'window.diagnosis.deliveries-none': 'nenhum webhook em vigor',
  'window.diagnosis.here-fine': 'tudo responde',
  'window.diagnosis.here-fails': 'falha: {step}',
  'window.diagnosis.here-unknown': 'não se sabe',
  'window.diagnosis.connects-to': 'Endereço',
  'window.diagnosis.pinned': 'fixado',
  'window.diagnosis.issued': '{issuer}, até {date}',
  'window.diagnosis.todo': 'O que fazer',
} as const;

export const windowDiagnosis = {
  ...report,
  ...test,
  ...compare,
} as const;
