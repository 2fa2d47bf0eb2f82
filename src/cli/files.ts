import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { FailureCode } from "../workbook/file/failures";
import { WorkbookFailure } from "../workbook/file/failures";
import { limits } from "../workbook/file/limits";

const reasons: ReadonlyMap<string, FailureCode> = new Map<string, FailureCode>([
  ["ENOENT", "not-found"],
  ["ENOTDIR", "not-found"],
  ["EISDIR", "is-a-folder"],
  ["EACCES", "not-permitted"],
  ["EPERM", "not-permitted"],
  ["EBUSY", "in-use"],
]);

/** Node's code of an error ("ENOENT"), "" for none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** @throws WorkbookFailure when the file cannot be opened. */
export function readBytes(file: string): Uint8Array {
  try {
    // What is too large is refused before it is in memory.
    const size = statSync(file).size;
    if (size > limits.fileBytes) throw new WorkbookFailure("too-large", `${size} bytes`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof WorkbookFailure) throw error;
    const code = codeOf(error) === "EISDIR" ? (whyClosed(file) ?? "EISDIR") : codeOf(error);
    throw new WorkbookFailure(reasons.get(code) ?? "unreadable", String(error));
  }
}

/** Why a folder cannot be looked into, as Node's code; null where it can. */
function whyClosed(folder: string): string | null {
  try {
    readdirSync(folder);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** True when both names lead to one file, through links too, also when neither is there yet. */
export function sameFile(first: string, second: string): boolean {
  const real = (file: string): string => {
    if (existsSync(file)) return realpathSync(file);
    const folder = dirname(resolve(file));
    return join(existsSync(folder) ? realpathSync(folder) : folder, basename(file));
  };
  return real(first) === real(second);
}

/** Writes a whole file. False when it cannot be written. */
export function writeBytes(file: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(file, bytes);
    return true;
  } catch {
    return false;
  }
}

/** The extension in small letters without its point; "" for none. */
export function extensionOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

/** What is not read yet is named, with the reason, rather than left out of a folder. */
const checkedKinds = new Set(["xlsx", "xlsm", "csv", "xls", "xlsb", "ods", "fods"]);

/**
 * The files that names of the command line stand for: a folder is the workbooks and .csv files in it, and "*" and "?"
 * in the last part of a name stand for any letters and for one, as shells outside Windows have it. A name that stands
 * for nothing stays as it is, so that it is told.
 */
export function expandFiles(names: readonly string[], kinds: ReadonlySet<string> = checkedKinds): string[] {
  return names.flatMap((name) => {
    const found = isFolder(name)
      ? listed(name, (file) => kinds.has(extensionOf(file)))
      : /[*?]/.test(basename(name)) && !existsSync(name)
        ? listed(dirname(name), patternOf(basename(name)), name)
        : [];
    return found.length > 0 ? found : [name];
  });
}

/** Folders within folders that are looked into: one a unit, perhaps one a sheet. */
const DEEPEST = 4;

/**
 * Every file that came in for a round: a folder's files of all kinds, and those of folders within. What is no workbook
 * is told, not left out; only what programs and systems keep beside files is.
 */
export function roundFiles(names: readonly string[]): string[] {
  const within = (folder: string, depth: number): string[] => {
    // A folder that nobody may look into stands in the round by its own name, with the reason.
    if (whyClosed(folder) !== null) return [folder];
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !/^[~.]|^(?:desktop\.ini|thumbs\.db)$/i.test(name))
      .sort((one, other) => one.name.localeCompare(other.name, "vi", { numeric: true }))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (!entry.isDirectory()) return [path];
        return depth < DEEPEST ? within(path, depth + 1) : [];
      });
  };
  return names.flatMap((name) => (isFolder(name) ? within(name, 0) : expandFiles([name])));
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Files of a folder in the order people read them, without those an open Excel keeps beside its own. */
function listed(folder: string, isMeant: (file: string) => boolean, as = join(folder, "*")): string[] {
  if (!isFolder(folder)) return [];
  const prefix = as.slice(0, as.length - basename(as).length);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !/^[~.]/.test(entry.name) && isMeant(entry.name))
    .map((entry) => prefix + entry.name)
    .sort((one, other) => one.localeCompare(other, "vi", { numeric: true }));
}

function patternOf(pattern: string): (file: string) => boolean {
  const text = pattern
    .normalize("NFC")
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  const expression = new RegExp(`^${text}$`, "iu");
  return (file) => expression.test(file.normalize("NFC"));
}
