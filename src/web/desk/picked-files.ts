import type { Role, SentFile } from "./protocol";

/** What the desk reads, or names with the reason why it does not. */
const kinds = /\.(?:xlsx|xlsm|csv|xls|xlsb|ods)$/i;
/** What an open Excel and the systems keep beside files of people. */
const ofPrograms = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/** A file as it was chosen, by its path below the folder that was chosen. */
export interface Picked {
  readonly path: string;
  readonly file: File;
}

/** A folder that could not be looked into, or a file that vanished after it was dropped. */
interface Closed {
  readonly path: string;
  readonly file: null;
}

/** What was dropped, opened or not. */
export type Dropped = Picked | Closed;

export interface Sorted {
  readonly sent: readonly SentFile[];
  /** Files that are no workbooks, by their paths: they are told, not read. */
  readonly others: readonly string[];
  /** What could not be opened, folders above all, by their paths: what is in them is not known. */
  readonly closed: readonly string[];
}

/** The workbooks among chosen files, in the order people read them. */
export function sortPicked(picked: readonly Dropped[], role: Role): Sorted {
  const own = picked.filter(({ path }) => !ofPrograms.test(lastOf(path)));
  const top = commonFolder(own.map(({ path }) => path));
  const named = own
    .flatMap(({ path, file }) => (file ? { name: path.slice(top.length), role, file } : []))
    .sort((one, other) => one.name.localeCompare(other.name, "vi", { numeric: true }));
  return {
    sent: named.filter(({ name }) => kinds.test(name)),
    others: named.flatMap(({ name }) => (kinds.test(name) ? [] : [name])),
    closed: own.flatMap(({ path, file }) => (file ? [] : path.slice(top.length) || path)),
  };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder that all paths start with, "" for none: "dot-2025/". */
function commonFolder(paths: readonly string[]): string {
  const first = paths[0] ?? "";
  let end = first.lastIndexOf("/") + 1;
  while (end > 0 && !paths.every((path) => path.startsWith(first.slice(0, end))))
    end = first.lastIndexOf("/", end - 2) + 1;
  return first.slice(0, end);
}

/** The files of a file field, with their folders where a folder was chosen. */
export function pickedFrom(list: FileList): Picked[] {
  return [...list].map((file) => ({
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** Whether a drop holds a folder or several files: a round, not one workbook to open. */
export function holdsRound(transfer: DataTransfer): boolean {
  const entries = entriesOf(transfer);
  return entries.length > 1 || entries.some((entry) => entry.isDirectory);
}

function entriesOf(transfer: DataTransfer): FileSystemEntry[] {
  return [...transfer.items].flatMap((item) => (item.kind === "file" ? (item.webkitGetAsEntry() ?? []) : []));
}

/** Everything that was dropped, folders with all that is in them. To be called before the drop's event ends. */
export function pickedFromDrop(transfer: DataTransfer): Promise<Dropped[]> {
  return walk(entriesOf(transfer));
}

async function walk(entries: readonly FileSystemEntry[]): Promise<Dropped[]> {
  const found = await Promise.all(
    entries.map(async (entry): Promise<Dropped[]> => {
      const path = entry.fullPath.replace(/^\//, "");
      if (isFile(entry)) return [{ path, file: await fileOf(entry) }];
      if (!isFolder(entry)) return [];
      const children = await childrenOf(entry);
      return children ? walk(children) : [{ path, file: null }];
    }),
  );
  return found.flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A folder gives its entries a hundred at a time; null where it gives none, as one without the right to it. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (!some) return null;
    if (some.length === 0) return all;
    all.push(...some);
  }
}
