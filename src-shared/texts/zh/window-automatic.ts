/** Automatic repair in the window: settings, the bot's page, the notice while it is stopped. */
export const windowAutomatic = {
  'window.automatic.title': '自动修复',
  'window.automatic.hint':
    '自动重新设置期望的 Webhook，除此之外什么也不做：从不删除 Webhook，从不丢弃更新。新规则在 24 小时内只记下会发送的内容。',
  'window.automatic.state.title': '状态',
  'window.automatic.state.off': '关闭：没有开启任何规则，因此不会自动修复。',
  'window.automatic.state.on':
    '已对 {tags, plural, =0 {} other {# 个标签}}{bots, plural, =0 {} other {{tags, plural, =0 {} other {和 }}# 个机器人}}开启。',
  'window.automatic.state.stopped': '自 {since} 起停止。再次允许之前不会自动修复。',
  'window.automatic.stop': '停止全部自动修复',
  'window.automatic.resume': '再次允许',
  'window.automatic.held.title': '在这些机器人上已自行停止',
  'window.automatic.held.hint':
    '设置的内容在一小时内被覆盖了两次，说明另有程序在设置这些 Webhook。请先找到它。',
  'window.automatic.held.since': '自 {since}',
  'window.automatic.held.bot':
    '自 {since} 起在此机器人上自行停止：设置的内容在一小时内被覆盖了两次。请查明还有什么在设置此 Webhook，然后允许继续。',
  'window.automatic.release': '允许继续',
  'window.automatic.release-bot': '允许继续处理 {name}',
  'window.automatic.own.title': '有自有规则的机器人',
  'window.automatic.own.open': '打开 {name}',
  'window.automatic.own.more': '另有 {count, plural, other {# 个}}',
  'window.automatic.tags.title': '按标签设规则',
  'window.automatic.tags.hint':
    '机器人遵循其标签中第一个有规则的。机器人的自有规则在其页面，优先于标签的规则。',
  'window.automatic.no-tags':
    '尚无标签。请在机器人页面的“编辑名称、标签、备注…”中添加，或在该处为单个机器人设规则。',
  'window.automatic.tag': '有规则的标签',
  'window.automatic.option':
    '{tag}：{bots, plural, =0 {没有机器人} other {# 个机器人}}{rules, plural, =-1 {} =0 {，已关闭} other {，# 条规则}}',
  'window.automatic.tag.clear': '去掉此标签的规则',
  'window.automatic.tag.empty':
    '对此标签已关闭：遵循它的机器人不会自动修复，即使其另一标签有规则。',
  'window.automatic.rule.missing': 'Webhook 缺失',
  'window.automatic.rule.missing.hint': '重新设置完整的期望 Webhook。',
  'window.automatic.rule.wrong-url': 'Webhook 指向其他 URL',
  'window.automatic.rule.wrong-url.hint':
    '重新设置期望的 Webhook。无人填写过的主机不予处理，除非在下面开启防护。',
  'window.automatic.rule.other-settings': '其他设置不一致',
  'window.automatic.rule.other-settings.hint':
    '连接数、更新类型、证书或固定地址：重新设置完整的期望 Webhook。',
  'window.automatic.rule.recent-errors': '近期投递错误',
  'window.automatic.rule.recent-errors.hint':
    '重新设置 Webhook 解决不了：原因在端点、TLS、DNS 或密钥令牌。不发送任何内容；只在操作记录中说明原因。',
  'window.automatic.rule.too-many-pending': '待投递更新过多',
  'window.automatic.rule.too-many-pending.hint':
    '重新设置 Webhook 解决不了：端点处理不过来。不发送任何内容；只在操作记录中说明原因。',
  'window.automatic.mode.off': '关闭',
  'window.automatic.mode.dry-run': '试运行',
  'window.automatic.mode.live': '实际执行',
  'window.automatic.mode.journal': '仅记录',
  'window.automatic.note.dry-run': '只记下会发送的内容。',
  'window.automatic.note.waits': '试运行至 {until}，之后实际执行。',
  'window.automatic.note.live': '实际执行：会发送。',
  'window.automatic.note.journal': '操作记录会说明原因。',
  'window.automatic.note.off': '关闭。',
  'window.automatic.locked':
    '没有保存：规则需密封，而保险库没有打开。请打开后重新选择。停止始终可用。',
  'window.automatic.today': '今天 {time}',
  'window.automatic.tomorrow': '明天 {time}',
  'window.automatic.protect': '防范陌生主机',
  'window.automatic.protect.hint':
    '也覆盖指向此处无人填写过的主机的 Webhook。这样的主机可能意味着令牌被盗：那时只有向 @BotFather 申请新令牌才有用。',
  'window.automatic.bot.source.off': '关闭',
  'window.automatic.bot.source.own': '自有规则',
  'window.automatic.bot.source.own-off': '对此机器人已关闭',
  'window.automatic.bot.source.tag': '按标签 {tag}',
  'window.automatic.bot.off': '不会自动修复：此机器人及其标签都没有规则。',
  'window.automatic.bot.tag-off': '不会自动修复：其标签 {tag} 已关闭自动修复。',
  'window.automatic.bot.own-off': '无论标签如何，此机器人都不会自动修复。请开启规则，或重新继承。',
  'window.automatic.bot.protected': '也覆盖指向无人填写过的主机的 Webhook。',
  'window.automatic.bot.choice': '此机器人遵循谁的规则',
  'window.automatic.bot.choice.tags': '继承',
  'window.automatic.bot.choice.own': '自有',
  'window.automatic.bot.stopped': '全部自动修复自 {since} 起停止，因此现在都不会执行。',
  'window.automatic.to-settings': '打开设置',
  'window.automatic.notice.title': '全部自动修复已停止。',
  'window.automatic.notice': '自 {since} 起，虽有规则开启，但不会自动修复。可在设置中再次允许。',
} as const;
