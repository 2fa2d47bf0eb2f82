import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface ArchivedFile {
  /** The archive's name before its first dot. */
  archive: string;
  name: string;
  bytes: Uint8Array;
}

const BLOCK = 512;

/** The files of every .tar.gz in a folder. */
export function* archivedFiles(folder: string): Generator<ArchivedFile> {
  for (const archive of readdirSync(folder).filter((name) => name.endsWith(".tar.gz"))) {
    const bytes = gunzipSync(readFileSync(join(folder, archive)));
    for (const { name, content } of tarEntries(bytes))
      yield { archive: archive.replace(/\..*$/, ""), name, bytes: content };
  }
}

/** Plain files of a tar; a long name stands in an entry of its own before its file. */
function* tarEntries(bytes: Uint8Array): Generator<{ name: string; content: Uint8Array }> {
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const text = (from: number, length: number): string =>
      new TextDecoder().decode(bytes.subarray(at + from, at + from + length)).replace(/\0[^]*$/, "");
    const size = parseInt(text(124, 12).trim() || "0", 8);
    const kind = text(156, 1);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (kind === "L") longName = new TextDecoder().decode(content).replace(/\0[^]*$/, "");
    else if (kind === "x") longName = /\d+ path=(.*)\n/.exec(new TextDecoder().decode(content))?.[1] ?? null;
    else {
      const prefix = text(345, 155);
      const path = longName ?? (prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`);
      longName = null;
      if (kind === "0" || kind === "") yield { name: path.replace(/^.*\//, ""), content };
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
