import { TagScanner, decodeEntities } from "./xml";

/** By this namespace every program and every adapter finds the part in which the state is kept. */
export const STATE_NAMESPACE = "urn:khop-so:state";

/**
 * The custom XML part that keeps a text, without a declaration: a host that takes it as a text has its own idea of how
 * it is encoded (office-js#1643), a file puts one before it. The text stands in it as a JSON string, so that no program's habits with
 * blanks, line breaks or characters that XML cannot hold change it.
 */
export function stateXml(text: string): string {
  const content = JSON.stringify(text)
    .replace(
      /[\u007f-\u009f\ufffe\uffff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
  return `<state xmlns="${STATE_NAMESPACE}">${content}</state>`;
}

/** The text that a custom XML part keeps; null when the part is not ours, or was changed beyond reading. */
export function textOfStateXml(xml: string): string | null {
  const scanner = new TagScanner(xml);
  if (!scanner.next() || scanner.name !== "state" || scanner.kind !== "open") return null;
  const prefix = scanner.prefix().replace(":", "");
  const declared = new RegExp(
    `\\sxmlns${prefix === "" ? "" : `:${prefix}`}\\s*=\\s*["']${STATE_NAMESPACE}["']`,
  );
  if (!declared.test(xml.slice(scanner.start, scanner.end))) return null;
  const from = scanner.end;
  try {
    const text: unknown = JSON.parse(decodeEntities(xml.slice(from, scanner.skipContent())));
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
