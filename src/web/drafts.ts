import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import { forgetDesk } from "./desk/desk-drafts";
import type { FileChanges } from "./write-file";

/** A file that was changed and not downloaded, kept on this machine. */
export interface DraftInfo {
  readonly id: string;
  readonly name: string;
  /** When it was kept last, milliseconds since 1970. */
  readonly at: number;
}

export interface Draft extends DraftInfo {
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly changes: FileChanges;
}

interface Kept extends DBSchema {
  files: { key: string; value: { readonly name: string; readonly bytes: Uint8Array } };
  changes: { key: string; value: { readonly at: number; readonly changes: FileChanges } };
}

const database = "khop-so";
/**
 * Drafts in the browser's own database (IndexedDB), which no other site can read. A draft that is open in another
 * window of the page is held by a lock of its name and is not offered.
 */
export class Drafts {
  private letGo: () => void = () => undefined;

  private constructor(private readonly base: IDBPDatabase<Kept>) {}

  /** Null where the browser has no such database or forbids it. */
  static async open(): Promise<Drafts | null> {
    try {
      const base = await openDB<Kept>(database, 1, {
        upgrade: (fresh) => {
          fresh.createObjectStore("files");
          fresh.createObjectStore("changes");
        },
      });
      return new Drafts(base);
    } catch {
      return null;
    }
  }

  /** The newest first. */
  async list(): Promise<readonly DraftInfo[]> {
    const held = await heldElsewhere();
    const all: DraftInfo[] = [];
    for (const id of await this.base.getAllKeys("changes")) {
      const [file, kept] = await Promise.all([this.base.get("files", id), this.base.get("changes", id)]);
      if (file && kept && !held.has(id)) all.push({ id, name: file.name, at: kept.at });
    }
    return all.sort((one, other) => other.at - one.at);
  }

  async load(id: string): Promise<Draft | null> {
    const [file, kept] = await Promise.all([this.base.get("files", id), this.base.get("changes", id)]);
    return file && kept ? { id, ...file, ...kept } : null;
  }

  /** Keeps a file with what was changed in it so far. */
  async keep({ id, name, bytes, changes, at }: Draft): Promise<void> {
    const work = this.base.transaction(["files", "changes"], "readwrite");
    const files = work.objectStore("files");
    if ((await files.getKey(id)) === undefined) await files.put({ name, bytes }, id);
    await work.objectStore("changes").put({ at, changes }, id);
    await work.done;
  }

  async remove(id: string): Promise<void> {
    const work = this.base.transaction(["files", "changes"], "readwrite");
    await Promise.all([work.objectStore("files").delete(id), work.objectStore("changes").delete(id)]);
    await work.done;
  }

  async removeAll(): Promise<void> {
    const work = this.base.transaction(["files", "changes"], "readwrite");
    await Promise.all([work.objectStore("files").clear(), work.objectStore("changes").clear()]);
    await work.done;
    await forgetDesk();
  }

  /** Tells other windows that this draft is open here, until the next one is. */
  hold(id: string): void {
    this.letGo();
    this.letGo = () => undefined;
    if (!("locks" in navigator)) return;
    const held = new Promise<void>((resolve) => (this.letGo = resolve));
    void navigator.locks.request(lockOf(id), () => held).catch(() => undefined);
  }
}

function lockOf(id: string): string {
  return `${database}.draft.${id}`;
}

async function heldElsewhere(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  const start = lockOf("");
  return new Set(held.flatMap(({ name }) => (name?.startsWith(start) ? [name.slice(start.length)] : [])));
}
