/** What is used of Electron's native theme. */
export interface ThemeSource {
  readonly themeSource: 'system' | 'light' | 'dark';
  readonly shouldUseDarkColors: boolean;
  /** Windows only: the taskbar's own look, apart from the apps'. */
  readonly shouldUseDarkColorsForSystemIntegratedUI?: boolean;
}

/**
 * Whether the panel is dark. The window's own theme says nothing about the panel, so while the user has overridden it
 * the last word of the system stands. On Linux nobody knows the panel's colour; the icons' halo covers a wrong guess.
 */
export function createPanelLook(theme: ThemeSource, platform: NodeJS.Platform): () => boolean {
  // Read when first asked: before Electron is ready the system's look is not known.
  let isDark: boolean | null = null;
  return () => {
    if (platform === 'win32') {
      return theme.shouldUseDarkColorsForSystemIntegratedUI ?? theme.shouldUseDarkColors;
    }
    if (isDark === null || theme.themeSource === 'system') {
      isDark = theme.shouldUseDarkColors;
    }
    return isDark;
  };
}
