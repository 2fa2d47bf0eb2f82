import { markLooks, markRule } from "../mark-rule";
import type { Mark, MarksLeft, MarksTaken } from "../port";
import { sameMarks, WorkbookRefusal } from "../port";
import { isRuleLost } from "./failures";
import { inHalves } from "./halves";
import type { MarkGroup } from "./mark-groups";
import { groupsOf } from "./mark-groups";
import type { FoundRule } from "./rules";
import { RuleFinder, ruleById } from "./rules";
import type { Conversation } from "./session";

/** Rules sent in one request: each takes about 2.5 kB of it. */
const RULES_PER_REQUEST = 600;

/**
 * Excel slows down with thousands of rules, and nobody reads a sheet with more of them: what is beyond is left out and
 * said. Most rules stand over many cells.
 */
export const MOST_RULES = 1_200;

function addRule(context: Conversation, group: MarkGroup): void {
  const look = markLooks[group.severity];
  const sheet = context.workbook.worksheets.getItem(group.sheet);
  const target = group.address.includes(",") ? sheet.getRanges(group.address) : sheet.getRange(group.address);
  const { custom } = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${markRule(group.formula)}`;
  custom.format.fill.color = `#${look.fill}`;
  custom.format.font.color = `#${look.ink}`;
  if (look.letters === "bold") custom.format.font.bold = true;
  else custom.format.font.italic = true;
}

function parts<Item>(items: readonly Item[]): Item[][] {
  const requests: Item[][] = [];
  for (let start = 0; start < items.length; start += RULES_PER_REQUEST)
    requests.push(items.slice(start, start + RULES_PER_REQUEST));
  return requests;
}

function bySheet(marks: readonly Mark[]): Map<string, Mark[]> {
  const sheets = new Map<string, Mark[]>();
  for (const mark of marks) {
    const own = sheets.get(mark.sheet);
    if (own) own.push(mark);
    else sheets.set(mark.sheet, [mark]);
  }
  return sheets;
}

/** Errors first, else in the order given: what is left out where there are too many rules are warnings. */
function errorsFirst(groups: readonly MarkGroup[]): MarkGroup[] {
  const of = (severity: Mark["severity"]) => groups.filter((group) => group.severity === severity);
  return [...of("error"), ...of("warning")];
}

/** Our rules among the workbook's conditional formats, set, replaced and taken away as one. */
export class ExcelMarks {
  private readonly finder = new RuleFinder();

  /** Every mark that stands in the sheets. */
  async find(context: Conversation, sheets: readonly string[]): Promise<readonly Mark[]> {
    return (await this.finder.find(context, sheets)).flatMap(({ marks }) => marks);
  }

  /** Sheets have other names now: nothing that was known of their rules holds. */
  forget(): void {
    this.finder.forget();
  }

  /**
   * Which of some marks can be set: a protected sheet keeps those that stand there, and what needs more rules than
   * `MOST_RULES` is left out, warnings first.
   */
  async taken(context: Conversation, sheets: readonly string[], marks: readonly Mark[]): Promise<MarksTaken> {
    const closed = await this.closedSheets(context, [...bySheet(marks).keys()]);
    const kept =
      closed.size === 0 ? [] : (await this.find(context, sheets)).filter(({ sheet }) => closed.has(sheet));
    const groups = errorsFirst(groupsOf(marks.filter(({ sheet }) => !closed.has(sheet))));
    const fitting = groups.slice(0, MOST_RULES).flatMap((group) => group.marks);
    const beyond = groups.slice(MOST_RULES).flatMap((group) => group.marks);
    const left: MarksLeft[] = [...closed].map((sheet) => ({
      reason: "protected",
      sheet,
      cells: marks.filter((mark) => mark.sheet === sheet).length,
    }));
    if (beyond.length > 0) left.push({ reason: "too-many", cells: beyond.length });
    return { marks: [...kept, ...fitting], left };
  }

