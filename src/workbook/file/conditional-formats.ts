import { ruleSignature } from "../mark-rule";
import { WorkbookFailure } from "./failures";
import { TagScanner, decodeEntities } from "../xml";

/** The worksheet's elements that stand before its conditional formats; the order is fixed. */
const beforeRules = new Set([
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

/** A stretch of the sheet's text: slice(start, end). */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a sheet's XML says of conditional formats. */
export interface SheetRules {
  /** The prefix of the worksheet's tags, with its colon. */
  readonly prefix: string;
  /** Where new rules belong. */
  readonly place: number;
  readonly priorities: ReadonlySet<number>;
  /** What is to be cut to take our rules out: single rules, or elements that hold nothing else. */
  readonly ours: readonly Stretch[];
}

interface Found extends Stretch {
  readonly isOurs: boolean;
}

/** One stretch for a whole when all of its parts are ours, else those parts that are. */
function merged(whole: Stretch, parts: readonly Found[]): Stretch[] {
  if (parts.length > 0 && parts.every(({ isOurs }) => isOurs)) return [whole];
  return parts.filter(({ isOurs }) => isOurs).map(({ start, end }) => ({ start, end }));
}

class RuleFinder {
  readonly priorities = new Set<number>();
  readonly ours: Stretch[] = [];

  constructor(private readonly scanner: TagScanner) {}

  /** Reads the <conditionalFormatting> that the scanner stands on, and adds to `cut` what is ours of it. */
  readFormats(cut: Stretch[]): Found {
    const { scanner } = this;
    const { start } = scanner;
    const rules: Found[] = [];
    const isEmpty = scanner.isEmpty();
    while (!isEmpty && scanner.next() && scanner.name !== "conditionalFormatting") {
      if (scanner.name !== "cfRule" || scanner.kind === "close") continue;
      rules.push(this.readRule());
    }
    const whole = { start, end: scanner.end };
    cut.push(...merged(whole, rules));
    return { ...whole, isOurs: rules.length > 0 && rules.every(({ isOurs }) => isOurs) };
  }

  private readRule(): Found {
    const { scanner } = this;
    const { start } = scanner;
    const priority = Number(scanner.attribute("priority"));
    if (priority > 0) this.priorities.add(priority);
    const from = scanner.end;
    const content = scanner.isEmpty() ? "" : scanner.text.slice(from, scanner.skipContent());
    // Other programs keep the formula but may put blanks or other capitals into it.
    const formula = decodeEntities(content).replace(/\s+/g, "").toLowerCase();
    return { start, end: scanner.end, isOurs: formula.includes(ruleSignature.toLowerCase()) };
  }

  /**
   * Reads the worksheet's extensions, to which Excel moves rules that refer to other sheets. An extension without
   * rules would be an error, so it goes with its last one.
   */
  readExtensions(): void {
    const { scanner } = this;
    const { start } = scanner;
    if (scanner.isEmpty()) return;
    const extensions: Found[] = [];
    const cuts: Stretch[] = [];
    while (scanner.next() && scanner.name !== "extLst") {
      if (scanner.name !== "ext" || scanner.kind !== "open") continue;
      const from = scanner.start;
      const formats: Found[] = [];
      const inside: Stretch[] = [];
      let isPure = true;
      while (scanner.next() && scanner.name !== "ext") {
        if (scanner.isClosing()) continue;
        if (scanner.name === "conditionalFormatting") formats.push(this.readFormats(inside));
        else if (scanner.name !== "conditionalFormattings") isPure = false;
      }
      const isOurs = isPure && formats.length > 0 && formats.every((format) => format.isOurs);
      extensions.push({ start: from, end: scanner.end, isOurs });
      cuts.push(...(isOurs ? [{ start: from, end: scanner.end }] : inside));
    }
    const isAllOurs = extensions.length > 0 && extensions.every(({ isOurs }) => isOurs);
    this.ours.push(...(isAllOurs ? [{ start, end: scanner.end }] : cuts));
  }
}

/**
 * Finds the conditional formats of a worksheet, and where ours are among them.
 * @throws WorkbookFailure "unreadable"
 */
export function findRules(text: string): SheetRules {
  const scanner = new TagScanner(text);
  const finder = new RuleFinder(scanner);
  let prefix = "";
  let place = -1;
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    if (scanner.name === "worksheet") prefix = scanner.prefix();
    else if (scanner.name === "conditionalFormatting") place = finder.readFormats(finder.ours).end;
    else if (scanner.name === "extLst") finder.readExtensions();
    else {
      const isBefore = beforeRules.has(scanner.name);
      scanner.skipContent();
      if (isBefore) place = scanner.end;
    }
  }
  if (place < 0) throw new WorkbookFailure("unreadable", "a sheet without sheetData");
  return { prefix, place, priorities: finder.priorities, ours: finder.ours };
}
