import path from 'node:path';
import { overviewViewSchema, type OverviewView } from '../../../src-shared/overview-view.ts';
import { createJsonFile, type JsonFile } from '../files/json-file.ts';

/**
 * How the list of bots was looked at last. It lies beside the window's bounds: it belongs to this window of this
 * computer, not to the bots, so it is in no backup and in no export.
 */
export type ViewFile = JsonFile<OverviewView>;

/** A file of another version or a damaged one: the list is shown as at the first start. */
export function createViewFile(folder: string): ViewFile {
  return createJsonFile(path.join(folder, 'view.json'), overviewViewSchema);
}
