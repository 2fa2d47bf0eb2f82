import { formatClass, shownFormat } from "../../src/grid/number-format";

describe("a format that follows the reader's region", () => {
  it("is the day of the page's language, with and without the hour", () => {
    expect([shownFormat("mm-dd-yy", "vi"), shownFormat("mm-dd-yy", "en")]).toEqual([
      "dd/mm/yyyy",
      "m/d/yyyy",
    ]);
    expect(shownFormat("m/d/yy h:mm", "vi")).toBe("dd/mm/yyyy hh:mm");
    expect(formatClass(shownFormat("mm-dd-yy", "vi"))).toBe("date");
  });

  it.each(["General", "0.00%", "dd/mm/yyyy", "d-mmm", "#,##0"])("%s is shown as it says", (format) =>
    expect([shownFormat(format, "vi"), shownFormat(format, "en")]).toEqual([format, format]),
  );
});
