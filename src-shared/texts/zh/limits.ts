/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {标签“{name}”的“} bot {“{name}”的“} other {“}}{field}”（{fieldName}）会是 {value, number}，超过了“{limitField}”（{limitName}）所允许的值，后者{from, select, bot {对此机器人} tag {按标签“{tag}”} other {对所有机器人}}为 {limit, number}。请将前者设为不超过 {most, number}，或提高后者。',
  'limits.journal.tag': '标签“{tag}”的阈值已更改：{fields}。',
  'limits.journal.bot': '自有阈值已更改：{fields}。',
  'window.limits.tags': '按标签设阈值',
  'window.limits.tags.hint':
    '用于带标签的机器人，取代上面的值。机器人的自有阈值在其页面，优先于标签。',
  'window.limits.no-tags':
    '尚无机器人带标签。请在机器人页面的“编辑名称、标签、备注…”中添加，再在此设阈值。',
  'window.limits.tag': '标签',
  'window.limits.option':
    '{tag}：{bots, plural, =0 {没有机器人} other {# 个机器人}}{limits, plural, =0 {} other {，# 项阈值}}',
  'window.limits.bot': '自有阈值',
  'window.limits.own': '{count, plural, =0 {全部继承} other {此机器人自设 # 项}}',
  'window.limits.suspected': '疑似有问题时',
  'window.limits.expiring': '多久内过期视为故障',
  'window.limits.scope-bot': '对此机器人',
  'window.limits.from-all': '对所有机器人',
  'window.limits.from-tag': '按标签 {tag}',
  'window.limits.else': '否则为 {value}，{from}',
  'window.limits.inherit': '{label}：重新继承，{value} {from}',
  'window.limits.all-stretched':
    '机器人数量超出请求预算：所有间隔均匀拉长，问题会比设定更晚显示。请加大间隔或减少监视的机器人。',
} as const;
