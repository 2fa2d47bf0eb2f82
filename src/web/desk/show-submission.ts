import type { Place } from "../../review/finding";
import type { Workbench } from "../workbench";

/** Does something that would lose changes of the open file, or asks first; `cancelled` where the person says no. */
export type Ask = (action: () => Promise<void>, cancelled: () => void) => void;

export type Shown = "shown" | "failed" | "declined";

/** Shows a submitted file in the spreadsheet, checked, with a place of it selected. */
export function showSubmission(workbench: Workbench, ask: Ask, file: File, place: Place): Promise<Shown> {
  return new Promise((resolve) => {
    ask(
      async () => resolve(await show(workbench, file, place)),
      () => resolve("declined"),
    );
  });
}

async function show(workbench: Workbench, file: File, { sheet, cell }: Place): Promise<Shown> {
  const before = workbench.getState().workbook;
  try {
    await workbench.open(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return "failed";
  }
  const { session, workbook } = workbench.getState();
  if (!session || workbook === before) return "failed";
  void session.actions.check().then(async () => {
    if (sheet !== null) await session.actions.selectRange(sheet, cell ?? "A1");
  });
  return "shown";
}
