const answers = {
  'incident.over': '此事件已结束：没有可标为知悉的内容。',
  'incident.nothing-to-recover': '该机器人没有待恢复的事件。请改为静默一段时间。',
  'incident.journal.acknowledged': '事件已标为知悉：{reason}。',
  'incident.journal.taken-back': '已撤回知悉：{reason}。',
  'incident.journal.note': '事件备注已更改：{reason}。',
  'incident.journal.snoozed': '已静默至{until}。',
  'incident.journal.snoozed-until-recovered': '已静默至恢复。',
  'incident.journal.woken': '不再静默。',
} as const;

/** One sentence for every kind of line of a timeline. */
const events = {
  'incident.event.began': '开始：{reason}',
  'incident.event.confirmed': '已证实，{health, select, down {故障} other {异常}}：{reason}',
  'incident.event.worsened': '恶化，现为{health, select, down {故障} other {异常}}：{reason}',
  'incident.event.changed': '现为{health, select, down {故障} other {异常}}：{reason}',
  'incident.event.told': '已显示通知',
  'incident.event.acknowledged': '已标为知悉',
  'incident.event.unacknowledged': '已撤回知悉',
  'incident.event.snoozed': '已静默至{until}',
  'incident.event.woken':
    '{by, select, time {静默时间已到} system {静默随恢复结束} other {静默已结束}}',
  'incident.event.action': '{wish}：{outcome}',
  'incident.event.evidence': '{failed, select, true {未能持续} other {事后观察}}',
  'incident.event.saved': '{count, plural, other {已保存 # 条更新}}到 {file}',
  'incident.event.lost':
    '{how, select, dropped {{count, plural, other {已丢弃 # 条待投递更新}}} other {{count, plural, other {约 # 条更新未读即过期}}}}',
  'incident.event.note': '备注已更改',
  'incident.event.recovered': '历时 {duration}后恢复',
  'incident.event.bot-removed': '该机器人已从 Hooklight 移除',
  'incident.event.ends-acknowledgement': '知悉状态随之结束。',
  'incident.event.action-unnamed': '一项操作',
  'incident.until-recovered': '恢复',
  'incident.unclosed': '未结束',
} as const;

const commandLine = {} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
