import { startTexts } from "../../src/excel/texts";
import type { RunningBrowserHost } from "../excel-host/browser";
import { describeInBrowser } from "./support/describe";
import { openPane, PaneView, samplePath } from "./support/excel";

describeInBrowser("the buttons of the ribbon", () => {
  let excel: RunningBrowserHost;
  let pane: PaneView;

  beforeEach(async () => {
    excel = await openPane({ file: samplePath("co-loi.xlsx") });
    pane = new PaneView(excel);
    await pane.sees("Sẵn sàng kiểm tra");
  });

  afterEach(() => excel.close());

  test("check and fill do in the pane what its own buttons do, and end", async () => {
    await excel.pressButton("check");
    await pane.checked();
    await excel.pressButton("fill");
    await excel.frame.getByRole("heading", { name: "Điền công thức" }).waitFor();
  });

  test("mark checks first, since there is nothing to mark before", async () => {
    await excel.pressButton("mark");
    await pane.sees(/^Đã đánh dấu \d+ ô/);
    expect(excel.model.sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
    await pane.picture("excel-ribbon-mark");
  });

  test("a button that started the pane's runtime does its work", async () => {
    await excel.close();
    excel = await openPane({ file: samplePath("co-loi.xlsx"), startedBy: "check" });
    pane = new PaneView(excel);
    await pane.checked();
  });

  test("an Excel that is too old says so, and where the page is", async () => {
    await excel.close();
    excel = await openPane({ requirementSet: "1.7" });
    pane = new PaneView(excel);
    await pane.sees(startTexts.vi.tooOld);
    await excel.frame.getByRole("link", { name: startTexts.vi.page }).waitFor();
  });

  test("a button ends even when Excel refuses, so that it can be pressed again", async () => {
    excel.host.beginCellEdit();
    await excel.pressButton("check");
    await pane.sees(/Hãy nhấn Enter để kết thúc nhập ô/);
    excel.host.endCellEdit();
    await excel.pressButton("check");
    await pane.checked();
  });
});
