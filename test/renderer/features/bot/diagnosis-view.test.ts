import { describe, expect, test } from 'vitest';
import { findingKinds, type FindingCode } from '../../../../src-shared/diagnosis-findings.ts';
import { type DiagnosisReport } from '../../../../src-shared/diagnosis.ts';
import { findingSentence, remedyKey } from '../../../../src-shared/diagnosis-sentences.ts';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import {
  compareLines,
  headlineOf,
  hereText,
  remedyLines,
  stepLines,
  urlLines,
} from '../../../../src-renderer/features/bot/diagnosis/diagnosis-view.ts';
import {
  aCutOff,
  aDiagnosis,
  anExpired,
  anOnlyTelegramFails,
  aNotAllowed,
  aReported,
  aRunning,
  fineUpTo,
  stepsUpTo,
} from '../../support/scenes/diagnosis.ts';

const t = createTexts();
const codes = Object.keys(findingKinds).filter((code): code is FindingCode =>
  Object.hasOwn(findingKinds, code),
);
const standing = (report: DiagnosisReport) =>
  stepLines(report).map(({ step, face, state }) => `${step} ${face} ${state}`);
const remedies = (report: DiagnosisReport) => remedyLines(report).map(({ code }) => code);

describe('every finding', () => {
  test.each(codes)('%s fills each place of its sentence', (code) => {
    const numbers = { port: 8443, status: 502, days: 5, tookMs: 1400, fromMs: 0, untilMs: 0 };
    const values = Object.fromEntries(
      findingKinds[code].values.map((name) => [
        name,
        Object.entries(numbers).find(([own]) => own === name)?.[1] ?? 'x',
      ]),
    );
    expect(findingSentence(t, { code, values })).not.toMatch(/[{}]|undefined|NaN/);
  });

  test.each(codes)('%s has something to do exactly where something is wrong', (code) => {
    const told = ['dns-not-allowed', 'dns-pinned', 'not-through-proxy', 'own-server'];
    const isWork = findingKinds[code].severity !== 'fine' && !told.includes(code);
    expect(remedyKey(code) !== null).toBe(isWork);
  });
});

test('a certificate that counts as ending may have ended', () => {
  const words = [
    t('reason.certificate-expiring'),
    t('advice.certificate-expiring.meaning'),
    t('advice.certificate-expiring.remedy'),
  ];
  expect(words).toEqual([
    'The certificate has expired or expires soon',
    'The endpoint’s certificate has ended or ends soon. Once it has ended, Telegram refuses to connect.',
    expect.stringMatching(/A test on the Diagnosis tab takes the new one into account at once\.$/),
  ]);
});

describe('moments and lengths of time', () => {
  test('are a day with its year, and a number with its unit', () => {
    const untilMs = Date.UTC(2027, 1, 3, 12);
    expect(findingSentence(t, { code: 'certificate-expired', values: { untilMs } })).toContain(
      'on 3 Feb 2027',
    );
    const slow = findingSentence(t, { code: 'http-slow', values: { tookMs: 5240 } });
    expect(slow).toContain('took 5.2 s');
  });

  test('are whole days, where less than one may end today or tomorrow', () => {
    const said = (days: number) =>
      findingSentence(t, { code: 'certificate-expires-soon', values: { untilMs: 0, days } });
    expect([0, 1, 14].map((days) => said(days).replace(/^.*– /, ''))).toEqual([
      'within a day. After that Telegram delivers nothing.',
      'in 1 day. After that Telegram delivers nothing.',
      'in 14 days. After that Telegram delivers nothing.',
    ]);
  });
});

