import { parseCell } from "../../src/grid/address";
import { paneTexts } from "../../src/taskpane/texts";
import { isShown } from "../excel-host/model/conditional-format";
import type { BrowserHostOptions, RunningBrowserHost } from "../excel-host/browser";
import { describeInBrowser } from "./support/describe";
import { saying } from "./support/page-driver";
import { eventually, hostileSample, openPane, PaneView, samplePath } from "./support/excel";

/** co-loi.xlsx holds one mistake a sheet; "Tổng gõ sai" shows 54 in F15 where the rows add up to 45. */
const totals = "Tổng gõ sai";

/** How the Excel behind the pane answers: the second has every trouble at once that reports tell of. */
const excels = [
  ["Excel", (name: string) => ({ file: samplePath(name) })],
  ["an Excel with every reported trouble", (name: string) => ({ model: hostileSample(name) })],
] as const;

describe.each(excels)("the pane in %s", (kind, source) => {
  describeInBrowser("does its work", () => work(kind, source));
});

function work(kind: string, source: (name: string) => BrowserHostOptions): void {
  let excel: RunningBrowserHost;
  let pane: PaneView;
  /** The rules that stood in the file. */
  let usersOwn: readonly (readonly string[])[] = [];

  async function open(file: string, displayLanguage: "vi-VN" | "en-US" = "vi-VN"): Promise<void> {
    excel = await openPane({ ...source(file), displayLanguage });
    usersOwn = rules();
    pane = new PaneView(excel);
  }

  /** Conditional formats, by sheet. */
  function rules(): readonly (readonly string[])[] {
    return excel.model.sheets.map((sheet) => sheet.conditionalFormats.map(({ id }) => id));
  }

  function value(sheet: string, cell: string): unknown {
    const { row, column } = parseCell(cell) ?? { row: 0, column: 0 };
    return excel.model.sheet(sheet).value(row, column);
  }

  function shownMarks(sheet: string, cell: string): number {
    const { row, column } = parseCell(cell) ?? { row: 0, column: 0 };
    const model = excel.model.sheet(sheet);
    return model.conditionalFormats.filter((rule) => isShown(excel.model, model, rule, row, column)).length;
  }

  afterEach(async () => {
    expect(excel.outside).toEqual([]);
    await excel.close();
  });

  test("boots, checks, goes to a cell, fixes it, takes it back and does it again", async () => {
    await open("co-loi.xlsx");
    await pane.sees("Sẵn sàng kiểm tra");
    await pane.picture("excel-ready");
    await pane.check();
    await pane.picture("excel-checked");
    await pane.openGroups();
    await pane.card(totals, "F15").getByRole("button", { name: /F15/ }).first().click();
    await eventually(
      () => excel.model.activeSheet.name === totals && excel.model.selection.top === 14,
      "the jump to F15",
    );
    await pane.card(totals, "F15").getByRole("button", { name: "Sửa thành 45" }).click();
    await pane.sees("Xem trước khi ghi.");
    await pane.picture("excel-fix");
    expect(value(totals, "F15")).toBe(54);
    await pane.press("Sửa 1 ô");
    await eventually(() => value(totals, "F15") === 45, "the fix");
    await pane.sees("Đã sửa 1 ô.");
    await pane.card(totals, "F15").waitFor({ state: "detached" });
    await pane.press("Hoàn tác: sửa 1 ô");
    await eventually(() => value(totals, "F15") === 54, "the undo");
    await pane.openGroups();
    await pane.card(totals, "F15").waitFor();
    await pane.press(/^Làm lại: sửa 1 ô/);
    await eventually(() => value(totals, "F15") === 45, "the redo");
    await pane.picture("excel-redone");
  });

  test("fixes every finding of a rule after a look at them all", async () => {
    await open("co-loi.xlsx");
    excel.user.type(totals, "E15", 454);
    await pane.check();
    await pane.openGroups();
    await pane.press("Sửa cả 2 mục…");
    await pane.picture("excel-fix-all");
    await pane.press("Sửa 2 ô");
    await eventually(() => value(totals, "F15") === 45 && value(totals, "E15") !== 454, "both fixes");
    await pane.card(totals, "F15").waitFor({ state: "detached" });
  });

  test("previews columns, fills the chosen ones and takes them back", async () => {
    await open("002-hoa-binh.xlsx");
    await pane.check();
    await pane.press("Điền công thức");
    await pane.sees(/^Chọn cột cần điền/);
    await pane.picture("excel-fill");
    const formulas = () => excel.model.sheets.reduce((sum, sheet) => sum + sheet.formulaCells.size, 0);
    const before = formulas();
    const boxes = excel.frame.getByRole("checkbox");
    const count = await boxes.count();
    expect(count).toBeGreaterThan(1);
    await boxes.first().uncheck();
    await pane.press(/^Điền \d+ ô$/);
    await pane.sees(/^Đã điền công thức vào/);
    expect(formulas()).toBeGreaterThan(before);
    await pane.picture("excel-filled");
    await pane.press(/^Hoàn tác: điền/);
    await eventually(() => formulas() === before, "the undo of the fill");
  });

  test("marks cells; a mark goes when its figure is mended, and all go when asked", async () => {
    await open("co-loi.xlsx");
    await pane.check();
    await pane.press("Đánh dấu ô");
    await pane.sees(/^Đã đánh dấu \d+ ô/);
    expect(shownMarks(totals, "F15")).toBe(1);
    excel.user.type(totals, "F15", 45);
    expect(shownMarks(totals, "F15")).toBe(0);
    await pane.sees("Đã kiểm tra lại: bớt 1 mục.");
    await pane.picture("excel-marked");
    await pane.press(/^Xóa đánh dấu/);
    await pane.sees(/^Đã xóa mọi đánh dấu/);
    expect(rules()).toEqual(usersOwn);
  });

  test("re-checks a typed edit from the cells concerned alone", async () => {
    await open("co-loi.xlsx");
    await pane.check();
    await pane.openGroups();
    await pane.card(totals, "F15").waitFor();
    const before = excel.log.length;
    excel.user.type(totals, "F15", 45);
    await pane.sees("Đã kiểm tra lại: bớt 1 mục.");
    await pane.card(totals, "F15").waitFor({ state: "detached" });
    const requests = excel.log.slice(before).filter(({ number }) => number !== null);
    // The names of the sheets, which older versions change without a word; one cell and its frame. The sheet takes 8 kB.
    expect(requests.length).toBeLessThanOrEqual(3);
    expect(Math.max(...requests.map(({ answerBytes }) => answerBytes))).toBeLessThan(1_500);
  });

  test.each(kind === "Excel" ? (["vi-VN", "en-US"] as const) : (["vi-VN"] as const))(
    "ignores with a reason, and knows it when opened again: %s",
    async (displayLanguage) => {
      await open("co-loi.xlsx", displayLanguage);
      await pane.check();
      await pane.openGroups();
      await pane.card(totals, "F15").getByRole("button", { name: "Bỏ qua…" }).click();
      await pane.press(/^Bỏ qua$/);
      await pane.sees("Hãy ghi lý do, một câu ngắn là đủ.");
      await excel.frame.getByRole("textbox").fill("Số theo biên bản đã ký");
      await pane.picture("excel-ignore");
      await pane.press(/^Bỏ qua$/);
      await pane.sees("Đã bỏ qua 1 mục");
      await excel.reload();
      await pane.sees("Sẵn sàng kiểm tra");
      await pane.check();
      await pane.openGroups();
      await pane.card(totals, "F15").waitFor({ state: "detached" });
      await pane.press("Đã bỏ qua 1 mục");
      await pane.sees("Số theo biên bản đã ký");
      await pane.picture("excel-reopened");
    },
  );

  // The words do not rest on what Excel answers: once is enough.
  if (kind !== "Excel") return;
  test("does all of it in English when that is chosen, and keeps to it", async () => {
    const texts = paneTexts.en;
    await open("co-loi.xlsx", "en-US");
    await pane.press("Cài đặt");
    await excel.frame.getByLabel("Ngôn ngữ").selectOption("en");
    await excel.frame.getByRole("button", { name: "Back" }).click();
    await pane.check();
    await pane.picture("excel-english");
    await pane.openGroups();
    await pane.card(totals, "F15").getByRole("button", { name: /F15/ }).first().click();
    await eventually(
      () => excel.model.activeSheet.name === totals && excel.model.selection.top === 14,
      "the jump to F15",
    );
    await pane.card(totals, "F15").getByRole("button", { name: "Change to 45" }).click();
    await pane.press("Change 1 cell");
    await eventually(() => value(totals, "F15") === 45, "the fix");
    const step = texts.steps.fix({ cells: 1 });
    await pane.press(texts.undo({ step }));
    await eventually(() => value(totals, "F15") === 54, "the undo");
    await pane.press(texts.redo({ step }));
    await eventually(() => value(totals, "F15") === 45, "the redo");
    await pane.card(totals, "F15").waitFor({ state: "detached" });

    // A figure that is typed wrong again comes back by itself.
    excel.user.type(totals, "F15", 54);
    await pane.openGroups();
    await pane.card(totals, "F15").waitFor();
    await pane.press(texts.marks.mark);
    await pane.sees(saying(texts.notice.marked));
    expect(shownMarks(totals, "F15")).toBe(1);
    await pane.press(saying(texts.marks.unmark));
    await pane.sees(texts.notice.unmarked);

    await pane.press(texts.actions.fill);
    await pane.press(saying(texts.fill.confirm));
    await pane.sees(saying(texts.notice.filled));

    await pane.openGroups();
    await pane.card(totals, "F15").getByRole("button", { name: texts.finding.ignore }).click();
    await excel.frame.getByRole("textbox").fill("As the signed minutes say");
    await excel.frame.getByRole("button", { name: texts.ignore.confirm, exact: true }).click();
    await pane.card(totals, "F15").waitFor({ state: "detached" });
    await excel.reload();
    await excel.frame
      .getByRole("button", { name: /^Check/ })
      .first()
      .waitFor();
    await pane.check();
    await pane.openGroups();
    await pane.card(totals, "F15").waitFor({ state: "detached" });
  });
}
