/** Bulk actions: many bots, one after the other. */
export const bulk = {
  'bulk.change': '{field}：{from} → {to}',
  'bulk.other-plan': '将要执行的内容与所示方案不同',
  'bulk.busy': '另一项批量操作正在进行。请等它结束，或将其取消。',
  'bulk.not-planned': '方案尚未全部生成，或该批量操作已结束。',
  'bulk.journal': '批量操作“{wish}”{end}：{counts}。',
  'bulk.end.finished': '已结束',
  'bulk.end.cancelled': '已取消',
  'bulk.end.stopped-at-failure': '在首次失败时停止',
  'bulk.end.canary-ill': '在首个机器人之后停止，因其状态不佳',
} as const;
