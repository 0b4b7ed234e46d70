import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createPrivateFile, fsyncFolder } from '../files/private-files.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { dropOtherBackups, finishBackup, listBackups, planBackup } from './backup.ts';
import { printOf, writeCondition, type Condition } from './condition.ts';
import { isCorruption } from './errors.ts';
import { createRenewal, createTurns } from './backup-turns.ts';
import {
  jobsInPlace,
  judged,
  type JobOutcome,
  type JudgedOutcome,
  type StoreJob,
  type StoreJobs,
} from './jobs.ts';

const dayMs = 86_400_000;
const checkEveryMs = 7 * dayMs;
/** Whoever asks every ten minutes gets a backup before the last one is a day old. */
const backupEveryMs = dayMs - 600_000;

/** What a database needs beside reading and writing: backups, whole checks, and a note of its condition. */
export interface Upkeep {
  /** Deletes secrets through `change`; soon a new backup takes the place of all, also when this program dies now. */
  renewingBackups(change: () => void): void;
  /** A daily backup and a weekly check, where they are due. @throws StoreFailure when a backup cannot be made. */
  run(nowMs: number): Promise<void>;
  /** Damage was met: the next opening reads everything, and whoever can open anew is told. */
  foundDamage(): void;
  /** What the outcome of a job means for this database: rows that break a rule are damage, unless it is in use with them. */
  judge(outcome: JobOutcome): JudgedOutcome;
  /** The connection is about to be closed: gives up what runs. */
  stop(): void;
  /** The connection is closed: what the file looks like now needs no check. */
  ended(): void;
}

export interface UpkeepDeps {
  readonly folder: string;
  readonly file: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** As it was found at the opening. */
  readonly condition: Condition;
  /** Whether the database itself was opened, and read as far as its condition asked for; false for a copy of what could be read. */
  readonly wasRead: boolean;
  readonly jobs?: StoreJobs;
  readonly onDamaged?: () => void;
}

/** No copy of a damaged database is a backup, and trying again helps nothing: it is told as damage. */
async function unlessDamaged(
  health: Pick<Upkeep, 'foundDamage'>,
  work: Promise<void>,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isCorruption(error)) {
      throw error;
    }
    health.foundDamage();
  }
}

/** From now on the database counts as in use: an end without `ended` has it checked at the next opening. */
export function createUpkeep(deps: UpkeepDeps): Upkeep {
  const { folder, file, jobs = jobsInPlace } = deps;
  const health = createHealth(deps);
  const backups = createBackups(deps, async (job) => health.judgeAll(await jobs.run(job)));
  const turns = createTurns();
  const renewal = createRenewal(deps, () =>
    turns.take(async () => {
      if (!health.hasMetDamage()) {
        await unlessDamaged(health, backups.renewIfDue(deps.clock.nowMs()));
      }
    }),
  );
  const check = async (nowMs: number): Promise<void> => {
    if (!health.hasMetDamage() && isDue(health.checkedAtMs(), nowMs, checkEveryMs)) {
      const { result } = health.judgeAll(await jobs.run({ kind: 'check', file, depth: 'full' }));
      if (result === 'damaged') {
        health.foundDamage();
      } else if (result === 'done') {
        health.checked(nowMs);
      }
    }
  };
  return {
    renewingBackups(change) {
      const isNeeded = backups.markForRenewal();
      change();
      if (isNeeded) {
        void renewal.begin();
      }
    },
    async run(nowMs) {
      if (health.hasMetDamage()) {
        // Whoever opens it anew restores it; until then nothing made of it is any good.
        return;
      }
      try {
        await turns.take(() => unlessDamaged(health, backups.makeIfDue(nowMs)));
      } catch (error) {
        void renewal.begin();
        throw error;
      }
      await turns.take(() => check(nowMs));
    },
    foundDamage: () => health.foundDamage(),
    judge: (outcome) => health.judge(outcome),
    stop() {
      turns.end();
      renewal.end();
      jobs.stop();
    },
    ended: () => writeCondition(folder, health.atEnd()),
  };
}

/** The note beside the database, kept up to date. */
function createHealth({ folder, file, condition, wasRead, log, onDamaged }: UpkeepDeps) {
  let hasMetDamage = false;
  // What was suspect has just been read in full, where the database could be opened.
  const isSuspect = condition.isSuspect && !wasRead;
  let now: Condition = { ...condition, cleanEnd: null, isInUse: true, isSuspect };
  writeCondition(folder, now);
  const note = (change: Partial<Condition>): void => {
    now = { ...now, ...change };
    writeCondition(folder, now);
  };
  const judge = (outcome: JobOutcome): JudgedOutcome => judged(outcome, now.hasBrokenRules);
  return {
    hasMetDamage: () => hasMetDamage,
    checkedAtMs: () => now.checkedAtMs,
    checked: (atMs: number) => note({ checkedAtMs: atMs }),
    foundDamage() {
      if (!hasMetDamage) {
        hasMetDamage = true;
        note({ isSuspect: true });
        log.error('store.damaged', {});
        onDamaged?.();
      }
    },
    judge,
    /** Of a job that read everything: without rows that break a rule, the next one is damage again. */
    judgeAll(outcome: JobOutcome): JudgedOutcome {
      if (outcome.result === 'done' && now.hasBrokenRules) {
        note({ hasBrokenRules: false });
      }
      return judge(outcome);
    },
    atEnd: (): Condition => ({ ...now, cleanEnd: printOf(file), isInUse: false }),
  };
}

/** Also when the last time lies ahead: the clock was wrong, then or now. */
function isDue(lastMs: number | null, nowMs: number, everyMs: number): boolean {
  return lastMs === null || lastMs > nowMs || nowMs - lastMs >= everyMs;
}

/** Daily backups, and those that take the place of all after a bot was removed. */
function createBackups(
  { folder, file }: UpkeepDeps,
  run: (job: StoreJob) => Promise<JudgedOutcome>,
) {
  const where = path.join(folder, 'backups');
  /** Durable, so that a crash does not leave a removed bot in old backups. */
  const mark = path.join(where, 'renew');
  let isMaking = false;
  let isDueAgain = false;
  const make = async (nowMs: number): Promise<void> => {
    const isRenewal = existsSync(mark);
    isMaking = true;
    isDueAgain = false;
    try {
      const plan = planBackup({ folder, file, kind: 'daily', nowMs });
      const made = finishBackup(plan, await run(plan.job));
      if (isRenewal) {
        dropOtherBackups(folder, made);
      }
      // A bot removed meanwhile is in this one.
      if (isRenewal && !isDueAgain) {
        rmSync(mark, { force: true });
      }
    } finally {
      isMaking = false;
    }
  };
  return {
    /** Whether there is anything that may hold a secret. */
    markForRenewal(): boolean {
      if (!isMaking && listBackups(folder).length === 0) {
        return false;
      }
      isDueAgain = true;
      if (!existsSync(mark)) {
        createPrivateFile(mark);
        fsyncFolder(where);
      }
      return true;
    },
    async renewIfDue(nowMs: number): Promise<void> {
      if (existsSync(mark)) {
        await make(nowMs);
      }
    },
    async makeIfDue(nowMs: number): Promise<void> {
      if (existsSync(mark) || isDue(listBackups(folder)[0]?.atMs ?? null, nowMs, backupEveryMs)) {
        await make(nowMs);
      }
    },
  };
}
