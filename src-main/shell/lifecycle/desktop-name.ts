/**
 * Name of the running desktop, such as "XFCE" or "ubuntu:GNOME"; empty where none is told. Electron overwrites the
 * variable on some desktops ("Unity", so that GTK draws tray icons there) and keeps the true one beside it.
 */
export function desktopName(env: NodeJS.ProcessEnv): string {
  return env['ORIGINAL_XDG_CURRENT_DESKTOP'] ?? env['XDG_CURRENT_DESKTOP'] ?? '';
}
