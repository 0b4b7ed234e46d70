import { describe, expect, test } from 'vitest';
import {
  draftOf,
  problemsOf,
  putOf,
} from '../../../../src-renderer/features/environments/environment-draft.ts';
import { environmentPutSchema } from '../../../../src-shared/environment.ts';
import { threeEnvironments } from '../../support/scenes/environments.ts';

const [production, staging, damaged] = threeEnvironments();

describe('the form of an environment', () => {
  test('opens as it is stored, without its template, and sends exactly that back', () => {
    const draft = draftOf(staging ?? null);
    expect(draft).toMatchObject({ name: 'staging', template: '', updates: 'chosen' });
    const { config, bots: _bots, differing: _differing, state: _state, ...rest } = staging ?? {};
    const { templateShort: _short, placeholders: _names, ...stored } = config ?? {};
    expect(putOf('e-stage', draft)).toEqual({ ...rest, ...stored, template: null });
  });

  test('is empty for a new one, and for one that was damaged, but for its name', () => {
    expect(draftOf(null)).toMatchObject({ name: '', host: '', secretPolicy: 'generate' });
    expect(draftOf(damaged ?? null)).toMatchObject({ name: 'laptop', host: '' });
  });

  test('trims what is typed', () => {
    const draft = { ...draftOf(production ?? null), name: ' a ', host: ' b ', template: ' c ' };
    expect(putOf(null, draft)).toMatchObject({ name: 'a', host: 'b', template: 'c' });
    expect(environmentPutSchema.safeParse(putOf(null, draft)).success).toBe(true);
  });

  test.each([
    [{ name: ' ' }, ['name']],
    [{ name: 'x'.repeat(41) }, ['name']],
    [{ maxConnections: '' }, ['maxConnections']],
    [{ maxConnections: '0' }, ['maxConnections']],
    [{ maxConnections: '4.5' }, ['maxConnections']],
    [{ maxConnections: '1e3' }, ['maxConnections']],
    [{ maxConnections: ' 100 ' }, []],
    [{ updates: 'chosen' as const, chosen: [] }, ['chosen']],
  ])('with %j says what is wrong', (parts, fields) => {
    expect(Object.keys(problemsOf({ ...draftOf(production ?? null), ...parts }))).toEqual(fields);
  });
});
