import type { Health, ReasonCode } from '../../../src-shared/health.ts';
import { readAnswer } from './answers.ts';
import { readDuration } from './durations.ts';
import { toldName, unmetParts, type IncidentNow } from './expectations.ts';
import { readEvent, type Expectation, type Script } from './format.ts';
import { createTelling, type Telling, type Told } from './telling.ts';
import { check, happen, newWorld, shownNow, startMs, type World } from './world.ts';

/** What one step came to. */
export interface ReplayedStep {
  readonly at: string;
  readonly health: Health;
  readonly reasons: readonly ReasonCode[];
  /** Names of the messages told from this step until the next one: a reason, `recovered`, a fault of the fleet. */
  readonly notify: readonly string[];
  readonly incident: IncidentNow;
  readonly told: readonly Told[];
  /** Parts of the expectation that did not hold. */
  readonly unmet: readonly (keyof Expectation)[];
  readonly ok: boolean;
}

export interface Replayed {
  readonly title: string;
  readonly steps: readonly ReplayedStep[];
  readonly ok: boolean;
}

type Step = Script['steps'][number];

interface Moment {
  readonly world: World;
  readonly told: readonly Told[];
  readonly closed: boolean;
}

const afterwardsMs = 60_000;

/** A step and everything until `nextMs`, when the next one begins. */
function play(before: World, step: Step, nextMs: number, telling: Telling): Moment {
  const atMs = readDuration(step.at) ?? 0;
  if (step.answer === undefined) {
    // Neither answer nor event: time passes, and what is told meanwhile can be expected.
    const event = readEvent(step.event ?? '');
    if (event?.kind === 'restart') {
      telling.restart();
    }
    const world = event === null ? before : happen(before, event, atMs);
    return { ...telling.tell(world, { fromMs: atMs, untilMs: nextMs }), closed: false };
  }
  const untilMs = readDuration(step.answer.until ?? step.at) ?? atMs;
  const everyMs = readDuration(step.answer.repeat ?? '1s') ?? 1000;
  let world = before;
  let closed = false;
  const told: Told[] = [];
  for (let checkMs = atMs; checkMs <= untilMs; checkMs += everyMs) {
    const answer = readAnswer(step.answer, { nowMs: startMs + checkMs, startMs });
    const checked = check(world, answer, checkMs);
    const last = checkMs + everyMs > untilMs;
    const span = { fromMs: checkMs, untilMs: last ? nextMs : checkMs + everyMs };
    const heard = telling.tell(checked.world, span);
    world = heard.world;
    told.push(...heard.told);
    closed ||= checked.closed;
  }
  return { world, told, closed };
}

function incidentNow({ world, closed }: Moment): IncidentNow {
  if (world.state.incident !== null) {
    return 'open';
  }
  return closed ? 'closed' : 'none';
}

function waitingNow({ pending, settings }: World): 'few' | 'some' | 'many' {
  const count = pending ?? 0;
  const atLeastSome = count < settings.backlogPending ? 'some' : 'many';
  return count < settings.cautionPending ? 'few' : atLeastSome;
}

/**
 * Runs a scripted history through the health model and the notification policy on a virtual clock: the same functions
 * that the engine judges and tells by, with the script's steps in place of Telegram's answers. Pure.
 */
export function replayScript(script: Script): Replayed {
  const telling = createTelling();
  let world = newWorld(script);
  const steps: ReplayedStep[] = [];
  let everClosed = false;
  for (const [i, step] of script.steps.entries()) {
    const endMs = readDuration(step.answer?.until ?? step.at) ?? 0;
    const next = script.steps[i + 1];
    const nextMs = next === undefined ? endMs + afterwardsMs : (readDuration(next.at) ?? endMs);
    const moment = play(world, step, nextMs, telling);
    world = moment.world;
    everClosed ||= moment.closed;
    const { told } = moment;
    const shown = { ...shownNow(world), incident: incidentNow(moment) };
    const unmet = unmetParts(step.expect ?? {}, {
      ...shown,
      told,
      over: everClosed && shown.incident !== 'open',
      begun: world.state.suspected,
      waiting: waitingNow(world),
    });
    const notify = told.map(toldName);
    steps.push({ at: step.at, ...shown, notify, told, unmet, ok: unmet.length === 0 });
  }
  return { title: script.title, steps, ok: steps.every(({ ok }) => ok) };
}
