import { WorkbookFailure } from "./failures";
import type { WorkbookPackage } from "./package";
import { findEntry, openWorkbook, readPart, relatedPart, relationshipsPart, resolveTarget } from "./package";
import { Splices } from "./splices";
import { TagScanner, encodeEntities } from "../xml";
import { emptyStyles, wholeStyles } from "./whole-styles";
import { rewriteZip } from "./zip-write";

const contentTypesPart = "[Content_Types].xml";

/** Removes the tags of one name for which `matches` holds. */
function withoutTags(text: string, name: string, matches: (scanner: TagScanner) => boolean): string {
  const splices = new Splices(text);
  const scanner = new TagScanner(text);
  while (scanner.nextOpen(name)) {
    if (!matches(scanner)) continue;
    const from = scanner.start;
    scanner.skipContent();
    splices.replace(from, scanner.end, "");
  }
  return splices.apply();
}

/** Inserts text before the closing tag of the root element. */
function beforeRootEnd(text: string, addition: (prefix: string) => string): string {
  const scanner = new TagScanner(text);
  if (!scanner.next()) throw new WorkbookFailure("unreadable", "an empty part");
  const prefix = scanner.prefix();
  if (scanner.isEmpty()) {
    const open = text.slice(scanner.start, scanner.end - 2);
    const name = scanner.name;
    return `${text.slice(0, scanner.start)}${open}>${addition(prefix)}</${prefix}${name}>${text.slice(scanner.end)}`;
  }
  const end = scanner.skipContent();
  return text.slice(0, end) + addition(prefix) + text.slice(end);
}

/** A workbook file with changes to the text of its parts; parts that are not changed keep their stored bytes. */
export class PackageEditor {
  readonly workbook: WorkbookPackage;
  private readonly changes = new Map<string, string | null>();

  /** @throws WorkbookFailure as `openWorkbook` does */
  constructor(private readonly bytes: Uint8Array) {
    this.workbook = openWorkbook(bytes);
  }

  /** The name of a part as the archive spells it. */
  private nameOf(part: string): string {
    return findEntry(this.workbook.archive, part)?.name ?? part;
  }

  /** @throws WorkbookFailure "unreadable" when the package has no such part */
  read(part: string): string {
    const changed = this.changes.get(this.nameOf(part));
    const text = changed === undefined ? readPart(this.workbook.archive, part) : changed;
    if (text === undefined || text === null) throw new WorkbookFailure("unreadable", `no part ${part}`);
    return text;
  }

  has(part: string): boolean {
    return this.changes.has(part) || findEntry(this.workbook.archive, part) !== undefined;
  }

  write(part: string, text: string): void {
    if (text !== this.read(part)) this.changes.set(this.nameOf(part), text);
  }

