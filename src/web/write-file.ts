import type { EditPlan } from "../edits/plan";
import { addMarks } from "../workbook/file/marks";
import { readWorkbook } from "../workbook/file/read";
import { saveEdits } from "../workbook/file/save";
import { saveTextEdits } from "../workbook/file/save-text";
import { writeState } from "../workbook/file/state-part";
import type { Mark } from "../workbook/port";
import type { OpenedFile } from "../workbook/presentation/opened-file";

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
 * Marks, and what is kept with a workbook, have no place in a text file and are left out there.
 * @throws EditConflict for cells that no file can be given (inside an array formula, the heading of an Excel table)
 * @throws WorkbookRefusal for contents that a text file cannot hold
 * @throws WorkbookFailure when the bytes are no such file
 */
export function writeFile(
  opened: Pick<OpenedFile, "name" | "bytes" | "kind">,
  { plan, marks, state }: FileChanges,
): Uint8Array {
  let bytes = opened.bytes;
  const isChanged = plan.edits.length > 0;
  if (opened.kind === "text")
    return isChanged ? saveTextEdits(bytes, plan, readWorkbook(bytes, opened.name)) : bytes;
  if (isChanged) bytes = saveEdits(bytes, plan);
  if (marks !== undefined) bytes = addMarks(bytes, marks);
  if (state !== undefined) bytes = writeState(bytes, state);
  return bytes;
}
