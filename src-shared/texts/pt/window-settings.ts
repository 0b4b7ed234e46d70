/** Messages of the settings and the vault. */
export const windowSettings = {
  'window.settings.title': 'Configurações',
  'window.settings.checking': 'Verificação',
  'window.settings.checking.hint':
    'Com que frequência o Telegram é consultado. Nada aqui muda um bot.',
  'window.settings.thresholds': 'Limiares',
  'window.settings.thresholds.hint':
    'A partir de quando atualizações na fila contam como problema.',
  'window.settings.notifications': 'Notificações',
  'window.settings.appearance': 'Aparência',
  'window.settings.security': 'Segurança',
  'window.settings.default': 'padrão {value}',
  'window.settings.is-default': 'padrão',
  'window.settings.to-default': 'Voltar ao padrão, {value}',
  'window.settings.range': 'Um número inteiro de {min} a {max}.',
  'window.settings.contradiction.caution':
    'A primeira marca âmbar vem depois de “degradado”. Faça dela o número menor.',
  'window.settings.contradiction.critical':
    '“Degradado” vem depois de “fora do ar”. Faça dele o número menor.',
  'window.settings.contradiction.recovered':
    '“Recuperado” precisa ficar abaixo do número que conta como problema, ou os bots iriam e voltariam.',
  'window.settings.keeps':
    '“{name}” mantém {stored} até lá. Corrija, ou pressione Esc para deixar assim.',
  'window.settings.search': 'Buscar nas configurações',
  'window.settings.search.placeholder': 'Buscar',
  'window.settings.search.none':
    'Nenhuma configuração contém “{words}”. Tente menos palavras ou outras.',
  'window.settings.search.clear': 'Mostrar todas as configurações',
  'window.settings.search.found':
    '{count, plural, one {Encontrado em {count} seção} other {Encontrado em {count} seções}}',
  'window.settings.sections': 'Seções',
  'window.settings.changed': 'alterado',
  'window.settings.changed-count':
    '{count, plural, one {{count} alterado} other {{count} alterados}}',
  'window.settings.reset': 'Redefinir',
  'window.settings.reset.of': 'Redefinir {name}',
  'window.settings.reset.done': '“{name}” voltou a {value}.',
  'window.settings.reset-section': 'Redefinir toda esta seção',
  'window.settings.reset-section.done':
    '{count, plural, one {{count} configuração de “{section}” voltou ao padrão.} other {{count} configurações de “{section}” voltaram ao padrão.}}',
  'window.settings.unit.updates':
    '{count, plural, one {{shown} atualização} other {{shown} atualizações}}',
  'window.settings.unit.per-second': '{shown} por segundo',
  'window.settings.unit.per-minute': '{shown} por minuto',
  'window.settings.value.system': 'como o sistema',
  'window.settings.on': 'Sim',
  'window.settings.off': 'Não',
  'window.settings.tokens': 'Como os tokens são guardados',
  'window.settings.version': 'Versão',
  'window.settings.version-text': 'Hooklight {version} em {platform}',
  'window.settings.guide': 'Guia de webhooks',
  'window.settings.bot-api': 'Bot API',
  'window.setting.intervalSeconds': 'Intervalo entre verificações',
  'window.setting.intervalSeconds.hint':
    'Para todo bot sem um próprio. Com muitos bots, estica por igual.',
  'window.setting.suspectedIntervalSeconds': 'Intervalo enquanto algo parece errado',
  'window.setting.suspectedIntervalSeconds.hint': 'Até a suspeita se confirmar ou passar.',
  'window.setting.requestsPerSecondTelegram': 'Requisições por segundo ao Telegram',
  'window.setting.requestsPerSecondTelegram.hint': 'Para todos os bots juntos.',
  'window.setting.requestsPerSecondOwnRoot': 'Requisições por segundo a um servidor próprio',
  'window.setting.requestsPerSecondOwnRoot.hint': 'Para cada servidor próprio da Bot API.',
  'window.setting.certificateLooks': 'Vigiar os certificados',
  'window.setting.certificateLooks.hint':
    'Uma vez por dia, uma negociação TLS com o endpoint de cada webhook, para avisar antes que expire. Nada é enviado. A conexão é direta, mesmo que as chamadas passem por um proxy.',
  'window.setting.cautionPending': 'Marca âmbar a partir de',
  'window.setting.cautionPending.hint':
    'Atualizações na fila. Ainda saudável; aparece só na lista.',
  'window.setting.backlogPending': 'Degradado a partir de',
  'window.setting.backlogPending.hint': 'Atualizações na fila que não diminuem.',
  'window.setting.backlogForSeconds': 'Por pelo menos',
  'window.setting.backlogForSeconds.hint': 'Quanto isso deve durar para contar.',
  'window.setting.growthPerMinute': 'Aumento que conta na hora',
  'window.setting.growthPerMinute.hint': 'Atualizações na fila a mais por minuto.',
  'window.setting.criticalPending': 'Fora do ar a partir de',
  'window.setting.criticalPending.hint': 'Atualizações na fila, seja qual for o motivo.',
  'window.setting.recoveredPending': 'Recuperado com',
  'window.setting.recoveredPending.hint': 'Atualizações na fila ou menos.',
  'window.setting.lossClockCriticalSeconds': 'Fora do ar se expirarem em menos de',
  'window.setting.lossClockCriticalSeconds.hint':
    'O Telegram guarda uma atualização na fila por 24 horas.',
  'window.setting.notificationsEnabled': 'Notificações',
  'window.setting.notificationsEnabled.hint':
    'Uma por incidente, e outra quando termina. A bandeja mostra tudo de qualquer modo.',
  'window.setting.notificationPrivacy': 'O que dizem',
  'window.setting.notificationPrivacy.off': 'Nada',
  'window.setting.notificationPrivacy.count': 'Número',
  'window.setting.notificationPrivacy.name': 'Nomes',
  'window.setting.notificationPrivacy.full': 'Tudo',
  'window.setting.notificationPrivacy.off.hint':
    'Nada na área de trabalho. Esta janela guarda cada notificação.',
  'window.setting.notificationPrivacy.count.hint': 'Só quantos bots estão envolvidos.',
  'window.setting.notificationPrivacy.name.hint': 'Nomes dos bots, não o que há de errado.',
  'window.setting.notificationPrivacy.full.hint': 'Nomes dos bots e o que há de errado.',
  'window.settings.starting': 'Início',
  'window.setting.launchAtLogin': 'Abrir ao entrar na sessão',
  'window.setting.launchAtLogin.hint':
    'O Hooklight monitora desde o momento em que a sessão começa.',
  'window.setting.startHidden': 'Ficar na bandeja',
  'window.setting.startHidden.hint':
    'Ao entrar na sessão, nenhuma janela se abre se houver bandeja. Ao abrir à mão, sempre.',
  'window.login.problem.turned-off':
    'As configurações do sistema desligaram isto. “Sim” aqui liga lá também.',
  'window.login.problem.needs-approval':
    'O macOS espera sua permissão: Ajustes do Sistema, Geral, Itens de Início, Hooklight.',
  'window.login.problem.not-ours':
    'Decidido por um arquivo que o Hooklight não criou e não toca: {file}. Remova-o para decidir aqui.',
  'window.login.problem.development':
    'Não oferecido ao rodar da pasta do código-fonte: abriria o que estiver ali a cada início de sessão.',
  'window.login.problem.not-written':
    'O sistema não aceitou a mudança{file, select, none {} other {: {file}}}. Confira se a pasta permite gravação e tente de novo.',
  'window.setting.theme': 'Tema',
  'window.setting.theme.hint': 'A cor sempre indica o estado; a forma diz o mesmo.',
  'window.setting.theme.system': 'Sistema',
  'window.setting.theme.light': 'Claro',
  'window.setting.theme.dark': 'Escuro',
  'window.setting.theme.high-contrast': 'Alto contraste',

  'window.setting.language': 'Idioma',
  'window.setting.language.hint':
    'Da janela, da bandeja e das notificações. A linha de comando continua em inglês.',
  'window.setting.language.system': 'Como o sistema ({name})',

  'window.vault.opening': 'Abrindo o chaveiro do sistema…',
  'window.vault.open.keyring': 'Criptografados; a chave está no chaveiro do sistema.',
  'window.vault.open.passphrase': 'Criptografados com a sua frase secreta.',
  'window.vault.open.session': 'Só na memória: os tokens somem ao sair do Hooklight.',
  'window.vault.open.plain': 'Sem criptografia, em um arquivo neste computador.',
  'window.vault.locked': 'Os tokens estão bloqueados. Nenhum bot é verificado.',
  'window.vault.nothing-lost':
    'Nada se perde; o monitoramento é retomado quando forem desbloqueados.',
  'window.vault.since': 'bloqueados há',
  'window.vault.locked.keyring-locked':
    'O chaveiro do sistema está trancado ou não responde. Destranque-o, e o Hooklight continua sozinho.',
  'window.vault.locked.keyring-missing':
    'O chaveiro do sistema que guarda a chave não foi encontrado. Inicie-o e tente de novo.',
  'window.vault.locked.keyring-changed':
    'O chaveiro do sistema não tem mais a chave com que estes tokens foram criptografados. Recupere aquele chaveiro ou substitua o token de cada bot.',
  'window.vault.locked.passphrase-needed': 'Digite a frase secreta para desbloqueá-los.',
  'window.vault.locked.wrong-passphrase': 'Essa frase secreta está errada. Tente de novo.',
  'window.vault.locked.damaged':
    'O arquivo que contém a chave está danificado. Foi mantido como estava. Ponha no lugar uma cópia de um backup e tente de novo.',
  'window.vault.retry': 'Tentar de novo',
  'window.vault.retrying': 'Tentando…',
  'window.vault.unlock': 'Desbloquear…',
  'window.vault.unlock-title': 'Desbloquear os tokens',
  'window.vault.unlock-button': 'Desbloquear',
  'window.vault.passphrase': 'Frase secreta',
  'window.vault.wrong': 'Os tokens continuam bloqueados. Confira a frase secreta e tente de novo.',
  'window.vault.later': 'Mais tarde',
  'window.vault.choose.title': 'Como os tokens devem ser guardados?',
  'window.vault.choose.open': 'Escolher…',
  'window.vault.choose.until':
    'Até que você escolha, nenhum token é salvo e nenhum bot pode ser adicionado.',
  'window.vault.choose.text':
    'Este computador não tem um chaveiro do sistema que o Hooklight possa usar. O token de um bot é uma senha: quem o tem controla o bot.',
  'window.vault.choose.button': 'Guardar assim',
  'window.vault.method.passphrase': 'Criptografados com uma frase secreta',
  'window.vault.method.passphrase.hint':
    'É digitada uma vez a cada início. Se for esquecida, ninguém a recupera; seria preciso informar os tokens de novo.',
  'window.vault.method.session': 'Só até sair do Hooklight',
  'window.vault.method.session.hint':
    'Nada secreto é gravado no disco. A cada início é preciso informar os tokens de novo.',
  'window.vault.method.plain': 'Sem criptografia',
  'window.vault.method.plain.hint':
    'Qualquer programa da sua conta de usuário pode ler os tokens. Só para computadores a que ninguém mais tem acesso.',
  'window.vault.passphrase-new': 'Nova frase secreta',
  'window.vault.passphrase-hint':
    'Pelo menos 8 caracteres; algumas palavras são fáceis de lembrar.',
  'window.vault.passphrase-short': 'Pelo menos 8 caracteres.',
  'window.vault.passphrase-again': 'Repetir a frase',
  'window.vault.passphrase-differs': 'As duas não são iguais.',
} as const;
