import { ManualClock } from '../../support/manual-clock.ts';

/**
 * A clock that is moved by hand, or runs by itself while its program keeps the pace of the wall: then time goes on also
 * within a turn, so that what is bounded by time is bounded here too, and a sleep begins when it is asked for.
 */
export class PacedClock extends ManualClock {
  /** Real ms up to which time has been moved; null = it stands between two moves. */
  #movedAtMs: number | null = null;
  /** Told when a sleep begins while somebody waits for the next one to end. */
  #onSleep: () => void = () => undefined;

  override monotonicMs(): number {
    return super.monotonicMs() + this.#behindMs();
  }

  override sleep(ms: number, signal?: AbortSignal): Promise<'elapsed' | 'aborted'> {
    const slept = super.sleep(ms > 0 ? ms + this.#behindMs() : ms, signal);
    this.#onSleep();
    return slept;
  }

  /** From now on time runs by itself. */
  run(): void {
    this.#movedAtMs ??= performance.now();
  }

  /** Wakes whoever is due by now. */
  async catchUp(): Promise<void> {
    this.#take();
    await this.advance(0);
  }

  /** Resolves when the next sleep is to end, or after so many real ms: one timer, as for a program that sleeps by itself. */
  async nextIsDue(mostMs: number): Promise<void> {
    const untilMs = performance.now() + mostMs;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      const arm = (): void => {
        clearTimeout(timer);
        const soonestMs = this.soonestMs ?? Infinity;
        const waitMs = Math.min(soonestMs - this.monotonicMs(), untilMs - performance.now());
        timer = setTimeout(resolve, Math.max(0, Math.ceil(waitMs)));
      };
      this.#onSleep = arm;
      arm();
    });
    this.#onSleep = () => undefined;
  }

  /** Time stands again. */
  stand(): void {
    this.#take();
    this.#movedAtMs = null;
  }

  #behindMs(): number {
    return this.#movedAtMs === null ? 0 : performance.now() - this.#movedAtMs;
  }

  #take(): void {
    if (this.#movedAtMs !== null) {
      const nowMs = performance.now();
      this.block(nowMs - this.#movedAtMs);
      this.#movedAtMs = nowMs;
    }
  }
}
