import { expect, test } from 'vitest';
import {
  addRequest,
  emptyAddForm,
  tagsOf,
} from '../../../../src-renderer/features/add-bots/use-add-bots.ts';
import { addBotsInputSchema } from '../../../../src-shared/contract/bots.ts';

test('tags are the words between commas, each once', () => {
  expect(tagsOf(' shop, staging ,shop,, ')).toEqual(['shop', 'staging']);
});

test('what was left empty is left out of the request', () => {
  expect(addRequest({ ...emptyAddForm, tokens: 'x' })).toEqual({ tokens: 'x' });
});

test('an own server travels with its confirmation, never without', () => {
  const request = addRequest({
    ...emptyAddForm,
    tokens: 'x',
    apiRoot: ' https://bots.example ',
    tags: 'a',
  });
  expect(request).toEqual({
    tokens: 'x',
    tags: ['a'],
    apiRoot: 'https://bots.example',
    confirmApiRoot: false,
    localMode: false,
  });
  expect(addBotsInputSchema.safeParse(request).success).toBe(true);
});
