/** Causes A (network), B (slow) and C (TLS) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const networkCauses = {
  'cause.connection-refused.meaning': 'Telegram 到达了该地址，但该端口无人接受连接。',
  'cause.connection-refused.usualCause':
    '服务或其反向代理没有运行、监听了其他端口，或防火墙拒绝连接。',
  'cause.connection-refused.remedy':
    '启动服务并检查 URL 中的端口。让防火墙放行 149.154.160.0/20 和 91.108.4.0/22。',
  'cause.connection-timed-out.meaning': 'Telegram 尝试连接，但该地址毫无应答。',
  'cause.connection-timed-out.usualCause':
    '防火墙丢弃数据包、主机宕机，或 Telegram 仍在使用该域名的旧地址。',
  'cause.connection-timed-out.remedy':
    '对 149.154.160.0/20 和 91.108.4.0/22 开放端口，并比较 Telegram 使用的地址与实际地址。更改 DNS 后等 29 分钟，或直接指定地址。',
  'cause.connection-reset.meaning': '连接中途被机器人一侧切断。',
  'cause.connection-reset.usualCause':
    '工作进程崩溃、防火墙检查流量、端口上的协议不对，或服务器在请求到达时关闭连接。',
  'cause.connection-reset.remedy': '查看出错时刻服务器和代理的日志，以及前端入侵防护的规则。',
  'cause.broken-pipe.meaning': 'Telegram 仍在发送时，连接被机器人一侧切断。',
  'cause.broken-pipe.usualCause': '工作进程崩溃，或服务器、中间设备在读完请求前就关闭连接。',
  'cause.broken-pipe.remedy': '查看出错时刻服务器和代理的日志；允许 1 MiB 的请求体。',
  'cause.no-route.meaning': '途中最后一个路由器表示该主机不存在，或不允许访问。',
  'cause.no-route.usualCause': '主机已关机，或防火墙代它拒绝。',
  'cause.no-route.remedy': '启动主机，检查其防火墙，并比较 Telegram 使用的地址与实际地址。',
  'cause.network-unreachable.meaning': '互联网上没有通往该地址的路由。',
  'cause.network-unreachable.usualCause': '托管商的路由故障，或该地址已不再通告。',
  'cause.network-unreachable.remedy': '询问托管商，并比较 Telegram 使用的地址与实际地址。',
  'cause.cannot-connect.meaning': 'Bot API 服务器根本无法发起连接：其操作系统立即拒绝。',
  'cause.cannot-connect.usualCause': '没有到该地址的路由，或端口已耗尽。与机器人自己的服务器无关。',
  'cause.cannot-connect.remedy':
    '自建 Bot API 服务器：修复路由。官方服务器：检查地址并等待，若持续出现请上报。',
  'cause.write-timeout.meaning': 'Telegram 在 60 秒内无法发出首批字节；连接可能从未建立。',
  'cause.write-timeout.usualCause':
    '防火墙丢弃数据包、主机宕机，或 Telegram 仍在使用该域名的旧地址。',
  'cause.write-timeout.remedy':
    '对 149.154.160.0/20 和 91.108.4.0/22 开放端口，并比较 Telegram 使用的地址与实际地址。',
  'cause.proxy-unreachable.meaning':
    'Bot API 服务器启动时为 Webhook 指定了代理，但无法连接该代理。',
  'cause.proxy-unreachable.usualCause': '代理宕机，或服务器选项中的代理地址有误。',
  'cause.proxy-unreachable.remedy': '启动代理，或更正 Bot API 服务器的 --proxy 选项。',
  'cause.proxy-socket.meaning': 'Bot API 服务器与其 Webhook 代理的连接被拒绝或切断。',
  'cause.proxy-socket.usualCause': '代理宕机、过载，或拒绝该服务器。',
  'cause.proxy-socket.remedy': '查看代理的日志，必要时重启。',
  'cause.proxy-refused-target.meaning': 'Bot API 服务器的 Webhook 代理拒绝连接机器人的端点。',
  'cause.proxy-refused-target.usualCause': '代理的规则不允许该主机或端口，或代理自身无法连通。',
  'cause.proxy-refused-target.remedy': '在代理中放行 Webhook 的主机和端口。',
  'cause.proxy-timeout.meaning': 'Bot API 服务器的 Webhook 代理 10 秒没有反应。',
  'cause.proxy-timeout.usualCause': '代理卡住、过载，或根本不是代理。',
  'cause.proxy-timeout.remedy': '重启代理，并检查 --proxy 选项中的地址。',
  'cause.proxy-broken.meaning': 'Bot API 服务器的 Webhook 代理在建立连接时中断。',
  'cause.proxy-broken.usualCause': '代理关闭了连接、发送了意外内容，或不支持 HTTP CONNECT。',
  'cause.proxy-broken.remedy': '查看代理的日志；使用支持 CONNECT 的代理。',
  'cause.system-error.meaning': 'Bot API 服务器的系统在与端点通信时报告网络故障。',
  'cause.system-error.usualCause': '途中有主机或网络宕机，或服务器缺少资源。',
  'cause.system-error.remedy':
    '检查端点能否从外部访问，并比较 Telegram 使用的地址与实际地址。若别人能访问，请等待。',
  'cause.read-timeout.meaning': 'Telegram 已连接，但 60 秒内没有收到完整应答。',
  'cause.read-timeout.usualCause':
    '处理程序先干活后应答、所有工作进程都忙或死锁，或 TLS 握手卡住。',
  'cause.read-timeout.remedy':
    '立即返回 200，之后再处理；检查工作进程池。更新可能重复到达：处理程序应忽略重复项。',

  'cause.certificate-rejected.meaning': 'Telegram 不信任端点的证书。同一条消息可能对应多种问题。',
  'cause.certificate-rejected.usualCause':
    '证书已过期、缺少中间证书、名称不符、是自签名证书，或随 Webhook 上传了错误的证书。',
  'cause.certificate-rejected.remedy':
    '安装完整证书链、续期或更正名称。站点有公共证书却上传了证书：去掉它重新设置。自签名证书：上传的必须就是这张证书。',
  'cause.plain-http-port.meaning': '端口有应答，但不使用 TLS：那里是明文 HTTP 或其他协议。',
  'cause.plain-http-port.usualCause': '该端口没有启用 TLS，或 URL 中的端口有误。',
  'cause.plain-http-port.remedy': '为该端口启用 TLS，或用正确的端口设置 URL。',
  'cause.handshake-cut.meaning': 'TLS 握手未完成就被切断。',
  'cause.handshake-cut.usualCause': '该地址或端口上不是 HTTPS 服务器。',
  'cause.handshake-cut.remedy': '确认此主机和端口上应答的确实是 HTTPS 服务器。',
  'cause.handshake-failure.meaning': '端点与 Telegram 没有共同的加密方式。',
  'cause.handshake-failure.usualCause': '端点只提供少见的加密套件或曲线，或没有此主机名的站点。',
  'cause.handshake-failure.remedy':
    '允许 TLS 1.2 和 1.3 的常用加密套件，并为该主机名配置自己的 TLS 站点。',
  'cause.old-tls.meaning': '端点只提供 Telegram 已不接受的 TLS 版本。',
  'cause.old-tls.usualCause': '服务器仅限 TLS 1.0 或 1.1，或使用旧算法签名。',
  'cause.old-tls.remedy': '启用 TLS 1.2 或 1.3。',
  'cause.unknown-server-name.meaning': '端点表示没有此主机名的站点。',
  'cause.unknown-server-name.usualCause':
    '服务器或 CDN 的 TLS 配置缺少该主机名，或 URL 中的主机有误。',
  'cause.unknown-server-name.remedy': '在 TLS 站点或 CDN 中添加该主机名，或设置正确的主机。',
  'cause.tls-internal-error.meaning': '端点在 TLS 握手时报告自身故障。',
  'cause.tls-internal-error.usualCause': 'CDN 没有此主机的证书，或 TLS 配置损坏。',
  'cause.tls-internal-error.remedy': '检查 CDN 或服务器为此主机名配置的证书。',
  'cause.client-certificate-wanted.meaning': '端点要求 Telegram 出示证书，而 Telegram 没有。',
  'cause.client-certificate-wanted.usualCause': '整个站点启用了双向 TLS。',
  'cause.client-certificate-wanted.remedy':
    '让 Webhook 路径免用客户端证书；用密钥令牌识别 Telegram。',
  'cause.weak-key.meaning': '端点的密钥或签名强度不够，Telegram 不接受。',
  'cause.weak-key.usualCause': 'RSA 或 Diffie-Hellman 密钥过短，或证书用 SHA-1 签名。',
  'cause.weak-key.remedy': '用现代密钥重新签发证书，并使用更大的 DH 参数。',
  'cause.tls-cut.meaning': '端点未正常结束就切断了加密连接。',
  'cause.tls-cut.usualCause': '服务器或代理崩溃或重启。',
  'cause.tls-cut.remedy': '查看出错时刻服务器和代理的日志。',
  'cause.tls-other.meaning': '加密连接因消息中所述的原因失败。',
  'cause.tls-other.usualCause': '服务器或 CDN 的 TLS 配置有误。',
  'cause.tls-other.remedy': '用公共 TLS 检测工具检查该主机，并修正发现的问题。',
  'cause.certificate-unusable.meaning':
    'Bot API 服务器无法使用随此 Webhook 保存的证书文件，或资源不足。',
  'cause.certificate-unusable.usualCause': '保存的文件丢失或损坏，例如服务器迁移时。',
  'cause.certificate-unusable.remedy': '重新设置 Webhook，并再次上传证书。',
} as const;
