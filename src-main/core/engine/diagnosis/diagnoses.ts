import type {
  DiagnosisBegun,
  DiagnosisRefusal,
  DiagnosisReport,
  DiagnosisSeen,
} from '../../../../src-shared/diagnosis.ts';
import type { CommandRequest } from '../../../../src-shared/ipc-contract.ts';
import { reportOf, type Subject } from '../../diagnose/judge.ts';
import { nothingSeen } from '../../diagnose/nothing-seen.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { EngineCore } from '../core.ts';
import { rememberCertificate } from './certificate-memory.ts';
import type { EndpointProbe, EndpointSeen } from './port.ts';
import { certificateRequest, subjectOf } from './subject.ts';

/** Diagnoses of endpoints, on a person's demand: one a bot in 5 minutes, kept in memory. Health takes nothing from them but the end of a certificate. */
export interface Diagnoses {
  run(entry: BotEntry, input: CommandRequest<'diagnosis:run'>): DiagnosisBegun;
  seen(botId: string): DiagnosisSeen;
  /** Calls off the one under way; what was seen so far stays. */
  stop(botId: string): void;
  /** The bot is gone. */
  forget(botId: string): void;
}

/** NET-14. */
const keptMs = 300_000;
/** At once, over all bots. */
const mostAtOnce = 8;

interface Run {
  readonly stop: AbortController;
  readonly startedMs: number;
  readonly healthPath: string | null;
  readonly hostAllowed: boolean;
  report: DiagnosisReport;
  /** Something was connected to, or may be yet. */
  contacted: boolean;
}

interface Parts {
  readonly core: EngineCore;
  readonly background: (work: Promise<unknown>) => void;
  readonly runs: Map<string, Run>;
}

/** Keeps the last diagnosis of each bot. Whatever is found, nobody but its reader learns of it (NET-15). */
export function createDiagnoses(given: Omit<Parts, 'runs'>): Diagnoses {
  const parts: Parts = { ...given, runs: new Map() };
  const { core, runs } = parts;
  return {
    run: (entry, input) => begin(parts, entry, input),
    seen(botId) {
      const run = runs.get(botId);
      return {
        report: run?.report ?? null,
        againAtMs: run === undefined ? null : againAtMs(core, run),
        healthPath: run?.healthPath ?? null,
        hostAllowed: run?.hostAllowed ?? false,
      };
    },
    stop: (botId) => runs.get(botId)?.stop.abort(),
    forget(botId) {
      runs.get(botId)?.stop.abort();
      runs.delete(botId);
    },
  };
}

const refused = (why: DiagnosisRefusal): DiagnosisBegun => ({ outcome: 'refused', why });

const isRunning = ({ report }: Run): boolean => report.finishedAtMs === null;

/** When another one may begin, wall ms; null = now, or this one still runs. */
function againAtMs({ deps }: EngineCore, run: Run): number | null {
  const leftMs = run.startedMs + keptMs - deps.clock.monotonicMs();
  return isRunning(run) || leftMs <= 0 ? null : Math.ceil(deps.clock.nowMs() + leftMs);
}

function begin(
  parts: Parts,
  entry: BotEntry,
  input: CommandRequest<'diagnosis:run'>,
): DiagnosisBegun {
  const { core, runs } = parts;
  const probe = core.deps.endpoints;
  if (probe === undefined) {
    return refused('unavailable');
  }
  const before = runs.get(entry.record.id);
  if (before !== undefined && isRunning(before)) {
    return { outcome: 'running' };
  }
  if (entry.tokenState === 'locked' || entry.record.paused) {
    return refused(entry.record.paused ? 'paused' : 'locked');
  }
  const subject = subjectOf(core, entry, input);
  if (!subject.ok) {
    return refused(subject.error);
  }
  const keptUntilMs = before === undefined ? null : againAtMs(core, before);
  // What was not allowed was not connected to: the permission itself is no repetition.
  const isAllowedNow = before?.contacted === false && input.allowHost !== null;
  if (keptUntilMs !== null && !isAllowedNow) {
    return { outcome: 'kept', againAtMs: keptUntilMs };
  }
  if ([...runs.values()].filter(isRunning).length >= mostAtOnce) {
    return refused('busy');
  }
  start(parts, { probe, subject: subject.value, input, entry });
  return { outcome: 'started' };
}

function start(
  { core, background, runs }: Parts,
  begun: {
    readonly probe: EndpointProbe;
    readonly subject: Subject;
    readonly input: CommandRequest<'diagnosis:run'>;
    readonly entry: BotEntry;
  },
): void {
  const { clock } = core.deps;
  const { probe, subject, input, entry } = begun;
  const startedAtMs = Math.round(clock.nowMs());
  const aheadMs = core.heldTime.aheadMs();
  const report = (seen: EndpointSeen): DiagnosisReport => {
    const nowMs = Math.round(clock.nowMs());
    const finishedAtMs = seen.end === null ? null : nowMs;
    const at = { nowMs: nowMs - aheadMs, aheadMs };
    return reportOf({ subject, seen, at }, { startedAtMs, finishedAtMs });
  };
  const run: Run = {
    stop: new AbortController(),
    startedMs: clock.monotonicMs(),
    healthPath: input.healthPath,
    hostAllowed: input.allowHost !== null,
    report: report(nothingSeen),
    contacted: true,
  };
  runs.set(subject.botId, run);
  let last = nothingSeen;
  const take = (seen: EndpointSeen): void => {
    last = seen;
    run.report = report(seen);
  };
  // Whatever breaks, no test is under way for ever, or holds up others.
  const brokenOff = (error: unknown): EndpointSeen => {
    core.deps.log.error('diagnosis.broke', {
      error: error instanceof Error ? error.name : typeof error,
    });
    return { ...last, end: 'stopped' };
  };
  const signal = AbortSignal.any([core.signal, run.stop.signal]);
  const lookedAt = JSON.stringify(certificateRequest(entry));
  const look = async (): Promise<void> => {
    const seen = await probe
      .look(subject.request, { signal, seen: take, aheadMs })
      .catch(brokenOff);
    take(seen);
    run.contacted = seen.attempts.length > 0;
    // The bot may have another webhook by now.
    const isSame = !entry.removed && JSON.stringify(certificateRequest(entry)) === lookedAt;
    if (subject.of === 'in-force' && !subject.request.allowed && isSame) {
      // The one thing that health takes from here (docs/diagnosis.md, "Certificates that end").
      rememberCertificate(core, entry, { request: subject.request, seen });
    }
  };
  background(look());
}
