/**
 * SEC-21: switches that open the app to others or turn its walls off. A packaged build that is started with one of
 * them does not run at all.
 */
const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-running-insecure-content',
  'host-rules',
  'host-resolver-rules',
  'load-extension',
  'js-flags',
] as const;

/** What a test rig needs; let through only by builds that are never shipped. */
const rigSwitches: ReadonlySet<string> = new Set(['inspect', 'remote-debugging-port']);

/**
 * The dangerous switches among the arguments; empty = fine. Names are compared as Chromium does: without value.
 * Two exceptions: the superuser's Chromium runs only without sandbox, and a development build is driven by tests.
 */
export function findDangerousSwitches(
  argv: readonly string[],
  options: { readonly isSuperuser: boolean; readonly isDevelopmentBuild: boolean },
): readonly string[] {
  const given = new Set(
    argv
      .filter((argument) => argument.startsWith('-'))
      .map((argument) => argument.replace(/^-+/, '').split('=', 1)[0]?.toLowerCase() ?? ''),
  );
  return dangerousSwitches.filter(
    (name) =>
      given.has(name) &&
      !(name === 'no-sandbox' && options.isSuperuser) &&
      !(rigSwitches.has(name) && options.isDevelopmentBuild),
  );
}
