import { checkOfRule, markLooks, markRule } from "../mark-rule";
import type { Mark } from "../port";
import { sameMarks, WorkbookRefusal } from "../port";
import type { Conversation } from "./session";

/** A rule of ours as it stands in the workbook. */
interface FoundMark {
  readonly mark: Mark;
  readonly rule: Excel.ConditionalFormat;
}

/** Marks sent in one request: each takes about 2.5 kB of it. */
const MARKS_PER_REQUEST = 600;

function severityOf(color: string): Mark["severity"] {
  return color.replace("#", "").toUpperCase() === markLooks.error.fill ? "error" : "warning";
}

/** The address of a range without its sheet. */
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
}

function addMark(conversation: Conversation, mark: Mark): Excel.ConditionalFormat {
  const look = markLooks[mark.severity];
  const range = conversation.workbook.worksheets.getItem(mark.sheet).getRange(mark.cell);
  const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { custom } = rule;
  custom.rule.formula = `=${markRule(mark.formula)}`;
  custom.format.fill.color = `#${look.fill}`;
  custom.format.font.color = `#${look.ink}`;
  if (look.letters === "bold") custom.format.font.bold = true;
  else custom.format.font.italic = true;
  return rule;
}

function parts(marks: readonly Mark[]): Mark[][] {
  const requests: Mark[][] = [];
  for (let start = 0; start < marks.length; start += MARKS_PER_REQUEST)
    requests.push(marks.slice(start, start + MARKS_PER_REQUEST));
  return requests;
}

/** The custom rules that were looked at, by sheet and id: the mark of one of ours, null for one of the user's own. */
type Known = Map<string, Map<string, Mark | null>>;

interface SheetRules {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
}

/**
 * Our rules among the workbook's conditional formats. They are known by what their formula begins with, since ids need
 * not survive a file's way through another program; within a session, a rule is looked at once.
 */
export class ExcelMarks {
  private known: Known = new Map();

  /** Every mark that stands in the sheets, in one request, and one more where rules were not seen before. */
  async find(conversation: Conversation, sheets: readonly string[]): Promise<FoundMark[]> {
    const asked = this.ask(conversation, sheets);
    await conversation.answered();
    return this.learn(conversation, asked);
  }

  /**
   * Replaces all marks: one request asks what stands there and in the way, the others, of at most 600 marks each, take
   * away the old and bring the new. When one fails, the marks are again what they were.
   * @returns the marks that stood before
   * @throws WorkbookRefusal, or what Excel refuses
   */
  async replace(
    conversation: Conversation,
    sheets: readonly string[],
    marks: readonly Mark[],
  ): Promise<readonly Mark[]> {
    const { workbook } = conversation;
    const missing = marks.find((mark) => !sheets.includes(mark.sheet));
    if (missing) throw new WorkbookRefusal("sheet-missing", missing.sheet);
    workbook.load("readOnly");
    const asked = this.ask(conversation, sheets);
    for (const { sheet } of asked) sheet.protection.load("protected,options");
    await conversation.answered();
    const old = await this.learn(conversation, asked);
    const before = old.map(({ mark }) => mark);
    if (sameMarks(before, marks)) return before;
    if (workbook.readOnly) throw new WorkbookRefusal("read-only");
    const touched = new Set([...marks, ...old.map(({ mark }) => mark)].map((mark) => mark.sheet));
    for (const { name, sheet } of asked) {
      if (sheet.isNullObject || !touched.has(name)) continue;
      const { protection } = sheet;
      if (protection.protected && !protection.options.allowFormatCells)
        throw new WorkbookRefusal("protected", name);
    }
    await this.write(conversation, sheets, old, marks);
    return before;
  }

  private ask(conversation: Conversation, sheets: readonly string[]): SheetRules[] {
    return sheets.map((name) => {
      const sheet = conversation.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      const rules = sheet.getRange().conditionalFormats;
      rules.load("items/id,items/type");
      return { name, sheet, rules };
    });
  }

  private async learn(conversation: Conversation, asked: readonly SheetRules[]): Promise<FoundMark[]> {
    const standing = asked.flatMap(({ name, sheet, rules }) =>
      sheet.isNullObject ? [] : rules.items.map((rule) => ({ name, rule })),
    );
    const unknown = standing
      .filter(({ name, rule }) => rule.type === "Custom" && !this.known.get(name)?.has(rule.id))
      .map(({ name, rule }) => {
        const range = rule.getRange();
        range.load("address");
        rule.custom.rule.load("formula");
        rule.custom.format.fill.load("color");
        return { name, rule, range };
      });
    if (unknown.length > 0) await conversation.answered();
    for (const { name, rule, range } of unknown) {
      const formula = checkOfRule(rule.custom.rule.formula);
      const severity = severityOf(rule.custom.format.fill.color);
      const cell = withoutSheet(range.address);
      this.remember(name, rule.id, formula === null ? null : { sheet: name, cell, formula, severity });
    }
    return standing.flatMap(({ name, rule }): FoundMark[] => {
      const mark = this.known.get(name)?.get(rule.id);
      return mark ? [{ mark, rule }] : [];
    });
  }

  private remember(sheet: string, id: string, mark: Mark | null): void {
    const rules = this.known.get(sheet) ?? new Map<string, Mark | null>();
    this.known.set(sheet, rules.set(id, mark));
  }

  private async write(
    conversation: Conversation,
    sheets: readonly string[],
    old: readonly FoundMark[],
    marks: readonly Mark[],
  ): Promise<void> {
    const requests = parts(marks);
    if (requests.length === 0 && old.length > 0) requests.push([]);
    try {
      for (const [index, request] of requests.entries()) {
        conversation.workbook.application.suspendScreenUpdatingUntilNextSync();
        if (index === 0) for (const { rule } of old) rule.delete();
        const rules = request.map((mark) => addMark(conversation, mark));
        for (const rule of rules) rule.load("id");
        await conversation.answered();
        rules.forEach((rule, at) => {
          const mark = request[at];
          if (mark) this.remember(mark.sheet, rule.id, mark);
        });
      }
    } catch (error) {
      await this.restore(conversation, sheets, old, error);
      throw error;
    }
  }

  /** Brings the marks back to what they were, whatever part of a request was done. */
  private async restore(
    conversation: Conversation,
    sheets: readonly string[],
    old: readonly FoundMark[],
    cause: unknown,
  ): Promise<void> {
    if (cause instanceof WorkbookRefusal && cause.code === "no-answer") return;
    try {
      this.known = new Map();
      const key = ({ sheet, cell, formula }: Mark): string => JSON.stringify([sheet, cell, formula]);
      const wanted = new Map(old.map(({ mark }) => [key(mark), mark]));
      for (const { mark, rule } of await this.find(conversation, sheets)) {
        if (!wanted.delete(key(mark))) rule.delete();
      }
      for (const mark of wanted.values()) addMark(conversation, mark);
      await conversation.answered();
    } catch (error) {
      const cells = old.map(({ mark }) => `${mark.sheet}!${mark.cell}`).join(", ");
      throw new WorkbookRefusal("half-written", cells, { cause: error });
    }
  }
}
