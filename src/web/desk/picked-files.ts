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

export interface Sorted {
  readonly sent: readonly SentFile[];
  /** Files that are no workbooks, by their paths: they are told, not read. */
  readonly others: readonly string[];
}

/** The workbooks among chosen files, in the order people read them. */
export function sortPicked(picked: readonly Picked[], role: Role): Sorted {
  const own = picked.filter(({ path }) => !ofPrograms.test(lastOf(path)));
  const top = commonFolder(own.map(({ path }) => path));
  const named = own
    .map(({ path, file }) => ({ name: path.slice(top.length), role, file }))
    .sort((one, other) => one.name.localeCompare(other.name, "vi", { numeric: true }));
  return {
    sent: named.filter(({ name }) => kinds.test(name)),
    others: named.flatMap(({ name }) => (kinds.test(name) ? [] : [name])),
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
export function pickedFromDrop(transfer: DataTransfer): Promise<Picked[]> {
  return walk(entriesOf(transfer));
}

async function walk(entries: readonly FileSystemEntry[]): Promise<Picked[]> {
  const found = await Promise.all(
    entries.map(async (entry): Promise<Picked[]> => {
      const path = entry.fullPath.replace(/^\//, "");
      if (isFile(entry)) return [{ path, file: await fileOf(entry, path) }];
      return isFolder(entry) ? walk(await childrenOf(entry)) : [];
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

function fileOf(entry: FileSystemFileEntry, path: string): Promise<File> {
  // One that vanished meanwhile is told as an empty file of its name would be.
  return new Promise((resolve) => entry.file(resolve, () => resolve(new File([], path))));
}

/** A folder gives its entries a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
