import { Option } from 'commander';
import * as z from 'zod';
import { pinMoves } from '../../src-shared/wishes.ts';
import { act } from './action-commands.ts';
import { actionCommand, answersOf } from './action-options.ts';
import { exitCodes } from './exit-codes.ts';
import { moveToEnvironment } from './move-command.ts';
import { durationOption } from './parse-values.ts';
import type { CliResult } from './context.ts';
import type { Registration } from './program.ts';
import { refusal } from './results.ts';
import { rotateSecret } from './rotate-command.ts';

const rotateSchema = z.object({
  secretOut: z.string().exactOptional(),
  secretStdin: z.boolean().default(false),
});
const moveSchema = z.object({
  url: z.string().exactOptional(),
  env: z.string().exactOptional(),
  pin: z.enum(pinMoves).default('ask'),
  canary: z.boolean().default(false),
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
  const env = new Option('--env <name>', texts('environments.cli.help.move-env'));
  const move = actionCommand(registration, 'move', '[ids...]')
    .option('--url <url>', texts('cli.help.url'))
    .addOption(env.conflicts(['url']))
    .option('--canary', texts('environments.cli.help.canary'))
    .addOption(pin.choices(pinMoves.filter((choice) => choice !== 'ask')))
    .action((given: readonly string[]) =>
      registration.run((invocation) => {
        const { dryRun, answers } = answersOf(move);
        const { url, env: environment, pin: pinned, canary } = moveSchema.parse(move.opts());
        if (environment !== undefined) {
          const request = { environment, given, answers, pin: pinned, dryRun, canary };
          return moveToEnvironment(invocation, request);
        }
        const [only, ...more] = given;
        if (url === undefined || only === undefined || more.length > 0 || canary) {
          return Promise.resolve(usage(texts('environments.cli.move-usage')));
        }
        const wish = { kind: 'move', ...answers, url, pin: pinned } as const;
        return act(invocation, { given: only, wish, dryRun, lose: null });
      }),
    );
}

/** Something that the options cannot say of themselves. */
function usage(sentence: string): CliResult {
  return { ...refusal('INVALID_REQUEST', sentence), exitCode: exitCodes.usage };
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
