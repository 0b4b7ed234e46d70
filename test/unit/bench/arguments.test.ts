import { expect, test } from 'vitest';
import { readArguments } from '../../bench/arguments.ts';
import { formOf } from '../../bench/scale-form.ts';

test('names, goals, earlier files and a smaller scale', () => {
  const argv = ['scale', '--goals', '--from', 'a.json', '--from', 'b.json', '--minutes', '0.5'];
  expect(readArguments(argv)).toEqual({
    names: ['scale'],
    goals: true,
    from: ['a.json', 'b.json'],
    scale: { bots: 10_000, minutes: 0.5, profile: null },
  });
  expect(readArguments([]).scale.minutes).toBe(10);
});

test('what makes no sense is refused', () => {
  expect(() => readArguments(['--minutes', 'long'])).toThrow('--minutes takes a positive number');
  expect(() => readArguments(['--bots', '0'])).toThrow('--bots takes a positive number');
  expect(() => readArguments(['--goal'])).toThrow("Unknown option '--goal'");
});

test('a smaller scale does not answer for the goals', () => {
  expect(formOf({ bots: 10_000, minutes: 10 })).toBe('scale');
  expect(formOf({ bots: 10_000, minutes: 9.5 })).toBe('scale (10000 bots, 9.5 min)');
  expect(formOf({ bots: 600, minutes: 10 })).toBe('scale (600 bots, 10 min)');
});
