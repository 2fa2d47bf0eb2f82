import { deflateSync } from "fflate";
import { WorkbookFailure } from "./failures";
import type { ZipArchive, ZipEntry } from "./zip";
import { checksumOf, dataStart, endSignature, localSignature, recordSignature, viewOf } from "./zip";

const deflated = 8;
/** 1 January 1980, the first day zip knows: a file's bytes depend on nothing but its content. */
const firstDay = 0x21;

/**
 * Where each entry's bytes end: where the next entry begins, so that whatever follows the data (a data descriptor,
 * padding) stays with it.
 */
function localEnds(archive: ZipArchive, inOrder: readonly ZipEntry[]): Map<ZipEntry, number> {
  return new Map(
    inOrder.map((entry, index) => {
      const end = inOrder[index + 1]?.localHeader ?? archive.directoryStart;
      if (end < dataStart(archive, entry) + entry.storedSize) {
        throw new WorkbookFailure("unreadable", `${entry.name}: overlaps another entry`);
      }
      return [entry, end];
    }),
  );
}

interface Written {
  readonly local: readonly Uint8Array[];
  /** The central directory's record, its offset still to be set. */
  readonly record: Uint8Array;
  readonly longOffsetAt?: number | undefined;
}

/** A packed entry under the stored form of its name; `flags` keeps whether the name is UTF-8. */
function packEntry(name: Uint8Array, flags: number, content: Uint8Array): Written {
  // Long sheets gain nothing from the slower levels.
  const data = deflateSync(content, { level: content.length < 4_000_000 ? 6 : 3 });
  const checksum = checksumOf(content);
  const local = new Uint8Array(30 + name.length);
  const record = new Uint8Array(46 + name.length);
  const localView = viewOf(local);
  const recordView = viewOf(record);
  localView.setUint32(0, localSignature, true);
  recordView.setUint32(0, recordSignature, true);
  recordView.setUint16(4, 20, true);
  // From "version needed" to the name's length both headers hold the same fields.
  for (const [view, at] of [
    [localView, 4],
    [recordView, 6],
  ] as const) {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, flags & 0x0800, true);
    view.setUint16(at + 4, deflated, true);
    view.setUint16(at + 8, firstDay, true);
    view.setUint32(at + 10, checksum, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, name.length, true);
  }
  local.set(name, 30);
  record.set(name, 46);
  return { local: [local, data], record };
}

function storedName(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const length = viewOf(archive.bytes).getUint16(entry.recordStart + 28, true);
  return archive.bytes.subarray(entry.recordStart + 46, entry.recordStart + 46 + length);
}

function copyEntry(archive: ZipArchive, entry: ZipEntry, end: number): Written {
  return {
    local: [archive.bytes.subarray(entry.localHeader, end)],
    // A copy of its own: the slice of a Node buffer would write into the input.
    record: new Uint8Array(archive.bytes.subarray(entry.recordStart, entry.recordEnd)),
    longOffsetAt: entry.longOffsetAt,
  };
}

/**
 * The archive with the content of some entries replaced, some left out (null) and some added at the end. Every other
 * entry keeps its local header and its stored bytes as they are; only its offset in the central directory changes.
 * @param changes by entry name
 * @throws WorkbookFailure "unreadable" or "truncated" when the archive's own headers contradict its directory
 */
export function rewriteZip(archive: ZipArchive, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    offset += piece.length;
  };
  const place = (written: Written): Uint8Array => {
    const view = viewOf(written.record);
    if (written.longOffsetAt === undefined) view.setUint32(42, offset, true);
    else view.setBigUint64(written.longOffsetAt, BigInt(offset), true);
    written.local.forEach(add);
    return written.record;
  };
  // Entries are written in the order in which they lie in the file; the directory keeps its own order.
  const records = new Map<string, Uint8Array>();
  const inOrder = [...archive.entries].sort((first, second) => first.localHeader - second.localHeader);
  for (const [entry, end] of localEnds(archive, inOrder)) {
    const content = changes.get(entry.name);
    if (content === null) continue;
    const flags = viewOf(archive.bytes).getUint16(entry.recordStart + 8, true);
    const written =
      content === undefined
        ? copyEntry(archive, entry, end)
        : packEntry(storedName(archive, entry), flags, content);
    records.set(entry.name, place(written));
  }
  const directory = archive.entries.flatMap((entry) => records.get(entry.name) ?? []);
  for (const [name, content] of changes) {
    const isNew = !archive.entries.some((entry) => entry.name === name);
    if (isNew && content) directory.push(place(packEntry(new TextEncoder().encode(name), 0x0800, content)));
  }
  const directoryStart = offset;
  directory.forEach(add);
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, offset - directoryStart, true);
  view.setUint32(16, directoryStart, true);
  add(end);
  const result = new Uint8Array(offset);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

/** A zip with the given entries in their order. */
export function newZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const nothing: ZipArchive = {
    bytes: new Uint8Array(0),
    entries: [],
    directoryStart: 0,
    byName: new Map(),
    unpacked: new Map(),
  };
  return rewriteZip(nothing, entries);
}
