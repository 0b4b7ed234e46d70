/** Environments: what is refused, what the journal says. */
export const environments = {
  'refusal.environment-gone':
    '此环境已不存在，或在 Hooklight 之外被改动。请另选一个，或在设置中重新编写。',
  'refusal.environment-locked': '环境已密封，而保险库没有打开。请解锁后再试。',
  'refusal.environment-same-url':
    '这些机器人会共用同一个 URL：{detail}。端点将无法区分它们的更新。请给每个机器人自己的路径：在模板中加入占位符 bot_id 或 username。',
  'refusal.template-grammar':
    '模板中有单独的花括号。占位符为 host、bot_id 和 username，各用一对花括号括起。{detail}',
  'refusal.template-placeholder':
    'Hooklight 不认识占位符 {detail}。可用的是 host、bot_id 和 username。',
  'refusal.template-value': '模板需要 {detail}，而这里没有。请填写，或从模板中去掉该占位符。',
  'refusal.template-username':
    '该机器人的用户名不是 Telegram 会给的那种（字母、数字和下划线），在 URL 中可能指向其他主机。请使用占位符 bot_id。',
  'refusal.template-token':
    'URL 会含有机器人令牌，而 URL 会留在沿途每个代理的日志中。请改用占位符 bot_id 和密钥令牌。',
  'environments.secret.generated': '新生成的',
  'environments.name-taken': '已有名为“{name}”的环境。请换个名称。',
  'environments.in-use':
    '有 {count, plural, other {# 个机器人}}属于“{name}”。请先将其移出，或说明现在就脱离；其期望配置保持不变。',
  'environments.journal.made': '已创建环境“{name}”。',
  'environments.journal.changed':
    '已更改环境“{name}”。没有发送任何内容；其机器人会显示不一致之处。',
  'environments.journal.removed':
    '已移除环境“{name}”{count, plural, =0 {} other {，# 个机器人脱离}}。机器人的期望配置保持不变。',
  'environments.journal.assigned': '自此属于环境“{name}”。',
  'environments.journal.left': '不再属于任何环境。',
  'environments.journal.damaged':
    '环境“{name}”在 Hooklight 之外被改动，不予使用。请在设置中重新编写。',
  'environments.journal.member-damaged':
    '该机器人所属的环境在 Hooklight 之外被改动。现在不属于任何环境。',
  'environments.state.ready': '就绪',
  'environments.state.locked': '已锁定',
  'environments.state.damaged': '在外部被改动，请重新编写',
  'environments.move.planning': '没有方案',
  'environments.move.planned': '将迁移',
  'environments.move.refused': '被拒绝，保持不变',
  'environments.move.no-change': '原本就在那里',
  'environments.move.running': '进行中',
  'environments.move.done': '已迁移',
  'environments.move.restored': '失败，已还原',
  'environments.move.failed': '失败',
  'environments.move.left': '未开始',
} as const;
