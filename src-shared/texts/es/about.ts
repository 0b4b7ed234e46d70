/** Messages of About, the diagnostics bundle and the demo that main itself says. */
export const about = {
  'about.bundle.not-written':
    'El informe de diagnóstico no se pudo guardar ahí. Elija una carpeta que admita escritura e inténtelo de nuevo.',
  'about.bundle.gone':
    'Este informe de diagnóstico se ha vuelto a generar entretanto. Revíselo de nuevo y luego guárdelo.',
  'about.folder.not-opened':
    'El sistema no pudo mostrar la carpeta. Ábrala a mano: su ubicación está junto al botón.',
  'demo.refused':
    'La demostración no hace esto: tocaría algo real. Salga antes de la demostración.',
  'demo.not-started':
    'No se pudo iniciar la demostración. Libere espacio en el disco, o reinicie Hooklight, e inténtelo de nuevo.',
} as const;
