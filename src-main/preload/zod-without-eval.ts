import * as z from 'zod';

// Must run before any schema is built: zod otherwise probes whether it may compile code, and the Content Security
// Policy would report that probe as a violation. Imported first, for its effect.
z.config({ jitless: true });
