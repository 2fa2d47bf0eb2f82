import { readDesk } from "../../../src/review/desk";
import { DeskSession } from "../../../src/web/desk/desk-session";
import type { DeskSurroundings } from "../../../src/web/desk/desk-session";
import type { SessionState, UnitRow } from "../../../src/web/desk/desk-state";
import type { Picked } from "../../../src/web/desk/picked-files";
import { RoundClient } from "../../../src/web/desk/round-client";
import { makeRound } from "../../review/make-round";
import type { MadeFile } from "../../review/make-round";
import { bytesOfWorkbook } from "../../support/round-files";

const saved = Date.parse("2025-12-20T03:00:00Z");

/** A chosen file; jsdom's own cannot be read as bytes in Node. */
function picked(path: string, bytes: Uint8Array): Picked {
  return {
    path,
    file: new File([new Uint8Array(bytes)], path.split("/").at(-1) ?? path, { lastModified: saved }),
  };
}

const chosen = (files: readonly MadeFile[]): Picked[] =>
  files.map(({ file, workbook }) => picked(`nam-2025/${file}`, bytesOfWorkbook(workbook)));

interface Opened {
  readonly desk: DeskSession;
  readonly offered: { name: string; text: string }[];
  readonly kept: (string | null)[];
  readonly state: () => SessionState;
  readonly row: (unit: string) => UnitRow;
}

function open(around: Partial<DeskSurroundings> = {}): Opened {
  const offered: { name: string; text: string }[] = [];
  const kept: (string | null)[] = [];
  const desk = new DeskSession(
    {
      client: new RoundClient(),
      show: () => Promise.resolve("shown"),
      offer: (bytes, name) => offered.push({ name, text: new TextDecoder().decode(bytes) }),
      now: () => new Date("2025-12-22T08:30:00Z"),
      keep: (text) => Promise.resolve(kept.push(text) > 0),
      ...around,
    },
    "vi",
  );
  const row = (unit: string): UnitRow => {
    const found = desk.getState().rows.find(({ name }) => name.includes(unit));
    if (!found) throw new Error(`no line of ${unit}`);
    return found;
  };
  return { desk, offered, kept, state: desk.getState, row };
}

