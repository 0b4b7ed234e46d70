import { expect, test } from 'vitest';
import { readArguments } from '../../bench/arguments.ts';
import { enduranceForm } from '../../bench/endurance/form.ts';
import { formOf } from '../../bench/scale-form.ts';

test('names, goals, earlier files and a smaller scale', () => {
  const argv = ['scale', '--goals', '--from', 'a.json', '--from', 'b.json', '--minutes', '0.5'];
  expect(readArguments(argv)).toEqual({
    names: ['scale'],
    goals: true,
    from: ['a.json', 'b.json'],
    scale: { bots: 10_000, minutes: 0.5, profile: null },
    endurance: { hours: 24, heapFolder: null },
  });
  const shorter = readArguments(['endurance', '--hours', '8', '--heap', 'out/heap']);
  expect(shorter.endurance).toEqual({ hours: 8, heapFolder: 'out/heap' });
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

test('only a whole day of endurance answers for the goals', () => {
  expect(enduranceForm(24)).toBe('endurance');
  expect(enduranceForm(96)).toBe('endurance');
  expect(enduranceForm(23)).toBe('endurance (23 h)');
});
