import {
  findingKinds,
  findingSeverities,
  type Finding,
  type FindingCode,
  type FindingPlace,
} from '../../../src-shared/diagnosis-findings.ts';

/** What the sentence of a finding names; no more and no less than its kind says. */
type ValuesOf<C extends FindingCode> = Readonly<
  Record<(typeof findingKinds)[C]['values'][number], string | number>
>;

const longestValue = 300;

/** A finding with what its sentence names. */
export function finding<C extends FindingCode>(code: C, values: ValuesOf<C>): Finding {
  const cut = Object.entries<string | number>(values).map(
    ([name, value]): readonly [string, string | number] => [
      name,
      typeof value === 'string' ? value.slice(0, longestValue) : Math.round(value),
    ],
  );
  return { code, values: Object.fromEntries<string | number>(cut) };
}

const places: readonly FindingPlace[] = ['url', 'dns', 'tcp', 'tls', 'http', 'compare'];

/** Faults first, then notes, then what is fine; of one severity in the order of the steps. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ code }: Finding): number => {
    const { severity, place } = findingKinds[code];
    return findingSeverities.indexOf(severity) * places.length + places.indexOf(place);
  };
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether Telegram cannot deliver because of it. */
export function isFault({ code }: Finding): boolean {
  return findingKinds[code].severity === 'fault';
}