  /**
   * Replaces all marks, in the sheets where they differ from what stands there: what stands there is asked first, the
   * other requests, of at most 600 rules each, take away the old and bring the new. When one fails, the marks are again
   * what they were.
   * @param again also where the same marks stand already: Excel was reported not to paint some anew
   * @returns the marks that stood before
   * @throws WorkbookRefusal, or what Excel refuses
   */
  async replace(
    context: Conversation,
    sheets: readonly string[],
    marks: readonly Mark[],
    again = false,
  ): Promise<readonly Mark[]> {
    const { workbook } = context;
    const missing = marks.find((mark) => !sheets.includes(mark.sheet));
    if (missing) throw new WorkbookRefusal("sheet-missing", missing.sheet);
    workbook.load("readOnly");
    const old = await this.finder.find(context, sheets);
    const before = old.flatMap((rule) => rule.marks);
    const [wanted, standing] = [bySheet(marks), bySheet(before)];
    const touched = sheets.filter((sheet) => {
      const [to, from] = [wanted.get(sheet) ?? [], standing.get(sheet) ?? []];
      return again ? to.length > 0 : !sameMarks(to, from);
    });
    if (touched.length === 0) return before;
    if (workbook.readOnly) throw new WorkbookRefusal("read-only");
    const [closed] = await this.closedSheets(context, touched);
    if (closed !== undefined) throw new WorkbookRefusal("protected", closed);
    const isTouched = new Set(touched);
    await this.write(
      context,
      touched,
      old.filter(({ sheet }) => isTouched.has(sheet)),
      groupsOf(marks.filter(({ sheet }) => isTouched.has(sheet))),
    );
    return before;
  }

  /** The sheets, of some, whose protection lets no formats be changed. */
  private async closedSheets(context: Conversation, names: readonly string[]): Promise<Set<string>> {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      sheet.protection.load("protected,options");
      return { name, sheet };
    });
    if (asked.length > 0) await context.sync();
    return new Set(
      asked
        .filter(
          ({ sheet }) =>
            !sheet.isNullObject && sheet.protection.protected && !sheet.protection.options.allowFormatCells,
        )
        .map(({ name }) => name),
    );
  }

  private async write(
    context: Conversation,
    sheets: readonly string[],
    old: readonly FoundRule[],
    groups: readonly MarkGroup[],
  ): Promise<void> {
    try {
      try {
        await this.send(context, old, groups);
      } catch (error) {
        if (!isRuleLost(error)) throw error;
        // A rule that Excel lists and cannot delete is as good as gone: the others are deleted without it.
        await this.restore(context, sheets, old);
        const standing = await this.finder.find(context, sheets);
        const failed = await inHalves(context, standing, ({ sheet, id }) =>
          ruleById(context, sheet, id).delete(),
        );
        for (const [{ sheet, id }, code] of failed) {
          if (code !== "ItemNotFound") throw error;
          this.finder.leave(sheet, id);
        }
        await this.send(context, [], groups);
      }
    } catch (error) {
      if (error instanceof WorkbookRefusal && error.code === "no-answer") throw error;
      await this.restoreOrSay(context, sheets, old);
      throw error;
    }
  }

  private async send(
    context: Conversation,
    old: readonly FoundRule[],
    groups: readonly MarkGroup[],
  ): Promise<void> {
    const requests = parts(groups);
    if (requests.length === 0 && old.length > 0) requests.push([]);
    for (const [index, request] of requests.entries()) {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      if (index === 0) for (const { rule } of old) rule.delete();
      for (const group of request) addRule(context, group);
      await context.sync();
    }
  }

  private async restoreOrSay(
    context: Conversation,
    sheets: readonly string[],
    old: readonly FoundRule[],
  ): Promise<void> {
    try {
      await this.restore(context, sheets, old);
    } catch (error) {
      const cells = old.flatMap(({ marks }) => marks.map(({ sheet, cell }) => `${sheet}!${cell}`));
      throw new WorkbookRefusal("half-written", cells.join(", "), { cause: error });
    }
  }

  /** Brings the marks back to what they were, whatever part of a request was done. */
  private async restore(
    context: Conversation,
    sheets: readonly string[],
    old: readonly FoundRule[],
  ): Promise<void> {
    const key = (marks: readonly Mark[]): string =>
      JSON.stringify(marks.map(({ sheet, cell, formula, severity }) => [sheet, cell, formula, severity]));
    const wanted = new Map(old.map(({ marks }) => [key(marks), marks]));
    const brought: FoundRule[] = [];
    for (const found of await this.finder.find(context, sheets))
      if (!wanted.delete(key(found.marks))) brought.push(found);
    await inHalves(context, brought, ({ sheet, id }) => ruleById(context, sheet, id).delete());
    for (const group of groupsOf([...wanted.values()].flat())) addRule(context, group);
    await context.sync();
  }
}
