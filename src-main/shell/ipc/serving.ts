import { loadOnce } from '../../../src-shared/load-once.ts';

/** What serves the page: known some time after the window is there, begun once somebody asks. */
export interface Serving {
  /** Resolves once the page is served; rejects where that failed, and the next one who asks tries again. */
  readonly asked: () => Promise<void>;
  readonly provide: (serve: () => Promise<void>) => void;
}

/** Nothing is served before it is asked for, and then once. */
export function createServing(): Serving {
  let provide: Serving['provide'] = () => {};
  const known = new Promise<() => Promise<void>>((resolve) => {
    provide = resolve;
  });
  return {
    asked: loadOnce(async () => {
      const serve = await known;
      await serve();
    }),
    provide,
  };
}
