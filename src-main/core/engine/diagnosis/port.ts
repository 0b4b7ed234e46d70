/** What the engine asks of a look at an endpoint; implemented by core/diagnose. */
import type { AddressFact } from '../../../../src-shared/diagnosis-facts.ts';
import type { DiagnosisStep } from '../../../../src-shared/diagnosis-findings.ts';
import type { DiagnosisEnd, StepState } from '../../../../src-shared/diagnosis.ts';

/**
 * Whom to look at, and how far. There is no room for the webhook's path, its secret or a token: whoever looks cannot
 * send what it never got.
 */
export interface EndpointRequest {
  readonly scheme: 'http' | 'https';
  /** Lower-case ASCII name, or the text of an address (IPv6 in brackets). */
  readonly host: string;
  readonly port: number;
  /** The address, where the host is one. */
  readonly literal: string | null;
  /** Telegram's address in use, or the one that is pinned: tried before those that the name has here. */
  readonly known: string | null;
  /** Addresses that are not public may be connected to as well. */
  readonly allowed: boolean;
  /** IPv6 counts too: the Bot API server runs in local mode. */
  readonly anyFamily: boolean;
  readonly trust: EndpointTrust;
  /** What is asked for over HTTP: `/`, or what a person gave. */
  readonly path: string;
  /** `certificate` ends with the TLS handshake. */
  readonly depth: 'whole' | 'certificate';
}

/** Who has to vouch for the endpoint. `unknown`: an uploaded certificate that only Telegram has. */
export type EndpointTrust =
  | { readonly kind: 'authorities' }
  | { readonly kind: 'uploaded'; readonly pem: string }
  | { readonly kind: 'unknown' };

export interface StepSeen {
  readonly state: StepState;
  readonly tookMs: number | null;
}

export type NamesSeen =
  | {
      readonly kind: 'addresses';
      readonly ipv4: readonly AddressFact[];
      readonly ipv6: readonly AddressFact[];
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-answer' };

/** One attempt to connect. `stopped`: called off by us. */
export interface ConnectSeen {
  readonly address: string;
  readonly outcome: 'connected' | 'refused' | 'timeout' | 'unreachable' | 'reset' | 'stopped';
  readonly tookMs: number;
}

/** The endpoint's own certificate. Text is foreign, made safe to show. */
export interface CertificateSeen {
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  readonly fromMs: number;
  readonly untilMs: number;
  readonly selfSigned: boolean;
  /** It is for the host that was asked for. */
  readonly isForHost: boolean;
  /** Code of the first fault in the chain, `null` = the authorities, or the uploaded certificate, vouch for it. */
  readonly chainFault: string | null;
}

export const tlsFaults = [
  'plain',
  'too-old',
  'handshake',
  'unknown-name',
  'client-certificate',
  'weak',
  'cut',
  'timeout',
  'stopped',
] as const;
export type TlsFault = (typeof tlsFaults)[number];

export type TlsSeen =
  | {
      readonly outcome: 'secured';
      readonly protocol: string;
      readonly certificate: CertificateSeen;
      readonly tookMs: number;
    }
  | { readonly outcome: 'failed'; readonly fault: TlsFault; readonly tookMs: number };

export type HttpSeen =
  | {
      readonly outcome: 'answered';
      readonly status: number;
      /** Host that a redirect leads to; null = it is none, or cannot be read. */
      readonly target: string | null;
      readonly truncated: boolean;
      /** Until the answer was whole, or as much of it as is read. */
      readonly tookMs: number;
    }
  | {
      readonly outcome: 'silent' | 'cut' | 'malformed' | 'client-certificate' | 'stopped';
      readonly tookMs: number;
    };

/** What was seen so far; a new value with each step, never changed. */
export interface EndpointSeen {
  readonly steps: Readonly<Record<DiagnosisStep, StepSeen>>;
  /** null = not asked (an address needs no look-up), or no answer yet. */
  readonly names: NamesSeen | null;
  /** An address that was left alone because it is not public; null = there was none. */
  readonly leftAlone: AddressFact | null;
  readonly attempts: readonly ConnectSeen[];
  readonly tls: TlsSeen | null;
  readonly http: HttpSeen | null;
  /** null while it goes on. */
  readonly end: DiagnosisEnd | null;
}

export interface EndpointRun {
  readonly signal: AbortSignal;
  readonly seen: (seen: EndpointSeen) => void;
  /** This computer's clock is so many ms ahead of the right time, by which certificates are judged. */
  readonly aheadMs: number;
}

/** Looks at endpoints from this computer. Never throws; over within half a minute. */
export interface EndpointProbe {
  look(request: EndpointRequest, run: EndpointRun): Promise<EndpointSeen>;
}
