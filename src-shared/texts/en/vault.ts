/** Messages of the vault. Keys start with `vault.`; what the window says about it is in window.ts. */
export const vault = {
  'vault.error.notWritten':
    'The vault could not be written to the data folder. Nothing was stored; check that the folder can be written and is not full, then choose again.',
} as const;
