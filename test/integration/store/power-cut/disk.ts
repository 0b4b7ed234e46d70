import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DiskEvent } from './recording.ts';

type Change = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;

interface DiskFile {
  /** What the disk has promised to keep. */
  durable: Buffer;
  /** What it may keep, lose, tear or reorder. */
  pending: Change[];
}

/** What a cut does to a write that nobody waited for. */
type Fate = 'kept' | 'lost' | 'torn';
/** The fate of each change that was not yet synced. */
export type Fates = () => Fate;

/** A disk writes this much at once; a larger write can be half there. */
const sectorBytes = 512;

/**
 * A disk as a power cut leaves it: what was synced is there; each un-synced write is there, missing, or torn at a
 * sector, whatever its order. Names (create, rename, unlink) count as there at once, and no synced byte is ever lost:
 * a disk that lies about fsync is not modelled.
 */
export class Disk {
  readonly #files = new Map<string, DiskFile>();

  apply(event: DiskEvent): void {
    if (event.kind === 'ack' || event.kind === 'told') {
      return;
    }
    const known = this.#files.get(event.file);
    if (known === undefined && event.kind === 'sync') {
      // A folder: names are durable at once here.
      return;
    }
    const file = known ?? { durable: Buffer.alloc(0), pending: [] };
    switch (event.kind) {
      case 'unlink':
        this.#files.delete(event.file);
        return;
      case 'rename':
        this.#files.delete(event.file);
        this.#files.set(event.to, file);
        return;
      case 'sync':
        file.durable = file.pending.reduce(changed, file.durable);
        file.pending = [];
        break;
      case 'create':
        break;
      case 'append': {
        const offset = file.pending.reduce(changed, file.durable).length;
        file.pending.push({ kind: 'write', file: event.file, offset, data: event.data });
        break;
      }
      case 'write':
      case 'truncate':
        file.pending.push(event);
    }
    this.#files.set(event.file, file);
  }

  /** Writes the files as they are found after a cut now. */
  cutInto(folder: string, fates: Fates, random: () => number): void {
    for (const [name, { durable, pending }] of this.#files) {
      let content = durable;
      for (const change of pending) {
        const fate = fates();
        if (fate !== 'lost') {
          content = changed(content, fate === 'torn' ? torn(change, random) : change);
        }
      }
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}

function torn(change: Change, random: () => number): Change {
  if (change.kind === 'truncate') {
    return change;
  }
  const sectors = Math.floor(random() * Math.ceil(change.data.length / sectorBytes));
  return { ...change, data: change.data.subarray(0, sectors * sectorBytes) };
}

function changed(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    return Buffer.concat([content.subarray(0, change.size)], change.size);
  }
  const size = Math.max(content.length, change.offset + change.data.length);
  const next = Buffer.concat([content], size);
  change.data.copy(next, change.offset);
  return next;
}
