/**
 * Messages of the repair area: wishes, refusals, losses, warnings, outcomes. `{detail}` may be empty; the
 * functions of src-shared/repair-sentences.ts fill every placeholder.
 */
export const repair = {
  'wish.set.title': '设置 Webhook',
  'wish.set.explain':
    '将完整的 Webhook 配置发送给 Telegram，并在此保存为期望配置。待投递更新留在队列中。',
  'wish.set.button': '设置 Webhook',
  'wish.re-set.title': '重新设置 Webhook',
  'wish.re-set.explain':
    '完整地再次发送保存的配置：URL、密钥令牌、证书、固定地址、连接数、更新类型。若 Telegram 处已完全相同，则什么也不会发生；此时应重启投递。',
  'wish.re-set.button': '重新设置',
  'wish.kick.title': '重启投递',
  'wish.kick.explain':
    '删除 Webhook，再用保存的配置重新设置。Telegram 会重新连接、重新查询主机名，并重试所有待投递内容。不会丢失更新。',
  'wish.kick.button': '重启投递',
  'wish.restore.title': '还原期望的 Webhook',
  'wish.restore.explain': '当 Telegram 报告的与之不同时，让保存的配置重新生效。',
  'wish.restore.button': '还原',
  'wish.drop.title': '丢弃待投递更新',
  'wish.drop.explain': '永久丢弃所有待投递更新，Webhook 保持不变。无法找回。',
  'wish.drop.button': '永久丢弃',
  'wish.delete.title': '删除 Webhook',
  'wish.delete.explain':
    'Telegram 停止投递。待投递更新在队列中最多保留 24 小时，除非您选择丢弃。此后 Hooklight 认为该机器人不应有 Webhook。',
  'wish.delete.button': '删除 Webhook',

  'refusal.url-missing': '请填写 Webhook URL。留空会删除 Webhook。',
  'refusal.url-grammar': 'Telegram 无法读取此 URL。{detail}',
  'refusal.url-scheme':
    'URL 必须以 https 开头，而不是 {detail}。Telegram 会拒绝，并删除现有的 Webhook。',
  'refusal.url-port': 'Telegram 只连接端口 443、80、88 和 8443；此 URL 为 {detail}。',
  'refusal.url-host': 'URL 没有可用的主机名。{detail}',
  'refusal.url-too-long': 'URL 超长 {detail} 字节：Telegram 会接受，却从不投递，也不报错。',
  'refusal.host-unresolved':
    '据本机所知，主机 {detail} 不存在。Telegram 会拒绝，并删除现有的 Webhook。请更正主机名，或确认无误。',
  'refusal.host-not-public': '该主机没有公网地址：{detail}。Telegram 只向公网 IPv4 地址投递。',
  'refusal.host-ipv6-only':
    '主机 {detail} 只有 IPv6 地址。Telegram 通过 IPv4 投递：请添加 A 记录。',
  'refusal.address-reserved': '{detail} 是私有或保留地址。Telegram 只向公网 IPv4 地址投递。',
  'refusal.address-grammar': '这不是 Telegram 能读取的 IPv4 地址。{detail}',
  'refusal.secret-alphabet': '密钥令牌只能包含字母 A 至 Z、a 至 z、数字、下划线和连字符。',
  'refusal.secret-length': '密钥令牌必须为 1 至 256 个字符。',
  'refusal.secret-unknown':
    'Hooklight 不知道此 Webhook 是否有密钥令牌，而 Telegram 从不显示。此操作会将其清除，之后您的端点会拒绝每条更新。请填写密钥令牌、说明没有，或接受丢失。',
  'refusal.certificate-unknown':
    '此 Webhook 使用了 Hooklight 没有的上传证书。此操作会将其清除。请提供文件、说明不需要，或接受丢失。',
  'refusal.certificate-invalid': '这不是 Telegram 接受的 PEM 格式证书。{detail}',
  'refusal.certificate-too-big': '证书文件大于 3 MiB。',
  'refusal.pin-unknown':
    'Hooklight 不知道此 Webhook 是否固定了 IP 地址；Telegram 不会说明。此操作会去掉固定地址。请填写地址、说明没有，或接受丢失。',
  'refusal.max-connections-range':
    'Telegram 接受 1 至 100 个连接（本地模式的服务器为 100,000），而不是 {detail}。',
  'refusal.allowed-updates-name': 'Telegram 不认识此更新类型：{detail}',
  'refusal.no-desired-webhook':
    '该机器人没有保存的 Webhook，Telegram 也没有，因此没有可发送的。请设置一个。',
  'refusal.nothing-to-do': '无需操作：{detail}',
  'refusal.changed-meanwhile':
    '生成此方案后 Webhook 有变，因此没有发送任何内容。请查看现状并重新生成方案。{detail}',
  'refusal.plan-stale': '此方案已超过一分钟。没有发送任何内容。请重新生成方案。',
  'refusal.plan-unknown': '此方案已失效。没有发送任何内容。请重新生成方案。',
  'refusal.name-not-typed': '更新将永久丢失。请输入 {detail} 以确认。',
  'refusal.busy': '该机器人正在执行另一项操作。请等它结束。',
  'refusal.token-locked': '令牌已锁定，因此无法发送任何内容。请解锁令牌后重试。',
  'refusal.token-rejected': 'Telegram 拒绝该机器人的令牌。请先更换令牌。Telegram 的答复：{detail}',
  'refusal.not-reachable': '无法向 Telegram 查询现状，因此没有发送任何内容。{detail}',
  'refusal.record-tampered':
    '该机器人的记录在 Hooklight 之外被改动。更换其令牌之前，不为它发送任何内容。',
  'refusal.contended': 'Telegram 正忙于该机器人的另一个调用。{detail}',

  'loss.pending-dropped':
    '{count, plural, =0 {届时到达的更新} other {# 条待投递更新}}将被销毁。无法找回。',
  'loss.secret-wiped': '将移除 Hooklight 不知道的密钥令牌。若您的端点会核对它，将拒绝每条更新。',
  'loss.certificate-wiped': '将移除上传的证书。使用自签名证书的端点将无法连通。',
  'loss.pin-wiped': '若 Webhook 固定了 IP 地址，该固定将被移除。',
  'loss.expires-while-off':
    '{count, plural, =0 {现在没有待投递更新；此后到达的} other {# 条更新待投递，}}最迟 24 小时后过期，除非有程序取走。',

  'warning.resolver-silent':
    '本机的 DNS 没有答复 {detail} 的查询。若该主机名不存在，Telegram 会拒绝设置；届时 Hooklight 会放回此前的 Webhook。',
  'warning.delivery-pauses': '重新设置 Webhook 时，投递会暂停片刻。',
  'warning.same-parameters':
    'Telegram 处已完全相同，会答复“Webhook is already set”。什么也不会改变，卡住的投递仍会卡住。重启投递才可能有用。',
  'warning.secret-changes': '密钥令牌会改变。您的端点必须使用新的，否则会拒绝每条更新。',
  'warning.not-public-root': '该机器人使用自己的 Bot API 服务器。主机名由该服务器查询。',
  'warning.unresolved-accepted': '本机找不到 {detail} 的公网地址。您选择仍然发送。',
  'warning.error-not-curable': '仅重新设置 Webhook 解决不了当前错误：{detail}',

  'outcome.set.done': 'Webhook 已设置为 {url}，Telegram 报告完全一致。',
  'outcome.set.no-change': 'Telegram 处的 Webhook 已完全相同；没有变化。',
  'outcome.set.refused': '没有设置 Webhook；没有发送任何内容。',
  'outcome.set.restored': '无法设置 Webhook；此前的状态仍有效。',
  'outcome.set.failed': '无法设置 Webhook。',
  'outcome.re-set.done': '已用完整配置重新设置 Webhook，Telegram 报告完全一致。',
  'outcome.re-set.no-change':
    'Telegram 处的 Webhook 已完全相同；没有变化。若投递卡住，请重启投递。',
  'outcome.re-set.refused': '没有重新设置 Webhook；没有发送任何内容。',
  'outcome.re-set.restored': '无法重新设置 Webhook；此前的配置仍有效。',
  'outcome.re-set.failed': '无法重新设置 Webhook。',
  'outcome.kick.done': '投递已重启：Webhook 已删除并用完整配置重新设置。没有丢失更新。',
  'outcome.kick.no-change': '没有重启投递；没有变化。',
  'outcome.kick.refused': '没有重启投递；没有发送任何内容。',
  'outcome.kick.restored': '无法重启投递；此前的 Webhook 仍有效。',
  'outcome.kick.failed': '无法重启投递。',
  'outcome.restore.done': '期望的 Webhook 已重新生效，Telegram 报告完全一致。',
  'outcome.restore.no-change': '期望的 Webhook 原本就有效；没有变化。',
  'outcome.restore.refused': '没有还原期望的 Webhook；没有发送任何内容。',
  'outcome.restore.restored': '无法还原期望的 Webhook；机器人与之前相同。',
  'outcome.restore.failed': '无法还原期望的 Webhook。',
  'outcome.drop.done':
    '{dropped, plural, =0 {队列已清空} other {已丢弃 # 条待投递更新}}；Webhook 与之前相同。{pending, plural, =0 {现在没有待投递的。} other {现有 # 条待投递。}}',
  'outcome.drop.no-change':
    '似乎没有丢弃任何内容：现在{pending, plural, =0 {没有更新} other {有 # 条更新}}待投递。Webhook 有效。',
  'outcome.drop.refused': '没有丢弃；没有发送任何内容。',
  'outcome.drop.restored':
    '丢弃没有按方案完成；此前的 Webhook 有效。现在{pending, plural, =0 {没有更新} other {有 # 条更新}}待投递。',
  'outcome.drop.failed': '丢弃没有按方案完成。',
  'outcome.delete.done':
    'Webhook 已删除。{pending, plural, =0 {没有更新待投递。} other {队列中有 # 条更新待投递。}}',
  'outcome.delete.no-change': '没有可删除的 Webhook；没有变化。',
  'outcome.delete.refused': '没有删除 Webhook；没有发送任何内容。',
  'outcome.delete.restored': '无法删除 Webhook；仍与之前一样有效。',
  'outcome.delete.failed': '无法删除 Webhook。',

  'ending.refused-by-telegram': 'Telegram 拒绝：{answer}。',
  'ending.unanswered': 'Telegram 没有应答：{answer}。',
  'ending.flood': 'Telegram 要求等待：{answer}。',
  'ending.conflict': '该机器人的另一个调用插入其中：{answer}。',
  'ending.not-understood':
    'Telegram 的答复像是没有收到 URL（{answer}）。本机与 Telegram 之间可能有东西改动了请求。',
  'ending.contended': '有人同时更改了 Webhook。没有覆盖；它现在指向 {url}。',
  'ending.contended-gone': '有人同时移除了 Webhook。没有再次设置，以免两个系统互相争夺。',
  'ending.different': 'Telegram 已接受，但报告的内容不同：{fields}。',
  'ending.token-rejected': 'Telegram 拒绝该令牌：{answer}。请先更换。',
  'ending.gone':
    '该机器人现在没有任何 Webhook：Telegram 连此前的配置也拒绝（{answer}）。更新最多等待 24 小时。请更正配置并设置。',
  'ending.half-back':
    'Telegram 清除此前的 Webhook 后，调用失败（{answer}）。其 URL 已重新生效，但密钥令牌、证书或固定地址在此未知，已经丢失：请检查您的端点是否仍接受更新。',
  'ending.gone-open':
    '该机器人现在没有任何 Webhook，Telegram 暂时也不接受放回（{answer}）。Hooklight 会尽快继续尝试。',
  'ending.not-known':
    '无法查询 Telegram，因此不知道该机器人现在的状况。Telegram 一恢复应答，Hooklight 就会再看，并完成或撤销此操作。',
  'ending.drop-uncertain': 'Telegram 的应答丢失，因此无法确定待投递更新是否已丢弃。不会丢弃两次。',
  'ending.grew': '显示方案时有 {count, plural, other {# 条更新}}待投递。',
  'ending.probe-failed': '但 Telegram 无法连接它：{error}。',
  'ending.answer-lost': 'Telegram 的应答丢失；其报告的内容证实了结果。',
  'ending.not-sent': 'Hooklight 在发送之前就被停止。',
  'ending.interrupted': 'Hooklight 曾在操作中途停止，现已重新查看。',
  'ending.record-unreadable':
    'Hooklight 在操作中途停止，而相关记录无法用当前密钥打开。请检查该机器人的 Webhook。',
  'ending.not-stored': '没有发送任何内容：Hooklight 无法记下将要执行的操作。磁盘满了吗？',
  'ending.internal': 'Hooklight 在操作中途自身出错。下次启动时会再查看；请检查该机器人的 Webhook。',

  'repair.value.none': '无',
  'repair.value.stored': '已保存',
  'repair.value.unknown': '未知',
  'repair.value.default-updates': '默认列表',
  'repair.value.file': '已上传文件',
  'repair.value.own-certificate': '自有证书',
  'repair.value.offset-save': '每页写入磁盘之后',
  'repair.value.offset-peek': '无',
  'repair.pages': '{pages, plural, other {# 页}}，{updates, plural, other {# 条更新}}',
  'repair.nothing-waits': '没有更新待投递。',
  'repair.no-webhook': '该机器人没有 Webhook，也不需要。',
  'repair.now-points': '现在指向 {url}。',
  'repair.now-none': '现在没有 Webhook。',
  'repair.now-other': '同一 URL 现在有其他设置。',
  'repair.desired-changed': '期望配置期间被编辑。',
  'transport.offline': '本机处于离线状态',
  'transport.dns': '找不到 Bot API 服务器的域名',
  'transport.refused': '连接被拒绝',
  'transport.reset': '连接被切断',
  'transport.unreachable': '无法到达 Bot API 服务器',
  'transport.timeout': '没有及时应答',
  'transport.tls': '没有可信的加密连接',
  'transport.proxy': '代理不放行',
  'transport.redirect': '请求被重定向到别处',
  'transport.http-status': '返回的是错误页面而不是应答',
  'transport.not-json': '应答不是来自 Telegram',
  'transport.too-large': '应答过大',
  'transport.malformed': '无法理解应答',
  'transport.aborted': '请求被停止',
} as const;
