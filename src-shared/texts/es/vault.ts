/** Messages of the vault. Keys start with `vault.`; what the window says about it is in window.ts. */
export const vault = {
  'vault.error.notWritten':
    'No se pudo escribir la caja fuerte en la carpeta de datos. No se guardó nada; compruebe que la carpeta admite escritura y no está llena, y elija de nuevo.',
} as const;