  /** The part of the cell styles; a workbook that has none is given one. */
  stylesPart(): string {
    const existing = relatedPart(this.workbook, "styles");
    if (existing !== undefined && findEntry(this.workbook.archive, existing)) {
      this.write(existing, wholeStyles(this.read(existing)));
      return existing;
    }
    const part = existing ?? resolveTarget(this.workbook.workbookPart, "styles.xml");
    if (this.changes.has(part)) return part;
    this.addPart(part, emptyStyles, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
    if (existing !== undefined) return part;
    this.addRelationship(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
      "styles.xml",
    );
    return part;
  }

  /** Adds a part that is not there yet, and says what it is unless its extension does. */
  addPart(part: string, text: string, contentType: string): void {
    this.changes.set(part, text);
    const types = this.read(contentTypesPart);
    const extension = part.slice(part.lastIndexOf(".") + 1);
    const scanner = new TagScanner(types);
    while (scanner.nextOpen("Default")) {
      const isSame = scanner.attribute("Extension")?.toLowerCase() === extension.toLowerCase();
      if (isSame && scanner.attribute("ContentType") === contentType) return;
    }
    this.write(
      contentTypesPart,
      beforeRootEnd(
        types,
        (prefix) => `<${prefix}Override PartName="/${encodeEntities(part)}" ContentType="${contentType}"/>`,
      ),
    );
  }

  /** Leaves a part out, with what the content types say of it; its relationships stay until they are removed. */
  removePart(part: string): void {
    const entry = findEntry(this.workbook.archive, part);
    if (!entry) return;
    this.changes.set(entry.name, null);
    this.write(
      contentTypesPart,
      withoutTags(
        this.read(contentTypesPart),
        "Override",
        (scanner) => scanner.attribute("PartName")?.toLowerCase() === `/${part.toLowerCase()}`,
      ),
    );
  }

  /** Relates a part to the workbook; its new id. `target` is seen from the workbook's own folder. */
  addRelationship(type: string, target: string): string {
    const part = relationshipsPart(this.workbook.workbookPart);
    const text = this.read(part);
    const taken = new Set(this.workbook.relationships.map(({ id }) => id));
    const kind = type.slice(type.lastIndexOf("/") + 1);
    let id = `rId${kind[0]?.toUpperCase()}${kind.slice(1)}`;
    for (let number = 2; taken.has(id); number++) id = `${id.replace(/\d+$/, "")}${number}`;
    this.write(
      part,
      beforeRootEnd(
        text,
        (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${encodeEntities(target)}"/>`,
      ),
    );
    return id;
  }

  /** Takes the relationships of a kind to a part away from `source`, a part or "" for the package. */
  removeRelationship(source: string, kind: string, target: string): void {
    const part = relationshipsPart(source);
    this.write(
      part,
      withoutTags(
        this.read(part),
        "Relationship",
        (scanner) =>
          (scanner.attribute("Type") ?? "").endsWith(`/${kind}`) &&
          resolveTarget(source, scanner.attribute("Target") ?? "").toLowerCase() === target.toLowerCase(),
      ),
    );
  }

  /** Leaves the calculation chain out: Excel makes a new one, and calls a file damaged whose chain names a cell without formula. */
  removeCalculationChain(): void {
    const part = relatedPart(this.workbook, "calcChain");
    if (part === undefined) return;
    this.removePart(part);
    this.removeRelationship(this.workbook.workbookPart, "calcChain", part);
  }

  /** Asks the next program that opens the file to calculate every formula. */
  calculateOnLoad(): void {
    const part = this.workbook.workbookPart;
    const text = this.read(part);
    const scanner = new TagScanner(text);
    let insertAt = -1;
    let prefix = "";
    while (scanner.next()) {
      if (scanner.name === "calcPr" && scanner.kind !== "close") {
        const tag = scanner.withAttribute("fullCalcOnLoad", "1");
        this.write(part, text.slice(0, scanner.start) + tag + text.slice(scanner.end));
        return;
      }
      // The order of the workbook's elements is fixed: these come before the calculation properties.
      const isBefore = ["sheets", "functionGroups", "externalReferences", "definedNames"].includes(
        scanner.name,
      );
      if (isBefore && scanner.kind !== "open") {
        insertAt = scanner.end;
        prefix = scanner.prefix();
      }
    }
    if (insertAt < 0) throw new WorkbookFailure("unreadable", "a workbook without sheets");
    this.write(
      part,
      `${text.slice(0, insertAt)}<${prefix}calcPr fullCalcOnLoad="1"/>${text.slice(insertAt)}`,
    );
  }

  /** The file's bytes with the changes; the given bytes themselves when nothing changed. */
  toBytes(): Uint8Array {
    if (this.changes.size === 0) return this.bytes;
    const encoder = new TextEncoder();
    const contents = new Map<string, Uint8Array | null>();
    for (const [name, text] of this.changes) {
      // Changed parts are written in UTF-8, whatever they were.
      const body = text?.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
      contents.set(name, body === undefined ? null : encoder.encode(body));
    }
    return rewriteZip(this.workbook.archive, contents);
  }
}
