import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { WorkbookFailure } from "../../../src/workbook/file/failures";
import { checksumOf, extract, openZip } from "../../../src/workbook/file/zip";
import { rewriteZip } from "../../../src/workbook/file/zip-write";
import { storedEntries } from "../../support/zip-entries";

const text = (value: string) => new TextEncoder().encode(value);

test("the checksum is CRC-32", () => {
  expect(checksumOf(text("123456789"))).toBe(0xcbf43926);
});

describe("rewriting an archive", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-zđ]{1,8}$/), { minLength: 1, maxLength: 6 });
  const files = names.chain((list) =>
    fc
      .tuple(...list.map(() => fc.uint8Array({ maxLength: 2_000 })))
      .map((contents) =>
        Object.fromEntries(
          list.map((name, index): [string, Uint8Array] => [name, contents[index] ?? new Uint8Array()]),
        ),
      ),
  );

  test("changes what is asked, in a file that another program unpacks, and keeps the rest as stored", () => {
    fc.assert(
      fc.property(
        files,
        fc.uint8Array({ maxLength: 500 }),
        fc.constantFrom<0 | 6>(0, 6),
        (content, next, level) => {
          const bytes = zipSync(content, { level });
          const [first = "", second] = Object.keys(content);
          const changes = new Map<string, Uint8Array | null>([
            [first, next],
            ["mới/phần.xml", next],
          ]);
          if (second !== undefined) changes.set(second, null);
          const rewritten = rewriteZip(openZip(bytes), changes);
          const expected = { ...content, [first]: next, "mới/phần.xml": next };
          if (second !== undefined) delete expected[second];
          expect(unzipSync(rewritten)).toEqual(expected);
          const before = storedEntries(bytes);
          for (const [name, stored] of storedEntries(rewritten)) {
            if (!changes.has(name)) expect(stored).toBe(before.get(name));
          }
        },
      ),
    );
  });
});

/**
 * An archive of two stored entries whose directory gives sizes and offsets in the extra field of 8-byte numbers, and
 * whose entries are followed by data descriptors, as streaming writers do it.
 */
function longFieldArchive(): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const add = (list: Uint8Array[], piece: Uint8Array) => {
    list.push(piece);
    return piece.length;
  };
  for (const [name, content] of [
    ["a", text("Tổng số")],
    ["b", text("3.174")],
  ] as const) {
    const local = new Uint8Array(31);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    localView.setUint16(6, 8, true);
    localView.setUint16(26, 1, true);
    local.set(text(name), 30);
    const descriptor = new Uint8Array(24);
    new DataView(descriptor.buffer).setUint32(0, 0x08074b50, true);
    const record = new Uint8Array(46 + 1 + 28);
    const view = new DataView(record.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(8, 8, true);
    view.setUint32(16, checksumOf(content), true);
    for (const at of [20, 24, 42]) view.setUint32(at, 0xffffffff, true);
    view.setUint16(28, 1, true);
    view.setUint16(30, 28, true);
    record.set(text(name), 46);
    view.setUint16(47, 1, true);
    view.setUint16(49, 24, true);
    view.setBigUint64(51, BigInt(content.length), true);
    view.setBigUint64(59, BigInt(content.length), true);
    view.setBigUint64(67, BigInt(offset), true);
    records.push(record);
    for (const piece of [local, content, descriptor]) offset += add(pieces, piece);
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(10, 2, true);
  view.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return Uint8Array.from([...pieces, ...records, end].flatMap((piece) => [...piece]));
}

test("8-byte sizes, data descriptors: read, and kept when another entry is replaced", () => {
  const archive = openZip(longFieldArchive());
  expect(archive.entries.map((entry) => new TextDecoder().decode(extract(archive, entry)))).toEqual([
    "Tổng số",
    "3.174",
  ]);
  const rewritten = openZip(rewriteZip(archive, new Map([["a", text("một nội dung dài hơn trước")]])));
  expect(rewritten.entries.map((entry) => new TextDecoder().decode(extract(rewritten, entry)))).toEqual([
    "một nội dung dài hơn trước",
    "3.174",
  ]);
});

test("entries that overlap are refused", () => {
  const bytes = zipSync({ a: text("x".repeat(50)), b: text("y") }, { level: 0 });
  const view = new DataView(bytes.buffer);
  const [first, second] = openZip(bytes).entries;
  view.setUint32((second?.recordStart ?? 0) + 42, (first?.localHeader ?? 0) + 10, true);
  expect(() => rewriteZip(openZip(bytes), new Map())).toThrow(WorkbookFailure);
});
