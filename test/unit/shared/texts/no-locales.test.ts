import { expect, test, vi } from 'vitest';
import { createTexts } from '../../../../src-shared/texts/index.ts';

test('to say a message nobody asks which locales there are: that reads all of them', () => {
  const asked = vi.spyOn(Intl.NumberFormat, 'supportedLocalesOf');
  const written = vi.spyOn(Intl, 'NumberFormat');
  expect(createTexts()('error.NOT_FOUND')).not.toBe('');
  expect(asked).not.toHaveBeenCalled();
  expect(written).not.toHaveBeenCalled();
});
