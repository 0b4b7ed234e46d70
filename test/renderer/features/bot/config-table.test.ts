import { expect, test } from 'vitest';
import { configLines } from '../../../../src-renderer/features/bot/ConfigTable.tsx';
import { aDetail } from '../../support/scenes/details.ts';
import { twelveRows } from '../../support/scenes/rows.ts';

const [support, orders] = twelveRows();

test('differences are marked exactly where the engine says so', () => {
  const detail = aDetail(support ?? orders ?? fail());
  const lines = configLines(detail);
  expect(lines.filter((line) => line.isDrift).map((line) => line.id)).toEqual([
    'maxConnections',
    'allowedUpdates',
  ]);
  expect(lines.find((line) => line.id === 'maxConnections')).toMatchObject({
    desired: '100',
    actual: '40',
  });
  expect(lines.find((line) => line.id === 'allowedUpdates')?.actual).toBe('default list');
});

test('what is not known is not shown as something', () => {
  const lines = configLines(aDetail(support ?? fail(), { desired: null, actual: null, drift: [] }));
  expect(lines.every((line) => line.desired === null && line.actual === null)).toBe(true);
});

test('without a webhook at Telegram the hidden parts are not claimed either', () => {
  const detail = aDetail(support ?? fail());
  const lines = configLines({
    ...detail,
    actual: detail.actual === null ? null : { ...detail.actual, urlShort: null },
  });
  expect(lines.find((line) => line.id === 'url')?.actual).toBe('no webhook');
  expect(lines.find((line) => line.id === 'secret')?.actual).toBeNull();
});

function fail(): never {
  throw new Error('the scene has no bots');
}
