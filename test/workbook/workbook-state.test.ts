import fc from "fast-check";
import type { TableCorrection } from "../../src/layout/correction";
import type { Ignore, WorkbookState } from "../../src/workbook/workbook-state";
import {
  emptyState,
  readWorkbookState,
  stateLimits,
  workbookStateText,
} from "../../src/workbook/workbook-state";
import { MOST_STATE_CHARACTERS } from "../../src/workbook/port";

const ignore: Ignore = {
  id: "total-mismatch|Tổng!|Cộng|Số lượng",
  rule: "total-mismatch",
  scope: "cell",
  sheet: "Tổng!",
  anchor: { row: "Cộng", column: "Số lượng", cell: "B8" },
  reason: "Đã đối chiếu với biểu gốc của Tỉnh ủy",
  day: "2026-11-22",
};
const table: TableCorrection = {
  sheet: "O'Brien",
  header: "A3:D4",
  range: "A3:D20",
  totalRows: ["A20:D20"],
  year: null,
  format: "member-rating",
};
const state: WorkbookState = {
  version: 1,
  ignores: [ignore],
  tables: [table, { sheet: "2026", header: "A5:M7" }],
  settings: { year: 2021, capDenominator: "good", decimals: 2, totalsOnly: true },
};

const read = (data: unknown) => readWorkbookState(JSON.stringify(data));

describe("the state that travels with a workbook", () => {
  test("comes back as it was kept", () => {
    const text = workbookStateText(state);
    expect(readWorkbookState(typeof text === "string" ? text : null)).toEqual({
      kind: "read",
      state,
      dropped: 0,
    });
  });

  test("is nothing to keep while it is empty", () => {
    expect(workbookStateText(emptyState)).toBeNull();
    expect(readWorkbookState(null)).toEqual({ kind: "none" });
  });

  test("holds its entries and settings whatever else is missing", () => {
    expect(read({ version: 1 })).toEqual({ kind: "read", state: emptyState, dropped: 0 });
    expect(read({ version: 1, settings: { decimals: null } })).toMatchObject({
      state: { settings: { decimals: null } },
    });
  });

  test.each([
    ["no JSON", "{"],
    ["a text", '"khop-so"'],
    ["a list", "[]"],
    ["no version", "{}"],
    ["a version that never was", '{"version":0}'],
    ["entries that are no list", '{"version":1,"ignores":{"length":1}}'],
    ["settings that are no object", '{"version":1,"settings":[1]}'],
    ["brackets without end", "[".repeat(MOST_STATE_CHARACTERS)],
    ["too long a text", `{"version":1,"padding":"${"x".repeat(MOST_STATE_CHARACTERS)}"}`],
  ])("is damaged where there is %s", (_, text) => {
    expect(readWorkbookState(text)).toEqual({ kind: "damaged" });
  });

  test("of a later version is told apart, so that it is not overwritten", () => {
    expect(read({ version: 2, ignores: "elsewhere" })).toEqual({ kind: "newer", version: 2 });
  });

  test("loses unknown keys, those of its entries too", () => {
    const reading = read({
      ...state,
      script: "x",
      ignores: [{ ...ignore, colour: "red", anchor: { ...ignore.anchor, html: "<b>" } }],
      settings: { ...state.settings, theme: "dark" },
    });
    expect(reading).toEqual({ kind: "read", state, dropped: 0 });
  });

  test("cannot change what objects are made from", () => {
    const text = `{"version":1,"__proto__":{"polluted":1},"settings":{"__proto__":{"year":2021},"toString":1}}`;
    expect(readWorkbookState(text)).toEqual({ kind: "read", state: emptyState, dropped: 0 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each<[string, Partial<Record<keyof Ignore, unknown>>]>([
    ["a blank reason", { reason: "  " }],
    ["too long a reason", { reason: "x".repeat(stateLimits.reason + 1) }],
    ["no rule", { rule: "" }],
    ["an unknown scope", { scope: "workbook" }],
    ["a cell without its labels", { anchor: null }],
    ["a cell that is none", { anchor: { row: "", column: "", cell: "B0" } }],
    ["a sheet it does not need", { scope: "rule", anchor: null }],
    ["no sheet where it needs one", { scope: "sheet", anchor: null, sheet: "" }],
    ["a day that never was", { day: "2026-02-30" }],
    ["a day with more behind it", { day: "2026-11-22T00:00" }],
  ])("drops an ignore with %s, and keeps the others", (_, change) => {
    const reading = read({
      ...state,
      ignores: [
        { ...ignore, ...change },
        { ...ignore, id: "other" },
      ],
    });
    expect(reading).toMatchObject({ kind: "read", dropped: 1, state: { ignores: [{ id: "other" }] } });
  });

  test.each<[string, Partial<Record<keyof TableCorrection, unknown>>]>([
    ["no header", { header: undefined }],
    ["a header that is no range", { header: "3:4" }],
    ["a total row that is no range", { totalRows: ["XFE1"] }],
    ["a year out of reach", { year: 20_260 }],
    ["an unknown format", { format: "<script>" }],
  ])("drops a table with %s", (_, change) => {
    expect(read({ ...state, tables: [{ ...table, ...change }] })).toMatchObject({
      dropped: 1,
      state: { tables: [] },
    });
  });

  test("drops a setting that cannot be, and keeps the others", () => {
    const settings = { year: "2021", capDenominator: "all", decimals: 1.5, totalsOnly: true };
    expect(read({ version: 1, settings })).toMatchObject({
      dropped: 3,
      state: { settings: { totalsOnly: true } },
    });
  });

  test("holds each ignore and each table once, and no more of them than it may", () => {
    const many = Array.from({ length: stateLimits.tables + 5 }, (_, row) => ({
      sheet: "2026",
      header: `A${row + 1}`,
    }));
    const reading = read({ version: 1, ignores: [ignore, ignore], tables: [...many, many[0]] });
    expect(reading).toMatchObject({ kind: "read", dropped: 7 });
    expect(reading.kind === "read" && reading.state.tables.length).toBe(stateLimits.tables);
  });

  test("that is too large is not made into a text", () => {
    const reason = "ệ".repeat(stateLimits.reason);
    const ignores = Array.from({ length: 300 }, (_, at) => ({ ...ignore, id: String(at), reason }));
    expect(workbookStateText({ ...state, ignores })).toEqual({ fault: "too-large" });
  });

  test("is read without throwing, whatever JSON stands there", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (ignores, tables, settings) => {
        const reading = read({ version: 1, ignores: [ignores], tables: [tables], settings });
        expect(["read", "damaged"]).toContain(reading.kind);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => expect(readWorkbookState(text).kind).toBe("damaged")));
  });
});
