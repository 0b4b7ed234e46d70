import * as z from 'zod';

/** Closed set of error codes; texts come from src-shared/texts by code (`error.<code>`). */
export const ipcErrorCodes = [
  'INVALID_REQUEST',
  'NOT_FOUND',
  'CONFLICT',
  'BUSY',
  'UNAVAILABLE',
  'TELEGRAM_REFUSED',
  'NOT_SAVED',
  'INTERNAL',
] as const;
export const ipcErrorSchema = z.strictObject({
  code: z.enum(ipcErrorCodes),
  /** The input at fault, when one is. */
  field: z.string().max(60).nullable(),
  /** One sentence without secrets, already in words; null = the code's own text. */
  message: z.string().max(600).nullable(),
});
export type IpcError = z.infer<typeof ipcErrorSchema>;
