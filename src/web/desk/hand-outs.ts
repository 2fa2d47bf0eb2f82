import { zipSync } from "fflate";
import type { Language } from "../../i18n/format";
import type { Desk } from "../../review/desk";
import { standingOf } from "../../review/desk";
import { acceptedUnits, paperOfUnit } from "../../review/hand-out";
import type { PaperLink } from "../../review/paper";
import type { ReviewedUnit } from "../../review/reception";
import type { RoundReport } from "../../review/review";
import { rollUp, rollUpByUnits } from "../../review/roll-up";
import type { Submission } from "../../review/submission";
import { filesOf, papersOfRound } from "../../review/summary";
import { wordsOf } from "../../review/unit-name";
import { isPackage } from "../../workbook/file/open";
import { paperDocument } from "../../workbook/file/paper-document";
import { paperWorkbook } from "../../workbook/file/paper-workbook";
import { filledForm, unitsWorkbook } from "../../workbook/file/roll-up-workbook";

/** What is handed out is made of. */
export interface HandedRound {
  readonly report: RoundReport;
  readonly superior: readonly Submission[];
  readonly desk: Desk;
  readonly language: Language;
  /** The bytes of a superior's file; null where it cannot be read any more. */
  readonly bytesOf: (file: string) => Promise<Uint8Array | null>;
}

/** The page does not know where files lie on the disk: a hyperlink leads to one of that name beside the paper. */
function besideIt({ file }: PaperLink): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** The round as a workbook: a line a unit, and what does not agree between files. */
export function summaryBytes({ report, desk, language }: HandedRound): Uint8Array {
  return paperWorkbook(papersOfRound(report, desk, language), besideIt);
}

export function noteBytes(
  { report, desk, language }: HandedRound,
  unit: ReviewedUnit,
  format: "xlsx" | "docx",
): Uint8Array {
  const paper = paperOfUnit(report, unit, desk, language);
  return format === "docx" ? paperDocument(paper) : paperWorkbook([paper], besideIt);
}

/** The notes of all units that were returned, or, where none was, of all that sent something, as one .zip. */
export function notesBytes(round: HandedRound): Uint8Array {
  const { report, desk } = round;
  const sent = report.units.filter(({ files }) => files.length > 0);
  const returned = sent.filter((unit) => standingOf(desk, unit, filesOf(report, unit)).state === "returned");
  const entries: Record<string, Uint8Array> = {};
  const taken = new Set<string>();
  for (const unit of returned.length > 0 ? returned : sent) {
    const name = freeName(nameOf(unit), taken);
    entries[`${name}.xlsx`] = noteBytes(round, unit, "xlsx");
    entries[`${name}.docx`] = noteBytes(round, unit, "docx");
  }
  return zipSync(entries);
}

/** The superior's own form filled, or, where there is none, a table of the units; every figure with its origin. */
export async function rollUpBytes(round: HandedRound): Promise<Uint8Array> {
  const { report, superior, desk, language } = round;
  const accepted = acceptedUnits(report, desk);
  for (const { file, tables } of superior) {
    const filled = rollUp(report, tables, accepted);
    const bytes = filled.cells.length === 0 ? null : await round.bytesOf(file);
    if (!bytes || !isPackage(bytes)) continue;
    try {
      return filledForm(bytes, filled, language, besideIt);
    } catch {
      // A form that cannot be written, as a protected one, is no reason for no roll-up.
    }
  }
  return unitsWorkbook(rollUpByUnits(report, accepted), language, besideIt);
}

/** A file's name for a unit: "dang-uy-xa-an-binh". */
export function nameOf({ name }: ReviewedUnit): string {
  return wordsOf(name).join("-") || "don-vi";
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  taken.add(name);
  return name;
}
