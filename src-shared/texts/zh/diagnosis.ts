/** Diagnosis of an endpoint from this computer, in Chinese. */
const steps = {
  'diagnosis.step.dns': '名称 (DNS)',
  'diagnosis.step.tcp': '连接 (TCP)',
  'diagnosis.step.tls': '加密 (TLS)',
  'diagnosis.step.http': '应答 (HTTP)',
  'diagnosis.state.waiting': '等待中',
  'diagnosis.state.running': '测试中…',
  'diagnosis.state.passed': '没问题',
  'diagnosis.state.noted': '值得一看',
  'diagnosis.state.unfit': '不符合 Telegram 的要求',
  'diagnosis.state.failed': '失败',
  'diagnosis.state.skipped': '未测试',
  'diagnosis.state.unneeded': '不需要',

  'diagnosis.address.public': '公网',
  'diagnosis.address.loopback': '本机',
  'diagnosis.address.private': '私有',
  'diagnosis.address.link-local': '仅限本网络',
  'diagnosis.address.shared': '运营商共享',
  'diagnosis.address.unique-local': '私有，IPv6',
  'diagnosis.address.metadata': '云元数据',
  'diagnosis.address.multicast': '组播',
  'diagnosis.address.broadcast': '广播',
  'diagnosis.address.unspecified': '无地址',
  'diagnosis.address.embedded': 'IPv6 中的 IPv4',
  'diagnosis.address.reserved': '保留',
} as const;

const conclusions = {
  'diagnosis.conclusion.fine': '一切正常：Telegram 没有报告失败，从本机访问端点也有应答。',
  'diagnosis.conclusion.both-fail': '从本机访问端点同样失败，与 Telegram 一样。问题在端点。',
  'diagnosis.conclusion.only-telegram-fails': '从本机访问端点正常，但 Telegram 到不了。',
  'diagnosis.conclusion.only-here-fails': 'Telegram 没有报告失败；只有本机到不了。',
  'diagnosis.conclusion.beyond': '从本机能测试的都正常。Telegram 的错误出在 Webhook 自身的路径。',
  'diagnosis.conclusion.fine-here': '从本机访问端点有应答。Telegram 没有生效的 Webhook 可供对照。',
  'diagnosis.conclusion.fails-here': '从本机访问端点失败。Telegram 没有生效的 Webhook 可供对照。',
  'diagnosis.conclusion.cannot-tell': '此次测试说明不了端点的情况。',

  'diagnosis.end.stopped': '测试未完成就已停止。',
  'diagnosis.end.out-of-time': '测试耗时过长，已结束。',
  'diagnosis.end.not-allowed': '测试在连接之前停止，因为该地址不是公网地址。',

  'diagnosis.refused.no-webhook': '此机器人没有 Webhook，既无生效的也无期望的：没有可测试的。',
  'diagnosis.refused.not-checked': '还不了解此机器人的 Webhook。请先检查机器人，再测试。',
  'diagnosis.refused.paused': '此机器人已暂停。请先恢复，再测试。',
  'diagnosis.refused.locked': '令牌已锁定。请先解锁，再测试。',
  'diagnosis.refused.url-unreadable': '无法读取 Webhook 的 URL，因此无从连接。请重新设置。',
  'diagnosis.refused.other-host': 'Webhook 已指向其他主机。没有建立连接；请重新测试。',
  'diagnosis.refused.health-path': '输入类似 /health 的路径：以斜杠开头，不含空格。',
  'diagnosis.refused.health-path-secret':
    '这是 Webhook 自身的路径，或其中含有令牌。请输入其他路径。',
  'diagnosis.refused.busy': '同时进行的测试已达上限。请稍后再试。',
  'diagnosis.refused.unavailable': '此处无法测试端点。没有建立连接。',
} as const;

