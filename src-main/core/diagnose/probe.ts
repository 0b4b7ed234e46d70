/**
 * Looks at an endpoint from this computer: its names, one connection, one handshake, one question (NET-14). Connects
 * only to an address that was judged here, asks no name twice, follows nothing, sends no secret.
 */
import type { Socket } from 'node:net';
import type { AddressFact } from '../../../src-shared/diagnosis-facts.ts';
import type { DiagnosisStep } from '../../../src-shared/diagnosis-findings.ts';
import type { DiagnosisEnd } from '../../../src-shared/diagnosis.ts';
import type {
  EndpointProbe,
  EndpointRequest,
  EndpointSeen,
  NamesSeen,
  StepSeen,
  TlsSeen,
} from '../engine/diagnosis/port.ts';
import type { HostResolver } from '../engine/ports/hosts.ts';
import type { Clock } from '../time/clock.ts';
import { addressFact, mayConnect } from './addresses.ts';
import { ask } from './ask.ts';
import { connectTo, type OpenSocket } from './connect.ts';
import { certificateFaults, type JudgedAt } from './judge-certificate.ts';
import { nothingSeen } from './nothing-seen.ts';
import { secure } from './secure.ts';
import { within, type Running } from './within.ts';

export interface ProbeDeps {
  readonly clock: Clock;
  /** Asks name servers only, and answers in 4 s. */
  readonly resolver: HostResolver;
  /** Authorities in place of the usual ones. */
  readonly authorities?: readonly string[];
  readonly open?: OpenSocket;
}

/** All steps together: DNS 4 s, two attempts to connect 5 s each, TLS 8 s, HTTP 10 s would be more. */
const wholeLimitMs = 25_000;
const mostAddresses = 16;
/** Telegram's address in use, and one that the name has here. */
const mostAttempts = 2;

/** What is seen so far, told with each change. */
interface Book {
  seen: EndpointSeen;
  add(part: Partial<EndpointSeen>): void;
  step(step: DiagnosisStep, state: StepSeen['state'], tookMs?: number): void;
}

interface Look extends Running {
  readonly aheadMs: number;
  readonly deps: ProbeDeps;
  readonly request: EndpointRequest;
  readonly book: Book;
}

/** Builds the way to endpoints. */
export function createEndpointProbe(deps: ProbeDeps): EndpointProbe {
  return {
    async look(request, { signal, seen: told, aheadMs }) {
      const book = createBook(told);
      const running = { clock: deps.clock, signal };
      const came = await within(running, wholeLimitMs, (over) =>
        lookAll({ deps, request, book, aheadMs, clock: deps.clock, signal: over }),
      );
      close(book, signal.aborted ? 'stopped' : came === 'timeout' ? 'out-of-time' : came);
      return book.seen;
    },
  };
}

function createBook(told: (seen: EndpointSeen) => void): Book {
  const book: Book = {
    seen: nothingSeen,
    add(part) {
      // Whatever ends late, after the whole was over, is not told any more.
      if (book.seen.end === null) {
        book.seen = { ...book.seen, ...part };
        told(book.seen);
      }
    },
    step(step, state, tookMs) {
      const { steps } = book.seen;
      book.add({ steps: { ...steps, [step]: { state, tookMs: tookMs ?? null } } });
    },
  };
  return book;
}

/** Nothing waits any more; what was under way did not come to an end. */
function close(book: Book, end: DiagnosisEnd): void {
  const { steps } = book.seen;
  const ended = (seen: StepSeen): StepSeen =>
    seen.state === 'waiting' || seen.state === 'running'
      ? { state: 'skipped', tookMs: null }
      : seen;
  book.add({
    steps: {
      dns: ended(steps.dns),
      tcp: ended(steps.tcp),
      tls: ended(steps.tls),
      http: ended(steps.http),
    },
    end,
  });
}

