import type { Refusal, RefusalCode } from '../../../src-shared/repair.ts';
import { t } from '../../app/texts.ts';
import type { Answers } from './use-repair.ts';

/** Parts of a webhook that Telegram never shows. */
export type UnknownPart = 'secret' | 'certificate' | 'pin';
/** The three ways on: type it, state that there is none, accept the loss in words. */
export type Way = 'type' | 'none' | 'lose';

/** What was answered about one part so far. Nothing is chosen beforehand. */
export interface PartAnswer {
  readonly way: Way | null;
  readonly words: string;
}
export type PartAnswers = Readonly<Record<UnknownPart, PartAnswer>>;

const open: PartAnswer = { way: null, words: '' };
export const noPartAnswers: PartAnswers = { secret: open, certificate: open, pin: open };

const partOf: Partial<Record<RefusalCode, UnknownPart>> = {
  'secret-unknown': 'secret',
  'certificate-unknown': 'certificate',
  'pin-unknown': 'pin',
};
const answerKeys = {
  secret: 'secretUnknown',
  certificate: 'certificateUnknown',
  pin: 'pinUnknown',
} as const satisfies Record<UnknownPart, keyof Answers>;

/** The part that a refusal asks about, or null. */
export function askedPart(refusal: Refusal): UnknownPart | null {
  return partOf[refusal.code] ?? null;
}

/** Everything that the refusals ask about. */
export function askedParts(refusals: readonly Refusal[]): readonly UnknownPart[] {
  return refusals.map(askedPart).filter((part) => part !== null);
}

/** Whether the person can answer a refusal at all. */
export function isAnswerable(refusal: Refusal): boolean {
  return (
    askedPart(refusal) !== null ||
    refusal.code === 'host-unresolved' ||
    refusal.code === 'pin-moves'
  );
}

/** The words that accept the loss of a part. */
export function phraseOf(part: UnknownPart): string {
  return t(`window.unknown.${part}.phrase`);
}

/** Whether a question is answered; a loss counts only when its words were typed. */
export function isAnswered(part: UnknownPart, { way, words }: PartAnswer): boolean {
  return way === 'lose'
    ? words.trim().toLocaleLowerCase() === phraseOf(part).toLocaleLowerCase()
    : way !== null;
}

/** The answers that go with the next plan: what was said before stays said. */
export function answersWith(
  before: Answers,
  parts: readonly UnknownPart[],
  given: PartAnswers,
): Answers {
  return parts.reduce((answers, part) => {
    const { way } = given[part];
    return way === 'none' || way === 'lose' ? { ...answers, [answerKeys[part]]: way } : answers;
  }, before);
}
