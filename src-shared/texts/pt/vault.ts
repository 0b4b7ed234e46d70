/** Messages of the vault. Keys start with `vault.`; what the window says about it is in window.ts. */
export const vault = {
  'vault.error.notWritten':
    'Não foi possível gravar o cofre na pasta de dados. Nada foi salvo; confira se a pasta permite gravação e não está cheia, e escolha de novo.',
} as const;
