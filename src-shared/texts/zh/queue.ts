/** Messages about the updates that wait: saving them, looking at them, giving them to the endpoint again. */
export const queue = {
  'wish.rescue.title': '保存待投递更新',
  'wish.rescue.explain':
    '将所有待投递更新写入您的文件，并移出队列。期间撤下 Webhook，然后以完整配置重新设置。不会丢失任何内容：尚未写入磁盘的仍留在 Telegram。',
  'wish.rescue.button': '保存到文件',
  'wish.peek.title': '查看队列',
  'wish.peek.explain':
    '显示最早的待投递更新：类型、等待时间和大小，从不显示内容。Webhook 会短暂撤下并重新设置。所有更新都留在队列中。',
  'wish.peek.button': '查看',

  'refusal.save-path': '无法将更新保存在该处：{detail}。没有发送任何内容。',
  'refusal.save-foreign':
    '该文件不是此机器人的已存更新文件（{detail}），因此绝不覆盖。请换个名称。没有发送任何内容。',
  'refusal.save-damaged':
    '该文件在保存更新后被改动（{detail}），因此保持原样；请换个名称。没有发送任何内容。',
  'refusal.disk-full':
    '磁盘空间不足以存放更新（{detail}）。请腾出空间或选择其他磁盘。没有发送任何内容。',

  'warning.saving-pauses':
    '保存完成前暂停投递，此处约 {detail} 秒；之后以完整配置重新设置 Webhook。',
  'warning.saving-resumes': '文件已存在且含有此机器人的更新：将接着写，同一更新不会写两次。',
  'warning.peek-pauses': '查看队列期间暂停投递约 {detail} 秒。不会丢失更新。',

  'outcome.rescue.done': '所有待投递内容均已保存，Webhook 及其完整配置保持原样。',
  'outcome.rescue.no-change': '已没有待投递内容；没有发送任何内容。',
  'outcome.rescue.refused': '没有保存；没有发送任何内容。',
  'outcome.rescue.restored': '未能全部保存；Webhook 保持原样。',
  'outcome.rescue.failed': '更新没有按方案保存。',
  'outcome.peek.done': '已查看队列，Webhook 保持原样。',
  'outcome.peek.no-change': '没有待投递内容；没有发送任何内容。',
  'outcome.peek.refused': '没有查看队列；没有发送任何内容。',
  'outcome.peek.restored': '无法查看队列；Webhook 保持原样。',
  'outcome.peek.failed': '没有按方案查看队列。',

  'ending.set-by-other': '操作期间有人设置了相同的 Webhook；已保持原样。',

  'resend.refused.save-path': '无法读取已存更新的文件（{detail}）。没有发送任何内容。',
  'resend.refused.save-foreign':
    '该文件或其旁的发送记录属于另一个机器人（{detail}）。没有发送任何内容。',
  'resend.refused.save-damaged': '该文件中有一行不是更新（{detail}）。没有发送任何内容。',
  'resend.refused.disk-full': '磁盘已满（{detail}）。没有发送任何内容。',
  'resend.refused.nothing-to-send':
    '{detail} 条已存更新中没有可发送的：已发送过、不符合所选条件，或是已无法应答的查询。没有发送任何内容。',
  'resend.refused.no-webhook': '该机器人没有 Webhook，因此没有可发往的端点。没有发送任何内容。',
  'resend.refused.secret-unknown':
    'Hooklight 不知道此 Webhook 的密钥令牌，没有它端点会拒绝每条更新。请先带密钥令牌设置 Webhook，或说明没有。没有发送任何内容。',
  'resend.refused.certificate-unknown':
    '此 Webhook 使用了此处未保存的上传证书，因此无法验证端点。没有发送任何内容。',
  'resend.refused.not-reachable': '无法向 Telegram 查询 Webhook 现在指向何处。没有发送任何内容。',
  'resend.warning.handled-twice': '端点会把这些更新当作新的处理：之前处理过的会再处理一次。',
  'resend.warning.no-manifest': '文件没有清单：无法确定属于谁、何时保存。',
  'resend.warning.changed': '文件在保存更新后被改动。',
  'resend.warning.expired-skipped': '已无法应答的查询被略去；--expired 可一并发送。',
  'resend.end.done': '已发送 {accepted, plural, other {# 条更新}}，端点全部接收。',
  'resend.end.partly':
    '端点接收了 {accepted, plural, other {# 条更新}}，拒绝了 {refused, number} 条。再次执行同一命令会重发被拒绝的。',
  'resend.end.failed':
    '端点不接收更新：接收 {accepted, number} 条，拒绝 {refused, number} 条，未发送 {left, number} 条。再次执行同一命令会从该处继续。',
  'resend.end.stopped':
    '已停止：接收 {accepted, number} 条，拒绝 {refused, number} 条，未发送 {left, number} 条。再次执行同一命令会从该处继续。',
  'resend.journal': '已将保存的更新发送到 {url}。{message}',

  'queue.saved': '{file} 含 {count, plural, other {# 条更新}}，其中本次 {added, number} 条。',
  'queue.saved-none': '没有保存任何更新。',
  'queue.still': '现有 {count, plural, other {# 条更新}}在 Telegram 待投递。',
  'queue.peeked': '{count, plural, other {已查看 # 条更新}}。',
  'queue.stop.enough': '新的更新不断到来，已留给 Webhook。',
  'queue.stop.time': '保存满十分钟，已结束。',
  'queue.stop.disk-full': '磁盘已满。',
  'queue.stop.file': '文件无法写入。',
  'queue.stop.webhook': '期间有人设置了 Webhook。',
  'queue.stop.conflict': '另有程序在获取该机器人的更新。',
  'queue.stop.unanswered': 'Telegram 不再应答。',
  'queue.stop.refused': 'Telegram 拒绝提供更新。',
  'queue.stop.token': 'Telegram 拒绝该令牌。',
  'queue.stop.unreadable': 'Telegram 的一个应答无法读取。',
  'queue.stop.asked': '已按您的要求提前结束。',
  'queue.problem.save-path': '文件或其清单无法使用（{detail}）。',
  'queue.problem.save-foreign': '文件不再属于该机器人（{detail}）。',
  'queue.problem.save-damaged': '文件内容与写入的不同（{detail}）。',
  'queue.problem.disk-full': '已写入文件的内容是安全的。',
} as const;
