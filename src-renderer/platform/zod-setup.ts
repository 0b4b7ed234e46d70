import * as z from 'zod';

// Before any schema is used: zod would otherwise try `new Function`, which the Content Security Policy reports.
z.config({ jitless: true });
