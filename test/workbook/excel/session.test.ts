import { InProcessEngine } from "../../../src/taskpane/engine/in-process";
import { systemClock } from "../../../src/taskpane/session/clock";
import { createSession } from "../../../src/taskpane/session/session";
import type { PaneState, Session } from "../../../src/taskpane/session/state";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { memberList } from "../../bench/member-list";
import type { RunningHost, WorkbookModel } from "../../excel-host";
import { startExcelHost, workbookOf } from "../../excel-host";

/*
 * The pane without its looks over the emulated Excel: what a person's steps cost in requests. Excel on the web refuses
 * messages of 5 MB; ours stay below two.
 */
const MOST_BYTES = 2_000_000;

jest.setTimeout(120_000);

let host: RunningHost | null = null;
let session: Session | null = null;

afterEach(() => {
  session?.dispose();
  host?.close();
  session = null;
  host = null;
});

async function open(model: WorkbookModel): Promise<{ host: RunningHost; session: Session }> {
  host = startExcelHost({ model });
  session = createSession({
    port: await ExcelWorkbook.open(),
    engine: new InProcessEngine(() => Promise.resolve()),
    clock: systemClock,
    language: "vi",
  });
  await until(session, ({ busy }) => !busy);
  return { host, session };
}

function until(session: Session, condition: (state: PaneState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (!condition(session.getState())) return;
      stop();
      resolve();
    });
    if (condition(session.getState())) {
      stop();
      resolve();
    }
  });
}

/** What the host was asked while something was done. */
async function requestsOf(running: RunningHost, work: () => Promise<void>) {
  const before = running.log.length;
  await work();
  return running.log.slice(before).filter(({ number }) => number !== null);
}

describe("a list of 62.331 party members with 15 columns", () => {
  it("is checked in messages below 2 MB; a typed edit is re-checked without reading it again", async () => {
    const { host, session } = await open(workbookOf(memberList(62_331)));
    const checking = await requestsOf(host, () => session.actions.check());
    expect(session.getState().phase).toBe("checked");
    const largest = Math.max(...checking.flatMap((entry) => [entry.requestBytes, entry.answerBytes]));
    expect(largest).toBeLessThan(MOST_BYTES);
    expect(checking.length).toBeLessThan(80);
    const at = session.getState().summary?.at ?? 0;
    const name = host.model.sheets[0]?.name ?? "";
    const typing = await requestsOf(host, async () => {
      host.user.type(name, "A30000", "Chi bộ thôn Phấn Kiến");
      await until(session, ({ summary, busy }) => !busy && (summary?.at ?? 0) > at);
    });
    // What the sheet is called now, what stands there, what rests on it.
    expect(typing.length).toBeLessThanOrEqual(3);
    expect(Math.max(...typing.map(({ answerBytes }) => answerBytes))).toBeLessThan(5_000);
  });
});

describe("a thousand findings", () => {
  /** Branches with their members; of every fifth half a man is counted. */
  function halvesAmongCounts(): WorkbookModel {
    const rows = Array.from({ length: 5000 }, (_, index) => {
      const [men, women] = [20 + (index % 37), 30 + (index % 41)];
      return [index + 1, `Chi bộ thôn ${index + 1}`, men + women, index % 5 === 4 ? men + 0.5 : men, women];
    });
    const heading = [
      ["CƠ CẤU ĐẢNG VIÊN NĂM 2025", null, null, null, null],
      ["STT", "Chi bộ", "Tổng số đảng viên", "Chia ra", null],
      [null, null, null, "Nam", "Nữ"],
    ];
    const merges = [{ top: 1, bottom: 1, left: 3, right: 4 }];
    return workbookOf({ sheets: [{ name: "Biểu 1", values: [...heading, ...rows], merges }] });
  }

  /** What may be marked, names, what stands there, protection, and one request for the rules: marks of one kind share one. */
  it("of one cell each are marked in five requests and few rules, and the marks taken away in six", async () => {
    const { host, session } = await open(halvesAmongCounts());
    await session.actions.check();
    const { findings } = session.getState();
    expect(findings.filter(({ severity }) => severity !== "info").length).toBeGreaterThanOrEqual(1000);
    const marking = await requestsOf(host, () => session.actions.mark());
    expect(session.getState().marked).toBeGreaterThanOrEqual(1000);
    expect(marking.length).toBeLessThanOrEqual(5);
    expect(host.model.sheet("Biểu 1").conditionalFormats.length).toBeLessThan(60);
    expect(Math.max(...marking.map(({ requestBytes }) => requestBytes))).toBeLessThan(MOST_BYTES);
    const removing = await requestsOf(host, () => session.actions.unmark());
    expect(removing.length).toBeLessThanOrEqual(6);
    expect(host.model.sheet("Biểu 1").conditionalFormats).toEqual([]);
  });
});
