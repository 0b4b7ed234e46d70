import type { Reported } from '../../../../src-shared/diagnosis-facts.ts';
import type { DiagnosisStep, Finding } from '../../../../src-shared/diagnosis-findings.ts';
import type {
  DiagnosisReport,
  DiagnosisSeen,
  StepState,
} from '../../../../src-shared/diagnosis.ts';
import { hourMs, minuteMs } from './rows.ts';

const dayMs = 24 * hourMs;
const took: Readonly<Record<DiagnosisStep, number>> = { dns: 12, tcp: 31, tls: 88, http: 1240 };

/** The four steps: those before `at` passed, this one is in a state, the others wait or were skipped. */
export function stepsUpTo(at: DiagnosisStep | null, state: StepState): DiagnosisReport['steps'] {
  const all = ['dns', 'tcp', 'tls', 'http'] as const;
  const index = at === null ? all.length : all.indexOf(at);
  const rest = state === 'running' ? 'waiting' : 'skipped';
  return all.map((step, n) => {
    const own = n < index ? 'passed' : n === index ? state : rest;
    const isOver = own === 'passed' || own === 'failed';
    return { step, state: own, tookMs: isOver ? took[step] : null };
  });
}

/** What Telegram says of a bot whose endpoint it reaches. */
export function aReported(parts: Partial<Reported> = {}): Reported {
  return {
    address: '45.33.32.156',
    pinned: false,
    uploadedCertificate: false,
    failing: false,
    causeId: null,
    causeClass: null,
    errorAtMs: null,
    ...parts,
  };
}

/** The certificate of an endpoint, so many days before its end; negative = after it. */
export function aCertificate(
  days: number,
  parts: Partial<NonNullable<DiagnosisReport['facts']['certificate']>> = {},
): NonNullable<DiagnosisReport['facts']['certificate']> {
  const untilMs = Date.now() + days * dayMs + hourMs;
  return {
    subject: 'support.acme.example',
    issuer: 'Acme Trust CA R11',
    names: ['support.acme.example', 'www.support.acme.example'],
    fromMs: untilMs - 90 * dayMs,
    untilMs,
    selfSigned: false,
    anchor: 'authorities',
    ...parts,
  };
}

const host = 'support.acme.example';
const address = '45.33.32.156';

/** Findings where all is well up to a step. */
export function fineUpTo(step: DiagnosisStep): Finding[] {
  const all: readonly (readonly [DiagnosisStep, Finding])[] = [
    ['dns', { code: 'dns-fine', values: { host, address } }],
    ['tcp', { code: 'tcp-fine', values: { address, port: 443, tookMs: 31 } }],
    ['tls', { code: 'tls-fine', values: { protocol: 'TLS 1.3', tookMs: 88 } }],
    ['tls', { code: 'certificate-fine', values: {} }],
    ['http', { code: 'http-fine', values: { status: 404, tookMs: 1240 } }],
  ];
  const order: readonly DiagnosisStep[] = ['dns', 'tcp', 'tls', 'http'];
  return all
    .filter(([at]) => order.indexOf(at) <= order.indexOf(step))
    .map(([, finding]) => finding);
}

/** A test that found nothing, two minutes ago. */
export function aDiagnosis(parts: Partial<DiagnosisReport> = {}): DiagnosisReport {
  const startedAtMs = Date.now() - 2 * minuteMs;
  return {
    botId: '7000101',
    of: 'in-force',
    host,
    port: 443,
    startedAtMs,
    finishedAtMs: startedAtMs + 1400,
    clockAheadMs: 0,
    end: 'whole',
    steps: stepsUpTo(null, 'passed'),
    findings: fineUpTo('http'),
    facts: {
      addresses: { ipv4: [{ address, kind: 'public' }], ipv6: [] },
      contacted: address,
      protocol: 'TLS 1.3',
      certificate: aCertificate(52),
      http: { asked: 'root', status: 404, truncated: false },
    },
    reported: aReported(),
    conclusion: 'fine',
    ...parts,
  };
}

/** What the engine answers about the last test. */
export function aSeen(
  report: DiagnosisReport | null,
  parts: Partial<DiagnosisSeen> = {},
): DiagnosisSeen {
  return { report, againAtMs: null, healthPath: null, hostAllowed: false, ...parts };
}

const nothing = { addresses: null, contacted: null, protocol: null, certificate: null, http: null };

/** The certificate is over, and Telegram says that it does not trust it. */
export function anExpired(): DiagnosisReport {
  const certificate = aCertificate(-3);
  const { untilMs } = certificate;
  return aDiagnosis({
    steps: stepsUpTo('tls', 'failed'),
    findings: [{ code: 'certificate-expired', values: { untilMs } }, ...fineUpTo('tcp')],
    facts: { ...aDiagnosis().facts, certificate, http: null },
    reported: aReported({
      failing: true,
      causeId: 'certificate-rejected',
      causeClass: 'tls.cert',
      errorAtMs: Date.now() - 9000,
    }),
    conclusion: 'both-fail',
  });
}

/** The name leads into a private network. */
export function aNotAllowed(): DiagnosisReport {
  const values = { host, address: '192.168.20.5' };
  return aDiagnosis({
    end: 'not-allowed',
    steps: stepsUpTo('tcp', 'skipped'),
    findings: [
      { code: 'dns-not-public', values },
      { code: 'dns-not-allowed', values },
    ],
    facts: {
      ...nothing,
      addresses: {
        ipv4: [{ address: '192.168.20.5', kind: 'private' }],
        ipv6: [{ address: 'fd00:20::5', kind: 'unique-local' }],
      },
    },
    conclusion: 'both-fail',
    reported: aReported({
      failing: true,
      causeId: 'connection-timed-out',
      causeClass: 'net.timeout',
    }),
  });
}

/** Everything answers here, and Telegram does not get through. */
export function anOnlyTelegramFails(): DiagnosisReport {
  return aDiagnosis({
    findings: [{ code: 'telegram-only-fails', values: {} }, ...fineUpTo('http')],
    reported: aReported({
      failing: true,
      causeId: 'connection-timed-out',
      causeClass: 'net.timeout',
      errorAtMs: Date.now() - 20_000,
    }),
    conclusion: 'only-telegram-fails',
  });
}

/** Under way: the name and the connection are there, encryption is agreed on. */
export function aRunning(): DiagnosisReport {
  return aDiagnosis({
    startedAtMs: Date.now() - 200,
    finishedAtMs: null,
    end: null,
    steps: stepsUpTo('tls', 'running'),
    findings: fineUpTo('tcp'),
    facts: { ...aDiagnosis().facts, protocol: null, certificate: null, http: null },
    conclusion: null,
  });
}

/** This computer is cut off. */
export function aCutOff(): DiagnosisReport {
  return aDiagnosis({
    steps: stepsUpTo('dns', 'failed'),
    findings: [
      { code: 'dns-no-answer', values: { host } },
      { code: 'own-network', values: {} },
    ],
    facts: nothing,
    conclusion: 'cannot-tell',
  });
}
