import { memberList } from "../bench/member-list";
import { startExcelHost, workbookOf, type RunningHost } from ".";

const rows = 62_331;
const columns = 15;
const chunk = 5_000;

jest.setTimeout(60_000);

let excel: RunningHost;
beforeAll(() => {
  excel = startExcelHost({ model: workbookOf(memberList(rows)) });
});
afterAll(() => excel.close());

describe(`a list of ${rows} members`, () => {
  it("is too large for one answer, as in Excel on the web", async () => {
    const whole = excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getUsedRange().load("values");
      await context.sync();
    });
    await expect(whole).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("is read by chunks of rows, none of them above 2 MB", async () => {
    const from = excel.log.length;
    const count = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      let filled = 0;
      for (let top = 3; top < rows + 3; top += chunk) {
        const height = Math.min(chunk, rows + 3 - top);
        const range = sheet.getRangeByIndexes(top, 0, height, columns).load("values");
        range.untrack();
        // One chunk after another, each as its own message.
        await context.sync();
        filled += range.values.length;
      }
      return filled;
    });
    expect(count).toBe(rows);
    expect(Math.max(...excel.log.slice(from).map(({ answerBytes }) => answerBytes))).toBeLessThan(
      2 * 1024 * 1024,
    );
  });

  it("takes a column of formulas, calculated once", async () => {
    const { calculations } = excel.model;
    await excel.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const range = context.workbook.worksheets.getFirst().getRangeByIndexes(3, columns, 10_000, 1);
      range.formulas = Array.from({ length: 10_000 }, (_, row) => [`=ROUND(N${row + 4}/M${row + 4}*100,2)`]);
      await context.sync();
      range.load("values");
      await context.sync();
      const [first] = range.values as [[number]];
      expect(first[0]).toBeGreaterThan(50);
    });
    expect(excel.model.calculations - calculations).toBe(1);
  });
});
