import { expect, test } from 'vitest';
import { bulkItemSchema } from '../../../src-shared/bulk.ts';
import { changeSentence } from '../../../src-shared/repair-sentences.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';

const texts = createTexts();

test('a change names its setting as the window does, and a side that is empty', () => {
  expect(changeSentence(texts, { field: 'maxConnections', from: '40', to: '100' })).toBe(
    'Connections: 40 → 100',
  );
  expect(changeSentence(texts, { field: 'url', from: '', to: 'https://a.example/…#1' })).toBe(
    'URL: – → https://a.example/…#1',
  );
  expect(changeSentence(texts, { field: 'newOne', from: 'a', to: 'b' })).toBe('newOne: a → b');
});

test('lists of every kind of update on both sides still fit into the item of a bulk action', () => {
  const kinds = Array.from({ length: 25 }, (_, n) => `kind_of_update_${String(n)}`).join(', ');
  const change = changeSentence(texts, { field: 'allowedUpdates', from: kinds, to: kinds });
  expect(kinds.length).toBeGreaterThan(400);
  const { changes } = bulkItemSchema.shape;
  expect(changes.safeParse([change]).success).toBe(true);
});
