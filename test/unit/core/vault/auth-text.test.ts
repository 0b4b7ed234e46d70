import { describe, expect, it } from 'vitest';
import { authText } from '../../../../src-main/core/vault/auth-text.ts';
import { aRecord } from '../store/fixtures.ts';

const record = aRecord('700001');

describe('the authenticated text of a bot', () => {
  it.each([
    ['id', { id: '700002' }],
    ['telegramId', { telegramId: '700002' }],
    ['apiRoot', { apiRoot: 'https://api.telegram.org.example' }],
    ['testEnvironment', { testEnvironment: true }],
    ['localMode', { localMode: true }],
  ])('changes with %s', (_field, change) => {
    expect(authText({ ...record, ...change })).not.toBe(authText(record));
  });

  it.each([
    ['name', { name: 'other' }],
    ['note', { note: 'other' }],
    ['tags', { tags: [] }],
    ['paused', { paused: true }],
    ['snoozedUntilMs', { snoozedUntilMs: 1 }],
  ])('stays the same with another %s', (_field, change) => {
    expect(authText({ ...record, ...change })).toBe(authText(record));
  });
});
