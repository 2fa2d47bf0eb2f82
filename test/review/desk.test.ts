import { decide, deskText, emptyDesk, readDesk, standingOf, withArrivals } from "../../src/review/desk";
import type { Decision } from "../../src/review/desk";

const returned: Decision = {
  unit: "Đảng ủy xã An Bình",
  files: [{ file: "an-binh.xlsx", hash: "a1b2c3d4e5f60718" }],
  state: "returned",
  by: "Nguyễn Thị Hoa",
  at: "2026-12-20T08:30:00Z",
  reason: "Ô C31 cộng lại được 2.364, biểu ghi 2.346.",
  told: [],
};
const unit = { name: "Đảng ủy xã An Bình", counts: { error: 1, warning: 0, info: 0 } };

describe("the reviewer's desk", () => {
  it("is read back from its own file", () => {
    const desk = decide(emptyDesk, returned);
    expect(readDesk(deskText(desk))).toEqual({ kind: "read", desk });
  });

  it.each(["", "   ", null])("asks for a reason on return (%j)", (reason) => {
    expect(() => decide(emptyDesk, { ...returned, reason })).toThrow(RangeError);
  });

  it("accepts without a reason", () => {
    expect(decide(emptyDesk, { ...returned, state: "accepted", reason: null }).decisions).toHaveLength(1);
  });

  it("lets a decision stand for the files it was made on, and for no newer one", () => {
    const desk = decide(emptyDesk, returned);
    expect(standingOf(desk, unit, returned.files)).toMatchObject({ state: "returned", isNewer: false });
    // The same bytes under another name are the same file.
    expect(standingOf(desk, unit, [{ file: "AN BINH.xlsx", hash: "a1b2c3d4e5f60718" }]).state).toBe(
      "returned",
    );
    expect(standingOf(desk, unit, [{ file: "an-binh.xlsx", hash: "00000000ffffffff" }])).toMatchObject({
      state: "has-issues",
      isNewer: true,
    });
    expect(
      standingOf(emptyDesk, { ...unit, counts: { error: 0, warning: 0, info: 3 } }, returned.files).state,
    ).toBe("received");
  });

  it("remembers the day each file came, once", () => {
    const first = withArrivals(emptyDesk, returned.files, "2026-12-18T02:00:00Z");
    expect(withArrivals(first, returned.files, "2026-12-19T02:00:00Z")).toBe(first);
    expect(first.arrivals).toEqual([
      { file: "an-binh.xlsx", hash: "a1b2c3d4e5f60718", at: "2026-12-18T02:00:00Z" },
    ]);
  });

  it.each([
    ["no JSON", "xin chào", "damaged"],
    ["another program's", '{"units":[]}', "damaged"],
    ["a later version's", '{"version":2,"seats":[]}', "newer"],
    [
      "a return without a reason",
      JSON.stringify({ ...emptyDesk, decisions: [{ ...returned, reason: " " }] }),
      "damaged",
    ],
    ["one that is too large", " ".repeat(8_000_001), "too-large"],
  ])("does not take %s for its file", (_, text, kind) => {
    expect(readDesk(text).kind).toBe(kind);
  });
});
