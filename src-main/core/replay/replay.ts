import type { Health, ReasonCode } from '../../../src-shared/health.ts';
import { readAnswer } from './answers.ts';
import { readDuration } from './durations.ts';
import { readEvent, type Expectation, type Script } from './format.ts';
import { createTelling, type Telling, type Told } from './telling.ts';
import { check, happen, newWorld, shownNow, startMs, type World } from './world.ts';

/** Where the incident is after a step: open, ended by this step, or none. */
type IncidentNow = 'open' | 'closed' | 'none';

/** What one step came to. */
export interface ReplayedStep {
  readonly at: string;
  readonly health: Health;
  readonly reasons: readonly ReasonCode[];
  /** Kinds of the messages told from this step until the next one. */
  readonly notify: readonly Told['kind'][];
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

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** An expected message is named by its kind, its reason, or both: `problem`, `backlog`, `problem:backlog`. */
function isTold(expected: string, told: Told): boolean {
  return [told.kind, told.reason, `${told.kind}:${told.reason ?? ''}`].includes(expected);
}

function unmetParts(
  expected: Expectation,
  is: Pick<ReplayedStep, 'health' | 'reasons' | 'incident' | 'told'>,
): readonly (keyof Expectation)[] {
  const { health, reasons, notify, incident } = expected;
  const unmet: (keyof Expectation)[] = [];
  if (health !== undefined && health !== is.health) {
    unmet.push('health');
  }
  if (reasons !== undefined && !sameSet(reasons, is.reasons)) {
    unmet.push('reasons');
  }
  const asTold =
    notify?.length === is.told.length && is.told.every((told, i) => isTold(notify[i] ?? '', told));
  if (notify !== undefined && !asTold) {
    unmet.push('notify');
  }
  if (incident !== undefined && incident !== is.incident) {
    unmet.push('incident');
  }
  return unmet;
}

function incidentNow({ world, closed }: Moment): IncidentNow {
  if (world.state.incident !== null) {
    return 'open';
  }
  return closed ? 'closed' : 'none';
}

/**
 * Runs a scripted history through the health model and the notification policy on a virtual clock: the same functions
 * that the engine judges and tells by, with the script's steps in place of Telegram's answers. Pure.
 */
export function replayScript(script: Script): Replayed {
  const telling = createTelling();
  let world = newWorld(script);
  const steps: ReplayedStep[] = [];
  for (const [i, step] of script.steps.entries()) {
    const endMs = readDuration(step.answer?.until ?? step.at) ?? 0;
    const next = script.steps[i + 1];
    const nextMs = next === undefined ? endMs + afterwardsMs : (readDuration(next.at) ?? endMs);
    const moment = play(world, step, nextMs, telling);
    world = moment.world;
    const shown = shownNow(world);
    const is = { ...shown, told: moment.told, incident: incidentNow(moment) };
    const unmet = unmetParts(step.expect ?? {}, is);
    const notify = moment.told.map(({ kind }) => kind);
    steps.push({ at: step.at, ...is, notify, unmet, ok: unmet.length === 0 });
  }
  return { title: script.title, steps, ok: steps.every(({ ok }) => ok) };
}