describe("the reviewer's desk, without its page", () => {
  const round = makeRound(11, { units: 6, defects: ["missing-unit", "list-count"] });
  const missing = round.planted.find(({ rule }) => rule === "missing-unit")?.unit ?? "";
  const wrong = round.planted.find(({ rule }) => rule === "list-count")?.unit ?? "";

  test("lists who sent what, and says what no file could be read of", async () => {
    const { desk, state, row } = open();
    await desk.setRound({ expected: round.expected, deadline: "2025-12-20" });
    await desk.take(
      [
        ...chosen(round.submissions),
        picked("nam-2025/rong.xlsx", new Uint8Array()),
        picked("nam-2025/cong-van.docx", new Uint8Array([1])),
        { path: "nam-2025/khoa", file: null },
        { path: "nam-2025/vua-mat.xlsx", file: null },
        picked("nam-2025/~$an-binh.xlsx", new Uint8Array([1])),
      ],
      "submission",
    );
    expect(state().phase).toBe("ready");
    expect(state().message).toEqual({
      kind: "others",
      names: ["cong-van.docx"],
      closed: ["khoa", "vua-mat.xlsx"],
    });
    expect(row(missing)).toMatchObject({ state: "missing", files: [] });
    expect(row("rong")).toMatchObject({ state: "unreadable" });
    expect(row(wrong).counts.error).toBeGreaterThan(0);
    expect(row(wrong).influence).toBe(1);
    expect(state().words?.timely).toEqual({ held: 6, of: 6 });
  });

  test("compares across the mergers of 2025 by the map, which the page loads by itself", async () => {
    const report = (unit: string, year: number, done: number, before: number): MadeFile => ({
      file: `${unit}-${year}.xlsx`,
      workbook: {
        sheets: [
          {
            name: "Kết nạp",
            values: [
              [`ĐẢNG ỦY XÃ ${unit.toUpperCase()}`],
              [`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year}`],
              ["TT", "Nội dung", "Chỉ tiêu được giao", `Kết nạp năm ${year}`, `Kết nạp năm ${year - 1}`],
              [1, "Kết nạp đảng viên mới", 40, done, before],
            ],
          },
        ],
      },
    });
    const { desk, state } = open();
    const parts = { "Suối Hoa": 17, "Phú Vinh": 22 };
    const mine = Object.entries(parts).map(([unit, done]) => report(unit, 2024, done, 9));
    await desk.take(chosen(mine), "previous");
    await desk.take(chosen([report("Mường Hoa", 2025, 31, 40)]), "submission");
    expect(state().report?.incomparable).toEqual([]);
    const told = state().report?.findings.find(({ rule }) => rule === "tie-previous");
    expect(told?.suspects[0]).toMatchObject({ cell: "E4", value: 39 });
  });

  test("takes a return only with its reason, and keeps who, when and why", async () => {
    const { desk, offered, kept, row, state } = open();
    await desk.setRound({ expected: round.expected });
    await desk.take(chosen(round.submissions), "submission");
    const unit = row(wrong).name;
    desk.decide(unit, "returned", "  ", "Lò Văn An");
    expect(row(unit).standing).toBe("open");
    desk.decide(unit, "returned", "Danh sách có 19 người, biểu ghi 18.", "Lò Văn An");
    expect(row(unit)).toMatchObject({
      standing: "returned",
      decision: { by: "Lò Văn An", at: "2025-12-22T08:30:00.000Z" },
    });
    expect(state().unsaved).toBe(true);
    desk.save();
    expect(state().unsaved).toBe(false);
    const reading = readDesk(offered[0]?.text ?? "");
    expect(reading.kind === "read" && reading.desk.decisions[0]?.reason).toBe(
      "Danh sách có 19 người, biểu ghi 18.",
    );
    expect(kept.at(-1)).toBe(offered[0]?.text);
    desk.reopen(unit);
    expect(row(unit).standing).toBe("open");
  });

  test("on the second round tells what was mended, and the newer file takes the older one's place", async () => {
    const first = open();
    await first.desk.setRound({ expected: round.expected });
    await first.desk.take(chosen(round.submissions), "submission");
    const unit = first.row(wrong).name;
    first.desk.decide(unit, "returned", "Danh sách thừa một người.", "Lò Văn An");
    first.desk.save();
    const clean = makeRound(11, { units: 6, defects: ["missing-unit"] });
    const own = first.row(unit).files[0]?.name ?? "";
    const mended = clean.submissions.find(({ file }) => file === own);
    if (!mended) throw new Error(`no ${own}`);
    const second = open();
    await second.desk.load(new File([first.offered[0]?.text ?? ""], "ban-tham-dinh-2025.json"));
    await second.desk.take(chosen(round.submissions), "submission");
    expect(second.row(unit).standing).toBe("returned");
    await second.desk.take(
      [picked(own.replace(".xlsx", "-sua.xlsx"), bytesOfWorkbook(mended.workbook))],
      "submission",
      "beside",
    );
    expect(second.row(unit)).toMatchObject({ standing: "sent-again", state: "received" });
    expect(second.row(unit).files.map(({ name }) => name)).toEqual([own.replace(".xlsx", "-sua.xlsx")]);
    const since = second.row(unit).since ?? [];
    expect(
      since.filter(({ before, mending }) => before?.rule === "list-count" && mending === "mended"),
    ).toHaveLength(1);
  });

  test("stops at once, keeps the lines it has and goes on with the rest", async () => {
    const { desk, state } = open();
    const done = desk.take(chosen(round.submissions), "submission");
    await new Promise((resolve) => {
      const stop = desk.subscribe(() => {
        if (state().rows.filter(({ state: own }) => own === "received").length < 2) return;
        stop();
        resolve(undefined);
      });
    });
    desk.stop();
    expect(state().phase).toBe("stopped");
    await done;
    const read = state().files.filter(({ summary }) => summary !== null).length;
    expect(read).toBeGreaterThanOrEqual(2);
    expect(read).toBeLessThan(round.submissions.length);
    await desk.resume();
    expect(state().phase).toBe("ready");
    expect(state().rows).toHaveLength(round.submissions.length);
  });

  test("refuses a desk's file that is none, and leaves the desk as it is", async () => {
    const { desk, state } = open();
    await desk.setRound({ office: "Tỉnh ủy Hòa Bình" });
    await desk.load(new File(['{"version":1}'], "khac.json"));
    expect(state().message).toEqual({ kind: "desk-unreadable", name: "khac.json" });
    expect(state().settings.office).toBe("Tỉnh ủy Hòa Bình");
  });
});
