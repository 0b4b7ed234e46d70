/** Messages of About, the diagnostics bundle and the demo that main itself says. */
export const about = {
  'about.bundle.not-written': '无法将诊断信息保存在该处。请选择可写的文件夹后重试。',
  'about.bundle.gone': '此诊断信息已重新生成。请再看一遍，然后保存。',
  'about.folder.not-opened': '系统无法显示该文件夹。请手动打开：其位置写在按钮旁边。',
  'demo.refused': '演示不执行此操作：它会触及真实内容。请先退出演示。',
  'demo.not-started': '无法启动演示。请在磁盘上腾出空间，或重新启动 Hooklight，然后重试。',
} as const;
