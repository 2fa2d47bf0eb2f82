import { TagScanner, decodeEntities } from "../xml";

/** Characters that XML cannot hold stand in texts as _xHHHH_; every line break comes out as "\n". */
export function decodeText(raw: string): string {
  // A line end as the file's own text has it is one of XML; one that is written as an entity belongs to the value.
  const text = decodeEntities(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
  const whole = text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
}

/**
 * The plain text of the rich text element the scanner stands on (<si> or <is>): its runs joined, without the
 * phonetic runs. Leaves the scanner on the closing tag.
 */
export function readRichText(scanner: TagScanner): string {
  if (scanner.kind === "empty") return "";
  const container = scanner.name;
  let text = "";
  while (scanner.next()) {
    if (scanner.kind === "close") {
      if (scanner.name === container) break;
    } else if (scanner.name === "rPh") scanner.skipContent();
    else if (scanner.name === "t" && scanner.kind === "open") {
      const from = scanner.end;
      text += decodeText(scanner.text.slice(from, scanner.skipContent()));
    }
  }
  return text;
}

/** The workbook's shared strings as plain text, in the order of their indices. */
export function readSharedStrings(text: string | undefined): string[] {
  const strings: string[] = [];
  if (text === undefined) return strings;
  const scanner = new TagScanner(text);
  while (scanner.nextOpen("si")) strings.push(readRichText(scanner));
  return strings;
}
