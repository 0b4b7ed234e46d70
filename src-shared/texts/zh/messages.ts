/** The notification centre, the buttons of notifications, and what became of a message. */
export const messages = {
  'messages.action.open': '打开',
  'messages.action.check-now': '立即检查',
  'messages.action.re-set': '重新设置…',
  'messages.action.snooze': '静默 1 小时',

  'messages.why.off': '您设为不在桌面显示消息。',
  'messages.why.no-bus': '此会话没有通知功能。',
  'messages.why.no-service': '此桌面没有运行通知服务。',
  'messages.why.not-starting': '桌面的通知服务无法启动。',
  'messages.why.no-answer': '桌面的通知服务没有应答。',
  'messages.why.refused': '桌面的通知服务拒绝了它。',
  'messages.why.no-desktop': '当时只运行了命令行。',
  'messages.why.interrupted': 'Hooklight 恰在那一刻结束；可能已经显示。',

  'messages.test.title': 'Hooklight 可以通知到您',
  'messages.test.body': '这是测试。机器人出问题时会这样通知。',
  'messages.test.shown': '系统已接收并显示测试消息。',
  'messages.test.quiet': '系统已接收测试消息，但处于“勿扰”状态：可能不会显示。',
  'messages.test.handed-over': '系统已接收测试消息。是否显示取决于系统对 Hooklight 的设置。',
  'messages.test.off': '没有发送：您的设置不在桌面显示消息。',
  'messages.test.no-bus': '没有显示：此会话没有消息总线，任何程序都无法在其中显示通知。',
  'messages.test.no-service':
    '没有显示：此桌面没有运行通知服务。请安装一个，例如 dunst 或 xfce4-notifyd。',
  'messages.test.not-starting': '没有显示：通知服务已安装，但无法启动。',
  'messages.test.no-answer': '没有显示：桌面的通知服务在运行，但没有应答。请重启它，或重新登录。',
  'messages.test.refused': '没有显示：通知服务拒绝了该消息。',
} as const;
