import { parseArgs } from 'node:util';
import { wholeDay, type EnduranceOptions } from './endurance/form.ts';
import { wholeForm, type ScaleOptions } from './scale-form.ts';

export interface BenchArguments {
  /** Benches to run; empty = all, or none where `from` names files. */
  readonly names: readonly string[];
  /** Hold the figures against the goals. */
  readonly goals: boolean;
  /** Files of earlier runs, whose figures are taken for what does not run now; later ones win. */
  readonly from: readonly string[];
  readonly scale: ScaleOptions;
  readonly endurance: EnduranceOptions;
}

function positive(text: string, option: string): number {
  const number = Number(text);
  if (!(number > 0) || !Number.isFinite(number)) {
    throw new TypeError(`${option} takes a positive number`);
  }
  return number;
}

/** Reads the command line of the bench; throws a TypeError for what makes no sense. */
export function readArguments(argv: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      goals: { type: 'boolean', default: false },
      from: { type: 'string', multiple: true, default: [] },
      bots: { type: 'string', default: String(wholeForm.bots) },
      minutes: { type: 'string', default: String(wholeForm.minutes) },
      profile: { type: 'string' },
      hours: { type: 'string', default: String(wholeDay.hours) },
      heap: { type: 'string' },
    },
  });
  return {
    names: positionals,
    goals: values.goals,
    from: values.from,
    scale: {
      bots: Math.ceil(positive(values.bots, '--bots')),
      minutes: positive(values.minutes, '--minutes'),
      profile: values.profile ?? null,
    },
    endurance: {
      hours: Math.ceil(positive(values.hours, '--hours')),
      heapFolder: values.heap ?? null,
    },
  };
}
