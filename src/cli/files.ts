import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { FailureCode } from "../workbook/file/failures";
import { WorkbookFailure } from "../workbook/file/failures";

const reasons: Readonly<Record<string, FailureCode>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EISDIR: "is-a-folder",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
};

/** Node's code of an error ("ENOENT"), "" for none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** @throws WorkbookFailure when the file cannot be opened. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WorkbookFailure(reasons[codeOf(error)] ?? "unreadable", String(error));
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

/** An .xlsx or .xlsm by what it holds, whatever its name: both are zip files. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
