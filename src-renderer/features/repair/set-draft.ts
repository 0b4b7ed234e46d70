import { readNumber } from '../../../src-shared/format/typed.ts';
import type { SetConfig } from '../../../src-shared/wishes.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { updateKinds } from '../../../src-shared/webhook.ts';
import { t } from '../../app/texts.ts';

/** What the form of a webhook holds. Secrets live here only until they are sent. */
export interface SetDraft {
  readonly url: string;
  readonly secret: 'keep' | 'generate' | 'value' | 'none';
  readonly secretValue: string;
  readonly certificate: 'keep' | 'none' | 'pem';
  readonly pem: string;
  readonly pin: 'keep' | 'none' | 'ip';
  readonly ip: string;
  readonly maxConnections: string;
  readonly updates: 'keep' | 'default' | 'chosen';
  readonly chosen: readonly string[];
}

/** Fields of the form that can be wrong, with the sentence that says why. */
export type DraftProblems = Partial<
  Record<'url' | 'secretValue' | 'pem' | 'ip' | 'maxConnections' | 'chosen', string>
>;

/** The form as it opens: everything that is stored is kept, what is unknown is not pretended to be. */
export function draftFor(detail: BotDetail | null): SetDraft {
  const desired = detail?.desired ?? null;
  const isAdoptable = desired !== null;
  return {
    url: '',
    secret: desired === null ? 'generate' : desired.secret === 'unknown' ? 'value' : 'keep',
    secretValue: '',
    certificate: isAdoptable ? 'keep' : 'none',
    pem: '',
    pin: isAdoptable ? 'keep' : 'none',
    ip: '',
    maxConnections: desired === null ? '' : String(desired.maxConnections),
    updates: isAdoptable ? 'keep' : 'default',
    chosen: desired?.allowedUpdates ?? updateKinds.slice(),
  };
}

/** What can be a number of connections at all; how many a server takes is the engine's to say. */
const isConnections = (count: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= 999_999;

/**
 * What is plainly wrong before anything is asked. The full set of Telegram's rules is the engine's: it answers with
 * refusals that name the field.
 */
export function problemsOf(draft: SetDraft): DraftProblems {
  const problems: { -readonly [K in keyof DraftProblems]: DraftProblems[K] } = {};
  if (draft.url.trim() === '') {
    problems.url = t('window.set.url-empty');
  }
  if (draft.secret === 'value' && !/^[A-Za-z0-9_-]{1,256}$/.test(draft.secretValue)) {
    problems.secretValue = t('window.set.secret-wrong');
  }
  if (draft.certificate === 'pem' && !draft.pem.includes('BEGIN CERTIFICATE')) {
    problems.pem = t('window.set.pem-wrong');
  }
  if (draft.pin === 'ip' && draft.ip.trim() === '') {
    problems.ip = t('window.set.ip-empty');
  }
  if (draft.maxConnections.trim() !== '' && !isConnections(readNumber(draft.maxConnections))) {
    problems.maxConnections = t('window.set.connections-wrong');
  }
  if (draft.updates === 'chosen' && draft.chosen.length === 0) {
    problems.chosen = t('window.set.updates-empty');
  }
  return problems;
}

function secretOf(draft: SetDraft): SetConfig['secret'] {
  return draft.secret === 'value'
    ? { kind: 'value', value: draft.secretValue }
    : { kind: draft.secret };
}

/** The webhook that a form without problems asks for. */
export function configOf(draft: SetDraft): SetConfig {
  const connections = draft.maxConnections.trim();
  return {
    url: draft.url.trim(),
    secret: secretOf(draft),
    certificate:
      draft.certificate === 'pem' ? { kind: 'pem', pem: draft.pem } : { kind: draft.certificate },
    pinnedIp: draft.pin === 'ip' ? { kind: 'ip', ip: draft.ip.trim() } : { kind: draft.pin },
    maxConnections: connections === '' ? null : readNumber(connections),
    allowedUpdates:
      draft.updates === 'chosen'
        ? draft.chosen.slice()
        : draft.updates === 'keep'
          ? null
          : 'default',
  };
}
