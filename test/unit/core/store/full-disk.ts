import { cpSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { CheckRecord } from '../../../../src-main/core/engine/ports/checks.ts';
import { openConnection } from '../../../../src-main/core/store/connection.ts';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { runMigration } from '../../../../src-main/core/store/migrate.ts';
import { migrations } from '../../../../src-main/core/store/migrations/index.ts';
import type { HooklightStore } from '../../../../src-main/core/store/open.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aCheck, aStoredBot, makeFolder, openOk, storeOver } from './fixtures.ts';

/** A store with these bots on a disk that is full until `free`. */
export class FullDisk {
  readonly folder = makeFolder();
  readonly clock = new ManualClock();
  readonly raw: Database.Database;
  readonly store: HooklightStore;

  constructor(bots: readonly string[]) {
    this.raw = openConnection(path.join(this.folder, 'hooklight.db'));
    migrations.forEach((step) => runMigration(this.raw, step));
    this.store = storeOver(this.raw, this.folder, this.clock);
    this.store.atomically(() => bots.forEach((bot) => this.store.bots.insert(aStoredBot(bot))));
    this.raw.pragma(`max_page_count = ${Number(this.raw.pragma('page_count', { simple: true }))}`);
  }

  /** As the engine does: what cannot be written waits in the store. */
  record(check: CheckRecord): void {
    try {
      this.store.checks.record(check);
    } catch (error) {
      if (!(error instanceof StoreFailure) || error.failure.kind !== 'full') {
        throw error;
      }
    }
  }

  async free(): Promise<void> {
    this.raw.pragma('max_page_count = 1000000');
    await this.clock.advance(2000);
  }

  /** Flushes until nothing waits; answers with what each part changed. */
  parts(between: () => void = () => undefined): readonly number[] {
    const changes = (): number => Number(this.raw.prepare('SELECT total_changes()').pluck().get());
    const parts: number[] = [];
    for (let isAll = false; !isAll;) {
      const before = changes();
      isAll = this.store.checks.flush();
      parts.push(changes() - before);
      between();
    }
    return parts;
  }

  /** The folder as a program leaves it that is killed now. */
  killed(): HooklightStore {
    const copy = makeFolder();
    cpSync(this.folder, copy, { recursive: true });
    return openOk(copy);
  }

  ids(sql: string): readonly unknown[] {
    return this.raw.prepare(sql).pluck().all();
  }
}

/** A check with which the bot changes its health. */
export function aChange(botId: string, atMs: number, to: 'down' | 'healthy'): CheckRecord {
  const reason = { code: 'backlog', health: 'down', detail: null } as const;
  const isDown = to === 'down';
  return {
    ...aCheck(botId, atMs, { health: to }),
    state: { botId, health: to, healthSinceMs: atMs, memoryJson: '{}' },
    transition: {
      botId,
      atMs,
      from: isDown ? 'healthy' : 'down',
      to,
      reason: isDown ? reason : null,
      incidentStartedAtMs: isDown ? atMs : null,
    },
    incident: isDown
      ? { kind: 'open', startedAtMs: atMs, worst: 'down', reason }
      : { kind: 'close', endedAtMs: atMs },
  };
}
