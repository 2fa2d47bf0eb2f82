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

  test("pressed five times while its work goes on, a button does it once", async () => {
    let checks = 0;
    // A check reads the looks of labels, once a sheet with any; nothing else of the pane does.
    excel.host.switches.latency = 40;
    const before = excel.log.length;
    await Promise.all(Array.from({ length: 5 }, () => excel.pressButton("check")));
    await pane.checked();
    excel.host.switches.latency = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const { actions } of excel.log.slice(before))
      if (actions.some((name) => name === "GetCellProperties")) checks += 1;
    expect(checks).toBeGreaterThan(0);
    expect(checks).toBeLessThanOrEqual(excel.model.sheets.length);
    // The work is done: the next press checks again.
    await excel.pressButton("check");
    await pane.sees(/^Đã kiểm tra lại|^Đã đối chiếu/);
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
