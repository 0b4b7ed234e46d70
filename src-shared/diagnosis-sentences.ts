import {
  findingKinds,
  type Finding,
  type FindingCode,
  type FindingValueName,
} from './diagnosis-findings.ts';
import { displayText } from './format/display-text.ts';
import { formatTook } from './format/durations.ts';
import { formatDate } from './format/times.ts';
import { isTextKey, type TextKey, type Texts } from './texts/index.ts';

/** Where what to do is what a cause or a reason says already. */
const sharedRemedies: Partial<Record<FindingCode, TextKey>> = {
  'url-http': 'cause.set-needs-https.remedy',
  'url-port': 'cause.set-port.remedy',
  'dns-not-found': 'cause.set-dns-unknown.remedy',
  'dns-no-answer': 'cause.transport-dns.remedy',
  'dns-unknown-here': 'cause.transport-dns.remedy',
  'dns-ipv6-only': 'cause.set-ipv6-only.remedy',
  'dns-not-public': 'cause.set-address-reserved.remedy',
  'tcp-refused': 'cause.connection-refused.remedy',
  'tcp-timeout': 'cause.connection-timed-out.remedy',
  'tcp-unreachable': 'cause.no-route.remedy',
  'tcp-reset': 'cause.connection-reset.remedy',
  'tls-plain': 'cause.plain-http-port.remedy',
  'tls-too-old': 'cause.old-tls.remedy',
  'tls-handshake': 'cause.handshake-failure.remedy',
  'tls-unknown-name': 'cause.unknown-server-name.remedy',
  'tls-client-certificate': 'cause.client-certificate-wanted.remedy',
  'tls-weak': 'cause.weak-key.remedy',
  'tls-cut': 'cause.handshake-cut.remedy',
  'tls-timeout': 'cause.handshake-cut.remedy',
  'certificate-expired': 'advice.certificate-expiring.remedy',
  'certificate-expires-soon': 'advice.certificate-expiring.remedy',
  'http-redirect': 'cause.status-redirect.remedy',
  'http-server-error': 'cause.status-server-error.remedy',
  'http-slow': 'cause.read-timeout.remedy',
  'http-silent': 'cause.read-timeout.remedy',
  'http-cut': 'cause.connection-reset.remedy',
  'http-malformed': 'cause.garbage-reply.remedy',
};

/** The message that says what to do about a finding; null where nothing is to be done. */
export function remedyKey(code: FindingCode): TextKey | null {
  const own = `diagnosis.remedy.${code}`;
  return sharedRemedies[code] ?? (isTextKey(own) ? own : null);
}

/** A value as its sentence shows it: moments as days, lengths of time with their unit. */
function valueText(name: FindingValueName, value: string | number): string | number {
  if (typeof value === 'string') {
    return displayText(value);
  }
  if (name === 'tookMs') {
    return formatTook(value);
  }
  return name === 'fromMs' || name === 'untilMs' ? formatDate(value) : value;
}

/** What was found and what it means for deliveries, every placeholder filled. */
export function findingSentence(texts: Texts, { code, values }: Finding): string {
  const shown: Record<string, string | number> = {};
  for (const name of findingKinds[code].values) {
    shown[name] = valueText(name, values[name] ?? '–');
  }
  return texts(`diagnosis.finding.${code}`, shown);
}
