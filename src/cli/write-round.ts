import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import type { Language } from "../i18n/format";
import { wordsOf } from "../review/unit-name";
import type { Desk } from "../review/desk";
import { acceptedUnits, paperOfUnit } from "../review/hand-out";
import type { PaperLink } from "../review/paper";
import type { RoundReport } from "../review/review";
import { rollUp, rollUpByUnits } from "../review/roll-up";
import type { Submission } from "../review/submission";
import { papersOfRound } from "../review/summary";
import { addMarks } from "../workbook/file/marks";
import { isPackage } from "../workbook/file/open";
import { paperDocument } from "../workbook/file/paper-document";
import { paperWorkbook } from "../workbook/file/paper-workbook";
import { filledForm, unitsWorkbook } from "../workbook/file/roll-up-workbook";
import { readBytes, writeBytes } from "./files";

export interface RoundOutput {
  readonly report: RoundReport;
  readonly submissions: readonly Submission[];
  readonly superior: readonly Submission[];
  readonly desk: Desk;
  readonly language: Language;
  readonly folder: string;
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Writes summary.xlsx, roll-up.xlsx, a note for every unit that sent something (notes/*.xlsx and .docx) and marked copies
 * (marked/*) into a folder.
 * @returns the files that could not be written; empty when all were
 */
export function writeRoundTo({
  report,
  submissions,
  superior,
  desk,
  language,
  folder,
}: RoundOutput): string[] {
  const failed: string[] = [];
  const put = (bytes: Uint8Array, ...path: string[]): void => {
    const file = join(folder, ...path);
    if (!writeBytes(file, bytes)) failed.push(file);
  };
  for (const each of ["notes", "marked"]) mkdirSync(join(folder, each), { recursive: true });
  const marked = writeMarked(submissions, put);
  const fromFolder =
    (below: string) =>
    ({ file }: PaperLink): string => {
      const copy = marked.get(file);
      const path = copy === undefined ? resolve(file) : join(resolve(folder), "marked", copy);
      return relative(join(resolve(folder), below), path)
        .split(sep)
        .join("/");
    };
  put(paperWorkbook(papersOfRound(report, desk, language), fromFolder(".")), "summary.xlsx");
  const names = new Set<string>();
  for (const unit of report.units) {
    if (unit.files.length === 0) continue;
    const paper = paperOfUnit(report, unit, desk, language);
    const name = freeName(wordsOf(unit.name).join("-") || "don-vi", names);
    put(paperWorkbook([paper], fromFolder("notes")), "notes", `${name}.xlsx`);
    put(paperDocument(paper), "notes", `${name}.docx`);
  }
  put(rollUpBytes({ report, superior, desk, language }, fromFolder(".")), "roll-up.xlsx");
  return failed;
}

/** Copies with the cells to review marked, by the file they are copies of; a file in which nothing is to mark has none. */
function writeMarked(
  submissions: readonly Submission[],
  put: (bytes: Uint8Array, ...path: string[]) => void,
): Map<string, string> {
  const names = new Set<string>();
  const marked = new Map<string, string>();
  for (const { file, report, failure } of submissions) {
    const marks = report.marks ?? [];
    if (failure !== null || marks.length === 0) continue;
    try {
      const bytes = readBytes(file);
      // A file that changed since it was read is not what the marks are for.
      if (!isPackage(bytes)) continue;
      const copy = addMarks(bytes, marks);
      const extension = /\.xls[xm]$/i.exec(file)?.[0] ?? ".xlsx";
      const name = freeName(basename(file).replace(/\.[^.]*$/, ""), names) + extension;
      put(copy, "marked", name);
      marked.set(file, name);
    } catch {
      // The note names the cells all the same.
    }
  }
  return marked;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function rollUpBytes(
  { report, superior, desk, language }: Pick<RoundOutput, "report" | "superior" | "desk" | "language">,
  target: (link: PaperLink) => string,
): Uint8Array {
  const accepted = acceptedUnits(report, desk);
  for (const { file, tables } of superior) {
    try {
      const bytes = readBytes(file);
      const filled = rollUp(report, tables, accepted);
      if (filled.cells.length > 0 && isPackage(bytes)) return filledForm(bytes, filled, language, target);
    } catch {
      // A form that cannot be written, as a protected one, is no reason for no roll-up.
    }
  }
  return unitsWorkbook(rollUpByUnits(report, accepted), language, target);
}
