import { describe, expect, it } from 'vitest';
import { reportOf, type Subject } from '../../../../src-main/core/diagnose/judge.ts';
import { nothingSeen } from '../../../../src-main/core/diagnose/nothing-seen.ts';
import { finding } from '../../../../src-main/core/diagnose/finding.ts';
import type {
  CertificateSeen,
  EndpointRequest,
  EndpointSeen,
  EndpointTrust,
} from '../../../../src-main/core/engine/diagnosis/port.ts';
import { type Reported } from '../../../../src-shared/diagnosis-facts.ts';
import { findingKinds } from '../../../../src-shared/diagnosis-findings.ts';
import {
  diagnosisReportSchema,
  type DiagnosisConclusion,
} from '../../../../src-shared/diagnosis.ts';

const nowMs = Date.UTC(2026, 10, 28);
const dayMs = 86_400_000;
const host = 'bot.example.org';

const request: EndpointRequest = {
  scheme: 'https',
  host,
  port: 443,
  literal: null,
  known: '93.184.216.34',
  allowed: false,
  anyFamily: false,
  trust: { kind: 'authorities' },
  path: '/',
  depth: 'whole',
};

const certificate: CertificateSeen = {
  subject: host,
  issuer: 'R3',
  names: [host],
  fromMs: nowMs - 10 * dayMs,
  untilMs: nowMs + 80 * dayMs,
  selfSigned: false,
  isForHost: true,
  chainFault: null,
};

const well: EndpointSeen = {
  ...nothingSeen,
  names: { kind: 'addresses', ipv4: [{ address: '93.184.216.34', kind: 'public' }], ipv6: [] },
  attempts: [{ address: '93.184.216.34', outcome: 'connected', tookMs: 20 }],
  tls: { outcome: 'secured', protocol: 'TLS 1.3', certificate, tookMs: 30 },
  http: { outcome: 'answered', status: 200, target: null, truncated: false, tookMs: 40 },
  end: 'whole',
};

const quiet: Reported = {
  address: '93.184.216.34',
  pinned: false,
  uploadedCertificate: false,
  failing: false,
  causeId: null,
  causeClass: null,
  errorAtMs: null,
};

/** By a clock that is right, unless told otherwise. */
function reportFor(seen: EndpointSeen, parts: Partial<Subject> = {}, aheadMs = 0) {
  const subject: Subject = {
    botId: '700001',
    of: 'in-force',
    request,
    pinned: false,
    urlFindings: [],
    reported: quiet,
    ownNetwork: false,
    behindProxy: false,
    ...parts,
  };
  const finishedAtMs = nowMs + aheadMs;
  const at = { nowMs, aheadMs };
  return reportOf({ subject, seen, at }, { startedAtMs: finishedAtMs - 500, finishedAtMs });
}

const bad = (report: ReturnType<typeof reportFor>) =>
  report.findings.map(({ code }) => code).filter((code) => findingKinds[code].severity !== 'fine');

const withCertificate = (parts: Partial<CertificateSeen>): EndpointSeen => ({
  ...well,
  http: null,
  tls: {
    outcome: 'secured',
    protocol: 'TLS 1.2',
    tookMs: 30,
    certificate: { ...certificate, ...parts },
  },
});

const yearMs = 365 * dayMs;

