import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import type { Result } from '../../../../src-shared/result.ts';
import { brokenRule, type BrokenRule } from '../../../../src-shared/setting-rules.ts';
import type { LevelledKey, LevelPatch } from '../../../../src-shared/setting-levels.ts';
import type { Settings } from '../../../../src-shared/settings.ts';
import type { Texts } from '../../../../src-shared/texts/index.ts';
import {
  explainThresholds,
  resolveThresholds,
  type LevelledBot,
  type SettingLevels,
} from '../../health/thresholds.ts';
import { fail } from './command-context.ts';

/** Settings as they would be. */
export interface Proposal {
  readonly global: Settings;
  readonly levels: SettingLevels;
}

/** Somebody whose settings must make sense together. */
export interface Subject extends LevelledBot {
  readonly kind: 'global' | 'tag' | 'bot';
  readonly name: string;
}

interface Contradiction extends BrokenRule {
  readonly subject: Subject;
  readonly value: number;
  readonly limit: number;
}

const everybody: Subject = { kind: 'global', id: '', name: '', tags: [] };

/** A tag on its own, over the global settings: it must make sense before a bot has it. */
export function tagSubject(...tags: readonly string[]): Subject {
  return { kind: 'tag', id: '', name: tags.join(', '), tags };
}

/** A bot with these tags. */
export function botSubject(bot: LevelledBot & { readonly name: string }): Subject {
  return { kind: 'bot', id: bot.id, name: bot.name, tags: bot.tags };
}

function contradictionOf(
  { global, levels }: Proposal,
  subjects: Iterable<Subject>,
): Contradiction | null {
  for (const subject of subjects) {
    const settings = resolveThresholds(global, levels, subject);
    const broken = settings === global && subject.kind !== 'global' ? null : brokenRule(settings);
    if (broken !== null) {
      const { field, limitField } = broken;
      return { ...broken, subject, value: settings[field], limit: settings[limitField] };
    }
  }
  return null;
}

/** Where the larger field has its value from, for the sentence. */
function originOf({ global, levels }: Proposal, { subject, limitField }: Contradiction) {
  const { own, from } = explainThresholds(global, levels, subject)[limitField];
  return own === null
    ? { from: from.kind, tag: from.kind === 'tag' ? from.tag : '' }
    : { from: 'bot', tag: '' };
}

/** Every tag that sets something, over the global settings. */
export function tagSubjects(levels: SettingLevels): readonly Subject[] {
  return [everybody, ...[...levels.tags.keys()].map((tag) => tagSubject(tag))];
}

/**
 * Refuses settings under which somebody's limits would contradict each other, in one sentence that names both fields
 * and the way out; null where everything makes sense. `field` is the input at fault where it is always the same one.
 */
export function refuseContradiction(
  texts: Texts,
  proposal: Proposal,
  subjects: Iterable<Subject>,
  changed: { readonly field: string } | { readonly values: LevelPatchLike },
): Result<never, IpcError> | null {
  const found = contradictionOf(proposal, subjects);
  if (found === null) {
    return null;
  }
  const message = texts('limits.contradiction', {
    kind: found.subject.kind,
    name: found.subject.name,
    field: texts(`window.setting.${found.field}`),
    fieldName: found.field,
    value: found.value,
    limitField: texts(`window.setting.${found.limitField}`),
    limitName: found.limitField,
    limit: found.limit,
    most: found.most,
    ...originOf(proposal, found),
  });
  return fail('INVALID_REQUEST', { field: fieldAtFault(found, changed), message });
}

type LevelPatchLike = { readonly [K in LevelledKey]?: LevelPatch[K] | null | undefined };

function fieldAtFault(
  { field, limitField }: BrokenRule,
  changed: { readonly field: string } | { readonly values: LevelPatchLike },
): string {
  if ('field' in changed) {
    return changed.field;
  }
  return changed.values[field] === undefined && changed.values[limitField] !== undefined
    ? limitField
    : field;
}
