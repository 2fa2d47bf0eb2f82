import { parseRange } from "../../grid/address";
import type { WorkbookChange } from "../port";

/** What Excel tells of a change. */
export interface ChangeEvent {
  readonly address: string;
  readonly changeType: string;
  readonly source: string;
  /** From ExcelApi 1.14: "ThisLocalAddin" for what this add-in wrote. */
  readonly triggerSource?: string;
}

function sourceOf({ source, triggerSource }: ChangeEvent): WorkbookChange["source"] {
  if (triggerSource === "ThisLocalAddin") return "self";
  return source === "Remote" ? "other" : "user";
}

/** One change for each range of an event; a change that moves cells concerns the whole sheet. */
export function changesOf(sheet: string, event: ChangeEvent): WorkbookChange[] {
  const source = sourceOf(event);
  if (event.changeType !== "RangeEdited") return [{ sheet, range: null, source }];
  return event.address.split(",").map((part): WorkbookChange => {
    const address = part.slice(part.lastIndexOf("!") + 1).replace(/\$/g, "");
    // Whole rows or columns ("4:4") are no cell range.
    return { sheet, range: parseRange(address), source };
  });
}
