// The one way to fast-check: with the seed of this run, so that what fails does so again. `npm run explore` tries others.
import * as fc from 'fast-check';
import { runSeed } from './run-seed.ts';

fc.configureGlobal({ seed: runSeed });

export { fc };
