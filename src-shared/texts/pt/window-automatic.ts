/** Automatic repair in the window: settings, the bot's page, the notice while it is stopped. */
export const windowAutomatic = {
  'window.automatic.title': 'Reparo automático',
  'window.automatic.hint':
    'Define sozinho, de novo, o webhook desejado, e nada além disso: nunca exclui um webhook nem descarta uma atualização. Por 24 horas, uma regra nova só anota o que enviaria.',
  'window.automatic.state.title': 'Estado',
  'window.automatic.state.off':
    'Desativado: nenhuma regra está ativa, então nada é reparado sozinho.',
  'window.automatic.state.on':
    'Ativado para {tags, plural, =0 {} one {# etiqueta} other {# etiquetas}}{bots, plural, =0 {} one {{tags, plural, =0 {} other { e }}# bot} other {{tags, plural, =0 {} other { e }}# bots}}.',
  'window.automatic.state.stopped':
    'Parado desde {since}. Nada é reparado sozinho até que você permita de novo.',
  'window.automatic.stop': 'Parar todo o reparo automático',
  'window.automatic.resume': 'Permitir de novo',
  'window.automatic.held.title': 'Parou sozinho nestes bots',
  'window.automatic.held.hint':
    'O que foi definido foi sobrescrito duas vezes em uma hora, então outro programa também define estes webhooks. Encontre-o primeiro.',
  'window.automatic.held.since': 'desde {since}',
  'window.automatic.held.bot':
    'Parou sozinho neste bot, desde {since}: o que foi definido foi sobrescrito duas vezes em uma hora. Descubra que outro programa define este webhook e depois deixe continuar.',
  'window.automatic.release': 'Deixar continuar',
  'window.automatic.release-bot': 'Deixar continuar com {name}',
  'window.automatic.own.title': 'Bots com regras próprias',
  'window.automatic.own.open': 'Abrir {name}',
  'window.automatic.own.more': 'e {count, plural, one {mais #} other {mais #}}',
  'window.automatic.tags.title': 'Regras por etiqueta',
  'window.automatic.tags.hint':
    'Um bot segue a primeira de suas etiquetas que tenha regras. As regras próprias de um bot estão na página dele e têm prioridade sobre as das etiquetas.',
  'window.automatic.no-tags':
    'Ainda não há etiquetas. Dê etiquetas na página de um bot, em “Editar nome, etiquetas, nota…”, ou defina ali regras para um só bot.',
  'window.automatic.tag': 'Etiqueta com regras',
  'window.automatic.option':
    '{tag}: {bots, plural, =0 {nenhum bot} one {# bot} other {# bots}}{rules, plural, =-1 {} =0 {, desativada} one {, # regra} other {, # regras}}',
  'window.automatic.tag.clear': 'Tirar as regras desta etiqueta',
  'window.automatic.tag.empty':
    'Desativado para esta etiqueta: um bot que a segue não é reparado sozinho, mesmo que outra de suas etiquetas tenha regras.',
  'window.automatic.rule.missing': 'Falta o webhook',
  'window.automatic.rule.missing.hint': 'O webhook desejado completo é definido de novo.',
  'window.automatic.rule.wrong-url': 'O webhook está em outra URL',
  'window.automatic.rule.wrong-url.hint':
    'O webhook desejado é definido de novo. Um host que ninguém informou não é tocado, a menos que você ative a proteção abaixo.',
  'window.automatic.rule.other-settings': 'Outras opções diferem',
  'window.automatic.rule.other-settings.hint':
    'Conexões, tipos de atualização, certificado ou endereço fixado: o webhook desejado completo é definido de novo.',
  'window.automatic.rule.recent-errors': 'Erros de entrega recentes',
  'window.automatic.rule.recent-errors.hint':
    'Definir o webhook de novo não os cura: a causa é o endpoint, TLS, DNS ou o segredo. Nada é enviado; só o registro diz por quê.',
  'window.automatic.rule.too-many-pending': 'Atualizações demais na fila',
  'window.automatic.rule.too-many-pending.hint':
    'Definir o webhook de novo não cura isto: o endpoint não dá conta. Nada é enviado; só o registro diz por quê.',
  'window.automatic.mode.off': 'Inativa',
  'window.automatic.mode.dry-run': 'Simulação',
  'window.automatic.mode.live': 'Ativa',
  'window.automatic.mode.journal': 'Registro',
  'window.automatic.note.dry-run': 'Só anota o que enviaria.',
  'window.automatic.note.waits': 'Simulação até {until}, depois ativa.',
  'window.automatic.note.live': 'Ativa: envia.',
  'window.automatic.note.journal': 'O registro diz por quê.',
  'window.automatic.note.off': 'Desativada.',
  'window.automatic.locked':
    'Não salvo: as regras são seladas, e o cofre não está aberto. Abra-o e escolha de novo. Parar funciona mesmo assim.',
  'window.automatic.today': 'hoje {time}',
  'window.automatic.tomorrow': 'amanhã {time}',
  'window.automatic.protect': 'Proteger contra hosts estranhos',
  'window.automatic.protect.hint':
    'Sobrescreve também um webhook em um host que ninguém informou aqui. Um host assim pode significar um token roubado: nesse caso só um token novo do @BotFather ajuda.',
  'window.automatic.bot.source.off': 'desativado',
  'window.automatic.bot.source.own': 'regras próprias',
  'window.automatic.bot.source.own-off': 'desativado para este bot',
  'window.automatic.bot.source.tag': 'pela etiqueta {tag}',
  'window.automatic.bot.off':
    'Nada é reparado sozinho: nem este bot nem alguma de suas etiquetas tem regras.',
  'window.automatic.bot.tag-off':
    'Nada é reparado sozinho: o reparo automático está desativado para a etiqueta {tag}.',
  'window.automatic.bot.own-off':
    'Nada é reparado sozinho neste bot, digam o que disserem suas etiquetas. Ative uma regra ou herde de novo.',
  'window.automatic.bot.protected':
    'Sobrescreve também um webhook em um host que ninguém informou.',
  'window.automatic.bot.choice': 'Quais regras valem para este bot',
  'window.automatic.bot.choice.tags': 'Herdadas',
  'window.automatic.bot.choice.own': 'Próprias',
  'window.automatic.bot.stopped':
    'Todo o reparo automático está parado desde {since}, então nada disso acontece agora.',
  'window.automatic.to-settings': 'Abrir as configurações',
  'window.automatic.notice.title': 'Todo o reparo automático está parado.',
  'window.automatic.notice':
    'Desde {since} nada é reparado sozinho, embora haja regras ativas. Pode ser permitido de novo nas configurações.',
} as const;
