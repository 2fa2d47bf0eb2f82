import { checkOfRule, markLooks, markRule } from "../mark-rule";
import type { Mark } from "../port";
import { WorkbookRefusal } from "../port";
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

/**
 * Our rules among the workbook's conditional formats. They are known by what their formula begins with, since ids need
 * not survive a file's way through another program.
 */
export async function findMarks(conversation: Conversation): Promise<FoundMark[]> {
  const { worksheets } = conversation.workbook;
  worksheets.load("items/name");
  await conversation.answered();
  const sheets = worksheets.items.map((sheet) => {
    const rules = sheet.getRange().conditionalFormats;
    rules.load("items/type");
    return { name: sheet.name, rules };
  });
  await conversation.answered();
  const asked = sheets.flatMap(({ name, rules }) =>
    rules.items
      .filter((rule) => rule.type === "Custom")
      .map((rule) => {
        const range = rule.getRange();
        range.load("address");
        rule.custom.rule.load("formula");
        rule.custom.format.fill.load("color");
        return { name, rule, range };
      }),
  );
  if (asked.length === 0) return [];
  await conversation.answered();
  return asked.flatMap(({ name, rule, range }): FoundMark[] => {
    const formula = checkOfRule(rule.custom.rule.formula);
    if (formula === null) return [];
    const severity = severityOf(rule.custom.format.fill.color);
    return [{ rule, mark: { sheet: name, cell: withoutSheet(range.address), formula, severity } }];
  });
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

/**
 * Replaces the marks that were found by others: the old ones go with the first request that brings new ones. When a
 * request fails, what was added is removed and what was removed is added again.
 * @throws WorkbookRefusal "protected" before anything is changed, or what Excel refuses
 */
export async function replaceMarks(
  conversation: Conversation,
  old: readonly FoundMark[],
  marks: readonly Mark[],
): Promise<void> {
  const requests = parts(marks);
  if (requests.length === 0 && old.length > 0) requests.push([]);
  const added: Excel.ConditionalFormat[] = [];
  let removed = false;
  try {
    for (const request of requests) {
      conversation.workbook.application.suspendScreenUpdatingUntilNextSync();
      if (!removed) for (const { rule } of old) rule.delete();
      const rules = request.map((mark) => addMark(conversation, mark));
      for (const rule of rules) rule.load("id");
      await conversation.answered();
      removed = true;
      added.push(...rules);
    }
  } catch (error) {
    await restoreMarks(conversation, old, error);
    throw error;
  }
}

/** Brings the marks back to what they were, whatever part of a request was done. */
async function restoreMarks(
  conversation: Conversation,
  old: readonly FoundMark[],
  cause: unknown,
): Promise<void> {
  if (cause instanceof WorkbookRefusal && cause.code === "no-answer") return;
  try {
    const standing = await findMarks(conversation);
    const key = ({ sheet, cell, formula }: Mark): string => JSON.stringify([sheet, cell, formula]);
    const wanted = new Map(old.map(({ mark }) => [key(mark), mark]));
    for (const { mark, rule } of standing) {
      if (!wanted.delete(key(mark))) rule.delete();
    }
    for (const mark of wanted.values()) addMark(conversation, mark);
    await conversation.answered();
  } catch (error) {
    const cells = old.map(({ mark }) => `${mark.sheet}!${mark.cell}`).join(", ");
    throw new WorkbookRefusal("half-written", cells, { cause: error });
  }
}

/** @throws WorkbookRefusal "protected" when a sheet of the marks may not be formatted */
export async function refuseProtected(conversation: Conversation, sheets: readonly string[]): Promise<void> {
  const { workbook } = conversation;
  workbook.load("readOnly");
  const asked = sheets.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    sheet.protection.load("protected,options");
    return { name, sheet };
  });
  await conversation.answered();
  if (workbook.readOnly) throw new WorkbookRefusal("read-only");
  for (const { name, sheet } of asked) {
    if (sheet.isNullObject) throw new WorkbookRefusal("sheet-missing", name);
    if (sheet.protection.protected && !sheet.protection.options.allowFormatCells)
      throw new WorkbookRefusal("protected", name);
  }
}
