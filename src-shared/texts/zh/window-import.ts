/** Words of configuration files in the window. */
export const windowImport = {
  'window.data.title': '数据',
  'window.data.hint': '每个机器人的期望配置，以文件形式。',
  'window.data.import': '导入',
  'window.data.import.hint':
    '读取配置文件或移交文件，并显示会更改什么。不向 Telegram 发送任何内容。',
  'window.data.import.button': '导入…',
  'window.data.export': '配置',
  'window.data.export.hint': '用于比较、纳入版本库和再次导入。不含机密；URL 已缩略。',
  'window.data.export.json': '另存为 JSON…',
  'window.data.export.yaml': '另存为 YAML…',
  'window.data.handover': '移交文件',
  'window.data.handover.hint': '含密钥令牌、完整 URL 和证书，以口令密封：用于另一台电脑或他人。',
  'window.data.handover.button': '生成…',

  'window.handover.title': '生成移交文件',
  'window.handover.text':
    '文件只能用此口令打开。谁同时拥有两者，就拥有其中所有机密：请分开传送，用后删除文件。',
  'window.handover.passphrase': '文件的口令',
  'window.handover.passphrase.hint': '不保存在任何地方：没有它谁也打不开文件。',
  'window.handover.tokens': '包括机器人令牌',
  'window.handover.tokens.hint':
    '对方随后可添加这些机器人。令牌等于整个机器人；文件若丢失，请更换令牌。',
  'window.handover.save': '保存…',
  'window.handover.sealing': '正在密封…',

  'window.import.title': '导入',
  'window.import.sealed': '这是移交文件。生成者知道其口令。',
  'window.import.passphrase': '文件的口令',
  'window.import.open': '打开',
  'window.import.opening': '正在打开…',
  'window.import.reading': '正在将文件与列表比较…',
  'window.import.summary':
    '{differ, plural, =0 {此文件与列表没有不同。} other {# 个机器人与列表不同。}}{new, plural, =0 {} other {其中 # 个尚不在列表中。}}{unchanged, plural, =0 {} other {# 个没有变化。}}{blocked, plural, =0 {} other {# 个无法采用。}}',
  'window.import.url-hint': '不同的 URL 决定下次还原后更新投往何处，因此须逐个勾选。',
  'window.import.tick-all': '勾选所有更改',
  'window.import.tick-none': '取消全部勾选',
  'window.import.more': '再显示 {count, number} 个，剩余 {rest, number} 个',
  'window.import.url': '采用不同的 URL 及其相关内容',
  'window.import.test': '测试环境',
  'window.import.state.new': '不在列表中',
  'window.import.state.changed': '有更改',
  'window.import.state.unchanged': '没有变化',
  'window.import.state.blocked': '无法采用',
  'window.import.nothing-sent': '不向 Telegram 发送任何内容。',
  'window.import.apply': '{count, plural, =0 {采用} other {采用 # 个机器人}}',
  'window.import.again': '重新选择文件…',
  'window.import.done':
    '{changed, plural, =0 {没有更改机器人} other {已更改 # 个机器人}}，{added, plural, =0 {没有添加} other {已添加 # 个}}。没有向 Telegram 发送任何内容。{webhooks, plural, =0 {} other {有 # 个机器人的期望配置与 Telegram 处不同：请打开它并点击“重新设置”；多个时也可在列表中选中后一并还原。}}',
} as const;
