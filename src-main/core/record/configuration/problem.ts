/** Why a text is no configuration; `import.problem.<code>` says it. */
export const configurationProblemCodes = [
  'too-big',
  'yaml-too-big',
  'json-syntax',
  'yaml-syntax',
  'too-deep',
  'too-many-values',
  'too-many-records',
  'forbidden-key',
  'other-kind',
  'other-version',
  'unknown-key',
  'missing',
  'id-not-text',
  'wrong-type',
  'wrong-choice',
  'too-long',
  'too-short',
  'wrong-form',
  'twice',
  'open-token',
] as const;
export type ConfigurationProblemCode = (typeof configurationProblemCodes)[number];

/** `field` is a place in the document such as `bots[3].webhook.url`; neither holds a value of the file. */
export interface ConfigurationProblem {
  readonly code: ConfigurationProblemCode;
  readonly field: string;
  /** Line of the text, a limit, or the names that would be right. */
  readonly detail: string;
}

/** A place in a document, with keys of the file made harmless. */
export function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) =>
    typeof step === 'number'
      ? `[${step}]`
      : `.${String(step)
          .replace(/[^\w-]/g, '·')
          .slice(0, 40)}`,
  );
  return steps.join('').replace(/^\./, '').slice(0, 120);
}