async function lookAll(look: Look): Promise<DiagnosisEnd> {
  const { request, book } = look;
  const candidates = await findAddresses(look);
  const open = candidates.filter((address) => mayConnect(address, request.allowed));
  const [left] = candidates.filter((address) => !mayConnect(address, request.allowed));
  book.add({ leftAlone: left ?? null });
  if (open.length === 0) {
    return left === undefined ? 'whole' : 'not-allowed';
  }
  const socket = await connectFirst(look, open.slice(0, mostAttempts));
  if (socket === null) {
    return 'whole';
  }
  try {
    await talk(look, socket);
  } finally {
    socket.destroy();
  }
  return 'whole';
}

/** Addresses worth connecting to, the one that Telegram uses first. */
async function findAddresses({
  deps,
  request,
  book,
  signal,
  clock,
}: Look): Promise<readonly AddressFact[]> {
  const known = request.known === null ? [] : [addressFact(request.known)];
  if (request.literal !== null) {
    book.step('dns', 'skipped');
    return [addressFact(request.literal)];
  }
  book.step('dns', 'running');
  const startMs = clock.monotonicMs();
  const lookup = await deps.resolver.lookup(request.host, signal);
  const tookMs = Math.round(clock.monotonicMs() - startMs);
  const names = namesSeen(lookup);
  const found =
    names.kind === 'addresses' ? [...names.ipv4, ...(request.anyFamily ? names.ipv6 : [])] : [];
  book.add({ names });
  book.step('dns', found.length === 0 ? 'failed' : 'passed', tookMs);
  return [
    ...known,
    ...found.filter(({ address }) => known.every((one) => one.address !== address)),
  ];
}

function namesSeen(lookup: Awaited<ReturnType<HostResolver['lookup']>>): NamesSeen {
  return lookup.kind === 'addresses'
    ? {
        kind: 'addresses',
        ipv4: lookup.ipv4.slice(0, mostAddresses).map(addressFact),
        ipv6: lookup.ipv6.slice(0, mostAddresses).map(addressFact),
      }
    : { kind: lookup.kind };
}

async function connectFirst(
  { deps, request, book, signal, clock }: Look,
  addresses: readonly AddressFact[],
): Promise<Socket | null> {
  book.step('tcp', 'running');
  const running = { clock, signal, ...(deps.open === undefined ? {} : { open: deps.open }) };
  let tookMs = 0;
  for (const { address } of addresses) {
    const { seen, socket } = await connectTo(running, address, request.port);
    book.add({ attempts: [...book.seen.attempts, seen] });
    tookMs = seen.tookMs;
    if (socket !== null) {
      book.step('tcp', 'passed', tookMs);
      return socket;
    }
  }
  book.step('tcp', 'failed', tookMs);
  return null;
}

/** Over the connection that stands: the handshake, then the question, where the endpoint is who it should be. */
async function talk(look: Look, socket: Socket): Promise<void> {
  const { deps, request, book, signal, clock, aheadMs } = look;
  if (request.scheme === 'http') {
    book.step('tls', 'skipped');
    await askOver(look, socket);
    return;
  }
  book.step('tls', 'running');
  const { authorities } = deps;
  const running = { clock, signal, ...(authorities === undefined ? {} : { authorities }) };
  const { seen, socket: secured } = await secure(running, socket, request);
  const isTrusted = mayTalk(seen, request, { nowMs: clock.nowMs() - aheadMs, aheadMs });
  book.add({ tls: seen });
  book.step('tls', isTrusted ? 'passed' : 'failed', seen.tookMs);
  if (secured !== null && isTrusted) {
    await askOver(look, secured);
  }
  secured?.destroy();
}

/** Telegram would send nothing to whom nobody vouches for; neither do we. */
function mayTalk(seen: TlsSeen, { trust }: EndpointRequest, at: JudgedAt): boolean {
  return (
    seen.outcome === 'secured' && certificateFaults(seen.certificate, trust.kind, at).length === 0
  );
}

async function askOver({ request, book, signal, clock }: Look, socket: Socket): Promise<void> {
  if (request.depth === 'certificate') {
    book.step('http', 'skipped');
    return;
  }
  book.step('http', 'running');
  const http = await ask({ clock, signal }, socket, request);
  book.add({ http });
  book.step('http', http.outcome === 'answered' ? 'passed' : 'failed', http.tookMs);
}
