/** The notification centre, the buttons of notifications, and what became of a message. */
export const messages = {
  'messages.action.open': 'Abrir',
  'messages.action.check-now': 'Verificar',
  'messages.action.re-set': 'Reaplicar…',
  'messages.action.snooze': 'Silenciar 1 h',

  'messages.why.off': 'As notificações na área de trabalho estão desativadas nas configurações.',
  'messages.why.no-bus': 'Esta sessão não tem notificações.',
  'messages.why.no-service': 'Não há serviço de notificações ativo nesta área de trabalho.',
  'messages.why.not-starting': 'O serviço de notificações da área de trabalho não inicia.',
  'messages.why.no-answer': 'O serviço de notificações da área de trabalho não responde.',
  'messages.why.refused': 'O serviço de notificações da área de trabalho a recusou.',
  'messages.why.no-desktop': 'Só a linha de comando estava ativa.',
  'messages.why.interrupted':
    'O Hooklight foi encerrado nesse exato momento; ela pode ter chegado à tela.',

  'messages.test.title': 'O Hooklight consegue avisar você',
  'messages.test.body': 'Este é um teste. É assim que a falha de um bot é avisada.',
  'messages.test.shown': 'O sistema recebeu a notificação de teste e a exibe.',
  'messages.test.quiet':
    'O sistema recebeu a notificação de teste, mas seu modo “Não perturbe” está ligado: talvez ele não a exiba.',
  'messages.test.handed-over':
    'O sistema recebeu a notificação de teste. Se ele a exibe depende das configurações do sistema para o Hooklight.',
  'messages.test.off':
    'Nada foi enviado: as notificações na área de trabalho estão desativadas nas configurações.',
  'messages.test.no-bus':
    'Nada foi exibido: esta sessão não tem barramento de mensagens, então nenhum programa pode exibir notificações nela.',
  'messages.test.no-service':
    'Nada foi exibido: não há serviço de notificações ativo nesta área de trabalho. Instale um, por exemplo dunst ou xfce4-notifyd.',
  'messages.test.not-starting':
    'Nada foi exibido: há um serviço de notificações instalado, mas ele não inicia.',
  'messages.test.no-answer':
    'Nada foi exibido: o serviço de notificações da área de trabalho está ativo, mas não responde. Reinicie-o ou entre de novo na sessão.',
  'messages.test.refused': 'Nada foi exibido: o serviço de notificações recusou a mensagem.',
} as const;
