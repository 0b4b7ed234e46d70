/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {标签“{name}”的“} bot {“{name}”的“} other {“}}{field}”（{fieldName}）会是 {value, number}，超过了“{limitField}”（{limitName}）所允许的值，后者{from, select, bot {对此机器人} tag {按标签“{tag}”} other {对所有机器人}}为 {limit, number}。请将前者设为不超过 {most, number}，或提高后者。',
  'limits.journal.tag': '标签“{tag}”的阈值已更改：{fields}。',
  'limits.journal.bot': '自有阈值已更改：{fields}。',
  'limits.cli.help': '查看和更改设置：所有机器人、某标签、某机器人',
  'limits.cli.help.get': '显示生效的设置及其来源',
  'limits.cli.help.set': '更改设置',
  'limits.cli.help.reset': '让标签或机器人重新继承；不给 --tag 和 --bot 则恢复默认值',
  'limits.cli.help.tag': '带有此标签的机器人的设置',
  'limits.cli.help.bot': '此机器人的设置：其 ID、Telegram ID 或 @username',
  'limits.cli.help.values': '例如 intervalSeconds=5m 或 backlogPending=200',
  'limits.cli.help.names': '设置的名称；不给则为全部',
  'limits.cli.shape': '请以 name=value 的形式给出设置，例如 intervalSeconds=5m。',
  'limits.cli.unknown': '没有此设置。此处可用：{names}。',
  'limits.cli.global-only': '{name} 对整个应用生效。请去掉 --tag 和 --bot。',
  'limits.cli.seconds': '{name} 是 {min, number} 至 {max, number} 秒的时长，例如 30s、5m 或 2h。',
  'limits.cli.number': '{name} 是 {min, number} 至 {max, number} 的整数。',
  'limits.cli.minutes':
    '{name} 是 {min, number} 至 {max, number} 的分钟数，以五为步长，例如 30m、4h，0 表示从不。',
  'limits.cli.days': '{name} 是以逗号分隔的星期：mon, tue, wed, thu, fri, sat, sun。',
  'limits.cli.time': '{name} 是一天中的时刻，例如 07:00 或 22:30。',
  'limits.cli.zone': '{name} 是“system”或时区名称，例如 Europe/Berlin。',
  'limits.cli.choice': '{name} 须为以下之一：{choices}。',
  'limits.cli.tag': '标签为 1 至 40 个字符。',
  'limits.cli.origin': '{origin, select, bot {此机器人} tag {标签 {tag}} other {所有机器人}}',
  'limits.cli.levels': '自有设置：{places}',
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
