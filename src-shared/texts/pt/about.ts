/** Messages of About, the diagnostics bundle and the demo that main itself says. */
export const about = {
  'about.bundle.not-written':
    'O relatório de diagnóstico não pôde ser salvo ali. Escolha uma pasta que permita gravação e tente de novo.',
  'about.bundle.gone':
    'Este relatório de diagnóstico foi refeito nesse meio-tempo. Confira-o de novo e depois salve.',
  'about.folder.not-opened':
    'O sistema não conseguiu mostrar a pasta. Abra-a à mão: o local está ao lado do botão.',
  'demo.refused': 'A demonstração não faz isto: tocaria em algo real. Saia antes da demonstração.',
  'demo.not-started':
    'A demonstração não pôde ser iniciada. Libere espaço no disco, ou reinicie o Hooklight, e tente de novo.',
} as const;
