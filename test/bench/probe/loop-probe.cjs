// Preloaded into the app under measurement (NODE_OPTIONS=--require, which a shipped app does not read): measures the
// event loop of main and of the engine's worker from inside, and how late the worker sends its checks. Answers on a
// socket in BENCH_PROBE_FOLDER; nothing runs between two questions but the histogram's timer.
const { createServer } = require('node:net');
const { readlinkSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const path = require('node:path');
const { monitorEventLoopDelay, performance, PerformanceObserver } = require('node:perf_hooks');
const { isMainThread, parentPort } = require('node:worker_threads');
const { subscribe } = require('node:diagnostics_channel');

const folder = process.env.BENCH_PROBE_FOLDER;
const profileFile = process.env.BENCH_PROFILE_FILE;
/** Ends the profile that runs. @type {(() => void) | null} */
let stopProfile = null;
/** The histogram counts from one tick of its timer to the next: this much is no delay. */
const resolutionMs = 10;
const nanosecondsPerMs = 1e6;

const loop = monitorEventLoopDelay({ resolution: resolutionMs });
let since = performance.eventLoopUtilization();
/** Telegram id and ms of each check. @type {[number, number][]} */
let lateness = [];
let collections = { count: 0, ms: 0, worstMs: 0 };

function delayMs(nanoseconds) {
  return Math.max(0, nanoseconds / nanosecondsPerMs - resolutionMs);
}

/** Everything since the last question, and a new beginning. */
function take() {
  if (!isListening) {
    isListening = true;
    // Not sooner: the product takes listeners of undici's channels away at its start.
    subscribe('undici:client:sendHeaders', noteRequest);
  }
  if (stopProfile !== null) {
    stopProfile();
    stopProfile = null;
  } else if (profileFile !== undefined && !isMainThread) {
    stopProfile = profileOnce(profileFile);
  }
  const answer = {
    thread: Number(readlinkSync('/proc/thread-self').split('/').at(-1)),
    gapMs: {
      p50: delayMs(loop.percentile(50)),
      p99: delayMs(loop.percentile(99)),
      max: delayMs(loop.max),
    },
    ticks: loop.count,
    busy: performance.eventLoopUtilization(since).utilization,
    collections,
    lateness,
  };
  loop.reset();
  since = performance.eventLoopUtilization();
  lateness = [];
  collections = { count: 0, ms: 0, worstMs: 0 };
  return answer;
}

/** Wall ms by Telegram id. @type {Map<string, number | null>} */
const dueAtMs = new Map();
let isListening = isMainThread;

/** @typedef {{ type: string, patch: { upserted: { telegramId: string, nextCheckAtMs: number | null }[] } }} Posted */

/** The published rows say when a bot is due next. */
function followPlans() {
  const post = parentPort.postMessage.bind(parentPort);
  /** @param {Posted} message */
  parentPort.postMessage = (message, ...rest) => {
    if (message.type === 'patch') {
      for (const { telegramId, nextCheckAtMs } of message.patch.upserted) {
        dueAtMs.set(telegramId, nextCheckAtMs);
      }
    }
    post(message, ...rest);
  };
}

/**
 * Undici says when a request was written.
 * @param {{ request: { path: string } }} message
 */
function noteRequest({ request }) {
  const botId = /^\/bot(\d+):.*\/getWebhookInfo$/.exec(request.path)?.[1] ?? '';
  const due = dueAtMs.get(botId) ?? null;
  if (due !== null) {
    dueAtMs.delete(botId);
    lateness.push([Number(botId), performance.timeOrigin + performance.now() - due]);
  }
}

/**
 * For whoever looks for what is slow: a profile from the first question to the second.
 * @param {string} file
 */
function profileOnce(file) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  return () =>
    session.post('Profiler.stop', (_error, result) =>
      writeFileSync(file, JSON.stringify(result.profile)),
    );
}

function serve() {
  loop.enable();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      collections.count += 1;
      collections.ms += duration;
      collections.worstMs = Math.max(collections.worstMs, duration);
    }
  }).observe({ entryTypes: ['gc'] });
  const name = `${process.pid}-${isMainThread ? 'main' : 'worker'}.sock`;
  const server = createServer((socket) => socket.end(JSON.stringify(take())));
  server.on('error', () => undefined);
  server.listen(path.join(folder, name));
  server.unref();
}

if (folder !== undefined) {
  if (!isMainThread) {
    followPlans();
  }
  serve();
}
