import type { Page } from 'playwright';
import type { DiagnosisReport, DiagnosisSeen } from '../../../../src-shared/diagnosis.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersForRows } from './answers.ts';
import {
  aCertificate,
  aCutOff,
  aDiagnosis,
  anExpired,
  anOnlyTelegramFails,
  aNotAllowed,
  aRunning,
  aSeen,
  fineUpTo,
} from './diagnosis.ts';
import { hostileRows, minuteMs, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { openTab, press } from './steps.ts';

/** A main process that knows of a test, made when it is asked, so that its times are those of the page. */
export function diagnosed(
  report: () => DiagnosisReport | null,
  parts: Partial<DiagnosisSeen> = {},
  more: Answers = {},
): Answers {
  return answersForRows(twelveRows(), {
    'diagnosis:get': () => aSeen(report(), parts),
    ...more,
  });
}

export const toDiagnosis = async (page: Page): Promise<void> => await openTab(page, 'Diagnosis');

/** The certificate has five days left; another one stands still for some minutes. */
function endingSoon(): DiagnosisReport {
  const certificate = aCertificate(5);
  const { untilMs } = certificate;
  return aDiagnosis({
    findings: [
      { code: 'certificate-expires-soon', values: { untilMs, days: 5 } },
      ...fineUpTo('http'),
    ],
    facts: { ...aDiagnosis().facts, certificate },
  });
}

/** Everything that an endpoint may write itself is hostile. */
function hostile(): DiagnosisReport {
  const names = hostileRows().map(({ name }) => name.slice(0, 200));
  const [issuer = '', second = ''] = names;
  return aDiagnosis({
    findings: [
      { code: 'certificate-other-name', values: { names: second } },
      { code: 'certificate-unknown-authority', values: { issuer } },
      ...fineUpTo('tcp'),
    ],
    facts: {
      ...aDiagnosis().facts,
      certificate: aCertificate(52, { issuer, names: names.slice(0, 10) }),
    },
    conclusion: 'fails-here',
    reported: null,
    of: 'wanted',
  });
}

/** The Diagnosis tab in its states. */
export const diagnosisScreens: readonly Screen[] = [
  {
    name: 'diagnosis-running',
    answers: () => diagnosed(aRunning),
    go: toDiagnosis,
    shows: ['Testing from this computer: Encryption (TLS)', 'testing…', 'Stop'],
  },
  {
    name: 'diagnosis-fine',
    answers: () => diagnosed(aDiagnosis),
    go: toDiagnosis,
    shows: ['All is well', '52 days left', '1.2 s', 'everything answers'],
  },
  {
    name: 'diagnosis-expired',
    answers: () => diagnosed(anExpired),
    go: toDiagnosis,
    shows: ['The fault is at the endpoint', 'The certificate expired on', 'Renew the certificate'],
  },
  {
    name: 'diagnosis-soon',
    answers: () => diagnosed(endingSoon, { againAtMs: Date.now() + 3 * minuteMs }),
    go: toDiagnosis,
    shows: ['deserves a look', 'in 5 days', 'A new test can begin in 3 min'],
  },
  {
    name: 'diagnosis-only-telegram',
    answers: () => diagnosed(anOnlyTelegramFails),
    go: async (page) => {
      await toDiagnosis(page);
      await page.getByText('but not Telegram’s addresses').scrollIntoViewIfNeeded();
    },
    shows: ['Telegram does not get through', '149.154.160.0/20'],
  },
  {
    name: 'diagnosis-not-allowed',
    answers: () => diagnosed(aNotAllowed),
    go: toDiagnosis,
    shows: ['192.168.20.5 (private)', 'Connect this once', 'not tested'],
  },
  {
    name: 'diagnosis-cut-off',
    answers: () => diagnosed(aCutOff),
    go: toDiagnosis,
    shows: ['The network of this computer is in trouble', 'Test again when the network is back.'],
  },
  {
    name: 'diagnosis-refused-path',
    answers: () =>
      diagnosed(
        () => null,
        { healthPath: null },
        {
          'diagnosis:run': () => ({ outcome: 'refused', why: 'health-path-secret' }),
        },
      ),
    go: async (page) => {
      await toDiagnosis(page);
      await page.getByText('Health path', { exact: true }).click();
      await page.getByLabel('Path to ask for').fill('/hook');
      await press(page, 'Test from this computer');
    },
    shows: ['own path, or it holds the token'],
  },
  {
    name: 'diagnosis-hostile',
    answers: () => diagnosed(hostile),
    go: toDiagnosis,
    shows: ['No webhook is in force', 'no public authority'],
  },
];
