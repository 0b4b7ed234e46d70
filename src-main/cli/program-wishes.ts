import { Option } from 'commander';
import * as z from 'zod';
import { pinMoves } from '../../src-shared/repair.ts';
import { act } from './action-commands.ts';
import { actionCommand, answersOf } from './action-options.ts';
import { durationOption } from './parse-values.ts';
import type { Registration } from './program.ts';
import { rotateSecret } from './rotate-command.ts';

const rotateSchema = z.object({
  secretOut: z.string().exactOptional(),
  secretStdin: z.boolean().default(false),
});
const moveSchema = z.object({
  url: z.string(),
  pin: z.enum(pinMoves).default('ask'),
});
const undoSchema = z.object({ action: z.string().exactOptional() });
const parkSchema = z.object({ for: z.number().exactOptional() });

/** `rotate-secret`, `move`, `undo`, `park`, `unpark`. */
export function registerWishes(registration: Registration): void {
  registerRotate(registration);
  registerMove(registration);
  registerUndo(registration);
  registerPark(registration);
}

function registerRotate(registration: Registration): void {
  const { texts } = registration.deps;
  const out = new Option('--secret-out <file>', texts('cli.help.secret-out'));
  const rotate = actionCommand(registration, 'rotate-secret')
    .addOption(out.conflicts(['secretStdin']))
    .option('--secret-stdin', texts('cli.help.secret-stdin'))
    .action((given: string) =>
      registration.run((invocation) => {
        const { secretOut, secretStdin } = rotateSchema.parse(rotate.opts());
        const { dryRun, answers } = answersOf(rotate);
        const request = { given, answers, dryRun, secretOut: secretOut ?? null, secretStdin };
        return rotateSecret(invocation, request);
      }),
    );
}

function registerMove(registration: Registration): void {
  const { texts } = registration.deps;
  const pin = new Option('--pin <choice>', texts('cli.help.pin'));
  const move = actionCommand(registration, 'move')
    .requiredOption('--url <url>', texts('cli.help.url'))
    .addOption(pin.choices(pinMoves.filter((choice) => choice !== 'ask')))
    .action((given: string) =>
      registration.run((invocation) => {
        const { dryRun, answers } = answersOf(move);
        const wish = { kind: 'move', ...answers, ...moveSchema.parse(move.opts()) } as const;
        return act(invocation, { given, wish, dryRun, lose: null });
      }),
    );
}

function registerUndo(registration: Registration): void {
  const { texts } = registration.deps;
  const undo = actionCommand(registration, 'undo')
    .option('--action <action-id>', texts('cli.help.action'))
    .action((given: string) =>
      registration.run((invocation) => {
        const { dryRun, answers } = answersOf(undo);
        const { action } = undoSchema.parse(undo.opts());
        const wish = { kind: 'undo', ...answers, actionId: action ?? null } as const;
        return act(invocation, { given, wish, dryRun, lose: null });
      }),
    );
}

function registerPark(registration: Registration): void {
  const { texts } = registration.deps;
  const park = actionCommand(registration, 'park')
    .option('--for <time>', texts('cli.help.park-for'), durationOption(texts))
    .action((given: string) =>
      registration.run((invocation) => {
        const { dryRun, answers } = answersOf(park);
        const forMs = parkSchema.parse(park.opts()).for;
        const forSeconds = forMs === undefined ? null : Math.round(forMs / 1000);
        const wish = { kind: 'park', ...answers, forSeconds } as const;
        return act(invocation, { given, wish, dryRun, lose: null });
      }),
    );
  const unpark = actionCommand(registration, 'unpark').action((given: string) =>
    registration.run((invocation) => {
      const { dryRun, answers } = answersOf(unpark);
      return act(invocation, { given, wish: { kind: 'unpark', ...answers }, dryRun, lose: null });
    }),
  );
}