const findings = {
  'diagnosis.finding.url-http': 'Webhook 的 URL 以 http:// 开头。Telegram 只投递到 HTTPS。',
  'diagnosis.finding.url-port':
    'URL 中的端口是 {port}。Telegram 只投递到端口 80、88、443 和 8443。',
  'diagnosis.finding.url-too-long': 'URL 过长。Telegram 会接受，却从不投递，也不报错。',

  'diagnosis.finding.dns-fine': '{host} 指向 {address}。',
  'diagnosis.finding.dns-not-found':
    '名称 {host} 不存在。Telegram 只在还记得某个地址时投递，并会拒绝任何新的设置。',
  'diagnosis.finding.dns-no-answer':
    '在本机查询 {host} 时没有域名服务器应答。Telegram 查询的服务器也许有应答。',
  'diagnosis.finding.dns-ipv6-only': '{host} 只有 IPv6 地址。Telegram 只通过 IPv4 投递。',
  'diagnosis.finding.dns-not-public':
    '{host} 指向 {address}，这不是公网地址。Telegram 只投递到公网地址。',
  'diagnosis.finding.dns-partly-not-public':
    '{host} 有一个地址不是公网地址：{address}。Telegram 使用得到的第一个地址；若是它，就什么也投递不了。',
  'diagnosis.finding.dns-not-allowed': '{host} 指向 {address}，这不是公网地址。没有建立连接。',
  'diagnosis.finding.dns-pinned': '地址固定为 {address}：无论 {host} 指向哪里，Telegram 都连接它。',
  'diagnosis.finding.dns-other-address':
    'Telegram 连接 {telegram}，而从本机看 {host} 指向 {here}。如果主机已迁移，Telegram 会在 33 分钟内发现。',
  'diagnosis.finding.dns-unknown-here':
    'Telegram 连接 {telegram}，但从本机看 {host} 没有地址。如果该名称在各处都已不存在，Telegram 只在记得该地址期间投递。',
  'diagnosis.finding.dns-pinned-elsewhere':
    'Webhook 固定到 {telegram}，而 {host} 指向 {here}。Telegram 仍会连接固定地址。',

  'diagnosis.finding.tcp-fine': '{address} 的端口 {port} 接受连接。',
  'diagnosis.finding.tcp-refused':
    '{address} 拒绝端口 {port} 上的连接：没有程序在监听，或被防火墙拒绝。什么也投递不了。',
  'diagnosis.finding.tcp-timeout':
    '{address} 的端口 {port} 没有应答：防火墙丢弃了数据包，或主机已停机。',
  'diagnosis.finding.tcp-unreachable': '从本机没有通往 {address} 的路：主机或其前方的网络中断。',
  'diagnosis.finding.tcp-reset': '{address} 立即切断了端口 {port} 上的连接。Telegram 也会如此。',
  'diagnosis.finding.tcp-stale-address':
    'Telegram 仍在连接 {telegram}，那里无人应答。名称现在指向 {here}，那里有应答。',

  'diagnosis.finding.tls-fine': '连接以 {protocol} 加密。',
  'diagnosis.finding.tls-plain': '端口 {port} 有应答，但不使用 TLS。Telegram 只通过 TLS 投递。',
  'diagnosis.finding.tls-too-old': '端点只提供 TLS 1.0 或 1.1。Telegram 需要 1.2 或更新的版本。',
  'diagnosis.finding.tls-handshake': '与端点没有共同的加密方式。Telegram 也会同样失败。',
  'diagnosis.finding.tls-unknown-name': '端点表示没有 {host} 的站点。对 Telegram 也会这样回答。',
  'diagnosis.finding.tls-client-certificate': '端点要求连接方出示证书。Telegram 没有证书可出示。',
  'diagnosis.finding.tls-weak': '端点的密钥或签名强度不够。Telegram 也不接受。',
  'diagnosis.finding.tls-cut': '端点在加密之前切断了连接。Telegram 也会同样失败。',
  'diagnosis.finding.tls-timeout': '端点接受了连接，随后沉默了 {tookMs}：加密始终没有开始。',
  'diagnosis.finding.certificate-fine': '证书对此主机有效，证书链完整。',
  'diagnosis.finding.certificate-expired':
    '证书已于 {untilMs} 过期。Telegram 不接受它，什么也不投递。',
  'diagnosis.finding.certificate-not-yet': '证书从 {fromMs} 起有效。在此之前 Telegram 不接受它。',
  'diagnosis.finding.certificate-other-name':
    '证书属于 {names}，而不属于此主机。Telegram 不接受它。',
  'diagnosis.finding.certificate-self-signed':
    '证书是自签名的，而设置 Webhook 时没有上传证书。Telegram 不接受它。',
  'diagnosis.finding.certificate-incomplete':
    '端点没有发送 {issuer} 的证书，而它把端点的证书与公共机构连接起来。浏览器往往认识它；Telegram 不认识。',
  'diagnosis.finding.certificate-unknown-authority':
    '证书由 {issuer} 签发，它不是公共机构。Telegram 不接受它。',
  'diagnosis.finding.certificate-untrusted':
    '{issuer} 签发的证书未通过本机的核验。Telegram 很可能也不接受它。',
  'diagnosis.finding.certificate-expires-soon':
    '证书将于 {untilMs} 到期{days, plural, =0 {，还有不到一天} other {，还有 # 天}}。之后 Telegram 什么也不投递。',
  'diagnosis.finding.certificate-upload-fits': '随 Webhook 上传的证书可以证明此端点。',
  'diagnosis.finding.certificate-upload-other':
    '端点出示的是 {issuer} 签发的证书，上传的证书不能证明它。Telegram 只信任上传的证书，什么也不投递。',
  'diagnosis.finding.certificate-upload-unknown':
    'Telegram 只信任上传的证书，而本机没有保存它。无法判断它与 {issuer} 签发的证书是否相符。',

  'diagnosis.finding.http-fine':
    '网站服务器有应答：{status}。请求的是 /，绝不是 Webhook 自身的路径。',
  'diagnosis.finding.http-health-fine': '健康检查路径有应答：{status}。',
  'diagnosis.finding.http-health-bad': '健康检查路径应答 {status}，其后的程序可能有问题。',
  'diagnosis.finding.http-redirect':
    '网站服务器重定向到 {target}（{status}）。如果 Webhook 自身的路径也这样，就什么也投递不了：Telegram 从不跟随重定向。',
  'diagnosis.finding.http-server-error': '网站服务器应答 {status}。投递也可能同样失败。',
  'diagnosis.finding.http-slow': '应答用了 {tookMs}。Telegram 对每条更新等待 60 秒，然后再次投递。',
  'diagnosis.finding.http-silent':
    '{tookMs} 内没有应答。Telegram 对每条更新等待 60 秒，然后再次投递。',
  'diagnosis.finding.http-cut': '端点没有应答就切断了连接。Telegram 也会同样失败。',
  'diagnosis.finding.http-malformed':
    '返回的不是 HTTP/1.1 应答。Telegram 读不懂，会再次投递该更新。',

  'diagnosis.finding.telegram-only-fails': '有什么放行了本机，却没有放行 Telegram 的地址。',
  'diagnosis.finding.here-only-fails':
    'Telegram 没有报告失败：是本机的网络有阻碍，或防火墙只放行 Telegram。',
  'diagnosis.finding.telegram-beyond':
    'Telegram 报告的情况发生在 Webhook 自身的路径上，本机从不请求该路径。',
  'diagnosis.finding.own-network': '本机的网络有问题。端点可能是正常的。',
  'diagnosis.finding.not-through-proxy': '测试是直接进行的，没有经过访问 Telegram API 所用的代理。',
  'diagnosis.finding.own-server':
    '这些更新由自建的 Bot API 服务器投递。在本地模式下它接受任何地址和端口，也接受 http。',
} as const;

