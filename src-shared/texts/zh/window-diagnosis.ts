/** Words of the bot’s Diagnosis tab, in Chinese. */
const report = {
  'window.tab.diagnosis': '诊断',
  'window.diagnosis.title': 'Telegram 对端点的报告',
  'window.diagnosis.none': '尚无检查得到应答，因此 Telegram 还没有报告。',
  'window.diagnosis.no-webhook': 'Telegram 没有此机器人的 Webhook：没有可报告的端点。',
  'window.diagnosis.host': '主机',
  'window.diagnosis.address': '它连接的地址',
  'window.diagnosis.address-none': '未说明',
  'window.diagnosis.certificate': '证书',
  'window.diagnosis.certificate.own': '随 Webhook 上传',
  'window.diagnosis.certificate.public': '公共机构签发，由 Telegram 核验',
  'window.diagnosis.error': '最近一次投递失败',
  'window.diagnosis.error-none': '没有记录',
  'window.diagnosis.error-sticky': '更新恢复投递后，Telegram 仍保留最近的错误。',
  'window.diagnosis.class': '故障类型',
  'window.diagnosis.sync': 'Bot API 服务器与 Telegram 断开',
  'window.diagnosis.sync-none': '从未报告',
  'window.diagnosis.connections': '最大并发连接数',
  'window.diagnosis.connections-default': '未说明；Telegram 自身的上限为 40',
  'window.diagnosis.waiting': '待投递更新',
  'window.diagnosis.checked': '报告时间',
} as const;

const test = {
  'window.diagnosis.here': '从本机看',
  'window.diagnosis.run': '从本机测试',
  'window.diagnosis.stop': '停止',
  'window.diagnosis.explain':
    '像 Telegram 那样查询名称、连接、加密并请求。不会发送 Webhook 自身的路径或其密钥令牌；不会改变任何指示灯，也不会启动修复。',
  'window.diagnosis.running': '正在从本机测试：{step}',
  'window.diagnosis.tested': '{age}前测试。',
  'window.diagnosis.again': '{duration}后可以再次测试。',
  'window.diagnosis.wanted': '没有生效的 Webhook。测试的是期望的 Webhook。',
  'window.diagnosis.noted': '从本机访问端点有应答；下面有值得一看的地方。',
  'window.diagnosis.unclear':
    '从本机测试有一步失败。Telegram 是否遇到同样的情况，此次测试无法判断。',
  'window.diagnosis.would-fail': 'Telegram 目前没有报告失败，但此处发现的问题会使投递中断。',
  'window.diagnosis.steps': '测试步骤',
  'window.diagnosis.allow-ask': '如果 {host} 是自己的主机，Hooklight 可以仅为这次测试连接它。',
  'window.diagnosis.allow': '仅此一次连接',
  'window.diagnosis.health': '健康检查路径',
  'window.diagnosis.health-label': '要请求的路径',
  'window.diagnosis.health-hint':
    '代替 / 请求，例如 /health。不能是 Webhook 自身的路径，也不能含有机密。',
  'window.diagnosis.fact.addresses': '地址',
  'window.diagnosis.fact.issuer': '签发者',
  'window.diagnosis.fact.names': '适用于',
  'window.diagnosis.fact.until': '有效期至',
  'window.diagnosis.days-left': '{days, plural, =0 {不到一天} other {还有 {shown} 天}}',
  'window.diagnosis.days-over': '已过期',
} as const;

const compare = {
  'window.diagnosis.beside': 'Telegram 与本机',
  'window.diagnosis.telegram': 'Telegram 报告',
  'window.diagnosis.deliveries': '投递',
  'window.diagnosis.deliveries-fine': '目前没有失败',
  'window.diagnosis.deliveries-none': '没有生效的 Webhook',
  'window.diagnosis.here-fine': '全部有应答',
  'window.diagnosis.here-fails': '失败：{step}',
  'window.diagnosis.here-unknown': '未知',
  'window.diagnosis.connects-to': '地址',
  'window.diagnosis.pinned': '固定',
  'window.diagnosis.issued': '{issuer}，至 {date}',
  'window.diagnosis.todo': '解决办法',
} as const;

export const windowDiagnosis = {
  ...report,
  ...test,
  ...compare,
} as const;
