import {
  findingKinds,
  type DiagnosisStep,
  type FindingPlace,
} from '../../../../src-shared/diagnosis-findings.ts';
import { type DiagnosisReport } from '../../../../src-shared/diagnosis.ts';
import { findingSentence } from '../../../../src-shared/diagnosis-sentences.ts';
import { t } from '../../../app/texts.ts';
import type { LightFace } from '../../../ui/Light.tsx';
import { faceOf, faultOf, isTold, isWanted, remedyOf } from './whose-fault.ts';

/** A sentence with its shape; `null`: no shape, because nothing is wrong with it. */
export interface FindingLine {
  readonly code: string;
  readonly face: LightFace | null;
  readonly text: string;
}

/** One of the four steps as it stands. */
export interface StepLine {
  readonly step: DiagnosisStep;
  readonly face: LightFace;
  readonly state: string;
  /** null while it has not ended. */
  readonly tookMs: number | null;
  readonly findings: readonly FindingLine[];
}

/** The sentence above all of it. */
export interface Headline {
  readonly face: LightFace;
  readonly text: string;
}

function linesAt(report: DiagnosisReport, place: FindingPlace): readonly FindingLine[] {
  return report.findings
    .filter(({ code }) => findingKinds[code].place === place && !isTold(report, code))
    .map((finding) => ({
      code: finding.code,
      face: faceOf(report, finding),
      text: findingSentence(t, finding),
    }));
}

function worst(faces: readonly (LightFace | null)[]): LightFace | null {
  return (['down', 'degraded'] as const).find((face) => faces.includes(face)) ?? null;
}

type Standing = Pick<StepLine, 'face' | 'state'>;

function standingOf(
  state: DiagnosisReport['steps'][number]['state'] | 'unneeded',
  face: LightFace | null,
): Standing {
  switch (state) {
    case 'passed':
      return face === null
        ? { face: 'healthy', state: t('diagnosis.state.passed') }
        : { face, state: t(`diagnosis.state.${face === 'down' ? 'unfit' : 'noted'}`) };
    case 'failed':
      return { face: face ?? 'unknown', state: t('diagnosis.state.failed') };
    case 'waiting':
    case 'running':
    case 'skipped':
    case 'unneeded':
      return { face: 'unknown', state: t(`diagnosis.state.${state}`) };
  }
}

/** A step that was left out although a later one was not: an address needs no look-up. */
function isUnneeded({ steps }: DiagnosisReport, at: number): boolean {
  return (
    steps[at]?.state === 'skipped' &&
    steps.slice(at + 1).some(({ state }) => state === 'passed' || state === 'failed')
  );
}

/** The four steps, with what was found at each. */
export function stepLines(report: DiagnosisReport): readonly StepLine[] {
  return report.steps.map(({ step, state, tookMs }, at) => {
    const findings = linesAt(report, step);
    const standing = isUnneeded(report, at) ? 'unneeded' : state;
    return {
      step,
      tookMs,
      findings,
      ...standingOf(standing, worst(findings.map(({ face }) => face))),
    };
  });
}

/** What is wrong with the URL itself, before anything is asked. */
export function urlLines(report: DiagnosisReport): readonly FindingLine[] {
  return linesAt(report, 'url');
}

/** What comes out of comparing with Telegram. */
export function compareLines(report: DiagnosisReport): readonly FindingLine[] {
  return linesAt(report, 'compare');
}

/** What to do, the most urgent first, each once. */
export function remedyLines(report: DiagnosisReport): readonly FindingLine[] {
  const byKey = new Map<string, FindingLine>();
  for (const finding of report.findings.filter((one) => isWanted(report, one))) {
    const key = remedyOf(report, finding);
    if (key !== null && !byKey.has(key)) {
      byKey.set(key, { code: finding.code, face: faceOf(report, finding), text: t(key) });
    }
  }
  return [...byKey.values()];
}

const conclusionFaces = {
  fine: 'healthy',
  'both-fail': 'down',
  'only-telegram-fails': 'down',
  'only-here-fails': 'degraded',
  beyond: 'down',
  'fine-here': 'healthy',
  'fails-here': 'down',
  'cannot-tell': 'unknown',
} as const satisfies Record<NonNullable<DiagnosisReport['conclusion']>, LightFace>;

/** Nobody's failure by its conclusion, although a step failed: an endpoint that takes connections and is silent. */
function isUnclear({ conclusion, steps }: DiagnosisReport): boolean {
  const fails = ['both-fail', 'only-here-fails', 'fails-here'];
  return (
    !fails.includes(conclusion ?? 'cannot-tell') && steps.some(({ state }) => state === 'failed')
  );
}

/** What the whole test comes to: never well while something in it is not. */
function concluded(report: DiagnosisReport): Headline {
  const { conclusion } = report;
  const fault = faultOf(report);
  if (fault === 'cut-off') {
    return { face: 'unknown', text: t('diagnosis.finding.own-network') };
  }
  if (conclusion === 'only-here-fails' && fault === 'endpoint') {
    return { face: 'down', text: t('window.diagnosis.would-fail') };
  }
  const found = worst(report.findings.map((one) => faceOf(report, one)));
  if (isUnclear(report)) {
    return { face: found ?? 'unknown', text: t('window.diagnosis.unclear') };
  }
  const face = conclusionFaces[conclusion ?? 'cannot-tell'];
  return face === 'healthy' && found !== null
    ? { face: found, text: t('window.diagnosis.noted') }
    : { face, text: t(`diagnosis.conclusion.${conclusion ?? 'cannot-tell'}`) };
}

/** How a test stands or ended, in one or two sentences. */
export function headlineOf(report: DiagnosisReport): Headline {
  if (report.finishedAtMs === null) {
    const step = report.steps.find(({ state }) => state === 'running')?.step ?? 'dns';
    return {
      face: 'unknown',
      text: t('window.diagnosis.running', { step: t(`diagnosis.step.${step}`) }),
    };
  }
  const { end, conclusion } = report;
  if (end === null || end === 'whole') {
    return concluded(report);
  }
  const ended = t(`diagnosis.end.${end}`);
  // Where nothing was tried, nothing failed.
  if (end === 'not-allowed' || conclusion === 'cannot-tell' || conclusion === null) {
    return { face: 'unknown', text: ended };
  }
  const { face, text } = concluded(report);
  return { face, text: `${ended} ${text}` };
}

/** What stands beside Telegram's report on deliveries. */
export function hereText(report: DiagnosisReport): string {
  const failed = report.steps.find(({ state }) => state === 'failed');
  if (failed !== undefined) {
    return t('window.diagnosis.here-fails', { step: t(`diagnosis.step.${failed.step}`) });
  }
  return report.steps.at(-1)?.state === 'passed'
    ? t('window.diagnosis.here-fine')
    : t('window.diagnosis.here-unknown');
}
