import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { automaticRules, leaveCodes } from '../../src-shared/automation.ts';
import { addressKinds } from '../../src-shared/diagnosis-facts.ts';
import { diagnosisSteps, findingKinds } from '../../src-shared/diagnosis-findings.ts';
import {
  diagnosisConclusions,
  diagnosisEnds,
  diagnosisRefusals,
  stepStates,
} from '../../src-shared/diagnosis.ts';
import { fleetKinds, healths, reasonCodes } from '../../src-shared/health.ts';
import { ipcErrorCodes } from '../../src-shared/ipc-contract.ts';
import { messageActions, messageTestCodes, notShownCodes } from '../../src-shared/messages.ts';
import { proxyTestCodes } from '../../src-shared/proxy.ts';
import { wishKinds } from '../../src-shared/wishes.ts';
import { lossCodes, refusalCodes, warningCodes } from '../../src-shared/repair.ts';
import { checklistIds } from '../../src-shared/bot-detail.ts';
import { createTexts, isTextKey } from '../../src-shared/texts/index.ts';
import { en } from '../../src-shared/texts/en/index.ts';

const needed = [
  ...healths.map((health) => `health.${health}`),
  ...reasonCodes.map((code) => `reason.${code}`),
  ...fleetKinds.map((kind) => `fleet.${kind}`),
  ...ipcErrorCodes.map((code) => `error.${code}`),
  ...proxyTestCodes.map((code) => `proxy.test.${code}`),
  ...notShownCodes.map((code) => `messages.why.${code}`),
  ...messageTestCodes.map((code) => `messages.test.${code}`),
  ...messageActions.map((action) => `messages.action.${action}`),
  ...refusalCodes.map((code) => `refusal.${code}`),
  ...lossCodes.map((code) => `loss.${code}`),
  ...warningCodes.map((code) => `warning.${code}`),
  ...leaveCodes.map((code) => `automatic.why.${code}`),
  ...automaticRules.map((rule) => `automatic.rule.${rule}`),
  ...wishKinds.map((kind) => `wish.${kind}.title`),
  ...checklistIds.flatMap((id) =>
    ['ok', 'problem', 'unknown'].map((state) => `checklist.${id}.${state}`),
  ),
  ...Object.keys(findingKinds).map((code) => `diagnosis.finding.${code}`),
  ...diagnosisRefusals.map((code) => `diagnosis.refused.${code}`),
  ...diagnosisConclusions.map((code) => `diagnosis.conclusion.${code}`),
  ...diagnosisEnds.filter((end) => end !== 'whole').map((end) => `diagnosis.end.${end}`),
  ...diagnosisSteps.map((step) => `diagnosis.step.${step}`),
  ...stepStates.map((state) => `diagnosis.state.${state}`),
  ...addressKinds.map((kind) => `diagnosis.address.${kind}`),
];

describe('words', () => {
  test.each(needed)('%s has a sentence', (key) => {
    expect(isTextKey(key)).toBe(true);
  });

  test('every message parses as ICU and renders with sample values', () => {
    const t = createTexts();
    const broken: string[] = [];
    for (const key of Object.keys(en)) {
      if (!isTextKey(key)) {
        continue;
      }
      const names = [...en[key].matchAll(/\{\s*(\w+)/g)].map((match) => match[1] ?? '');
      try {
        const text = t(key, Object.fromEntries(names.map((name) => [name, 3])));
        if (text.trim() === '') {
          broken.push(key);
        }
      } catch (error) {
        broken.push(`${key}: ${String(error)}`);
      }
    }
    expect(Object.keys(en).length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  test('no message is unused', () => {
    const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src-*'], {
      encoding: 'utf8',
    })
      .split('\n')
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src-shared/texts/'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const computed = [...sources.matchAll(/`([a-zA-Z][\w.-]*[.-])\$\{/g)].map(
      (match) => match[1] ?? '',
    );
    const unused = Object.keys(en).filter(
      (key) => !sources.includes(`'${key}'`) && !computed.some((prefix) => key.startsWith(prefix)),
    );
    expect(computed.length).toBeGreaterThan(3);
    expect(unused).toEqual([]);
  });
});