describe('on a computer whose clock is wrong (SCH-09)', () => {
  it.each<[string, number, Partial<CertificateSeen>, readonly string[]]>([
    ['a good certificate is not called over', yearMs, { chainFault: 'CERT_HAS_EXPIRED' }, []],
    ['a good one is not called early', -yearMs, { chainFault: 'CERT_NOT_YET_VALID' }, []],
    ['one that ended is', -yearMs, { untilMs: nowMs - dayMs }, ['certificate-expired']],
    ['one that has not begun is', yearMs, { fromMs: nowMs + dayMs }, ['certificate-not-yet']],
    [
      'one that nobody vouches for is told all the same',
      yearMs,
      { chainFault: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' },
      ['certificate-incomplete'],
    ],
    [
      'one that nobody vouches for is, although OpenSSL speaks of the date',
      yearMs,
      { chainFault: 'CERT_HAS_EXPIRED', selfSigned: true },
      ['certificate-self-signed'],
    ],
    [
      'the days to its end are those of the right time',
      -yearMs,
      { untilMs: nowMs + 5 * dayMs },
      ['certificate-expires-soon'],
    ],
  ])('%s', (_title, aheadMs, parts, expected) => {
    const report = reportFor(withCertificate(parts), {}, aheadMs);
    const codes = bad(report).filter((code) => code.startsWith('certificate-'));
    expect([codes, report.clockAheadMs]).toEqual([expected, aheadMs]);
  });

  it('by two minutes, a chain with an expired authority is still told', () => {
    const report = reportFor(withCertificate({ chainFault: 'CERT_HAS_EXPIRED' }), {}, 120_000);
    expect(bad(report)).toContain('certificate-untrusted');
  });
});

describe('a certificate', () => {
  it.each<[string, Partial<CertificateSeen>, EndpointTrust['kind'], readonly string[]]>([
    ['well', {}, 'authorities', []],
    ['31 days before its end', { untilMs: nowMs + 31 * dayMs }, 'authorities', []],
    [
      '30 days before its end',
      { untilMs: nowMs + 30 * dayMs },
      'authorities',
      ['certificate-expires-soon'],
    ],
    [
      'at its end',
      { untilMs: nowMs, chainFault: 'CERT_HAS_EXPIRED' },
      'authorities',
      ['certificate-expired'],
    ],
    [
      'before its beginning',
      { fromMs: nowMs + 1, chainFault: 'CERT_NOT_YET_VALID' },
      'authorities',
      ['certificate-not-yet'],
    ],
    [
      'whose authority ended before it',
      { chainFault: 'CERT_HAS_EXPIRED' },
      'authorities',
      ['certificate-untrusted'],
    ],
    ['for another name', { isForHost: false }, 'authorities', ['certificate-other-name']],
    [
      'by itself',
      { selfSigned: true, chainFault: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'authorities',
      ['certificate-self-signed'],
    ],
    [
      'without its intermediate',
      { chainFault: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      'authorities',
      ['certificate-incomplete'],
    ],
    [
      'of an own authority',
      { chainFault: 'SELF_SIGNED_CERT_IN_CHAIN' },
      'authorities',
      ['certificate-unknown-authority'],
    ],
    [
      'with a weak signature',
      { chainFault: 'CA_MD_TOO_WEAK' },
      'authorities',
      ['certificate-untrusted'],
    ],
    [
      'ended and by itself',
      { untilMs: nowMs - 1, selfSigned: true, chainFault: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'authorities',
      ['certificate-expired', 'certificate-self-signed'],
    ],
    [
      'ended and by itself, where OpenSSL speaks of the date alone',
      { untilMs: nowMs - 1, selfSigned: true, chainFault: 'CERT_HAS_EXPIRED' },
      'authorities',
      ['certificate-expired', 'certificate-self-signed'],
    ],
    ['as it was uploaded', { selfSigned: true }, 'uploaded', []],
    [
      'other than was uploaded',
      { chainFault: 'SELF_SIGNED_CERT_IN_CHAIN' },
      'uploaded',
      ['certificate-upload-other'],
    ],
    [
      'as it was uploaded, at its end',
      { untilMs: nowMs, chainFault: 'CERT_HAS_EXPIRED' },
      'uploaded',
      ['certificate-expired'],
    ],
    [
      'beside an unknown upload',
      { chainFault: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'unknown',
      ['certificate-upload-unknown'],
    ],
    [
      'beside an unknown upload, for another name',
      { isForHost: false, chainFault: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'unknown',
      ['certificate-other-name', 'certificate-upload-unknown'],
    ],
  ])('%s', (_title, parts, kind, expected) => {
    const trust: EndpointTrust = kind === 'uploaded' ? { kind, pem: '' } : { kind };
    const report = reportFor(withCertificate(parts), { request: { ...request, trust } });
    expect(bad(report).filter((code) => code !== 'here-only-fails')).toEqual(expected);
  });
});

const refused: EndpointSeen = {
  ...well,
  attempts: [{ address: '93.184.216.34', outcome: 'refused', tookMs: 1 }],
  tls: null,
  http: null,
};
const failing = (causeClass: Reported['causeClass']): Reported => ({
  ...quiet,
  failing: true,
  causeClass,
});

const unanswered = (outcome: 'silent' | 'cut' | 'malformed' | 'stopped'): EndpointSeen => ({
  ...well,
  http: { outcome, tookMs: 10_000 },
});

/** Telegram's address was connected to; the name leads to these here. */
const named = (...addresses: readonly string[]): EndpointSeen => ({
  ...well,
  names: {
    kind: 'addresses',
    ipv4: addresses.map((address) => ({ address, kind: 'private' })),
    ipv6: [{ address: '2001:db8::1', kind: 'reserved' }],
  },
});
const other = ['dns-other-address'];

describe('what Telegram reports beside what is seen here', () => {
  it.each<[string, EndpointSeen, Partial<Subject>, DiagnosisConclusion, readonly string[]]>([
    ['both are well', well, {}, 'fine', []],
    [
      'an old error text is no failing',
      well,
      {
        reported: { ...quiet, causeId: 'A1', causeClass: 'net.refused', errorAtMs: nowMs - dayMs },
      },
      'fine',
      [],
    ],
    ['both fail', refused, { reported: failing('net.refused') }, 'both-fail', ['tcp-refused']],
    ['only we fail', refused, {}, 'only-here-fails', ['tcp-refused', 'here-only-fails']],
    [
      'only Telegram cannot connect',
      well,
      { reported: failing('net.timeout') },
      'only-telegram-fails',
      ['telegram-only-fails'],
    ],
    [
      'only Telegram refuses the certificate',
      well,
      { reported: failing('tls.cert') },
      'only-telegram-fails',
      ['telegram-only-fails'],
    ],
    [
      'Telegram is answered 404',
      well,
      { reported: failing('http.route') },
      'beyond',
      ['telegram-beyond'],
    ],
    ['Telegram waits too long', well, { reported: failing('slow') }, 'beyond', ['telegram-beyond']],
    [
      'nothing is in force, and all is well',
      well,
      { of: 'wanted', reported: null },
      'fine-here',
      [],
    ],
    [
      'nothing is in force, and it fails',
      refused,
      { reported: null },
      'fails-here',
      ['tcp-refused'],
    ],
    ['it was stopped', { ...well, http: null, end: 'stopped' }, {}, 'cannot-tell', []],
    ['time was up', { ...well, http: null, end: 'out-of-time' }, {}, 'cannot-tell', []],
    ['no answer came to the question', unanswered('silent'), {}, 'cannot-tell', ['http-silent']],
    [
      'no answer came, and Telegram fails too',
      unanswered('silent'),
      { reported: failing('slow') },
      'cannot-tell',
      ['http-silent'],
    ],
    [
      'no answer came where nothing is in force',
      unanswered('silent'),
      { of: 'wanted', reported: null },
      'cannot-tell',
      ['http-silent'],
    ],
    ['the question was stopped', unanswered('stopped'), {}, 'cannot-tell', []],
    [
      'the answer is cut',
      unanswered('cut'),
      { reported: failing('net.reset') },
      'both-fail',
      ['http-cut'],
    ],
    [
      'the answer is no HTTP',
      unanswered('malformed'),
      {},
      'only-here-fails',
      ['http-malformed', 'here-only-fails'],
    ],
    [
      'this computer is cut off',
      refused,
      { ownNetwork: true },
      'cannot-tell',
      ['tcp-refused', 'own-network'],
    ],
    [
      'no name server answers',
      { ...refused, names: { kind: 'no-answer' }, attempts: [] },
      {},
      'cannot-tell',
      ['dns-no-answer'],
    ],
    [
      'Telegram uses another address',
      well,
      { request: { ...request, known: '93.184.215.14' } },
      'fine',
      ['dns-other-address'],
    ],
    ['Telegram’s address answers, here the name leads to nothing', named(), {}, 'fine', other],
    [
      'Telegram’s address answers, here the name leads to a private one',
      named('10.0.0.5'),
      {},
      'fine',
      other,
    ],
    ['Telegram’s address answers, a blocker hides it here', named('0.0.0.0'), {}, 'fine', other],
    [
      'Telegram’s address answers, here the name does not exist',
      { ...well, names: { kind: 'not-found' } },
      {},
      'fine',
      ['dns-unknown-here'],
    ],
    [
      'the name does not exist, and Telegram says so too',
      { ...well, names: { kind: 'not-found' } },
      { reported: failing('set.dns') },
      'both-fail',
      ['dns-not-found'],
    ],
    [
      'the name is private, and Telegram’s address takes no connections',
      { ...refused, names: named('10.0.0.5').names },
      {},
      'only-here-fails',
      ['dns-not-public', 'tcp-refused', 'dns-other-address', 'here-only-fails'],
    ],
    ['a proxy is used', well, { behindProxy: true }, 'fine', ['not-through-proxy']],
    [
      'a proxy is used, and nothing can be connected to without it',
      refused,
      { behindProxy: true, reported: failing('net.refused') },
      'cannot-tell',
      ['tcp-refused', 'not-through-proxy'],
    ],
    [
      'a proxy is used, and no name is found without it',
      { ...refused, names: { kind: 'not-found' }, attempts: [] },
      { behindProxy: true, of: 'wanted', reported: null },
      'cannot-tell',
      ['dns-not-found', 'not-through-proxy'],
    ],
    [
      'a proxy is used, and the endpoint takes connections but fails',
      unanswered('cut'),
      { behindProxy: true, reported: failing('net.reset') },
      'both-fail',
      ['http-cut', 'not-through-proxy'],
    ],
    [
      'a proxy is used, and the URL itself is at fault',
      refused,
      { behindProxy: true, urlFindings: [finding('url-port', { port: 8080 })] },
      'only-here-fails',
      ['url-port', 'tcp-refused', 'here-only-fails', 'not-through-proxy'],
    ],
  ])('%s', (...row) => {
    const [, seen, parts, conclusion, codes] = row;
    const report = reportFor(seen, parts);
    expect(report.conclusion).toBe(conclusion);
    expect(bad(report)).toEqual(codes);
  });

  it('is not concluded before the end', () => {
    expect(reportFor({ ...well, end: null }).conclusion).toBeNull();
  });
});

describe('every report', () => {
  const reports = [
    reportFor(nothingSeen),
    reportFor(well),
    reportFor(refused),
    reportFor(
      withCertificate({
        untilMs: nowMs - dayMs,
        isForHost: false,
        names: ['x'.repeat(200), 'y'.repeat(200)],
      }),
    ),
    reportFor({ ...well, names: { kind: 'not-found' } }, { pinned: true }),
  ];

  it('is as the contract says', () => {
    for (const report of reports) {
      expect(diagnosisReportSchema.parse(report)).toEqual(report);
    }
  });

  it('names in its sentences what their kinds say, no more and no less', () => {
    for (const { code, values } of reports.flatMap(({ findings }) => findings)) {
      expect([code, Object.keys(values).toSorted()]).toEqual([
        code,
        [...findingKinds[code].values].toSorted(),
      ]);
    }
  });

  it('has faults first, then notes, then what is fine', () => {
    const order = { fault: 0, note: 1, fine: 2 } as const;
    for (const { findings } of reports) {
      const ranks = findings.map(({ code }) => order[findingKinds[code].severity]);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });
});
