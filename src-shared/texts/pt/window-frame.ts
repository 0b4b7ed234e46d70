/** Messages of the frame of the window: headline, notices, status, keys. */
export const windowFrame = {
  'window.title': '{headline} · Hooklight',
  'window.no-bridge': 'Esta página faz parte do Hooklight e só funciona dentro dele.',
  'window.loading': 'Carregando…',
  'window.close': 'Fechar',
  'window.cancel': 'Cancelar',
  'window.save': 'Salvar',
  'window.copy': 'Copiar',
  'window.copied': 'Copiado.',
  'window.undo': 'Desfazer',
  'window.toasts': 'Mensagens',
  'window.lost.title': 'A parte do Hooklight que monitora não responde.',
  'window.lost.text':
    'O que se vê é o último estado conhecido. O Hooklight tenta de novo sozinho; se continuar assim, saia dele pela bandeja e abra-o de novo.',
  'window.age.never': 'nunca',
  'window.age.now': 'agora mesmo',
  'window.age.ago': 'há {age}',
  'window.key.enter': 'Enter',

  'window.headline.down': '{count, plural, one {{shown} fora do ar} other {{shown} fora do ar}}',
  'window.headline.degraded': '{count, plural, one {{shown} degradado} other {{shown} degradados}}',
  'window.headline.unknown':
    '{count, plural, one {{shown} desconhecido} other {{shown} desconhecidos}}',
  'window.headline.none': 'Nenhum bot ainda',
  'window.headline.all-paused':
    '{count, plural, one {O bot está em pausa} other {Todos os bots estão em pausa}}',
  'window.headline.all-well':
    '{count, plural, one {Seu bot recebe as atualizações} other {Todos os {shown} bots recebem as atualizações}}',

  'window.fleet.subline':
    '{count, plural, one {{shown} bot} other {{shown} bots}} · {checked} · a cada {interval} por padrão',
  'window.fleet.checked-now': 'verificado agora mesmo',
  'window.fleet.checked-ago': 'verificado há {age}',
  'window.fleet.never-checked': 'ainda não verificado',
  'window.fleet.check-all': 'Verificar tudo',
  'window.fleet.pause': 'Pausar o monitoramento',
  'window.fleet.pause-hour': 'Por 1 hora',
  'window.fleet.pause-tomorrow': 'Até amanhã às 08:00',
  'window.fleet.pause-open': 'Até ser retomado',
  'window.fleet.resume': 'Retomar o monitoramento',
  'window.fleet.since': 'Há',
  'window.fleet.until': 'termina em',
  'window.known.stored': 'salvo',
  'window.known.none': 'nenhum',
  'window.known.unknown': 'desconhecido',
  'window.actor.operator': 'Operador',
  'window.actor.automatic': 'Automático',
  'window.actor.api': 'API',
  'window.actor.system': 'Hooklight',

  'window.banners': 'Avisos do Hooklight',
  'window.banners.more': '{count, plural, one {mais {count}} other {mais {count}}}',
  'window.banners.fewer': 'Menos',
  'window.notice.no-tray.title': 'Não há bandeja onde mostrar o indicador.',
  'window.notice.no-tray':
    'O monitoramento continua mesmo assim. {missing} Até lá, fechar esta janela só a oculta, e abrir o Hooklight de novo a exibe.',
  'window.notice.no-tray.gnome-extension':
    'O GNOME só mostra esses indicadores com a extensão “AppIndicator and KStatusNotifierItem Support”: instale-a e ative-a, e o indicador aparece sozinho.',
  'window.notice.no-tray.xfce-plugin':
    'Falta ao painel do Xfce o “Plugin da bandeja de status” (Status Tray Plugin): adicione-o ao painel, e o indicador aparece sozinho.',
  'window.notice.no-tray.kde-widget':
    'Falta ao painel do Plasma o widget “Área de notificação” (System Tray): adicione-o ao painel, e o indicador aparece sozinho.',
  'window.notice.no-tray.session-bus':
    'Esta sessão não tem o barramento de sessão D-Bus, sem o qual nenhum painel pode ser alcançado: abra o Hooklight a partir da sessão gráfica.',
  'window.notice.no-tray.tray-host':
    'Nada nesta área de trabalho{detail, select, none {} other { ({detail})}} oferece um host StatusNotifier, o lugar desses indicadores: inicie um painel que tenha um, como o waybar, ou a ponte “snixembed”, e o indicador aparece sozinho.',
  'window.notice.no-tray.get-extension': 'Obter a extensão',
  'window.notice.no-notifications.title': 'As notificações não podem ser exibidas.',
  'window.notice.no-notifications':
    '{why} Os problemas continuam visíveis aqui, na bandeja e na lista de notificações.',
  'window.notice.engine-restarted.title': 'O monitoramento foi interrompido por um momento.',
  'window.notice.engine-restarted':
    'Um erro interno o parou ({time}). O Hooklight o reiniciou; nada se perdeu.',
  'window.notice.engine-stopped.title': 'O Hooklight não monitora mais seus bots.',
  'window.notice.engine-stopped':
    'Ele falhou vezes demais em uma hora, a última ({time}), e não foi reiniciado. Nada do que está salvo se perdeu, mas nenhum bot é verificado até você o iniciar.',
  'window.notice.start-watching': 'Retomar o monitoramento',
  'window.notice.database-set-aside.title': 'O arquivo de dados não pôde ser usado.',
  'window.notice.database-set-aside':
    '{kept, select, yes {Estava danificado e foi mantido como {file}.} other {Tinha desaparecido.}} {restored, select, yes {O backup de {time} tomou seu lugar: faltam os bots, os ajustes e o histórico posteriores a ele.} other {Não havia backup íntegro, então o Hooklight começou vazio: adicione seus bots de novo.}}',
  'window.notice.database-incomplete.title': 'Uma parte dos dados não pode ser lida.',
  'window.notice.database-incomplete':
    'Algumas entradas do arquivo de dados estão danificadas e nenhum backup recente as contém íntegras. Todo o resto está em uso. Um bot que falte na lista não é monitorado: adicione-o de novo com seu token.',
  'window.notice.database-from-future.title':
    'Estes dados são de uma versão mais nova do Hooklight.',
  'window.notice.database-from-future':
    'O formato deles é {version}, que esta versão não consegue ler. Nada foi tocado. Instale de novo a versão mais nova do Hooklight, ou tire hooklight.db da pasta de dados: o próximo início abrirá o backup mais recente que esta versão consegue ler.',
  'window.notice.data-folder-busy.title': 'Outro Hooklight usa estes dados.',
  'window.notice.data-folder-busy': 'Feche-o primeiro e depois abra este de novo.',
  'window.notice.data-folder-unusable.title': 'A pasta de dados não pode ser usada.',
  'window.notice.data-folder-unusable':
    'Nada pode ser mostrado, monitorado ou salvo. {why} {help} O Hooklight tenta de novo sozinho.',
  'window.notice.not-saving.title': 'Nada está sendo salvo.',
  'window.notice.not-saving':
    '{why} Desde {time} as verificações esperam na memória; o monitoramento e os avisos continuam, alterações e reparos são recusados. {help} Depois disso, tudo volta a ser salvo sozinho.',
  'window.storage.help.full': 'Libere nele pelo menos {size}.',
  'window.storage.help.read-only': 'Permita a gravação nele outra vez.',
  'window.storage.help.no-access': 'Dê ao seu usuário permissão para gravar ali.',
  'window.storage.help.io': 'Copie a pasta de dados para outro disco e verifique este ({detail}).',
  'window.storage.help.busy': 'Deixe que termine ou feche-o.',
  'window.notice.disk-low.title': 'O disco está quase cheio.',
  'window.notice.disk-low':
    'Desde {time} o Hooklight salva no último espaço que reserva para estes casos. Libere pelo menos {size} no disco com os seus dados: quando ele encher, nada mais será salvo.',
  'window.notice.data-place.title':
    'Os dados do Hooklight estão em um lugar pouco seguro para eles.',
  'window.notice.data-place.network':
    'A pasta de dados está em um sistema de arquivos de rede ({name}). Se a conexão cair, o banco de dados pode se danificar. Mantenha-a em um disco deste computador.',
  'window.notice.data-place.sync':
    '{name} copia a pasta de dados. Uma cópia feita enquanto o Hooklight grava pode ficar danificada, e também o que voltar dela. Exclua a pasta do {name}.',
  'window.notice.interval-stretched.title':
    'Os bots são consultados com menos frequência que a configurada.',
  'window.notice.interval-stretched':
    'Há mais bots do que o limite de requisições permite: cada um é consultado a cada {seconds} s, então os problemas aparecem com esse atraso. Aumente o intervalo ou monitore menos bots.',
  'window.notice.watching-stalled.title': 'O monitoramento travou.',
  'window.notice.watching-stalled':
    'Há verificações pendentes, mas nenhuma terminou desde {time}. O que se vê é de então. Retome o monitoramento; se não ajudar, saia do Hooklight e abra-o de novo.',
  'window.notice.clock-wrong.title': 'O relógio deste computador está errado.',
  'window.notice.clock-wrong.ahead':
    'Está {duration} adiantado em relação ao do Telegram. Os bots são monitorados e avaliados pelo relógio do Telegram; os horários mostrados e salvos aqui têm essa diferença. Acerte o relógio do computador.',
  'window.notice.clock-wrong.behind':
    'Está {duration} atrasado em relação ao do Telegram. Os bots são monitorados e avaliados pelo relógio do Telegram; os horários mostrados e salvos aqui têm essa diferença. Acerte o relógio do computador.',
  'window.notice.plain-text-secrets.title': 'Os tokens são guardados sem criptografia.',
  'window.notice.plain-text-secrets':
    'Qualquer programa da sua conta de usuário pode lê-los. Isso foi escolhido porque não havia chaveiro do sistema.',
  'window.notice.demo.title': 'Bots de demonstração: nada aqui é real, nada é enviado.',
  'window.notice.demo':
    'Experimente tudo: os reparos agem sobre um Telegram inventado. Tudo some quando você sair.',
  'window.demo.leave': 'Sair da demonstração',
  'window.notice.development-runtime.title': 'ambiente de desenvolvimento',
  'window.notice.development-runtime':
    'Este Electron é antigo e serve só para desenvolvimento e testes; nunca é distribuído.',

  'window.status.version': 'Hooklight {version}',
  'window.status.bots': '{count, plural, one {{shown} bot} other {{shown} bots}}',
  'window.status.vault.keyring': 'tokens no chaveiro',
  'window.status.vault.passphrase': 'tokens com frase secreta',
  'window.status.vault.session': 'tokens só nesta sessão',
  'window.status.vault.plain': 'tokens sem criptografia',

  'window.shortcuts.title': 'Teclado',
  'window.shortcuts.search': 'Buscar',
  'window.shortcuts.move': 'Mover-se na lista',
  'window.shortcuts.open': 'Abrir o bot',
  'window.shortcuts.check': 'Verificar',
  'window.shortcuts.select': 'Selecionar ou desmarcar',
  'window.shortcuts.select-all': 'Selecionar tudo',
  'window.shortcuts.menu': 'Ações do bot',
  'window.shortcuts.add': 'Adicionar bots',
  'window.shortcuts.messages': 'Notificações',
  'window.shortcuts.tabs': 'Partes da página de um bot',
  'window.shortcuts.back': 'Voltar, fechar, limpar',
  'window.shortcuts.palette': 'Ir para um bot ou comando',
  'window.shortcuts.help': 'Esta página',
  'window.shortcuts.settings': 'Configurações',
  'window.shortcuts.settings-search': 'Buscar nas configurações',
  'window.shortcuts.ends': 'Primeiro e último',
  'window.shortcuts.page': 'Uma página acima ou abaixo',
  'window.shortcuts.extend': 'Selecionar ao passar',
  'window.shortcuts.group.everywhere': 'Em todo lugar',
  'window.shortcuts.group.list': 'Na lista',
  'window.shortcuts.group.bot': 'Na página de um bot',
  'window.shortcuts.group.incident': 'Na página de um incidente',
  'window.shortcuts.group.settings': 'Nas configurações',

  'window.palette.title': 'Ir para',
  'window.palette.placeholder': 'Bot ou comando',
  'window.palette.none': 'Nada corresponde.',
  'window.palette.overview': 'Todos os bots',
  'window.palette.recent': 'Recentes',
  'window.palette.commands': 'Comandos',
  'window.palette.bots': 'Bots',
  'window.palette.pause': 'Pausar o monitoramento: {how}',
  'window.palette.section': 'Configurações: {section}',
  'window.palette.more':
    '{count, plural, one {mais {shown}: continue digitando} other {mais {shown}: continue digitando}}',
} as const;
