/** Messages of About, the diagnostics bundle and the demo that main itself says. */
export const about = {
  'about.bundle.not-written':
    'The diagnostics could not be saved there. Choose a folder that may be written to and try again.',
  'about.bundle.gone': 'These diagnostics were built anew since. Look at them again, then save.',
  'about.folder.not-opened':
    'The system could not show the folder. Open it by hand: its place is named beside the button.',
  'demo.refused': 'The demo does not do this: it would touch something real. Leave the demo first.',
  'demo.not-started':
    'The demo could not be started. Free some space on the disk, or restart Hooklight, then try again.',
} as const;
