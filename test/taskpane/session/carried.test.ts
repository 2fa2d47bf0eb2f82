import type { WorkbookData } from "../../../src/grid/sheet";
import {
  carriedCounts,
  inForce,
  isQuietedByCarried,
  stillCarried,
} from "../../../src/taskpane/session/carried";
import type { Ignore } from "../../../src/taskpane/session/state";
import { readWorkbookState } from "../../../src/workbook/workbook-state";
import { openPane } from "./fixture";

/** The total of "Không hoàn thành" is 12 where 5 + 4 + 2 = 11. */
const workbook: WorkbookData = {
  sheets: [
    {
      name: "Biểu 1",
      values: [
        ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2024"],
        ["TT", "Đơn vị", "Số được đánh giá", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
        [1, "Chi bộ thôn Ngọc Sơn", 100, 12, 68, 15, 5],
        [2, "Chi bộ thôn Kiên Thành", 80, 10, 56, 10, 4],
        [3, "Chi bộ Trạm Y tế", 60, 8, 42, 8, 2],
        [null, "Cộng", 240, 30, 166, 33, 12],
      ],
    },
  ],
};

const ofRule = (rule: string, at: number): Ignore => ({
  id: String(at + 1),
  rule,
  scope: "rule",
  sheet: "",
  anchor: null,
  reason: "Đã đối chiếu",
  day: "2024-12-20",
});
const everyRule = ["total-mismatch", "levels-mismatch", "rated-total-mismatch"].map(ofRule);
const keep = (state: object): string => JSON.stringify({ version: 1, ...state });
const shortened = [{ sheet: "Biểu 1", header: "A2:G2", range: "A2:G4" }];

describe("what came with a file", () => {
  test.each([
    ["ignored rules", keep({ ignores: everyRule })],
    ["a table cut short of its total", keep({ tables: shortened })],
    ["several at once", keep({ ignores: everyRule, tables: shortened, settings: { totalsOnly: true } })],
  ])("is announced and set aside with one press: %s", async (_, kept) => {
    const { actions, state, port } = await openPane(workbook, { kept });
    await actions.check();
    expect(carriedCounts(state())).not.toBeNull();
    expect(state().findings.filter(({ ignore }) => ignore === null)).toEqual([]);
    expect(isQuietedByCarried(state())).toBe(true);

    await actions.followCarried(false);
    expect(state().findings.filter(({ ignore }) => ignore === null)).toMatchObject([
      { cell: "G6", actual: 12, expected: 11 },
    ]);
    expect(isQuietedByCarried(state())).toBe(false);
    expect(port.state).toBe(kept);

    await actions.followCarried(true);
    expect(state().findings.filter(({ ignore }) => ignore === null)).toEqual([]);
  });

  it("is nothing where the file keeps nothing, and nothing a person says in this session joins it", async () => {
    const { actions, state } = await openPane(workbook);
    await actions.check();
    for (const { id } of state().findings) await actions.ignore(id, "rule", "Chờ đơn vị trả lời");
    await actions.changeSettings({ totalsOnly: true });
    expect(state().ignores).not.toEqual([]);
    expect(carriedCounts(state())).toBeNull();
    expect(isQuietedByCarried(state())).toBe(false);
  });

  it("is set aside without what was said in this session", async () => {
    const { actions, state } = await openPane(workbook, {
      kept: keep({ ignores: [ofRule("excellent-cap", 0)] }),
    });
    await actions.check();
    const [finding] = state().findings.filter(({ ignore }) => ignore === null);
    await actions.ignore(finding?.id ?? "", "cell", "Đã hỏi đơn vị");
    await actions.followCarried(false);
    expect(inForce(state()).ignores).toMatchObject([{ reason: "Đã hỏi đơn vị" }]);
    expect(stillCarried(state()).ignores).toMatchObject([{ rule: "excellent-cap" }]);
  });

  it("is less once a person takes something back, and the same again when that is undone", async () => {
    const { actions, state } = await openPane(workbook, { kept: keep({ ignores: everyRule }) });
    await actions.check();
    await actions.unignore("2");
    expect(carriedCounts(state())).toMatchObject({ ignores: 2 });
    await actions.undo();
    expect(carriedCounts(state())).toMatchObject({ ignores: 3 });
  });

  it("does not quiet where its ignores cover nothing", async () => {
    const { actions, state } = await openPane(workbook, {
      kept: keep({ ignores: [ofRule("numbering-gap", 0)] }),
    });
    await actions.check();
    expect(carriedCounts(state())).toMatchObject({ ignores: 1 });
    expect(isQuietedByCarried(state())).toBe(false);
  });
});

describe("what a newer version kept", () => {
  const newer = JSON.stringify({ version: 3, ignores: [], units: ["Đảng ủy xã"] });

  it("is said, left as it is, and not called damaged", async () => {
    const { actions, state, port } = await openPane(workbook, { kept: newer });
    expect(state()).toMatchObject({ newerState: true, damagedState: false, trouble: { about: "newer" } });
    await actions.check();
    await actions.ignore(state().findings[0]?.id ?? "", "rule", "Đã đối chiếu");
    expect(port.state).toBe(newer);
    expect(state().ignores).toEqual([]);
  });

  it("is one of those that `readWorkbookState` tells apart", () => {
    expect(readWorkbookState(newer)).toEqual({ kind: "newer", version: 3 });
  });
});
