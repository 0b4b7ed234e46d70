/**
 * Reads a write-ahead log by hand (format: sqlite.org/fileformat2.html, section 4), for the one case in which SQLite
 * cannot: nothing may be written beside the database, not even the index that every reader of a log needs.
 */

const headerBytes = 32;
const frameHeaderBytes = 24;
/** The last bit says in which order the bytes of checksummed words lie. */
const magic = 0x377f0682;

interface Sums {
  readonly a: number;
  readonly b: number;
}

function addTo({ a: a0, b: b0 }: Sums, bytes: Buffer, isBigEndian: boolean): Sums {
  let a = a0;
  let b = b0;
  for (let at = 0; at < bytes.length; at += 8) {
    const x = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const y = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    a = (a + x + b) >>> 0;
    b = (b + y + a) >>> 0;
  }
  return { a, b };
}

const fits = ({ a, b }: Sums, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

interface Committed {
  /** Size of the database after the last commit that is whole. */
  pages: number;
  /** Place in the log of the newest committed content of each page, by page number. */
  readonly places: Map<number, number>;
}

/** What the log adds, up to the last commit that is whole. */
function committed(log: Buffer, pageBytes: number): Committed | null {
  const isBigEndian = log.readUInt32BE(0) === magic + 1;
  let sums = addTo({ a: 0, b: 0 }, log.subarray(0, 24), isBigEndian);
  if (!fits(sums, log, 24)) {
    return null;
  }
  const salt = log.subarray(16, 24);
  const found: Committed = { pages: 0, places: new Map() };
  let open: (readonly [page: number, at: number])[] = [];
  const frameBytes = frameHeaderBytes + pageBytes;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    const frame = log.subarray(at, at + frameBytes);
    sums = addTo(sums, frame.subarray(0, 8), isBigEndian);
    sums = addTo(sums, frame.subarray(frameHeaderBytes), isBigEndian);
    if (!frame.subarray(8, 16).equals(salt) || !fits(sums, frame, 16)) {
      break;
    }
    open.push([frame.readUInt32BE(0), at + frameHeaderBytes]);
    const pages = frame.readUInt32BE(4);
    if (pages > 0) {
      found.pages = pages;
      open.forEach(([page, place]) => found.places.set(page, place));
      open = [];
    }
  }
  return found.pages === 0 ? null : found;
}

/** The database as it is with its log; a log that says nothing whole changes nothing. */
export function withLog(database: Buffer, log: Buffer): Buffer {
  const isLog = log.length >= headerBytes && (log.readUInt32BE(0) & ~1) >>> 0 === magic;
  const pageBytes = isLog ? log.readUInt32BE(8) : 0;
  const isPageSize = pageBytes >= 512 && pageBytes <= 65_536 && (pageBytes & (pageBytes - 1)) === 0;
  const commit = isLog && isPageSize ? committed(log, pageBytes) : null;
  if (commit === null) {
    return database;
  }
  const whole = Buffer.alloc(commit.pages * pageBytes);
  database.copy(whole);
  for (const [page, at] of commit.places) {
    if (page <= commit.pages) {
      log.copy(whole, (page - 1) * pageBytes, at, at + pageBytes);
    }
  }
  return whole;
}
