// oxlint-disable-next-line import/no-unassigned-import -- for its effect, before any schema is built
import './zod-without-eval.ts';

// Loaded in one go with the first word of the page.
export { createBridge } from './bridge.ts';
