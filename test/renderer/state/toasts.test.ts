import { expect, test } from 'vitest';
import { createToasts } from '../../../src-renderer/state/toasts.ts';

function someToasts() {
  const tasks: (() => void)[] = [];
  const toasts = createToasts((task) => tasks.push(task));
  return { toasts, tasks, texts: () => toasts.get().map((toast) => toast.text) };
}

test('good news go by themselves, problems stay until they are closed', () => {
  const { toasts, tasks, texts } = someToasts();
  toasts.show('problem', 'It failed.');
  toasts.show('done', 'Saved.');
  expect(tasks.length).toBe(1);
  tasks[0]?.();
  expect(texts()).toEqual(['It failed.']);
  toasts.close(toasts.get()[0]?.id ?? 0);
  expect(texts()).toEqual([]);
});

test('the same problem twice is one line, and only the newest few are kept', () => {
  const { toasts, texts } = someToasts();
  for (const text of ['a', 'b', 'a', 'c', 'd', 'e']) {
    toasts.show('problem', text);
  }
  expect(texts()).toEqual(['a', 'c', 'd', 'e']);
});
