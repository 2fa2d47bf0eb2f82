import { Inflate } from "fflate";
import { WorkbookFailure } from "./failures";
import { limits } from "./limits";

/** One entry of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  /** As stored, with "\" turned to "/". */
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly storedSize: number;
  readonly size: number;
  /** The entry's record in the central directory: offsets into the archive. */
  readonly recordStart: number;
  readonly recordEnd: number;
  readonly localHeader: number;
  /** Where the record keeps `localHeader` as 8 bytes, as large archives do; absent where it has the usual 4. */
  readonly longOffsetAt?: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly directoryStart: number;
  /** By name in small letters: names are compared without case. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  /** Entries unpacked so far, with their sizes. */
  readonly unpacked: Map<string, number>;
}

export const localSignature = 0x04034b50;
export const recordSignature = 0x02014b50;
export const endSignature = 0x06054b50;
const longEndSignature = 0x06064b50;
const longLocatorSignature = 0x07064b50;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the end record stands; -1 when the archive has none, as when it was cut short. */
function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let offset = view.byteLength - 22; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  return -1;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
  /** Where the records that end the archive begin. */
  readonly end: number;
}

/**
 * Where the central directory lies. Large archives, and small ones of some programs, keep that in a record of their own
 * that a locator before the end record points to (PKWARE APPNOTE 4.3.14 to 4.3.16).
 */
function findDirectory(view: DataView, end: number): Directory {
  const usual = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
    end,
  };
  const isElsewhere = usual.count === 0xffff || usual.size === elsewhere || usual.start === elsewhere;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== longLocatorSignature || !isElsewhere) return usual;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > locator || view.getUint32(record, true) !== longEndSignature)
    throw new WorkbookFailure("unreadable", "end of central directory");
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    size: Number(view.getBigUint64(record + 40, true)),
    start: Number(view.getBigUint64(record + 48, true)),
    end: record,
  };
}

/** A field of four bytes that says "look among the extra fields". */
const elsewhere = 0xffffffff;

/** The extra field of large archives, which some programs write for small ones too: sizes and offset in 8 bytes. */
function findLongFields(view: DataView, from: number, to: number): { at: number; end: number } {
  for (let at = from; at + 4 <= to;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && end <= to) return { at: at + 4, end };
    at = end;
  }
  return { at: to, end: to };
}

function readRecord(bytes: Uint8Array, view: DataView, start: number, end: number): ZipEntry {
  const nameEnd = start + 46 + view.getUint16(start + 28, true);
  const name = new TextDecoder("utf-8").decode(bytes.subarray(start + 46, nameEnd)).replace(/\\/g, "/");
  const long = findLongFields(view, nameEnd, nameEnd + view.getUint16(start + 30, true));
  let longOffsetAt: number | undefined;
  const field = (offset: number): number => {
    const value = view.getUint32(start + offset, true);
    if (value !== elsewhere) return value;
    if (long.at + 8 > long.end) throw new WorkbookFailure("unreadable", `${name}: sizes`);
    const whole = Number(view.getBigUint64(long.at, true));
    if (offset === 42) longOffsetAt = long.at - start;
    long.at += 8;
    return whole;
  };
  // The extra field holds only what is elsewhere, in this order: size, stored size, offset.
  const size = field(24);
  const storedSize = field(20);
  const localHeader = field(42);
  return {
    name,
    method: view.getUint16(start + 10, true),
    checksum: view.getUint32(start + 16, true),
    storedSize,
    size,
    recordStart: start,
    recordEnd: end,
    localHeader,
    ...(longOffsetAt === undefined ? {} : { longOffsetAt }),
  };
}

