import type { LevelledKey } from './setting-levels.ts';
import type { Settings } from './settings.ts';

type Rule = readonly [field: LevelledKey, isStrict: boolean, limitField: LevelledKey];

/**
 * Limits that contradict each other would make a bot go back and forth. The interval while something looks wrong needs
 * no rule: checks take the shorter of the two.
 */
const rules: readonly Rule[] = [
  ['cautionPending', false, 'backlogPending'],
  ['recoveredPending', true, 'backlogPending'],
  ['backlogPending', false, 'criticalPending'],
];

/** A value that is too high beside another one. */
export interface BrokenRule {
  readonly field: LevelledKey;
  /** The field that must be the larger one. */
  readonly limitField: LevelledKey;
  /** The highest value that `field` may have. */
  readonly most: number;
}

/** The first rule that these settings break together; null when they make sense. */
export function brokenRule(settings: Pick<Settings, LevelledKey>): BrokenRule | null {
  const broken = rules.find(([field, isStrict, limitField]) =>
    isStrict ? settings[field] >= settings[limitField] : settings[field] > settings[limitField],
  );
  if (broken === undefined) {
    return null;
  }
  const [field, isStrict, limitField] = broken;
  return { field, limitField, most: settings[limitField] - (isStrict ? 1 : 0) };
}
