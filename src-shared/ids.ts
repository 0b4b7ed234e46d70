/** What bots and plans are known by. */
import * as z from 'zod';

export const botIdSchema = z.string().regex(/^[0-9]{1,20}(-[a-z0-9]{1,12})?$/);
export const planIdSchema = z.string().min(1).max(64);
