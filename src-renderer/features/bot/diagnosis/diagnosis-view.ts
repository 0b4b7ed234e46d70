import {
  findingKinds,
  type DiagnosisReport,
  type DiagnosisStep,
  type Finding,
  type FindingCode,
  type FindingPlace,
} from '../../../../src-shared/diagnosis.ts';
import { findingSentence, remedyKey } from '../../../../src-shared/diagnosis-sentences.ts';
import type { TextKey } from '../../../../src-shared/texts/index.ts';
import { t } from '../../../app/texts.ts';
import type { LightFace } from '../../../ui/Light.tsx';

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

/**
 * What may explain a failure, but is usual where all is well: a front page that redirects, a name that leads elsewhere
 * by place. Only told while Telegram delivers.
 */
const usualWhileDelivering: ReadonlySet<FindingCode> = new Set([
  'dns-other-address',
  'dns-pinned-elsewhere',
  'certificate-upload-unknown',
  'http-redirect',
  'http-server-error',
  'http-slow',
  'http-silent',
]);

/** What should be done about a finding; null = nothing. */
function remedyOf({ reported }: DiagnosisReport, { code }: Finding): TextKey | null {
  const isDelivering = reported !== null && !reported.failing;
  return isDelivering && usualWhileDelivering.has(code) ? null : remedyKey(code);
}

/** A fault is red, what something should be done about is amber, and the rest only told. */
function faceOf(report: DiagnosisReport, finding: Finding): LightFace | null {
  if (findingKinds[finding.code].severity === 'fault') {
    return 'down';
  }
  return remedyOf(report, finding) === null ? null : 'degraded';
}

/** That an address was left alone needs no sentence beside the one that says what is wrong with it. */
function isTold({ findings }: DiagnosisReport, code: FindingCode): boolean {
  return code === 'dns-not-allowed' && findings.some((one) => one.code === 'dns-not-public');
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
      return { face: face ?? 'degraded', state: t('diagnosis.state.failed') };
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

/** Findings beside which the others are no work for anybody: not the endpoint is at fault. */
const notTheEndpoint: ReadonlySet<string> = new Set(['here-only-fails', 'own-network']);

/** What to do, the most urgent first, each once. */
export function remedyLines(report: DiagnosisReport): readonly FindingLine[] {
  const isElsewhere = report.findings.some(({ code }) => notTheEndpoint.has(code));
  const wanted = report.findings.filter(({ code }) => !isElsewhere || notTheEndpoint.has(code));
  const byKey = new Map<string, FindingLine>();
  for (const finding of wanted) {
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

/** What the whole test comes to: never well while something in it is not. */
function concluded(report: DiagnosisReport): Headline {
  const conclusion = report.conclusion ?? 'cannot-tell';
  const face = conclusionFaces[conclusion];
  const found = worst(report.findings.map((one) => faceOf(report, one)));
  return face === 'healthy' && found !== null
    ? { face: found, text: t('window.diagnosis.noted') }
    : { face, text: t(`diagnosis.conclusion.${conclusion}`) };
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
  const { face, text } = concluded(report);
  if (end === null || end === 'whole') {
    return { face, text };
  }
  const ended = t(`diagnosis.end.${end}`);
  return { face, text: conclusion === 'cannot-tell' ? ended : `${ended} ${text}` };
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
