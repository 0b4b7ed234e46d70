import { documentationOf } from '../../src-shared/documentation.ts';
import type { Cause } from '../../src-shared/health.ts';
import { isTextKey } from '../../src-shared/texts/index.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import { documentationAddresses } from '../core/domain/documentation.ts';
import { safeText } from '../core/domain/safe-text.ts';
import { explainText } from '../core/health/explain-text.ts';
import type { CliResult, Invocation } from './context.ts';
import { explainDocument } from './json-shapes.ts';
import { result } from './results.ts';

type Part = 'meaning' | 'usualCause' | 'remedy';

/** The sentences of a cause; empty where the catalogue has none. */
export function causeText(cause: Cause, part: Part, texts: Texts): string {
  const key = `cause.${cause.id}.${part}`;
  return isTextKey(key) ? texts(key) : '';
}

/** `explain "MESSAGE"` or `explain -`: what an error text means. Needs no data folder and asks nobody. */
export async function explain(
  { deps, stdin }: Invocation,
  given: readonly string[],
): Promise<CliResult> {
  const { texts } = deps;
  const text = given.length === 1 && given[0] === '-' ? await stdin.rest() : given.join(' ');
  const cause = explainText(text);
  const document = {
    class: cause.class,
    meaning: causeText(cause, 'meaning', texts),
    usualCause: causeText(cause, 'usualCause', texts),
    remedy: causeText(cause, 'remedy', texts),
    reSetHelps: cause.reSetHelps,
    known: cause.known,
    text: safeText(text),
    documentation: documentationAddresses[documentationOf(cause.class)],
  };
  const lines = [
    safeText(text),
    texts('cli.explain.class', { class: cause.class }),
    texts('cli.explain.meaning', { text: document.meaning }),
    texts('cli.explain.usual-cause', { text: document.usualCause }),
    texts('cli.explain.remedy', { text: document.remedy }),
    texts('cli.explain.re-set', { answer: cause.reSetHelps }),
    texts('cli.explain.documentation', { address: document.documentation }),
    ...(cause.known ? [] : [texts('cli.explain.unknown')]),
  ];
  return result(explainDocument, document, { human: lines.join('\n') });
}
