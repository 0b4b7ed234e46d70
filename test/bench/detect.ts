import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { createMessageCentre } from '../../src-main/core/messages/centre.ts';
import { openStore } from '../../src-main/core/store/open.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { defaultSettings } from '../../src-shared/settings.ts';
import { createWorld, type EngineWorld } from '../support/engine-world.ts';
import { aMessage } from '../support/notices.ts';
import { bareNotify } from './baselines/look-and-notify.ts';
import { liveOutages } from './detect-live.ts';
import { openNotifiedDesktop, type NotifiedDesktop } from './notified-desktop.ts';
import { percentiles } from './statistics.ts';

const outagesOfOne = 300;
/** Each bot fails once. */
const outagesOfMany = 100;
const deliveries = 300;
const minuteMs = 60_000;
const stepMs = 250;
/** Between two outages, and between two of one bot: neither rate limit nor flapping is what is measured. */
const calmMs = 6 * minuteMs;
const calmOfOneMs = 60 * minuteMs;

/**
 * From a change on the server to the message at the notification service: the whole way in real time at the shortest
 * interval; and its parts. The engine's (checks at the usual interval, confirmation, gathering) is measured on a virtual
 * clock with outages at random moments, against the time at which the outage was confirmed; the last one (record, bus,
 * service) in real time, against the bare call on the bus.
 */
export async function benchDetect(): Promise<unknown> {
  const desktop = await openNotifiedDesktop();
  try {
    return {
      wholeWay: await liveOutages(desktop),
      engine: {
        unit: 's, virtual, from the change on the server',
        oneBot: await outagesOf(1, outagesOfOne),
        oneOfAHundred: await outagesOf(outagesOfMany, outagesOfMany),
      },
      delivery: await timeDeliveries(desktop),
    };
  } finally {
    await desktop.close();
  }
}

/** A generator of its own, so that every run has the same outages. */
function createRandom(): () => number {
  let state = 0x2545_f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

async function outagesOf(bots: number, outages: number): Promise<unknown> {
  const world = await createWorld({ turns: 1 });
  try {
    const ids = Array.from({ length: bots }, (_, index) => String(700_001 + index));
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.add(ids);
    await world.clock.advance(calmMs);
    const random = createRandom();
    const confirmed: number[] = [];
    const told: number[] = [];
    for (let outage = 0; outage < outages; outage += 1) {
      await world.clock.advance(random() * minuteMs);
      const watched = ids[outage % bots] ?? '';
      const times = await oneOutage(world, watched);
      await world.clock.advance(bots === 1 ? calmOfOneMs : calmMs);
      confirmed.push(times.confirmedMs / 1000);
      told.push(times.toldMs / 1000);
    }
    return {
      outages,
      confirmed: percentiles(confirmed),
      message: percentiles(told),
      afterConfirmation: percentiles(told.map((value, index) => value - (confirmed[index] ?? 0))),
    };
  } finally {
    await world.close();
  }
}

async function oneOutage(
  world: EngineWorld,
  watched: string,
): Promise<{ readonly confirmedMs: number; readonly toldMs: number }> {
  const { clock, events, telegram } = world;
  events.length = 0;
  const startMs = clock.nowMs();
  telegram.answer(watched, () => ({
    pending: 40,
    lastErrorDateSeconds: Math.floor(clock.nowMs() / 1000) - 1,
    lastErrorMessage: 'Wrong response from the webhook: 502 Bad Gateway',
  }));
  const timeOf = (type: 'transition' | 'notification'): number | null => {
    const found = events.find((event) =>
      event.type === 'transition'
        ? type === 'transition' && event.to === 'down'
        : event.type === type,
    );
    return found !== undefined && 'atMs' in found ? found.atMs : null;
  };
  while (timeOf('notification') === null && clock.nowMs() - startMs < 10 * minuteMs) {
    await clock.advance(stepMs);
  }
  const [confirmedMs, toldMs] = [timeOf('transition'), timeOf('notification')];
  if (confirmedMs === null || toldMs === null) {
    throw new Error('an outage was not told within ten minutes');
  }
  telegram.answer(watched, {});
  return { confirmedMs: confirmedMs - startMs, toldMs: toldMs - startMs };
}

async function timeDeliveries({
  recorder,
  messages,
  service,
  living,
}: NotifiedDesktop): Promise<unknown> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  const opened = openStore({ folder, clock: systemClock, log: silentLogger });
  if (!opened.ok) {
    throw new Error(`no store: ${opened.error.kind}`);
  }
  const centre = createMessageCentre({
    clock: systemClock,
    log: silentLogger,
    store: opened.value.messages,
    desktop: messages,
    settings: () => defaultSettings,
    changed() {},
  });
  const whole: number[] = [];
  const call: number[] = [];
  try {
    for (let index = 0; index < deliveries; index += 1) {
      const before = recorder.shown.length;
      const startMs = performance.now();
      const shown = centre.show(aMessage({ key: `incident:${String(index)}:1` }));
      await recorder.waitForCount(before + 1);
      whole.push((recorder.arrivedAtMs.at(-1) ?? 0) - startMs);
      await shown;
      const callMs = performance.now();
      await bareNotify(service, living, 'T');
      call.push((recorder.arrivedAtMs.at(-1) ?? 0) - callMs);
    }
    return {
      unit: 'ms, from the decision to the arrival at the service',
      deliveries,
      hooklight: percentiles(whole),
      bareCall: percentiles(call),
    };
  } finally {
    opened.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
