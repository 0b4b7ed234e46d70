import { connect } from 'node:net';
import { createEndpointProbe } from '../../../src-main/core/diagnose/probe.ts';
import type { OpenSocket } from '../../../src-main/core/diagnose/connect.ts';
import { reportOf, type Subject } from '../../../src-main/core/diagnose/judge.ts';
import type { EndpointRequest } from '../../../src-main/core/engine/diagnosis/port.ts';
import { createHostResolver } from '../../../src-main/core/telegram/host-resolver.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import type { Clock } from '../../../src-main/core/time/clock.ts';
import { findingKinds } from '../../../src-shared/diagnosis-findings.ts';
import { type DiagnosisReport } from '../../../src-shared/diagnosis.ts';
import { startNameServer, type NameAnswer, type NameServer } from '../../support/name-server.ts';

/** The host of every endpoint here. */
export const host = 'bot.example.test';

export interface Trial {
  readonly request: Partial<EndpointRequest>;
  readonly names?: (name: string) => NameAnswer;
  readonly authorities?: readonly string[];
  readonly clock?: Clock;
  readonly open?: OpenSocket;
  readonly subject?: Partial<Subject>;
  readonly signal?: AbortSignal;
  /** How far this computer's clock is ahead of the right time. */
  readonly aheadMs?: number;
}

const openers: NameServer[] = [];

/** Ends the name servers of a test's trials. */
export async function closeNames(): Promise<void> {
  await Promise.all(openers.splice(0).map((server) => server.close()));
}

/** Looks at an endpoint whose name is told by a name server of its own: loopback, unless told otherwise. */
export async function look(trial: Trial): Promise<DiagnosisReport> {
  const clock = trial.clock ?? systemClock;
  const names = await startNameServer(trial.names ?? (() => ({ a: ['127.0.0.1'] })));
  openers.push(names);
  const probe = createEndpointProbe({
    clock,
    resolver: createHostResolver({ servers: [names.address], dnsOnly: true, limitMs: 600 }),
    ...(trial.authorities === undefined ? {} : { authorities: trial.authorities }),
    ...(trial.open === undefined ? {} : { open: trial.open }),
  });
  const request: EndpointRequest = {
    scheme: 'https',
    host,
    port: 443,
    literal: null,
    known: null,
    allowed: true,
    anyFamily: false,
    trust: { kind: 'authorities' },
    path: '/',
    depth: 'whole',
    ...trial.request,
  };
  const subject: Subject = {
    botId: '700001',
    of: 'in-force',
    request,
    pinned: false,
    urlFindings: [],
    reported: null,
    ownNetwork: false,
    behindProxy: false,
    ...trial.subject,
  };
  const startedAtMs = Math.round(clock.nowMs());
  const signal = trial.signal ?? new AbortController().signal;
  const { aheadMs = 0 } = trial;
  const seen = await probe.look(request, { signal, seen: () => undefined, aheadMs });
  const finishedAtMs = Math.round(clock.nowMs());
  const at = { nowMs: finishedAtMs - aheadMs, aheadMs };
  return reportOf({ subject, seen, at }, { startedAtMs, finishedAtMs });
}

/** Codes of what is not fine; an address on loopback, which every endpoint here has, is left out. */
export function trouble({ findings }: DiagnosisReport): readonly string[] {
  return findings
    .map(({ code }) => code)
    .filter((code) => findingKinds[code].severity !== 'fine' && code !== 'dns-not-public');
}

/** States of the four steps. */
export function states({ steps }: DiagnosisReport): readonly string[] {
  return steps.map(({ state }) => state);
}

/** Sockets that go to a port on loopback, wherever they were meant to go; the addresses meant are noted. */
export function redirecting(port: number, meant: string[]): OpenSocket {
  return ({ host: address }) => {
    meant.push(address);
    return connect(port, '127.0.0.1');
  };
}
