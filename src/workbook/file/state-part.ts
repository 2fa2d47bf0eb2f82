import { STATE_NAMESPACE, stateXml, textOfStateXml } from "../state-xml";
import { findEntry, openWorkbook, readPart, readRelationships } from "./package";
import type { WorkbookPackage } from "./package";
import { PackageEditor } from "./package-edit";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const relationshipType = `${office}/relationships/customXml`;
const propertiesType = `${office}/relationships/customXmlProps`;
const propertiesContentType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Made once for this product: a package may not hold the same identifier twice, and ours holds one part. */
const identifier = "{6B7E2C1A-4F0D-4C53-9A58-2E0C5D7B31F4}";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
const statePart = (text: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${stateXml(text)}`;

const properties =
  `${declaration}<ds:datastoreItem ds:itemID="${identifier}" xmlns:ds="${office}/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

/**
 * The parts of ours, by the text each keeps; there is more than one when two programs added theirs. Excel relates them
 * to the workbook, LibreOffice to the package.
 */
function stateParts(workbook: WorkbookPackage): { part: string; text: string }[] {
  const parts: { part: string; text: string }[] = [];
  for (const { kind, target } of [...workbook.relationships, ...readRelationships(workbook.archive, "")]) {
    if (kind !== "customXml" || parts.some(({ part }) => part === target)) continue;
    const text = textOfStateXml(readPart(workbook.archive, target) ?? "");
    if (text !== null) parts.push({ part: target, text });
  }
  return parts;
}

/**
 * The text that is kept with the workbook, null when there is none.
 * @throws WorkbookFailure when the bytes are no .xlsx or .xlsm
 */
export function readState(bytes: Uint8Array): string | null {
  return stateParts(openWorkbook(bytes))[0]?.text ?? null;
}

function addPart(editor: PackageEditor, text: string): void {
  const { archive, workbookPart } = editor.workbook;
  let number = 1;
  const isTaken = () =>
    [`item${number}.xml`, `itemProps${number}.xml`, `_rels/item${number}.xml.rels`].some((name) =>
      findEntry(archive, `customXml/${name}`),
    );
  while (isTaken()) number++;
  const item = `customXml/item${number}.xml`;
  const props = `itemProps${number}.xml`;
  editor.addPart(item, statePart(text), "application/xml");
  editor.addPart(`customXml/${props}`, properties, propertiesContentType);
  editor.addPart(
    `customXml/_rels/item${number}.xml.rels`,
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${propertiesType}" Target="${props}"/></Relationships>`,
    "application/vnd.openxmlformats-package.relationships+xml",
  );
  const up = "../".repeat(workbookPart.split("/").length - 1);
  editor.addRelationship(relationshipType, `${up}${item}`);
}

function removePart(editor: PackageEditor, part: string): void {
  for (const { target } of readRelationships(editor.workbook.archive, part)) editor.removePart(target);
  const slash = part.lastIndexOf("/") + 1;
  editor.removePart(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  editor.removePart(part);
  for (const source of ["", editor.workbook.workbookPart])
    editor.removeRelationship(source, "customXml", part);
}

/**
 * The workbook with a text kept in a custom XML part of our own, or, with null, without it: then every other part is
 * again what it was before one was added. Other custom XML parts are not touched.
 * @throws WorkbookFailure when the bytes are no .xlsx or .xlsm
 */
export function writeState(bytes: Uint8Array, text: string | null): Uint8Array {
  const editor = new PackageEditor(bytes);
  const [first, ...others] = stateParts(editor.workbook);
  for (const { part } of others) removePart(editor, part);
  if (text === null) {
    if (first) removePart(editor, first.part);
  } else if (!first) addPart(editor, text);
  else if (first.text !== text) editor.write(first.part, statePart(text));
  return editor.toBytes();
}
