import { err, ok, type Result } from '../../../src-shared/result.ts';
import { describeUpdate, type RawUpdate } from '../domain/raw-update.ts';
import type { TelegramError } from '../domain/telegram-error.ts';
import { openReply, type Opened } from './envelope.ts';
import type { HttpReply } from './reply-reader.ts';
import { updatesSchema } from './schema.ts';
import { onOneLine, sliceElements } from './slice-updates.ts';

/**
 * Opens a page of updates: the parser says what they are, the scanner what they looked like, and both must see the same
 * ones. Errors are those of every reply.
 */
export function openUpdates(
  reply: HttpReply,
  clean: (text: string) => string,
): Result<Opened<readonly RawUpdate[]>, TelegramError> {
  const opened = openReply(reply, updatesSchema, clean);
  if (!opened.ok) {
    return opened;
  }
  const parsed = opened.value.value;
  const slices = sliceElements(reply.body, 'result');
  if (slices?.length !== parsed.length) {
    return err({
      kind: 'transport',
      fault: 'malformed',
      phase: 'parse',
      httpStatus: reply.status,
      retryAfterSeconds: null,
    });
  }
  const updates = slices.flatMap((slice, index) => {
    const update = parsed[index];
    return update === undefined
      ? []
      : [{ id: update.update_id, line: onOneLine(slice), ...describeUpdate(update) }];
  });
  return ok({ ...opened.value, value: updates });
}
