import { err, ok } from '../../../src-shared/result.ts';
import type { DesktopAnswer } from '../../core/engine/ports/messages.ts';
import type { Clock } from '../../core/time/clock.ts';
import { watchLife, type LifeSigns } from './life-watch.ts';
import {
  announceStandIn,
  publishMisfit,
  publishPatch,
  publishSummary,
  revisionBase,
  setLife,
  type LinkCore,
} from './link-core.ts';
import { damagedDatabase, fromWorkerSchema, type FromWorker } from './protocol.ts';
import { isOfFailure, noticeForProblem } from './start-problems.ts';
import type { WorkerPort } from './worker-port.ts';

/** Cap of an orderly stop; with what comes after it the app is gone within 3 s (SCH-11). */
const stopCapMs = 2500;
/** A thread that is still opening its data has asked nobody yet, and holds nothing that is not on the disk. */
const startingStopCapMs = 1000;
/** A thread that is stuck in the system may not end at all; the way out does not wait for it. */
const killCapMs = 250;
const restartDelayMs = 500;
/** A data folder held by another program is asked for again this often. */
const busyRetryMs = 5000;
/** A worker that was given up and does not end is told of after this. */
const stuckMs = 10_000;
/** One that cannot be used may become usable: a disk is freed, a right is given. */
const unusableRetryMs = 20_000;

type Message<T extends FromWorker['type']> = Extract<FromWorker, { readonly type: T }>;

/** Starts a worker and listens to it for as long as it is the current one. Where there is one already, nothing. */
export function startLife(core: LinkCore): void {
  if (core.closing.signal.aborted || 'port' in core.life) {
    return;
  }
  core.lives += 1;
  const port = core.deps.startWorker({ revisionBase: revisionBase(core) });
  const signs: LifeSigns = { wasHeard: false, ended: new AbortController() };
  setLife(core, { state: 'starting', port });
  port.onMessage((raw) => {
    signs.wasHeard = true;
    const message = fromWorkerSchema.safeParse(raw);
    if (!message.success) {
      const where = (message.error.issues[0]?.path ?? []).map(String).join('.');
      core.deps.log.error('engine.message-unreadable', { where });
    } else if (isCurrent(core, port)) {
      receive(core, port, message.data);
    }
  });
  port.onEnd((error) => {
    signs.ended.abort();
    if (isCurrent(core, port)) {
      died(core, error);
    }
  });
  void watchLife(core, { port, signs }, () => endLife(core, port, () => port.kill()));
}

function isCurrent(core: LinkCore, port: WorkerPort): boolean {
  return 'port' in core.life && core.life.port === port;
}

/** Ends a worker that is to be replaced; its end starts the next one. One that does not end is told of. */
function endLife(core: LinkCore, port: WorkerPort, end: () => Promise<void>): void {
  const sinceMs = Math.round(core.deps.clock.nowMs());
  setLife(core, { state: 'ending', port });
  core.pending.abandon();
  void end();
  void later(core, stuckMs, () => {
    if (isCurrent(core, port)) {
      core.remembered.note({ type: 'notice', notice: { kind: 'watching-stalled', sinceMs } });
      announceStandIn(core);
    }
  });
}

function receive(core: LinkCore, port: WorkerPort, message: FromWorker): void {
  switch (message.type) {
    case 'ready':
      for (const earlier of core.remembered.replay()) {
        port.post(earlier);
      }
      setLife(core, { state: 'ready', port });
      if (core.lives > 1) {
        // The window holds revisions of the former life: a patch that fits none makes it ask anew.
        publishMisfit(core);
      }
      return;
    case 'failed':
      failed(core, port, message);
      return;
    case 'answer':
      core.pending.settle(
        message.id,
        message.result.ok ? ok(message.result.value) : err(message.result.error),
      );
      return;
    case 'patch':
      publishPatch(core, message.patch);
      return;
    case 'summary':
      publishSummary(core, message.summary);
      for (const listener of core.settingsListeners) {
        listener(message.summary.settings);
      }
      return;
    case 'notify':
      void notify(core, port, message);
      return;
    case 'withdraw':
      core.shown.forget(message.key);
      core.deps.notifier.withdraw(message.key, message.handle);
      return;
    case 'ask-system-proxy':
      core.deps.onAskSystemProxy(message.origin);
      return;
    case 'pong':
    case 'stopped':
  }
}

