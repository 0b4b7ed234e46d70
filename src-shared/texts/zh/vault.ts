/** Messages of the vault. Keys start with `vault.`; what the window says about it is in window.ts. */
export const vault = {
  'vault.error.notWritten':
    '无法将保险库写入数据文件夹。没有保存任何内容；请确认该文件夹可写且未满，然后重新选择。',
} as const;
