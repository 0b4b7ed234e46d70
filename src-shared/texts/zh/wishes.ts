/** Messages of the wishes beyond set, restore and delete: rotate, move, undo, park; and of what is seen later. */
export const wishes = {
  'wish.rotate-secret.title': '轮换密钥令牌',
  'wish.rotate-secret.explain':
    '以新的密钥令牌发送保存的配置。您的端点必须得知新令牌；在此之前它会拒绝每条更新，Telegram 会将其留在队列中并重试。',
  'wish.rotate-secret.button': '轮换密钥令牌',
  'wish.move.title': '迁移 Webhook',
  'wish.move.explain':
    '将保存的配置发送到另一个 URL：密钥令牌、证书、连接数和更新类型不变。待投递更新留在队列中，随后投往新位置。',
  'wish.move.button': '迁移 Webhook',
  'wish.undo.title': '撤销操作',
  'wish.undo.explain':
    '让操作之前的 Webhook 连同已知的一切重新生效，并从此作为期望配置。已丢弃的更新无法找回。',
  'wish.undo.button': '撤销',
  'wish.park.title': '暂撤 Webhook',
  'wish.park.explain':
    '删除 Webhook，保留队列，并在所示时间、任何待投递更新过期之前，自动重新设置完整配置。届时 Hooklight 必须在运行；否则一启动就会设置 Webhook。',
  'wish.park.button': '暂撤 Webhook',
  'wish.unpark.title': '接回 Webhook',
  'wish.unpark.explain': '用完整配置重新设置暂撤的 Webhook。不会覆盖他人期间所设的。',
  'wish.unpark.button': '接回',

  'refusal.pin-moves': '此 Webhook 固定到旧位置的地址 {detail}。请说明保留还是去掉。',
  'refusal.certificate-expired': '此证书已于 {detail} 到期。Telegram 会接受，却不会投递。',
  'refusal.certificate-not-root':
    '此证书由证书颁发机构签发。Telegram 只接受自签名证书或证书链的根证书，用它不会投递。公共机构的证书根本无需上传。',
  'refusal.nothing-to-undo': '过去 30 天没有更改此 Webhook 的操作记录，因此没有可撤销的。{detail}',
  'refusal.undo-drop':
    '该操作销毁了待投递更新（{detail} 条），没有更改其他内容。无法找回。若事先已保存，请从文件重新投给端点；否则请让用户重新发送。',
  'refusal.parked-already': 'Webhook 已暂撤至 {detail}。请先接回，再重新暂撤。',
  'refusal.park-too-long': 'Webhook 不在期间，会有更新过期。最迟须在 {detail} 接回。',
  'refusal.park-too-late':
    '最早的待投递更新很快过期，现在不能暂撤。请先让队列清空，或删除 Webhook 并接受损失。',
  'refusal.not-parked': '此 Webhook 没有暂撤。',
  'refusal.park-overtaken':
    '期间有人设置了 Webhook：{detail}。不会覆盖。若它有误，请自行还原期望的 Webhook。',

  'loss.short-lived':
    'Webhook 不在期间的按钮点击、内联查询和支付询问会丢失：Telegram 只保留 30 秒至 10 分钟。',

  'warning.secret-hand-over':
    'Hooklight 会生成新的密钥令牌并加密保存，从不在此显示：设置后可从机器人页面复制，或让命令行在发送前写入文件。',
  'warning.pin-kept': '固定地址 {detail} 保留：无论新主机名指向何处，Telegram 都向它投递。',
  'warning.certificate-other-host':
    '证书没有此主机名（其主机：{detail}）。若它是您自有机构的根证书，则没有问题；否则 Telegram 不会投递。',
  'warning.certificate-expires': '证书将于 {detail} 到期。届时停止投递。',
  'warning.certificate-expired':
    '保存的证书已于 {detail} 到期。Telegram 用它不会投递。请提供新证书。',
  'warning.certificate-not-root':
    '保存的证书由证书颁发机构签发。Telegram 只接受自签名证书或证书链的根证书。',
  'warning.undo-updates':
    '已丢弃的更新无法找回（{detail} 条）。若事先已保存，请从文件重新投给端点。',
  'warning.undo-unknown': '此前 Webhook 的以下内容未知，因此无法找回：{detail}。',
  'warning.returns': 'Webhook 会自动接回：{detail}。',
  'warning.park-age-unknown': '不知道待投递更新等了多久，因此 Webhook 最多只能暂撤一小时。',

  'warning.park-session-only': '令牌只保留在本次会话：退出 Hooklight 后，Webhook 不会自动接回。',

  'outcome.rotate-secret.done': '新的密钥令牌已随完整配置设置。请现在将其提供给您的端点。',
  'outcome.rotate-secret.no-change': 'Telegram 处的 Webhook 已完全相同；没有变化。',
  'outcome.rotate-secret.refused': '没有轮换密钥令牌；没有发送任何内容。',
  'outcome.rotate-secret.restored': '无法轮换密钥令牌；此前的令牌仍有效。',
  'outcome.rotate-secret.failed': '无法轮换密钥令牌。',
  'outcome.move.done': 'Webhook 已迁移到 {url}，Telegram 报告完全一致。',
  'outcome.move.no-change': 'Webhook 原本就在那里；没有变化。',
  'outcome.move.refused': '没有迁移 Webhook；没有发送任何内容。',
  'outcome.move.restored': '无法迁移 Webhook；此前的 Webhook 仍有效。',
  'outcome.move.failed': '无法迁移 Webhook。',
  'outcome.undo.done':
    '已撤销：{webhook, select, none {该机器人又回到没有 Webhook 的状态} other {此前的 Webhook 重新生效，{url}}}。',
  'outcome.undo.no-change': '此前的状态原本就有效；没有变化。',
  'outcome.undo.refused': '没有撤销；没有发送任何内容。',
  'outcome.undo.restored': '无法撤销该操作；一切保持原样。',
  'outcome.undo.failed': '无法撤销该操作。',
  'outcome.park.done':
    'Webhook 已暂撤，会自动接回：{until}。{pending, plural, =0 {没有更新待投递。} other {队列中有 # 条更新待投递。}}',
  'outcome.park.no-change': '没有可暂撤的 Webhook；没有变化。',
  'outcome.park.refused': '没有暂撤 Webhook；没有发送任何内容。',
  'outcome.park.restored': '无法暂撤 Webhook；仍与之前一样有效。',
  'outcome.park.failed': '无法暂撤 Webhook。',
  'outcome.unpark.done':
    '暂撤的 Webhook 已连同完整配置接回。{pending, plural, =0 {没有更新待投递。} other {当时有 # 条更新待投递。}}',
  'outcome.unpark.no-change': '暂撤的 Webhook 原本已接回；没有变化。',
  'outcome.unpark.refused': '没有接回暂撤的 Webhook；没有发送任何内容。',
  'outcome.unpark.restored': '无法接回暂撤的 Webhook；机器人与之前相同。',
  'outcome.unpark.failed': '无法接回暂撤的 Webhook。',

  'repair.undo-unreadable': '有记录，但无法用当前密钥打开。',
  'repair.no-webhook-to-park': '该机器人现在没有 Webhook。',
  'repair.value.another': '另一个',
  'repair.part.secret': '密钥令牌',
  'repair.part.certificate': '证书',
  'repair.part.pin': '固定地址',

  'window.activity.rotate-secret': '正在轮换密钥令牌…',
  'window.activity.move': '正在迁移 Webhook…',
  'window.activity.undo': '正在撤销…',
  'window.activity.park': '正在暂撤 Webhook…',
  'window.activity.unpark': '正在接回 Webhook…',
  'window.wish.rotate-secret': '轮换密钥令牌…',
  'window.wish.move': '迁移 Webhook…',
  'window.wish.undo': '撤销上次操作…',
  'window.wish.park': '暂撤 Webhook…',
  'window.wish.unpark': '接回 Webhook…',
  'window.wished.rotate-secret': '轮换密钥令牌',
  'window.wished.move': '迁移',
  'window.wished.undo': '撤销',
  'window.wished.park': '暂撤',
  'window.wished.unpark': '接回暂撤的 Webhook',
  'window.journal.evidence': '事后观察',
  'window.journal.secret-copied': '密钥令牌已复制',
  'window.undo.button': '撤销…',
  'window.undo.label': '撤销：{wish}',
  'window.undo.what': '回到此操作之前的状态：{wish}，{time}。',
  'window.row.parked': '暂撤至 {time}',
  'window.park.back-in': '已暂撤：{duration}后自动接回',
  'window.park.back-now': '已暂撤：正在自动接回',
  'window.park.how-long': 'Webhook 暂撤多久',
  'window.park.hours': '{hours} 小时',
  'window.park.longest': '尽可能久',
  'window.park.back': '接回：{back}。最晚可到 {latest}，不会丢失消息。',
  'window.remove.parked': 'Webhook 已暂撤，移除后不会自动接回：请先接回。',
  'window.move.url': '新 URL',
  'window.move.url-hint': '其余保持保存的值：密钥令牌、证书、连接数、更新类型。',
  'window.move.pin-keep': '保留固定地址',
  'window.move.pin-none': '去掉固定地址',
  'window.secret.copy': '复制密钥令牌',
  'window.secret.copied': '密钥令牌将在剪贴板保留 30 秒。',
  'window.secret.none': '没有保存此机器人的密钥令牌。',
  'window.secret.next': '请现在将其提供给您的端点。端点采用之前会拒绝更新；Telegram 会保留并重试。',

  'later.confirmed': '一分钟后 Telegram 的报告仍完全一致。',
  'later.vanished':
    '请查看此机器人：一分钟后其 Webhook 已消失。有人将其移除；没有再次设置，以免两个系统互相争夺。',
  'later.changed': '请查看此机器人：一分钟后 Webhook 变成了 {url}。有人更改了它；没有覆盖。',
  'later.delivered': '已观察到投递：待投递更新离开了队列。',
  'later.quiet': 'Telegram 再次尝试且没有新的错误：投递正常。',
  'later.error': '此后 Telegram 报告了新的错误：{error}',
  'later.waiting': '目前还看不出更新是否送达；继续观察。',
  'later.over': '看不出更新是否送达；没有更新到来可以佐证。',
} as const;