async function notify(core: LinkCore, port: WorkerPort, request: Message<'notify'>): Promise<void> {
  const answer = await showOnce(core, request);
  if (isCurrent(core, port)) {
    port.post({ type: 'notify-answer', id: request.id, answer });
  }
}

/** Shows a message, unless a former life had shown it and died before it could write that down. */
async function showOnce(core: LinkCore, { notice }: Message<'notify'>): Promise<DesktopAnswer> {
  const now = { life: core.lives, atMs: core.deps.clock.monotonicMs() };
  const before = await core.shown.find(notice, now);
  if (before?.result === 'shown') {
    return before;
  }
  const answer = core.deps.notifier.show(notice).catch(() => ({ result: 'refused' }) as const);
  core.shown.note(notice, { ...now, answer });
  return await answer;
}

function failed(core: LinkCore, port: WorkerPort, message: Message<'failed'>): void {
  core.deps.log.error('engine.start-failed', { problem: message.problem, detail: message.detail });
  const notice = noticeForProblem(message);
  core.remembered.note({ type: 'notice', notice });
  setLife(core, { state: 'failed' });
  void port.kill();
  announceStandIn(core);
  if (message.problem !== 'from-future') {
    void later(core, message.problem === 'busy' ? busyRetryMs : unusableRetryMs, () => {
      core.remembered.note({ type: 'clear-notice', kind: notice.kind });
      startLife(core);
    });
  }
}

function died(core: LinkCore, error: unknown): void {
  const delayMs = core.life.state === 'ending' ? 0 : restartDelayMs;
  core.pending.abandon();
  core.remembered.note({ type: 'clear-notice', kind: 'watching-stalled' });
  const atMs = core.deps.clock.nowMs();
  const reason = error instanceof Error ? error.message : 'ended without an error';
  core.deps.log.error('engine.died', { reason });
  if (!core.limit.allow(atMs)) {
    core.remembered.note({ type: 'notice', notice: { kind: 'engine-stopped', atMs } });
    setLife(core, { state: 'failed' });
    announceStandIn(core);
    return;
  }
  // "Nothing was lost" would be wrong after damage; what was is said by the next life.
  if (reason !== damagedDatabase) {
    core.remembered.note({ type: 'notice', notice: { kind: 'engine-restarted', atMs } });
  }
  setLife(core, { state: 'none' });
  void later(core, delayMs, () => startLife(core));
}

/** Somebody wants to be watched for again: gives up a life that stands still, or begins one where there is none. */
export function restartLife(core: LinkCore): void {
  const { life } = core;
  core.limit.forget();
  if (life.state === 'ready') {
    endLife(core, life.port, () =>
      stopWorker(life.port, { clock: core.deps.clock, capMs: stopCapMs }),
    );
  } else if (life.state === 'failed') {
    for (const { kind } of core.remembered.notices().filter(isOfFailure)) {
      core.remembered.note({ type: 'clear-notice', kind });
    }
    announceStandIn(core);
    startLife(core);
  }
}

async function later(core: LinkCore, delayMs: number, run: () => void): Promise<void> {
  if ((await core.deps.clock.sleep(delayMs, core.closing.signal)) === 'elapsed') {
    run();
  }
}

/** Refuses commands, asks the worker to finish, waits at most {@link stopCapMs}, then ends it. */
export async function stopLife(core: LinkCore): Promise<void> {
  const { state } = core.life;
  const port = 'port' in core.life ? core.life.port : null;
  core.closing.abort();
  core.pending.abandon();
  setLife(core, { state: 'stopped' });
  if (port !== null) {
    const capMs = state === 'starting' ? startingStopCapMs : stopCapMs;
    await stopWorker(port, { clock: core.deps.clock, capMs });
  }
}

async function stopWorker(
  port: WorkerPort,
  { clock, capMs }: { readonly clock: Clock; readonly capMs: number },
): Promise<void> {
  const ended = new AbortController();
  port.onEnd(() => ended.abort());
  port.post({ type: 'stop' });
  await clock.sleep(capMs, ended.signal);
  await Promise.race([port.kill(), clock.sleep(killCapMs)]);
}
