/** The proxy: what is wrong with an address, how a test ended, what the window and the command line say. */
const faults = {
  'proxy.address.missing': '请填写代理地址，例如 socks5://127.0.0.1:1080。',
  'proxy.address.scheme': '地址必须以 http://、https:// 或 socks5:// 开头；不支持其他类型的代理。',
  'proxy.address.credentials': '请勿在地址中写用户名和密码；它们有单独的字段，并会密封保存。',
  'proxy.address.extra': '地址必须以端口结尾；请去掉其后的内容。',
  'proxy.address.host': '地址中的主机不合法。请填写名称、IPv4 地址，或用方括号括起的 IPv6 地址。',
  'proxy.address.port-missing': '请在地址中加上端口，例如 http://proxy.example:3128。',
  'proxy.address.port': '端口必须是 1 至 65535 的数字。',
  'proxy.credentials.username': '请同时填写用户名，或将密码留空。',
  'proxy.credentials.colon': 'HTTP 代理的用户名不能含冒号：代理会把其后部分当作密码。',
  'proxy.credentials.too-long': '用户名和密码各不超过 255 字节。',
  'proxy.credentials.characters': '用户名和密码不能含控制字符。',
  'proxy.credentials.keep': '请重新填写用户名和密码：保存的登录信息只发送给原先填写时对应的代理。',
  'proxy.bypass.entry':
    '“{entry}”不是可排除的主机。请填写 example.com 之类的名称、地址，或 10.0.0.0/8 之类的网段。',
  'proxy.locked': '保险库已锁定。请先解锁：代理以其密钥保存。',
} as const;

const tests = {
  'proxy.test.ok': '可用：已通过代理连接 {root}。',
  'proxy.test.ok-direct': '可用：未经代理，直接连接 {root}。',
  'proxy.test.refused': '代理拒绝连接。请启动代理，或更正其地址和端口。',
  'proxy.test.stalled': '代理没有及时应答。请检查其地址和端口，以及是否过载。',
  'proxy.test.unreachable': '从这里无法到达代理。请检查其地址、VPN 和防火墙。',
  'proxy.test.name': '无法查询代理的主机名。请检查拼写和 DNS。',
  'proxy.test.auth': '代理要求用户名和密码，或不接受所填的。请重新填写。',
  'proxy.test.status': '代理返回 {number}，没有连接 {root}。请在其规则中放行 {root} 的 443 端口。',
  'proxy.test.socks': '代理无法连接 {root}（SOCKS 应答 {number}）。请检查其规则和自身的连接。',
  'proxy.test.tls':
    '代理无法证明身份。若它使用明文 HTTP，请用 http://；否则请给它配置本机信任的证书。',
  'proxy.test.malformed': '该处应答的不是此类代理。请检查协议和端口。',
  'proxy.test.closed': '代理切断了连接。请检查代理类型、端口和日志。',
  'proxy.test.setting':
    '所设的代理无法使用。请在设置中重新填写；系统代理必须是 http、https 或 SOCKS5。',
  'proxy.test.offline': '本机处于离线状态。',
  'proxy.test.api-tls': '代理之后有东西冒充 {root} 应答：其证书不受信任。没有发送令牌。',
  'proxy.test.api-unreachable': '无法经此连接 {root}。若浏览器可以，请换用其他代理；否则请等待。',
} as const;

const told = {
  'proxy.how.system': '跟随系统',
  'proxy.how.none': '无',
  'proxy.how.manual': '{address}',
  'proxy.how.manual-login': '{address}，带登录信息',
  'proxy.how.tampered': '在 Hooklight 之外被改动，不予使用',
  'proxy.journal.set': '已设置代理：{how}。',
  'proxy.journal.tampered':
    '保存的代理在 Hooklight 之外被改动。重新选择代理之前不予使用，也不发送任何内容。',
} as const;

const windowWords = {
  'window.proxy.title': '连接',
  'window.proxy.hint':
    'Hooklight 连接 Bot API 服务器的方式。代理只看到主机和端口，看不到令牌。本机上的服务器和 http:// 服务器始终直接连接。',
  'window.proxy.mode': '代理',
  'window.proxy.mode.system': '系统',
  'window.proxy.mode.none': '无',
  'window.proxy.mode.manual': '手动',
  'window.proxy.mode.system.hint': '跟随系统设置，包括代理脚本。',
  'window.proxy.mode.none.hint': '始终直接连接。',
  'window.proxy.mode.manual.hint': '始终使用此代理。',
  'window.proxy.url': '地址',
  'window.proxy.url.hint': 'http://、https:// 或 socks5://，带端口。主机名由代理查询。',
  'window.proxy.username': '用户名',
  'window.proxy.password': '密码',
  'window.proxy.credentials.none.hint': '代理不要求时，两项都留空。',
  'window.proxy.credentials.stored.hint': '已保存，从不显示。两项都留空则保留；只发送给此地址。',
  'window.proxy.bypass': '直接连接',
  'window.proxy.bypass.hint': '不经代理的主机，用逗号分隔：example.com, 10.0.0.0/8。',
  'window.proxy.forget': '忘记保存的登录信息',
  'window.proxy.save': '保存',
  'window.proxy.saved': '已保存。新的连接将如此进行。',
  'window.proxy.session': '保留至 Hooklight 退出：此会话不向磁盘写入任何机密。',
  'window.proxy.test': '测试',
  'window.proxy.testing': '正在尝试连接 Bot API…',
  'window.proxy.tampered': '保存的代理在 Hooklight 之外被改动。在此重新选择之前，不发送任何内容。',
  'window.notice.proxy-tampered.title': '保存的代理在 Hooklight 之外被改动。',
  'window.notice.proxy-tampered':
    '不予使用。在“设置”的“连接”中重新选择代理之前，机器人既不检查也不修复，从不需要代理的服务器除外。',
} as const;

const commandLine = {} as const;

export const proxy = { ...faults, ...tests, ...told, ...windowWords, ...commandLine } as const;