const remedies = {
  'diagnosis.remedy.url-too-long': '设置更短的 URL。',
  'diagnosis.remedy.dns-partly-not-public': '从 DNS 中去掉该地址，只保留公网地址。',
  'diagnosis.remedy.dns-other-address':
    '如果主机已迁移，请等待，或用新地址设置 Webhook。重启投递可能没有用：Telegram 会把 DNS 的回答保留 29 分钟。',
  'diagnosis.remedy.dns-pinned-elsewhere': '如果主机已迁移，用新地址设置 Webhook，或不固定地址。',
  'diagnosis.remedy.tcp-stale-address':
    '请等待：Telegram 会在 33 分钟内找到新地址。要更快，或地址是固定的，用新地址设置 Webhook。',
  'diagnosis.remedy.certificate-not-yet': '安装现在就有效的证书，并查看本机的时钟。',
  'diagnosis.remedy.certificate-other-name': '为此主机安装证书，或设置主机与证书相符的 URL。',
  'diagnosis.remedy.certificate-self-signed': '用这张证书设置 Webhook，或安装公共机构的证书。',
  'diagnosis.remedy.certificate-incomplete':
    '让网站服务器发送完整证书链：先是自己的证书，再是中间证书。',
  'diagnosis.remedy.certificate-unknown-authority':
    '安装公共机构的证书，或用此证书的根证书设置 Webhook。',
  'diagnosis.remedy.certificate-untrusted': '重新签发证书，并让网站服务器发送完整证书链。',
  'diagnosis.remedy.certificate-upload-other':
    '用端点现在的证书（自签名证书，或其证书链的根证书）设置 Webhook。如果端点有公共证书，设置 Webhook 时不要上传证书。',
  'diagnosis.remedy.certificate-upload-unknown':
    '如果投递失败：用端点的证书设置 Webhook；端点有公共证书时不要上传。',
  'diagnosis.remedy.http-health-bad': '查看健康检查路径的报告和应用的日志。',
  'diagnosis.remedy.telegram-only-fails':
    '在防火墙、托管商和 CDN 中放行 149.154.160.0/20 和 91.108.4.0/22。',
  'diagnosis.remedy.here-only-fails': '只要更新还在到达，就无需处理。',
  'diagnosis.remedy.telegram-beyond': '查看 Telegram 的报告，以及该路径背后应用的日志。',
  'diagnosis.remedy.own-network': '网络恢复后再测试。',
} as const;

export const diagnosis = {
  ...steps,
  ...conclusions,
  ...findings,
  ...remedies,
} as const;
