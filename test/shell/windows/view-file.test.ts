import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createViewFile } from '../../../src-main/shell/windows/view-file.ts';
import { firstOverviewView, type OverviewView } from '../../../src-shared/overview-view.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-view-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const view: OverviewView = {
  ...firstOverviewView,
  search: 'env:prod -is:healthy',
  sort: 'waiting',
  group: 'host',
  folded: ['host:pay.example.org'],
  hidden: ['spark'],
};

describe('the view of the list', () => {
  test('is there again for the next window, and for nobody else', () => {
    createViewFile(folder).write(view);
    expect(createViewFile(folder).read()).toEqual(view);
    expect(statSync(path.join(folder, 'view.json')).mode & 0o777).toBe(0o600);
  });

  test('is none at the first start, in a damaged file, and in one of another version', () => {
    const file = createViewFile(folder);
    expect(file.read()).toBeNull();
    for (const text of ['{', JSON.stringify({ ...view, sort: 'colour' })]) {
      writeFileSync(path.join(folder, 'view.json'), text);
      expect(file.read()).toBeNull();
    }
  });
});