describe('the steps', () => {
  test('of a test under way are those that passed, the one that runs, and those to come', () => {
    expect(standing(aRunning())).toEqual([
      'dns healthy fine',
      'tcp healthy fine',
      'tls unknown testing…',
      'http unknown waiting',
    ]);
  });

  test('end at the one that failed', () => {
    expect(standing(anExpired())).toEqual([
      'dns healthy fine',
      'tcp healthy fine',
      'tls down failed',
      'http unknown not tested',
    ]);
  });

  test('that passed with a fault are not as Telegram needs them, with a note worth a look', () => {
    const report = aDiagnosis({
      findings: [
        { code: 'tcp-stale-address', values: {} },
        { code: 'certificate-expires-soon', values: { days: 5 } },
        ...fineUpTo('http'),
      ],
      reported: aReported({ failing: true }),
    });
    expect(standing(report).slice(1, 3)).toEqual([
      'tcp down not as Telegram needs it',
      'tls degraded worth a look',
    ]);
  });

  test('that an address has no need of are told apart from those that were not reached', () => {
    const [dns, ...others] = aDiagnosis().steps;
    const steps = [
      { step: dns?.step ?? 'dns', state: 'skipped', tookMs: null },
      ...others,
    ] as const;
    expect(standing(aDiagnosis({ steps: [...steps] }))[0]).toBe('dns unknown not needed');
    expect(standing(aNotAllowed())[1]).toBe('tcp unknown not tested');
  });

  test('are nobody’s fault while this computer is cut off, and doubtful while Telegram reports none', () => {
    const findings = [{ code: 'tcp-timeout', values: {} } as const];
    const report = aDiagnosis({ steps: stepsUpTo('tcp', 'failed'), findings });
    expect(standing(report)[1]).toBe('tcp degraded failed');
    const cutOff = {
      ...report,
      findings: [...findings, { code: 'own-network', values: {} } as const],
    };
    expect(standing(cutOff)[1]).toBe('tcp unknown failed');
    const failing = { ...report, reported: aReported({ failing: true }) };
    expect(standing(failing)[1]).toBe('tcp down failed');
  });

  test('do not hold what is wrong with the URL itself', () => {
    const report = aDiagnosis({ findings: [{ code: 'url-port', values: { port: 444 } }] });
    expect(urlLines(report).map(({ text }) => text)).toEqual([
      'The URL names port 444. Telegram delivers only to the ports 80, 88, 443 and 8443.',
    ]);
    expect(stepLines(report).flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('the sentence above', () => {
  test.each([
    [aDiagnosis(), 'healthy', /^All is well/],
    [anExpired(), 'down', /fault is at the endpoint\.$/],
    [anOnlyTelegramFails(), 'down', /Telegram does not get through\.$/],
    [aCutOff(), 'unknown', /^The network of this computer is in trouble\./],
    [aRunning(), 'unknown', /^Testing from this computer: Encryption/],
    [aNotAllowed(), 'unknown', /^The test stopped before it connected, [^.]*not public\.$/],
    [
      aDiagnosis({ end: 'stopped', conclusion: 'cannot-tell' }),
      'unknown',
      /^The test was stopped before its end\.$/,
    ],
  ])('says how it stands (%#)', (report, face, words) => {
    const headline = headlineOf(report);
    expect(headline.face).toBe(face);
    expect(headline.text).toMatch(words);
  });

  test('never says that all is well beside a certificate that is about to end', () => {
    const findings = [
      { code: 'certificate-expires-soon', values: { untilMs: 0, days: 5 } } as const,
      ...fineUpTo('http'),
    ];
    expect(headlineOf(aDiagnosis({ findings }))).toEqual({
      face: 'degraded',
      text: t('window.diagnosis.noted'),
    });
  });
});

describe('an endpoint that is silent', () => {
  const silent = { code: 'http-silent', values: { tookMs: 10_000 } } as const;
  const steps = stepsUpTo('http', 'failed');
  const findings = [silent, ...fineUpTo('tls')];
  const sides = [
    ['Telegram delivers', { reported: aReported() }],
    ['Telegram fails', { reported: aReported({ failing: true, causeClass: 'slow' }) }],
    ['the wanted one is tested', { of: 'wanted', reported: null }],
  ] as const;
  const reports = sides.flatMap(([name, parts]) =>
    (['cannot-tell', 'fine', 'fine-here', 'beyond', 'only-telegram-fails'] as const).map(
      (conclusion) =>
        [name, conclusion, aDiagnosis({ steps, findings, conclusion, ...parts })] as const,
    ),
  );

  test.each(reports)('has its triangle and its advice while %s (%s)', (_name, _said, report) => {
    expect(standing(report).at(-1)).toBe('http degraded failed');
    expect(remedies(report)).toEqual(['http-silent']);
  });

  test.each(reports)('has no fair word above it while %s (%s)', (_name, _said, report) => {
    expect(headlineOf(report)).toEqual({
      face: 'degraded',
      text: 'A step failed from here. Whether Telegram meets the same, this test cannot tell.',
    });
  });

  test('is not told from a computer that is cut off', () => {
    const cutOff = [...findings, { code: 'own-network', values: {} } as const];
    const report = aDiagnosis({ steps, findings: cutOff, conclusion: 'cannot-tell' });
    expect(headlineOf(report)).toEqual({
      face: 'unknown',
      text: t('diagnosis.finding.own-network'),
    });
    expect(remedies(report)).toEqual(['own-network']);
  });
});

describe('a fault while Telegram reports none', () => {
  const everywhere: readonly FindingCode[] = [
    'url-http',
    'url-port',
    'url-too-long',
    'tls-too-old',
    'tls-unknown-name',
    'tls-client-certificate',
    'tls-weak',
    'certificate-expired',
    'certificate-not-yet',
    'certificate-other-name',
  ];
  const failing = (code: FindingCode): DiagnosisReport =>
    aDiagnosis({
      steps: stepsUpTo('tls', 'failed'),
      findings: [{ code, values: {} }, { code: 'here-only-fails', values: {} }, ...fineUpTo('tcp')],
      conclusion: 'only-here-fails',
    });
  const doubtful = codes.filter(
    (code) => findingKinds[code].place === 'tls' && findingKinds[code].severity === 'fault',
  );

  test.each(everywhere)('%s is the endpoint’s: it is so from everywhere', (code) => {
    const report = failing(code);
    const lines = [...urlLines(report), ...stepLines(report).flatMap((step) => step.findings)];
    expect(lines.find((line) => line.code === code)?.face).toBe('down');
    expect(remedies(report)).toEqual([code]);
    expect(headlineOf(report)).toEqual({ face: 'down', text: t('window.diagnosis.would-fail') });
  });

  test.each(doubtful.filter((code) => !everywhere.includes(code)))(
    '%s may be made by what stands between: doubtful, and nothing to do',
    (code) => {
      const report = failing(code);
      expect(standing(report)[2]).toBe('tls degraded failed');
      expect(remedies(report)).toEqual(['here-only-fails']);
      expect(headlineOf(report)).toEqual({
        face: 'degraded',
        text: t('diagnosis.conclusion.only-here-fails'),
      });
      const known = { ...report, reported: aReported({ failing: true }) };
      expect(standing(known)[2]).toBe('tls down failed');
    },
  );

  test('is doubtful for each way in which somebody in between is seen', () => {
    expect(doubtful.filter((code) => !everywhere.includes(code))).toEqual([
      'tls-plain',
      'tls-handshake',
      'tls-cut',
      'tls-timeout',
      'certificate-self-signed',
      'certificate-incomplete',
      'certificate-unknown-authority',
      'certificate-untrusted',
      'certificate-upload-other',
    ]);
  });
});

describe('what to do', () => {
  const redirect = {
    code: 'http-redirect',
    values: { status: 301, target: 'acme.example' },
  } as const;

  test('is nothing about what is usual while Telegram delivers', () => {
    const quiet = aDiagnosis({ findings: [redirect, ...fineUpTo('tls')] });
    expect([remedies(quiet), headlineOf(quiet).face]).toEqual([[], 'healthy']);
    const failing = aDiagnosis({
      findings: [redirect, { code: 'telegram-beyond', values: {} }],
      reported: aReported({ failing: true }),
      conclusion: 'beyond',
    });
    expect(remedies(failing)).toEqual(['http-redirect', 'telegram-beyond']);
  });

  test('is not about the endpoint where it is not at fault', () => {
    const report = aDiagnosis({
      steps: stepsUpTo('tcp', 'failed'),
      findings: [
        { code: 'tcp-timeout', values: {} },
        { code: 'here-only-fails', values: {} },
      ],
      conclusion: 'only-here-fails',
    });
    expect(remedies(report)).toEqual(['here-only-fails']);
    expect(remedies(aCutOff())).toEqual(['own-network']);
  });

  test('stays where what is wrong is so from everywhere, and Telegram has only not met it yet', () => {
    const report = aDiagnosis({
      findings: [
        { code: 'certificate-expired', values: { untilMs: 0 } },
        { code: 'here-only-fails', values: {} },
      ],
      conclusion: 'only-here-fails',
    });
    expect(remedies(report)).toEqual(['certificate-expired']);
    expect(compareLines(report)).toEqual([]);
    expect(headlineOf(report)).toEqual({ face: 'down', text: t('window.diagnosis.would-fail') });
  });

  test('is not told by comparing what was never tried', () => {
    const report = aDiagnosis({
      ...aNotAllowed(),
      findings: [...aNotAllowed().findings, { code: 'here-only-fails', values: {} }],
      reported: aReported(),
    });
    expect([compareLines(report), remedies(report)]).toEqual([[], []]);
  });

  test('is said once, also where two findings ask for it', () => {
    const twice = [
      { code: 'certificate-expired', values: { untilMs: 0 } },
      { code: 'certificate-expires-soon', values: { untilMs: 0, days: 0 } },
    ] as const;
    expect(remedyLines(aDiagnosis({ findings: [...twice] }))).toMatchObject([
      { code: 'certificate-expired', face: 'down' },
    ]);
  });
});

test('beside Telegram stands which step failed, that all answered, or that nothing is known', () => {
  expect([aDiagnosis(), anExpired(), aNotAllowed()].map(hereText)).toEqual([
    'everything answers',
    'fails: Encryption (TLS)',
    'not known',
  ]);
});
