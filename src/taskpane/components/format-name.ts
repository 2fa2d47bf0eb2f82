import type { FormatId } from "../../formats/report-format";
import type { PaneTexts } from "../texts";

function isFormat(id: string, texts: PaneTexts): id is FormatId {
  return Object.hasOwn(texts.formats, id);
}

/** The name of a recognised format; any other table is one of figures. */
export function formatName(id: string | null, texts: PaneTexts): string {
  return id !== null && isFormat(id, texts) ? texts.formats[id] : texts.table.otherFormat;
}
