import { decodePart } from "../../src/workbook/xml";
import { extract, openZip } from "../../src/workbook/file/zip";

/** The names of a zip's entries, in the order of its directory. */
export function entryNames(bytes: Uint8Array): string[] {
  return openZip(bytes).entries.map((entry) => entry.name);
}

/** The stored (compressed) bytes of every entry as hexadecimal text, by name. */
export function storedEntries(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Map(
    openZip(bytes).entries.map((entry) => {
      const at = entry.localHeader;
      const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      return [entry.name, Buffer.from(bytes.subarray(start, start + entry.storedSize)).toString("hex")];
    }),
  );
}

/** The text of one part. */
export function partText(bytes: Uint8Array, name: string): string {
  const archive = openZip(bytes);
  const entry = archive.entries.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no part ${name}`);
  return decodePart(extract(archive, entry));
}
