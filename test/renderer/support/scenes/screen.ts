import type { Page } from 'playwright';
import type { Answers } from '../fake-bridge.ts';
import type { OpenPage } from '../open-page.ts';

/** A state of the window: what main answers, what is pressed, and the words that prove it is there. */
export interface Screen {
  readonly name: string;
  readonly answers: () => Answers;
  readonly go?: (page: Page, app: OpenPage) => Promise<void>;
  readonly shows: readonly string[];
}
