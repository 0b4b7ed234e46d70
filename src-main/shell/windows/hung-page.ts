import type { Clock } from '../../core/time/clock.ts';

/** What is used of a page to know whether it answers. */
export interface AnsweringPage {
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
}

/**
 * Chromium says "unresponsive" when somebody's press was not taken for 15 s; as long again, and a reload is offered
 * (DSK-03). It says nothing of a page that nobody touches, and a stuck page that nobody touches bothers nobody.
 */
const stuckLongerMs = 15_000;
/** Who chose to wait is asked again after this, for as long as the page is stuck: Chromium says it once. */
const askAgainMs = 60_000;

/**
 * Follows a page; when it stays stuck, asks whether it is to be reloaded. The question goes away by itself when the page
 * answers again. Watching does not depend on any page.
 */
export function followHungPage(
  page: AnsweringPage,
  deps: {
    readonly clock: Clock;
    /** Asks the person; true = reload. Ends with false when the signal fires. */
    readonly ask: (signal: AbortSignal) => Promise<boolean>;
    readonly reload: () => void;
    /** The page is gone, whatever it does. */
    readonly isGone: () => boolean;
  },
): void {
  let stuck: AbortController | null = null;
  const offer = async (signal: AbortSignal): Promise<void> => {
    let waitMs = stuckLongerMs;
    while ((await deps.clock.sleep(waitMs, signal)) === 'elapsed' && !deps.isGone()) {
      const wantsReload = await deps.ask(signal);
      if (wantsReload && !signal.aborted && !deps.isGone()) {
        deps.reload();
        return;
      }
      waitMs = askAgainMs;
    }
  };
  page.on('unresponsive', () => {
    if (stuck === null) {
      const now = new AbortController();
      stuck = now;
      void offer(now.signal).finally(() => {
        stuck = stuck === now ? null : stuck;
      });
    }
  });
  page.on('responsive', () => stuck?.abort());
}
