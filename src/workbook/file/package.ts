import { WorkbookFailure } from "./failures";
import { limits } from "./limits";
import { comparableName } from "../../formula/comparable-name";
import { TagScanner, decodeEntities, decodePart, isWhole } from "../xml";
import type { ZipArchive, ZipEntry } from "./zip";
import { extract, openZip } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type, the same in the transitional and the strict namespaces: "worksheet". */
  readonly kind: string;
  /** The part's name in the archive, "xl/worksheets/sheet1.xml". */
  readonly target: string;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** The part's name in the archive. */
  readonly part: string;
}

/** A workbook's parts, found through its relationships and never by their usual names. */
export interface WorkbookPackage {
  readonly archive: ZipArchive;
  readonly workbookPart: string;
  readonly relationships: readonly Relationship[];
  /** Worksheets in the order of their tabs; chart, dialogue and macro sheets are left out. */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** Its calcPr asks for a full calculation on load. */
  readonly calculateOnLoad: boolean;
  /** Its calcPr says that figures count as they are shown. */
  readonly precisionAsShown: boolean;
  /** Defined names of the whole workbook in small letters, with what they stand for. */
  readonly names: ReadonlyMap<string, string>;
}

export function findEntry(archive: ZipArchive, part: string): ZipEntry | undefined {
  return archive.byName.get(part.toLowerCase());
}

/**
 * The text of a part; undefined when the package has none of that name.
 * @throws WorkbookFailure "unreadable" for a part that is not whole: what it lost may be half of a sheet
 */
export function readPart(archive: ZipArchive, part: string): string | undefined {
  const entry = findEntry(archive, part);
  if (!entry) return undefined;
  const text = decodePart(extract(archive, entry));
  if (!isWhole(text)) throw new WorkbookFailure("unreadable", `${part} ends before its root element`);
  return text;
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relationship's target against the folder of the part that names it. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const folder = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "" && step !== ".") folder.push(step);
  }
  return folder.join("/");
}

export function readRelationships(archive: ZipArchive, part: string): Relationship[] {
  const text = readPart(archive, relationshipsPart(part));
  const found: Relationship[] = [];
  if (text === undefined) return found;
  const scanner = new TagScanner(text);
  while (scanner.nextOpen("Relationship")) {
    if (scanner.attribute("TargetMode") === "External") continue;
    const type = scanner.attribute("Type") ?? "";
    found.push({
      id: scanner.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: resolveTarget(part, scanner.attribute("Target") ?? ""),
    });
  }
  return found;
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function findWorkbookPart(archive: ZipArchive): string {
  const root = readRelationships(archive, "").find((relationship) => relationship.kind === "officeDocument");
  const part = root?.target ?? "xl/workbook.xml";
  if (findEntry(archive, "xl/workbook.bin") || part.endsWith(".bin")) {
    throw new WorkbookFailure("old-format", "xlsb");
  }
  if (!findEntry(archive, part)) throw new WorkbookFailure("not-a-workbook", "a zip without a workbook");
  return part;
}

/**
 * @throws WorkbookFailure of every code but "empty-file"
 */
export function openWorkbook(bytes: Uint8Array): WorkbookPackage {
  const archive = openZip(bytes);
  const workbookPart = findWorkbookPart(archive);
  const relationships = readRelationships(archive, workbookPart);
  const text = readPart(archive, workbookPart) ?? "";
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let calculateOnLoad = false;
  let precisionAsShown = false;
  let prefix = "";
  const names = new Map<string, string>();
  let isWorkbook = false;
  let hasSheets = false;
  const scanner = new TagScanner(text);
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    if (scanner.name === "workbook") {
      isWorkbook = true;
      prefix = scanner.prefix();
    }
    // Later programs keep elements of the same names, and another meaning, in extensions.
    if (scanner.prefix() !== prefix) continue;
    if (scanner.name === "calcPr") {
      calculateOnLoad = isTrue(scanner.attribute("fullCalcOnLoad"));
      precisionAsShown = ["0", "false", "off"].includes(scanner.attribute("fullPrecision") ?? "1");
    } else if (scanner.name === "definedName" && scanner.attribute("localSheetId") === undefined) {
      const name = comparableName(scanner.attribute("name") ?? "");
      const from = scanner.end;
      const meant = decodeEntities(text.slice(from, scanner.skipContent())).trim();
      if (name !== "" && !names.has(name)) names.set(name, meant);
    } else if (scanner.name === "workbookPr") date1904 = isTrue(scanner.attribute("date1904"));
    else if (scanner.name === "sheet") {
      hasSheets = true;
      // The sheet's own "sheetId" is another attribute; only "r:id" is named id once its prefix is gone.
      const id = scanner.attribute("id");
      const relationship = relationships.find((candidate) => candidate.id === id);
      // A sheet that is not there must not look like a workbook without it.
      if (!relationship) throw new WorkbookFailure("unreadable", "a sheet without a relationship");
      if (relationship.kind !== "worksheet") continue;
      const state = scanner.attribute("state");
      sheets.push({
        name: scanner.attribute("name") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
        part: relationship.target,
      });
      if (sheets.length > limits.sheets) throw new WorkbookFailure("too-large", "sheets");
    }
  }
  if (!isWorkbook) throw new WorkbookFailure("not-a-workbook", "no workbook in the package");
  if (!hasSheets) throw new WorkbookFailure("unreadable", "a workbook without sheets");
  return {
    archive,
    workbookPart,
    relationships,
    sheets,
    date1904,
    calculateOnLoad,
    precisionAsShown,
    names,
  };
}

/** The part of the workbook's single relationship of a kind, such as "styles". */
export function relatedPart(workbook: WorkbookPackage, kind: string): string | undefined {
  return workbook.relationships.find((relationship) => relationship.kind === kind)?.target;
}