/**
 * Reads the directory of a zip archive and nothing else.
 * @throws WorkbookFailure "not-a-workbook", "truncated", "too-large", "encrypted" or "unreadable"
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  if (bytes.length > limits.fileBytes) throw new WorkbookFailure("too-large", `${bytes.length} bytes`);
  const view = viewOf(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFailure("not-a-workbook", "not a zip");
  const end = bytes.length < 22 ? -1 : findEndRecord(view);
  if (end < 0) throw new WorkbookFailure("truncated", "no end of central directory");
  const directory = findDirectory(view, end);
  const { count, start: directoryStart } = directory;
  if (count > limits.entries) throw new WorkbookFailure("too-large", `${count} entries`);
  if (directoryStart + directory.size > directory.end)
    throw new WorkbookFailure("truncated", "directory outside the file");

  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  let offset = directoryStart;
  for (let index = 0; index < count; index++) {
    if (offset + 46 > directory.end || view.getUint32(offset, true) !== recordSignature) {
      throw new WorkbookFailure("unreadable", "central directory");
    }
    const recordEnd =
      offset +
      46 +
      view.getUint16(offset + 28, true) +
      view.getUint16(offset + 30, true) +
      view.getUint16(offset + 32, true);
    if (recordEnd > directory.end) throw new WorkbookFailure("unreadable", "central directory");
    const entry = readRecord(bytes, view, offset, recordEnd);
    if ((view.getUint16(offset + 8, true) & 1) !== 0) throw new WorkbookFailure("encrypted", entry.name);
    // Part names are compared without case; two readers could otherwise see two different workbooks in one file.
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw new WorkbookFailure("unreadable", `two entries named ${entry.name}`);
    byName.set(key, entry);
    entries.push(entry);
    offset = recordEnd;
  }
  return { bytes, entries, directoryStart, byName, unpacked: new Map() };
}

/** @throws WorkbookFailure "too-large" for what would cost too much to unpack, alone or with what was unpacked before */
function refuseTooLarge({ unpacked }: ZipArchive, { name, size, storedSize }: ZipEntry): void {
  unpacked.set(name, size);
  let total = 0;
  for (const each of unpacked.values()) total += each;
  if (size > limits.partBytes || total > limits.totalBytes)
    throw new WorkbookFailure("too-large", `${name}: ${size} bytes`);
  if (size > limits.inflationRatioExemptBytes && size > storedSize * limits.inflationRatio)
    throw new WorkbookFailure("too-large", `${name}: inflates ${size / storedSize} times`);
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 that zip archives keep of every entry. */
export function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    value = (checksumTable[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** Where an entry's stored bytes begin. @throws WorkbookFailure "unreadable" or "truncated" */
export function dataStart(archive: ZipArchive, entry: ZipEntry): number {
  const view = viewOf(archive.bytes);
  const at = entry.localHeader;
  if (at + 30 > archive.directoryStart || view.getUint32(at, true) !== localSignature) {
    throw new WorkbookFailure("unreadable", `${entry.name}: local header`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.storedSize > archive.directoryStart) {
    throw new WorkbookFailure("truncated", `${entry.name}: data`);
  }
  return start;
}

/** Unpacked piece by piece, so that an entry that is larger than it says is stopped where it should have ended. */
function inflateExactly(stored: Uint8Array, size: number, name: string): Uint8Array {
  const result = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new WorkbookFailure("unreadable", `${name}: larger than it says`);
    result.set(chunk, length);
    length += chunk.length;
  });
  const step = 64 * 1024;
  try {
    for (let from = 0; from < stored.length || from === 0; from += step) {
      inflate.push(stored.subarray(from, from + step), from + step >= stored.length);
    }
  } catch (error) {
    if (error instanceof WorkbookFailure) throw error;
    throw new WorkbookFailure("unreadable", `${name}: ${String(error)}`);
  }
  if (length !== size) throw new WorkbookFailure("unreadable", `${name}: smaller than it says`);
  return result;
}

/**
 * The unpacked bytes of one entry, with its size and CRC-32 checked.
 * @throws WorkbookFailure "unreadable", "truncated" or "too-large"
 */
export function extract(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  refuseTooLarge(archive, entry);
  const start = dataStart(archive, entry);
  const stored = archive.bytes.subarray(start, start + entry.storedSize);
  let content: Uint8Array;
  if (entry.method === 0) content = new Uint8Array(stored);
  else if (entry.method === 8) content = inflateExactly(stored, entry.size, entry.name);
  else throw new WorkbookFailure("unreadable", `${entry.name}: compression method ${entry.method}`);
  if (content.length !== entry.size || checksumOf(content) !== entry.checksum) {
    throw new WorkbookFailure("unreadable", `${entry.name}: checksum`);
  }
  return content;
}
