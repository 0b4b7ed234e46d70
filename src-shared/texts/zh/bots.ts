/** Sentences about adding, changing and removing bots, and the journal lines that tell of it. */
export const bots = {
  'bots.refused.duplicate': '该机器人已在列表中，名为“{name}”。',
  'bots.refused.duplicate-line': '该机器人已出现在第 {line} 行。',
  'bots.refused.rejected': 'Telegram 不接受此令牌：已被吊销或有误。请从 BotFather 重新复制。',
  'bots.refused.unreachable': '无法向 Telegram 查询此令牌。未保存任何内容；连接恢复后再试。',
  'bots.refused.proxy':
    '代理不放行 Hooklight，因此无法向 Telegram 查询此令牌。未保存任何内容；请在“设置”的“连接”中测试代理。',
  'bots.refused.flood':
    '{seconds, plural, =0 {Telegram 要求稍等再添加下一个新机器人。} other {Telegram 要求等待 # 秒再添加下一个新机器人。}}未保存任何内容；届时再试。',
  'bots.refused.server':
    'Bot API 服务器返回 {code}，没有给出机器人名称。未保存任何内容；请稍后再试。',
  'bots.refused.vault-locked': '保险库锁定时无法保存令牌。请先解锁，再添加机器人。',
  'bots.refused.api-root-invalid':
    '这不是 Bot API 服务器的地址。必须以 https:// 开头；本机上可用 http://。',
  'bots.refused.api-root-unconfirmed': '令牌将发送到 {host}。请确认可以把令牌交给该服务器。',
  'bots.refused.other-bot': '此令牌属于另一个机器人（{telegramId}）。请将其单独添加。',
  'bots.refused.untrusted':
    'Hooklight 无法判断该机器人的记录是否在外部被改动，因此不发送令牌。请移除该机器人后重新添加。',
  'bots.no-line': '文本中没有令牌。请每行粘贴一个令牌。',
  'bots.locked': '令牌已锁定。请先解锁保险库。',
  'bots.paused': '该机器人已暂停。恢复后才能检查。',
  'bots.watching-paused': '监视已暂停。恢复后才能检查。',
  'bots.past-time': '该时间已过。',
  'bots.journal.added': '已添加“{name}”。',
  'bots.journal.removed': '已移除“{name}”及其令牌、密钥和历史。',
  'bots.journal.changed': '已更改：{fields}。',
  'bots.journal.secret-copied': '期望 Webhook 的密钥令牌已复制到剪贴板。',
  'bots.journal.token-replaced': '已更换令牌。',
  'bots.journal.settings': '设置已更改：{fields}。',
  'bots.journal.adopted':
    '已将 {host} 上发现的 Webhook 采纳为期望配置。其密钥令牌和固定地址无法读回，仍未知。',
  'bots.journal.tampered': '保存的记录在 Hooklight 之外被改动。重新添加该机器人之前不使用其令牌。',
} as const;
