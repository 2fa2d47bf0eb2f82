import type { EditPlan } from "../edits/plan";
import { addMarks } from "../workbook/file/marks";
import { saveEdits } from "../workbook/file/save";
import { writeState } from "../workbook/file/state-part";
import type { Mark } from "../workbook/port";
import type { OpenedFile } from "./document";

/** What is to be written into an opened file. */
export interface FileChanges {
  readonly plan: EditPlan;
  /** undefined: those of the file. */
  readonly marks: readonly Mark[] | undefined;
  /** undefined: that of the file. */
  readonly state: string | null | undefined;
}

/**
 * The opened file's bytes with what was changed since; the bytes themselves when nothing was.
 * @throws EditConflict for cells that no file can be given (inside an array formula, the heading of an Excel table)
 * @throws WorkbookFailure "not-a-workbook" when cells of a text file were changed
 */
export function writeFile(
  opened: Pick<OpenedFile, "bytes" | "kind">,
  { plan, marks, state }: FileChanges,
): Uint8Array {
  let bytes = opened.bytes;
  // Marks, and what is kept with a workbook, have no place in a text file.
  if (opened.kind === "text" && plan.edits.length === 0) return bytes;
  const widths = plan.edits.length > 0 ? plan.columnWidths : [];
  if (plan.edits.length > 0) bytes = saveEdits(bytes, { ...plan, columnWidths: widths ?? [] });
  if (marks !== undefined) bytes = addMarks(bytes, marks);
  if (state !== undefined) bytes = writeState(bytes, state);
  return bytes;
}
