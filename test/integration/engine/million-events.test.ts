import { describe, expect, it } from 'vitest';
import { createMutex, type Mutex } from '../../../src-main/core/engine/mutex.ts';
import { createScheduler, type Scheduler } from '../../../src-main/core/engine/scheduler.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { seeded } from '../../support/seeded.ts';

const wantedEvents = 1_000_000;
const bots = 200;
const intervalMs = 60_000;
const slotsAtOnce = 64;

interface ModelBot {
  readonly id: string;
  mutex: Mutex;
  /** Requests of checks and actions under way. */
  active: number;
  /** Monotonic ms; what Telegram asked for, as the model knows it. */
  notBeforeMs: number;
  present: boolean;
  /** Monotonic ms of the last run, or of the last moment at which nothing could be asked of it. */
  seenMs: number;
}

/** Scheduler and mutexes as the engine wires them, around an answer that is drawn. */
class Model {
  readonly clock = new ManualClock({ turns: 1 });
  readonly random = seeded(20_261_121);
  readonly scheduler: Scheduler;
  readonly all: ModelBot[];
  readonly counts = new Map<string, number>();
  events = 0;
  overlaps = 0;
  tooEarly = 0;
  shortened = 0;
  pausedSinceMs: number | null = null;

  constructor() {
    this.all = Array.from({ length: bots }, (_, i) => ({
      id: `bot-${i}`,
      mutex: createMutex(),
      active: 0,
      notBeforeMs: 0,
      present: false,
      seenMs: 0,
    }));
    const byId = new Map(this.all.map((bot) => [bot.id, bot]));
    this.scheduler = createScheduler({
      clock: this.clock,
      log: silentLogger,
      laneOf: () => ({ key: 'all', limit: slotsAtOnce }),
      notBeforeMs: (id) => byId.get(id)?.notBeforeMs ?? 0,
      planned: (id, inMs) => {
        const leftMs = (byId.get(id)?.notBeforeMs ?? 0) - this.clock.monotonicMs();
        this.shortened += inMs !== null && inMs < leftMs - 1e-6 ? 1 : 0;
      },
      run: async (id) => {
        const bot = byId.get(id);
        this.tooEarly += this.clock.monotonicMs() < (bot?.notBeforeMs ?? 0) ? 1 : 0;
        return bot === undefined ? intervalMs : bot.mutex.run(() => this.check(bot));
      },
    });
  }

  note(kind: string): void {
    this.events += 1;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  async hold(bot: ModelBot, ms: number): Promise<void> {
    bot.active += 1;
    this.overlaps += bot.active > 1 ? 1 : 0;
    await this.clock.sleep(ms);
    bot.active -= 1;
  }

  async check(bot: ModelBot): Promise<number> {
    this.note('due');
    const fromMs = this.clock.monotonicMs();
    bot.seenMs = fromMs;
    const draw = this.random();
    const slowMs = draw < 0.01 ? 90_000 : 15_000;
    await this.hold(bot, draw < 0.05 ? slowMs : 20 + Math.floor(draw * 300));
    this.note(draw < 0.05 ? 'slow answer' : 'answer');
    if (this.random() < 0.03) {
      this.note('retry_after');
      const untilMs = this.clock.monotonicMs() + 1000 * (1 + Math.floor(this.random() * 120));
      bot.notBeforeMs = Math.max(bot.notBeforeMs, untilMs);
    }
    return this.random() < 0.1 ? 20_000 : intervalMs * (0.95 + 0.1 * this.random());
  }

  async action(bot: ModelBot): Promise<void> {
    await bot.mutex.run(async () => {
      this.note('action start');
      await this.hold(bot, 500 + Math.floor(this.random() * 4000));
      this.note('action end');
    });
    if (bot.present) {
      this.scheduler.plan(bot.id, 3000);
    }
  }

  add(bot: ModelBot): void {
    bot.present = true;
    bot.seenMs = this.clock.monotonicMs();
    this.scheduler.plan(bot.id, this.random() * intervalMs);
  }

  /** One thing that somebody does, while checks go on. */
  disturb(): void {
    const bot = this.all[Math.floor(this.random() * bots)];
    if (bot === undefined) {
      return;
    }
    const draw = this.random();
    if (draw < 0.45) {
      this.note('manual check');
      void this.scheduler.runNow(bot.id);
    } else if (draw < 0.7) {
      void this.action(bot);
    } else if (draw < 0.9) {
      this.note(bot.present ? 'remove' : 'add');
      if (bot.present) {
        bot.present = false;
        this.scheduler.remove(bot.id);
      } else {
        this.add(bot);
      }
    } else if (draw < 0.98) {
      this.note('clock step');
      this.clock.jumpWall((this.random() - 0.5) * 172_800_000);
    } else {
      this.toggle();
    }
  }

  toggle(): void {
    if (this.pausedSinceMs === null) {
      this.note('suspend');
      this.pausedSinceMs = this.clock.monotonicMs();
      this.scheduler.suspend();
      return;
    }
    this.note('resume');
    this.pausedSinceMs = null;
    for (const bot of this.all.filter(({ present }) => present)) {
      bot.seenMs = this.clock.monotonicMs();
      this.scheduler.plan(bot.id, this.random() * intervalMs);
    }
    this.scheduler.resume();
  }

  /** Bots that nothing kept from being asked for so long that they were forgotten. */
  starved(): readonly string[] {
    const nowMs = this.clock.monotonicMs();
    return this.pausedSinceMs !== null
      ? []
      : this.all
          .filter(
            (bot) =>
              bot.present &&
              nowMs - Math.max(bot.seenMs, bot.notBeforeMs) > 2 * intervalMs + 30_000,
          )
          .map(({ id }) => id);
  }
}

describe('a million events', () => {
  it('never overlap two requests of a bot, starve none and shorten no wait', async () => {
    const model = new Model();
    model.scheduler.start();
    model.all.forEach((bot) => model.add(bot));
    const starved = new Set<string>();
    while (model.events < wantedEvents) {
      for (let i = 0; i < 6; i += 1) {
        model.disturb();
      }
      await model.clock.advance(1 + Math.floor(model.random() * 8000));
      model.starved().forEach((id) => starved.add(id));
    }
    expect({
      overlaps: model.overlaps,
      starved: [...starved],
      shortened: model.shortened,
    }).toEqual({ overlaps: 0, starved: [], shortened: 0 });
    expect([...model.counts.keys()].toSorted()).toEqual(
      [
        'action end',
        'action start',
        'add',
        'answer',
        'clock step',
        'due',
        'manual check',
        'remove',
        'resume',
        'retry_after',
        'slow answer',
        'suspend',
      ].toSorted(),
    );
    expect(model.tooEarly).toBe(0);
    // Checks behind long actions and slow answers miss slots; these are counted, and nothing piles up.
    expect(model.scheduler.missedSlots).toBeGreaterThan(0);
    void model.scheduler.stop();
  }, 120_000);
});
