import type { ContractHost, ContractResult } from "../../workbook/contract";
import { runContract, userRule } from "../../workbook/contract";
import { ExcelWorkbook } from "../../workbook/excel/excel-workbook";
import { checkOfRule } from "../../workbook/mark-rule";
import { prepareWorkbook } from "./prepare";

/** How the contract went in some Excel, to be compared with test/workbook/excel/contract-results.json. */
export interface ContractReport {
  /** What Excel says of itself: host, platform and version. */
  readonly excel: string;
  /** The highest set that it supports: "1.14". */
  readonly api: string;
  readonly results: readonly ContractResult[];
}

const NEWEST_SET = 21;

function highestSet(): string {
  for (let minor = NEWEST_SET; minor > 1; minor--)
    if (Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`)) return `1.${minor}`;
  return "1.1";
}

async function userRules(): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(userRule.sheet);
    const range = sheet.getRange(userRule.range);
    const { conditionalFormats: rules } = range;
    rules.load("items/type");
    await context.sync();
    const custom = rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
    const ranges = custom.map((rule) => {
      rule.custom.rule.load("formula");
      rule.custom.format.fill.load("color");
      const place = rule.getRange();
      place.load("address");
      return place;
    });
    await context.sync();
    return custom.flatMap(({ custom: { rule, format } }, index) =>
      checkOfRule(rule.formula) === null ? [[rule.formula, format.fill.color, ranges[index]?.address]] : [],
    );
  });
}

async function columnWidth(sheet: string, column: string): Promise<number> {
  return Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem(sheet).getRange(`${column}:${column}`);
    format.load("columnWidth");
    await context.sync();
    return format.columnWidth;
  });
}

/**
 * Runs the contract of the port in the empty workbook that Excel has open. Nobody types meanwhile: what only a person
 * can do is in assets/docs/excel-checklist.md.
 * @throws WorkbookNotEmpty
 */
export async function runExcelContract(
  onResult: (result: ContractResult) => void = () => undefined,
): Promise<readonly ContractResult[]> {
  await prepareWorkbook();
  const host: ContractHost = {
    port: await ExcelWorkbook.open(),
    reopen: () => ExcelWorkbook.open(),
    userRules,
    columnWidth,
  };
  return runContract(host, onResult);
}

/** The results with what is known of the Excel they come from. */
export function reportOf(results: readonly ContractResult[]): ContractReport {
  const { host, platform, version } = Office.context.diagnostics;
  return { excel: [host, platform, version].join(" "), api: highestSet(), results };
}
