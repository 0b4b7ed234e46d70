/** Messages of adding many bots at once, and of the demo's beginning. */
export const windowAdd = {
  'window.add.found': '{count, plural, other {{shown} 个令牌}}',
  'window.add.found.bad': '{count, plural, other {{shown} 行不是令牌}}',
  'window.add.found.twice': '{count, plural, other {{shown} 行的机器人重复}}',
  'window.add.too-many': '一次最多 {most} 行。请先移出一部分，添加其余，再添加移出的。',
  'window.add.progress': '已完成 {shown}/{total} 行',
  'window.add.stop': '停止',
  'window.add.stopped': '{count, plural, other {已停止。{shown} 行尚未尝试，留在输入框中。}}',
  'window.add.lines': '逐行结果',
  'window.add.line.added': '已添加',
  'window.first.demo': '用演示机器人看看',
  'window.first.demo.hint':
    '十二个虚构的机器人和虚构的问题，可随意尝试。不发送任何内容，也不留下任何内容。',
  'window.first.demo.starting': '正在启动演示…',
} as const;
