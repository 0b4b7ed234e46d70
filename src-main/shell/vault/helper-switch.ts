/** Switch that makes this program a vault helper instead of the app. */
export const vaultHelperSwitch = '--vault-helper';
const helperTasks = ['wrap', 'unwrap'] as const;
export type HelperTask = (typeof helperTasks)[number];

/** The task of a helper's command line; null when this is the app itself. */
export function helperTask(argv: readonly string[]): HelperTask | null {
  const at = argv.indexOf(vaultHelperSwitch);
  return at === -1 ? null : (helperTasks.find((task) => task === argv[at + 1]) ?? null);
}
