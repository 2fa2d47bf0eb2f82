import { check } from "../../../src/check/check";
import { cellAddress } from "../../../src/grid/address";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Mark } from "../../../src/workbook/port";
import type { RunningHost } from "../../excel-host";
import { startExcelHost, workbookOf } from "../../excel-host";
import { memberList } from "../../bench/member-list";

/** Excel on the web refuses 5 MB; we keep well below. */
const MOST_BYTES = 2_000_000;

let host: RunningHost | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

describe("a list of 62.331 party members with 15 columns", () => {
  const data = memberList(62_331);

  it("is read in messages below 2 MB, as it stands, with one request for some thousand rows", async () => {
    host = startExcelHost({ model: workbookOf(data) });
    const port = await ExcelWorkbook.open();
    const before = host.log.length;
    const progress: number[] = [];
    const read = await port.read({ onProgress: ({ done, total }) => progress.push(done / total) });
    const log = host.log.slice(before);
    expect(Math.max(...log.flatMap((entry) => [entry.requestBytes, entry.answerBytes]))).toBeLessThan(
      MOST_BYTES,
    );
    expect(log.filter(({ number }) => number !== null).length).toBeLessThan(80);
    expect(progress.length).toBeGreaterThan(5);
    expect(progress.at(-1)).toBe(1);
    expect(read.sheets[0]?.values.length).toBe(data.sheets[0]?.values.length);
    expect(check(read)).toEqual(check(data));
  });
});

/** The newest rule comes first in Excel. */
function byCell(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => one.cell.localeCompare(other.cell));
}

describe("a thousand marks", () => {
  const marks = Array.from({ length: 1000 }, (_, index): Mark => {
    const cell = cellAddress(index + 1, 3);
    return {
      sheet: "Danh sách",
      cell,
      formula: `ROUND(${cell}-SUM(${cellAddress(index + 1, 1)},${cellAddress(index + 1, 2)}),6)<>0`,
      severity: index % 3 === 0 ? "warning" : "error",
    };
  });

  it("are set in four requests, replaced in six, and removed in six, as two rules", async () => {
    const rows = Array.from({ length: 1001 }, (_, row) => ["Chi bộ", row, 1, row]);
    host = startExcelHost({ model: workbookOf({ sheets: [{ name: "Danh sách", values: rows }] }) });
    const { host: excel, log } = host;
    const port = await ExcelWorkbook.open();
    const requests = async (work: () => Promise<unknown>): Promise<number> => {
      const before = excel.requests;
      await work();
      return excel.requests - before;
    };
    expect(await requests(() => port.setMarks(marks))).toBeLessThanOrEqual(4);
    expect(host.model.sheet("Danh sách").conditionalFormats).toHaveLength(2);
    expect(byCell(await port.marks())).toEqual(byCell(marks));
    expect(await requests(() => port.setMarks(marks.slice(0, 900)))).toBeLessThanOrEqual(6);
    expect(byCell(await port.marks())).toEqual(byCell(marks.slice(0, 900)));
    expect(await requests(() => port.setMarks([]))).toBeLessThanOrEqual(6);
    expect(await port.marks()).toEqual([]);
    expect(Math.max(...log.map(({ requestBytes }) => requestBytes))).toBeLessThan(MOST_BYTES);
  });
});
