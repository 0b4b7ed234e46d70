/** Words of a bot’s history: its chart, marks, heart-beat bars and table. */
const chart = {
  'window.range.year': '400 天',
  'window.range.zoomed': '局部',
  'window.chart.title': '待投递更新，{from} 至 {to}',
  'window.chart.keys':
    '左右：逐点移动。上下：逐个标记。Page Up 和 Page Down：十个点。Home 和 End：首尾。+ 和 -：放大和缩小。Enter：打开事件。拖动可放大查看。',
  'window.chart.zoom-back': '整个范围',
  'window.chart.as-chart': '图表',
  'window.chart.as-table': '表格',
  'window.chart.view': '显示方式',
  'window.chart.idle': '将指针移到图上或用方向键查看确切数值；拖动可放大查看。',
  'window.chart.point': '{when}：{waiting}；{health}',
  'window.chart.waiting.none': '待投递数未知',
  'window.chart.waiting.flat': '{count, plural, =0 {没有待投递} other {{shown} 条待投递}}',
  'window.chart.waiting.band': '{last} 条待投递，介于 {min} 与 {max} 之间',
  'window.chart.spent': '{health} {percent}',
  'window.chart.checks': '{count, plural, other {{shown} 次检查}}',
  'window.chart.errors': '{count, plural, other {{shown} 次投递失败}}',
  'window.chart.ago': '{when}，{age}前',
  'window.chart.from-hours': '按小时汇总',
  'window.chart.cut': '只显示最新的标记。',
  'window.history.uptime': '可用率',
  'window.chart.nothing': '这段时间没有记录。',
} as const;

const marks = {
  'window.marks': '标记',
  'window.marks.error': '错误',
  'window.marks.incident': '事件',
  'window.marks.action': '操作',
  'window.marks.gap': '未监视',
  'window.mark.error': '{count, plural, other {{shown} 次错误}}：{message}',
  'window.mark.incident.open': '事件，已持续 {duration}，未结束：{reason}',
  'window.mark.incident.over': '历时 {duration}的事件：{reason}',
  'window.mark.action': '{wish}：{outcome}',
  'window.mark.action-plain': '{wish}',
  'window.mark.gap': '未监视 {duration}',
} as const;

const beats = {
  'window.heart.title': '心跳',
  'window.heart.uptime': '可用 {percent}',
  'window.heart.uptime-none': '未知',
  'window.heart.how':
    '可用是指正常或异常：更新得到投递。未监视的时间和无法查询 Telegram 的时间都不计入。',
  'window.heart.label': '{range}心跳：{uptime}',
  'window.heart.keys': '左右：逐格移动。',
  'window.heart.idle': '将指针移到格上或用方向键查看其内容。',
  'window.heart.not-watched': '未监视',
  'window.heart.partly': '监视 {duration}',
  'window.heart.range.day': '24 小时',
  'window.heart.range.week': '7 天',
  'window.heart.range.month': '30 天',
  'window.heart.last-day': '近 24 小时',
  'window.heart.more': '历史',
} as const;

const table = {
  'window.table.caption': '待投递更新与健康状态，最新在前',
  'window.table.time': '时间',
  'window.table.least': '最少',
  'window.table.most': '最多',
  'window.table.last': '待投递',
  'window.table.health': '健康状态',
  'window.table.checks': '检查',
  'window.table.errors': '错误',
  'window.table.older': '显示更早的行',
  'window.table.marks': '经过',
} as const;

const now = {
  'window.now.telegram-said': 'Telegram 的说法',
  'window.errors.head': '{count, plural, other {{shown} 种错误}}，最新在前',
  'window.errors.last': '最近出现',
  'window.errors.first': '首次出现',
  'window.errors.times': '次数',
} as const;

export const windowHistory = {
  ...chart,
  ...marks,
  ...beats,
  ...table,
  ...now,
} as const;
