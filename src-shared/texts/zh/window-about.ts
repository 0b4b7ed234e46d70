/** Messages of About, licences and diagnostics in the window. */
export const windowAbout = {
  'window.about.title': '关于',
  'window.about.runtime': '运行环境',
  'window.about.runtime.text': 'Electron {electron}、Chromium {chrome}、Node.js {node}',
  'window.about.system': '系统',
  'window.about.system.text':
    '{platform} {arch}，{release}{desktop, select, none {} other {，{desktop}}}',
  'window.about.data': '数据文件夹',
  'window.about.logs': '日志',
  'window.about.open-data': '打开数据文件夹',
  'window.about.open-logs': '打开日志文件夹',
  'window.about.open': '打开',
  'window.about.database': '数据库',
  'window.about.database.text':
    '{size}，格式 {format}，{backups, plural, =0 {尚无备份} other {# 个备份}}',
  'window.about.database.newest': '最新备份为 {time}。',
  'window.about.database.silent': 'Hooklight 中负责保存的部分现在没有应答。',
  'window.about.licenses': '他人的成果',
  'window.about.licenses.hint': 'Hooklight 包含他人的成果，按其许可证使用。',
  'window.about.licenses.button': '许可证…',
  'window.about.licenses.title': '他人的成果及其许可证',
  'window.about.licenses.count': '{count, plural, other {# 个组件}}',
  'window.about.licenses.none': '此构建没有组件列表。重新构建即可查看。',
  'window.about.licenses.chromium':
    'Electron 和 Chromium 自带组件；其许可证在程序旁的 LICENSES.chromium.html 中。',
  'window.about.licenses.no-text': '此组件没有许可证文本；其自述许可证为 {license}。',
  'window.about.diagnostics': '诊断信息',
  'window.about.diagnostics.hint':
    '用于报告问题的单个文件：版本、设置、数量、最新的日志行。保存前可看到全部内容。不发送任何内容。',
  'window.about.diagnostics.button': '诊断信息…',
  'window.diagnostics.text':
    '这是文件的全部内容。不含令牌、Webhook 路径、IP 地址、主文件夹或机器人名称。交给他人之前请先阅读。',
  'window.diagnostics.hosts': '显示主机名',
  'window.diagnostics.hosts.hint': '否则以代码代替，同一主机代码相同。',
  'window.diagnostics.building': '正在收集…',
  'window.diagnostics.content': '文件内容',
  'window.diagnostics.size': '{count, plural, other {{shown} 行}}，{size}',
  'window.diagnostics.save': '保存…',
  'window.diagnostics.saved': '已保存为 {file}。只有您能读取。',
} as const;
