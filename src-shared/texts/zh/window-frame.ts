/** Messages of the frame of the window: headline, notices, status, keys. */
export const windowFrame = {
  'window.title': '{headline} · Hooklight',
  'window.no-bridge': '此页面属于 Hooklight，只能在其中使用。',
  'window.loading': '正在加载…',
  'window.close': '关闭',
  'window.cancel': '取消',
  'window.save': '保存',
  'window.copy': '复制',
  'window.copied': '已复制。',
  'window.toasts': '消息',
  'window.lost.title': 'Hooklight 的监视部分没有应答。',
  'window.lost.text':
    '所见为最后已知的状态。Hooklight 会自行重试；若持续如此，请从托盘退出并重新启动。',
  'window.age.never': '从未',
  'window.age.now': '刚刚',
  'window.age.ago': '{age}前',
  'window.key.enter': 'Enter',

  'window.headline.down': '{count, plural, other {{shown} 个故障}}',
  'window.headline.degraded': '{count, plural, other {{shown} 个异常}}',
  'window.headline.unknown': '{count, plural, other {{shown} 个未知}}',
  'window.headline.none': '尚无机器人',
  'window.headline.all-paused': '{count, plural, other {机器人均已暂停}}',
  'window.headline.all-well': '{count, plural, other {{shown} 个机器人正常接收更新}}',

  'window.fleet.subline':
    '{count, plural, other {{shown} 个机器人}} · {checked} · 默认每 {interval}',
  'window.fleet.checked-now': '刚刚检查',
  'window.fleet.checked-ago': '{age}前检查',
  'window.fleet.never-checked': '尚未检查',
  'window.fleet.check-all': '立即检查全部',
  'window.fleet.pause': '暂停监视',
  'window.fleet.pause-hour': '1 小时',
  'window.fleet.pause-tomorrow': '到明天 08:00',
  'window.fleet.pause-open': '直到手动恢复',
  'window.fleet.resume': '恢复监视',
  'window.fleet.since': '已持续',
  'window.fleet.until': '剩余',
  'window.known.stored': '已保存',
  'window.known.none': '无',
  'window.known.unknown': '未知',
  'window.actor.operator': '操作员',
  'window.actor.automatic': '自动',
  'window.actor.api': 'API',
  'window.actor.system': 'Hooklight',

  'window.notice.no-tray.title': '没有可显示指示灯的托盘。',
  'window.notice.no-tray':
    '监视照常进行。{missing}在此之前，关闭此窗口只会将其收起，再次启动 Hooklight 即可显示。',
  'window.notice.no-tray.gnome-extension':
    'GNOME 只有安装扩展“AppIndicator and KStatusNotifierItem Support”才显示这类指示灯：请安装并启用，指示灯便会出现。',
  'window.notice.no-tray.xfce-plugin':
    'Xfce 面板缺少“Status Tray Plugin”插件：请将其加入面板，指示灯便会出现。',
  'window.notice.no-tray.kde-widget':
    'Plasma 面板缺少“System Tray”小部件：请将其加入面板，指示灯便会出现。',
  'window.notice.no-tray.session-bus':
    '此会话没有 D-Bus 会话总线，无法与任何面板通信：请从桌面会话启动 Hooklight。',
  'window.notice.no-tray.tray-host':
    '此桌面{detail, select, none {} other {（{detail}）}}没有提供 StatusNotifier 宿主，即放置这类指示灯的地方：请启动带有它的面板，例如 waybar，或桥接程序“snixembed”，指示灯便会出现。',
  'window.notice.no-tray.get-extension': '获取扩展',
  'window.notice.no-notifications.title': '无法显示通知。',
  'window.notice.no-notifications': '{why}问题仍会显示在此处、托盘和通知列表中。',
  'window.notice.engine-restarted.title': '监视曾短暂中断。',
  'window.notice.engine-restarted':
    '内部错误使其于 {time} 停止。Hooklight 已将其重启；没有丢失任何内容。',
  'window.notice.engine-stopped.title': 'Hooklight 已不再监视您的机器人。',
  'window.notice.engine-stopped':
    '失败次数过多，没有再次启动（{time}）。请退出并重新启动 Hooklight。',
  'window.notice.database-set-aside.title': '历史曾需恢复。',
  'window.notice.database-set-aside':
    '数据文件已损坏，保留为 {file}，并于 {time} 由最新备份替代。该备份之后的内容缺失。',
  'window.notice.database-from-future.title': '此数据由较新版本的 Hooklight 生成。',
  'window.notice.database-from-future':
    '其格式为 {version}，此版本无法读取。没有改动任何内容。请重新安装较新的 Hooklight。',
  'window.notice.data-folder-busy.title': '另一个 Hooklight 正在使用此数据。',
  'window.notice.data-folder-busy': '请先将其关闭，再重新启动此程序。',
  'window.notice.data-folder-unusable.title': '数据文件夹无法使用。',
  'window.notice.data-folder-unusable': '无法保存任何内容。{detail}',
  'window.notice.interval-stretched.title': '查询机器人的频率低于设定。',
  'window.notice.interval-stretched':
    '机器人数量超出请求预算：每个每 {seconds} 秒查询一次，问题也相应延迟显示。请加大间隔或减少监视的机器人。',
  'window.notice.watching-stalled.title': '监视已停滞。',
  'window.notice.watching-stalled':
    '检查已到期，但自 {time} 起没有完成任何一次。所见为当时的状态。请退出并重新启动 Hooklight。',
  'window.notice.clock-wrong.title': '本机时钟有误。',
  'window.notice.clock-wrong.ahead':
    '比 Telegram 的时钟快 {duration}。监视和判断以 Telegram 的时钟为准；此处显示和保存的时间有同样的偏差。请校准本机时钟。',
  'window.notice.clock-wrong.behind':
    '比 Telegram 的时钟慢 {duration}。监视和判断以 Telegram 的时钟为准；此处显示和保存的时间有同样的偏差。请校准本机时钟。',
  'window.notice.plain-text-secrets.title': '令牌以明文保存。',
  'window.notice.plain-text-secrets':
    '您账户下的任何程序都能读取。因为没有系统密钥环，您选择了这种方式。',
  'window.notice.development-runtime.title': '开发运行环境',
  'window.notice.development-runtime': '此旧版 Electron 仅供开发和测试，从不发布。',

  'window.status.version': 'Hooklight {version}',
  'window.status.bots': '{count, plural, other {{shown} 个机器人}}',
  'window.status.vault.keyring': '令牌在密钥环中',
  'window.status.vault.passphrase': '令牌以口令加密',
  'window.status.vault.session': '令牌仅限本次会话',
  'window.status.vault.plain': '令牌为明文',

  'window.shortcuts.title': '键盘',
  'window.shortcuts.search': '搜索',
  'window.shortcuts.move': '在列表中移动',
  'window.shortcuts.open': '打开机器人',
  'window.shortcuts.check': '立即检查',
  'window.shortcuts.select': '选择或取消选择',
  'window.shortcuts.select-all': '全选',
  'window.shortcuts.menu': '机器人的操作',
  'window.shortcuts.add': '添加机器人',
  'window.shortcuts.messages': '通知',
  'window.shortcuts.tabs': '机器人页面的各部分',
  'window.shortcuts.back': '返回、关闭、清除',
  'window.shortcuts.palette': '转到机器人或命令',
  'window.shortcuts.help': '本页',

  'window.palette.title': '转到',
  'window.palette.placeholder': '机器人或命令',
  'window.palette.none': '没有匹配项。',
  'window.palette.overview': '全部机器人',
} as const;
