/** Messages of the tray: tooltip, menu, its notices. Keys start with `tray.`. */
export const tray = {
  'tray.tooltip.counts':
    '{down, plural, =0 {} other {{down} fora do ar}}{both, select, true {, } other {}}{degraded, plural, =0 {} one {{degraded} degradado} other {{degraded} degradados}} de {total}{known, select, all {, todos reconhecidos} none {} other {, reconhecidos: {known}}}',
  'tray.tooltip.healthy':
    '{total, plural, one {{total} bot saudável} other {Todos os {total} bots saudáveis}}',
  'tray.tooltip.unknown': '{unknown} de {total} sem informação',
  'tray.tooltip.paused':
    '{total, plural, one {O bot está em pausa} other {Todos os {total} bots estão em pausa}}',
  'tray.tooltip.empty': 'Nenhum bot ainda',
  'tray.tooltip.checkedNow': 'verificado agora mesmo',
  'tray.tooltip.checkedAgo': 'verificado há {ago}',
  'tray.tooltip.neverChecked': 'ainda não verificado',
  'tray.tooltip.locked': 'Tokens bloqueados: nada é verificado',
  'tray.tooltip.choose': 'Escolha como guardar os tokens: abra o Hooklight',
  'tray.tooltip.opening': 'Abrindo o cofre…',
  'tray.tooltip.stopped':
    'O monitoramento parou após várias falhas: abra o Hooklight para retomá-lo',
  'tray.tooltip.stalled': 'O monitoramento travou: abra o Hooklight para retomá-lo',
  'tray.tooltip.unusable': 'A pasta de dados não pode ser usada: abra o Hooklight',
  'tray.tooltip.pausedUntil': 'Monitoramento em pausa até {time}',
  'tray.tooltip.pausedOpenEnd': 'Monitoramento em pausa até ser retomado',
  'tray.tooltip.fleet.offline': 'Este computador está sem rede',
  'tray.tooltip.fleet.api-unreachable': 'Sem acesso à Bot API daqui',
  'tray.tooltip.fleet.api-error': 'A Bot API responde com erros',
  'tray.tooltip.fleet.flood-wait': 'O Telegram pediu para esperar',
  'tray.tooltip.fleet.proxy': 'O proxy não deixa passar',
  'tray.tooltip.fleet.intercepted': 'Algo responde no lugar do Telegram',
  'tray.ago.seconds': '{count} s',
  'tray.ago.minutes': '{count} min',
  'tray.ago.hours': '{count} h',
  'tray.ago.days': '{count, plural, one {{count} dia} other {{count} dias}}',

  'tray.tooltip.notShown':
    '{count, plural, one {{count} notificação não pôde ser exibida} other {{count} notificações não puderam ser exibidas}}',
  'tray.badge.down':
    '{count, plural, one {{count} bot fora do ar} other {{count} bots fora do ar}}',

  'tray.menu.open': 'Abrir o Hooklight',
  'tray.menu.allHealthy': 'Sem problemas',
  'tray.menu.bot':
    '{health}  {name} · {reason}{known, select, snoozed { · silenciado} acknowledged { · reconhecido} other {}}',
  'tray.menu.more': 'Mais {count}…',
  'tray.menu.bot.open': 'Abrir',
  'tray.menu.bot.check': 'Verificar',
  'tray.menu.bot.reSet': 'Reaplicar webhook…',
  'tray.menu.bot.snooze': 'Silenciar',
  'tray.menu.bot.snooze.quarter': 'Por 15 minutos',
  'tray.menu.bot.snooze.hour': 'Por 1 hora',
  'tray.menu.bot.snooze.recovered': 'Até se recuperar',
  'tray.menu.bot.wake': 'Parar de silenciar',
  'tray.menu.checkAll': 'Verificar tudo',
  'tray.menu.pause': 'Pausar o monitoramento',
  'tray.menu.pause.hour': 'Por 1 hora',
  'tray.menu.pause.tomorrow': 'Até amanhã às 08:00',
  'tray.menu.pause.openEnd': 'Até ser retomado',
  'tray.menu.automatic.stop': 'Parar o reparo automático',
  'tray.menu.automatic.resume': 'Permitir de novo o reparo automático',
  'tray.menu.messages':
    '{count, plural, one {{count} notificação não lida…} other {{count} notificações não lidas…}}',
  'tray.menu.silence.off': 'Notificações desativadas…',
  'tray.menu.silence.quiet': 'Horário de silêncio até {until}…',
  'tray.menu.silence.maintenance':
    '{count, plural, one {{count} bot} other {{count} bots}} em manutenção até {until}…',
  'tray.menu.resume': 'Retomar o monitoramento',
  'tray.menu.settings': 'Configurações…',
  'tray.menu.quit': 'Sair do Hooklight',
  'tray.health.down': '✕',
  'tray.health.degraded': '▲',
  'tray.health.unknown': '○',
  'tray.health.healthy': '●',

  'tray.loginComment': 'Monitora bots do Telegram desde o início da sessão',

  'tray.record.notWritten':
    'Não foi possível gravar o arquivo ali. Escolha outra pasta ou confira as permissões e o espaço livre.',
  'tray.refusedSwitches':
    'O Hooklight não inicia com estas opções, porque o deixariam aberto a outros: {names}',
  'tray.crashed.title': 'Esta janela parou de funcionar várias vezes',
  'tray.crashed.body':
    'O monitoramento continua: o indicador na bandeja segue correto. Feche esta janela e abra-a de novo pela bandeja, ou saia do Hooklight e abra-o de novo.',
  'tray.unresponsive.title': 'Esta janela não responde',
  'tray.unresponsive.body':
    'Ela está travada há meio minuto. Enquanto isso o monitoramento continua. Recarregue-a ou espere; de qualquer forma nada do que está salvo se perde.',
  'tray.unresponsive.reload': 'Recarregar a janela',
  'tray.unresponsive.wait': 'Esperar',
  'tray.appMenu.file': 'Hooklight',
  'tray.appMenu.edit': 'Editar',
  'tray.appMenu.view': 'Exibir',
  'tray.appMenu.hide': 'Ocultar o Hooklight',
  'tray.appMenu.hideOthers': 'Ocultar outros',
  'tray.appMenu.close': 'Fechar janela',
  'tray.appMenu.undo': 'Desfazer',
  'tray.appMenu.redo': 'Refazer',
  'tray.appMenu.cut': 'Recortar',
  'tray.appMenu.copy': 'Copiar',
  'tray.appMenu.paste': 'Colar',
  'tray.appMenu.selectAll': 'Selecionar tudo',
  'tray.appMenu.zoomIn': 'Ampliar',
  'tray.appMenu.zoomOut': 'Reduzir',
  'tray.appMenu.resetZoom': 'Tamanho real',
  'tray.appMenu.togglefullscreen': 'Tela cheia',
} as const;
