/** Files that take longest on a machine that has never run them: started last, they would be waited for alone. */
export const longestFiles: readonly string[] = [
  'test/e2e/notification-daemon.test.ts',
  'test/e2e/notifications.test.ts',
  'test/e2e/quits/quits.test.ts',
  'test/integration/cli/action-kill.test.ts',
  'test/integration/cli/import-kill.test.ts',
  'test/integration/time/quitting.test.ts',
  'test/renderer/screens/every-state-1.test.ts',
  'test/renderer/screens/every-state-2.test.ts',
];
