/** Words of the window about saving, looking at, and sending again what waits. */
export const windowQueue = {
  'window.save.waiting':
    '{count, plural, =0 {上次检查时没有更新待投递。} other {有 # 条更新在 Telegram 待投递。}}',
  'window.save.what': '如何处理待投递的更新',
  'window.save.way-file': '先保存到文件，再清空队列',
  'window.save.way-file-hint':
    '保存完成前暂停投递。之后以完整配置重新设置 Webhook。以后可以将更新重新投给端点。',
  'window.save.way-lose': '丢弃',
  'window.save.way-lose-hint': '无法找回。届时须输入机器人的名称。',
  'window.save.file-hint':
    '文件含有用户写给机器人的内容，只有您能读取。从不覆盖已有文件：选择此机器人的文件可接着写，同一更新不会写两次。',
  'window.save.choose': '选择文件…',
  'window.save.other': '选择其他文件',
  'window.save.drop-button': '保存后清空队列',
  'window.save.file': '文件',
  'window.save.progress': '已保存 {done}/{total} 条更新',
  'window.save.left': '约剩 {time}',
  'window.save.quarter': '已保存 {percent}%',
  'window.save.paused': '保存结束前，Telegram 不向该机器人投递。期间新更新会等待。',
  'window.save.stop': '停止保存',
  'window.save.comes-back': '可从文件将更新重新投给端点。',
  'window.save.in-file': '其中的更新',
  'window.save.in-file-count': '{count, number} 条，其中本次 {added, number} 条',
  'window.save.still': '仍待投递',
  'window.save.rest': '保存其余',
  'window.save.next.empty':
    '待投递内容均已读取，但文件没有按方案关闭。请换个文件名再保存一次，并保留此文件。',
  'window.save.next.enough':
    '待投递内容均已读取，但文件没有按方案关闭。请换个文件名再保存一次，并保留此文件。',
  'window.save.next.time':
    '已写入文件的内容是安全的；其余在 Telegram 等待。点击“保存其余”可在同一文件继续。',
  'window.save.next.disk-full':
    '已写入文件的内容是安全的；其余在 Telegram 等待。请腾出空间后点击“保存其余”，或选择其他磁盘上的文件。',
  'window.save.next.file':
    '已写入文件的内容是安全的；其余在 Telegram 等待。请确认文件夹存在且可写，再点击“保存其余”，或选择其他文件。',
  'window.save.next.webhook':
    '已写入文件的内容是安全的；其余投往新设的 Webhook，它不会被覆盖。请查明是谁设置的。若有误，请先还原自己的 Webhook，再点击“保存其余”。',
  'window.save.next.conflict':
    '已写入文件的内容是安全的。另一程序取走的不在其中。请停止该程序，再点击“保存其余”。',
  'window.save.next.unanswered':
    '已写入文件的内容是安全的；其余在 Telegram 等待。Telegram 恢复应答后，点击“保存其余”可在同一文件继续。',
  'window.save.next.refused':
    '已写入文件的内容是安全的；其余在 Telegram 等待。下面的步骤显示了 Telegram 的答复。点击“保存其余”可重试。',
  'window.save.next.token':
    '已写入文件的内容是安全的。请将机器人的新令牌交给 Hooklight，再点击“保存其余”。',
  'window.save.next.unreadable':
    '已写入文件的内容是安全的；其余在 Telegram 等待。点击“保存其余”可重试。',
  'window.save.next.asked':
    '已写入文件的内容是安全的；其余在 Telegram 等待，并照常投递。点击“保存其余”可在同一文件继续。',

  'window.queue.caption':
    '{count, plural, other {最早的 {shown} 条待投递更新。}}同一通道的更新逐条投递：一条失败会挡住后面的。',
  'window.queue.update': '更新',
  'window.queue.kind': '类型',
  'window.queue.age': '已等待',
  'window.queue.size': '大小',
  'window.queue.lane': '通道',
  'window.queue.likely': '端点很可能在更新 {id} 上出错。',
  'window.queue.possible': '端点可能在更新 {id} 上出错；尚不确定。',
  'window.queue.take-out':
    '请在端点的日志中查找它。要跳过它，请将待投递更新保存到文件：这会将其移出队列，且不丢失任何内容。',
  'window.queue.no-suspect': '看不出端点在哪一条更新上出错。',
  'window.queue.mark-likely': '很可能出错',
  'window.queue.mark-possible': '可能出错',

  'window.resend.menu': '将保存的更新重新投给端点…',
  'window.resend.title': '将保存的更新重新投给端点',
  'window.resend.explain':
    '将 Hooklight 保存的文件中的更新，像 Telegram 那样逐条发送到该机器人自己的 Webhook。与 Telegram 无关，文件保持不变。',
  'window.resend.choose': '选择已存更新的文件…',
  'window.resend.choose-other': '选择其他文件…',
  'window.resend.file': '文件',
  'window.resend.reading': '正在读取文件…',
  'window.resend.kinds': '更新类型',
  'window.resend.kind': '{kind}（{count, number}）',
  'window.resend.from': '从',
  'window.resend.to': '到',
  'window.resend.time-hint': '按更新自身的时间。留空：全部。',
  'window.resend.time-order': '早于“从”。',
  'window.resend.rate': '每秒更新数',
  'window.resend.rate-hint': '最多如此；总是一条完成后才发送下一条。',
  'window.resend.rate-error': '请输入 0.1 至 100 的数字。',
  'window.resend.expired': '也发送已无法应答的查询',
  'window.resend.no-secret': '此 Webhook 没有密钥令牌',
  'window.resend.no-kind': '请至少选择一种。',
  'window.resend.plan': '{total, number} 条更新中有 {send, plural, other {# 条}}发往 {url}。',
  'window.resend.takes': '端点够快时约需 {time}。',
  'window.resend.skipped': '已略去',
  'window.resend.skip.kind': '{count, number} 条其他类型',
  'window.resend.skip.time': '{count, number} 条其他时间',
  'window.resend.skip.expired': '{count, number} 条已无法应答的查询',
  'window.resend.skip.sent-before': '{count, number} 条端点此前已接收',
  'window.resend.skip.duplicate': '{count, number} 条在文件中重复',
  'window.resend.expired-skipped': '已无法应答的查询会略去，除非另行选择。',
  'window.resend.back': '更改发送内容',
  'window.resend.send': '发送 {count, plural, other {# 条更新}}',
  'window.resend.sending': '正在将保存的更新投给端点…',
  'window.resend.progress': '已发送 {done}/{total} 条更新',
  'window.resend.quarter': '已发送 {percent}%',
  'window.resend.may-close': '可以关闭此窗口：操作会继续，结果见操作记录。',
  'window.resend.stop': '停止发送',
  'window.resend.end.done': '端点已全部接收',
  'window.resend.end.partly': '端点拒绝了其中一部分',
  'window.resend.end.failed': '端点不接收更新',
  'window.resend.end.stopped': '已停止',
  'window.resend.counts':
    '接收 {accepted, number} 条，拒绝 {refused, number} 条，未发送 {left, number} 条。',
  'window.resend.next': '端点修好后点击“发送其余”：已接收的会自动略去。',
  'window.resend.again': '发送其余',
  'window.resend.each': '端点对每条的答复，失败的在前。最多显示 500 条。',
  'window.resend.answer': '答复',
  'window.resend.duration': '耗时',
  'window.resend.no-answer': '没有应答',
} as const;
