// The engine's worker as it is, with faults that a test asks for over a channel of its own. Part of no build that is shipped.
import './faults.ts';
import '../../../src-main/engine-worker.ts';
