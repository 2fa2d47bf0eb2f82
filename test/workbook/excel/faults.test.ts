import path from "node:path";
import { check } from "../../../src/check/check";
import { EditConflict } from "../../../src/edits/plan";
import { parseCell } from "../../../src/grid/address";
import { fillWorkbook } from "../../../src/fill/workbook";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { WorkbookRefusal } from "../../../src/workbook/port";
import type { Fault, RunningHost } from "../../excel-host";
import { openWorkbookFile, startExcelHost } from "../../excel-host";
import { fingerprint } from "./support/fingerprint";

/*
 * A request may fail at any moment, before anything of it was done, halfway or after all of it. Whatever happens, the
 * workbook is then wholly as it was or wholly as planned.
 */
const samples = path.join(__dirname, "..", "..", "..", "assets", "samples");

interface Scene {
  readonly host: RunningHost;
  readonly port: ExcelWorkbook;
  readonly before: unknown;
}

let scene: Scene | null = null;

async function open(sample: string): Promise<Scene> {
  scene?.host.close();
  const host = startExcelHost({ model: openWorkbookFile(path.join(samples, sample)) });
  const port = await ExcelWorkbook.open();
  scene = { host, port, before: fingerprint(host.model) };
  return scene;
}

afterAll(() => scene?.host.close());

interface Operation {
  readonly name: string;
  readonly sample: string;
  /** Whatever is to be read first, then the writing itself. */
  readonly prepare: (port: ExcelWorkbook) => Promise<(port: ExcelWorkbook) => Promise<unknown>>;
}

const operations: readonly Operation[] = [
  {
    name: "a fill with new columns",
    sample: "002-hoa-binh.xlsx",
    prepare: async (port) => {
      const { plan } = fillWorkbook(await port.read());
      expect(plan.edits.length).toBeGreaterThan(10);
      return (target) => target.apply(plan);
    },
  },
  {
    name: "marking what was found",
    sample: "co-loi.xlsx",
    prepare: async (port) => {
      const marks = check(await port.read(), { marks: true }).marks ?? [];
      expect(marks.length).toBeGreaterThan(3);
      await port.setMarks(marks.slice(0, 2));
      return (target) => target.setMarks(marks);
    },
  },
];

describe.each(operations)("$name", ({ sample, prepare }) => {
  async function run(
    fault: Fault | null,
  ): Promise<{ after: unknown; before: unknown; error: unknown; requests: number }> {
    const { host, port } = await open(sample);
    const write = await prepare(port);
    const before = fingerprint(host.model);
    const first = host.host.requests;
    if (fault) host.host.failRequest(fault);
    let error: unknown = null;
    try {
      await write(port);
    } catch (caught) {
      error = caught;
    }
    host.host.clearFaults();
    return { before, after: fingerprint(host.model), error, requests: host.host.requests - first };
  }

  it("leaves the workbook as it was or as planned, whichever request fails, however far it came", async () => {
    const whole = await run(null);
    expect(whole.error).toBeNull();
    expect(whole.after).not.toEqual(whole.before);
    const broken: string[] = [];
    for (let request = 1; request <= whole.requests; request++) {
      for (const afterActions of [0, 7, Infinity]) {
        const code = "GeneralException";
        const { before, after, error } = await run({ request, code, afterActions });
        const says = error instanceof WorkbookRefusal ? error.code : String(error);
        const place = `request ${request} of ${whole.requests}, after ${afterActions} actions: ${says}`;
        if (error === null) {
          if (JSON.stringify(after) !== JSON.stringify(whole.after)) broken.push(`${place}: neither`);
        } else if (says !== "unknown" || JSON.stringify(after) !== JSON.stringify(before)) {
          broken.push(place);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it.each(["InvalidOperationInCellEditMode", "AccessDenied", "ActivityLimitReached", "MemoryLimitReached"])(
    "says what Excel refused: %s",
    async (code) => {
      const whole = await run(null);
      const { before, after, error } = await run({ request: whole.requests, code });
      expect(error).toBeInstanceOf(WorkbookRefusal);
      expect((error as WorkbookRefusal).code).not.toBe("unknown");
      expect(after).toEqual(before);
    },
  );
});

describe("an edit by someone else in between", () => {
  it("is kept, and nothing of the plan stays", async () => {
    const { host, port } = await open("002-hoa-binh.xlsx");
    const { plan } = fillWorkbook(await port.read());
    const [edit] = plan.edits.filter(({ after }) => "formula" in after);
    if (!edit) throw new Error("the sample has nothing to fill");
    host.coauthor.type(edit.sheet, edit.cell, 17);
    const before = fingerprint(host.model);
    await expect(port.apply(plan)).rejects.toBeInstanceOf(EditConflict);
    expect(fingerprint(host.model)).toEqual(before);
  });

  it("is kept before whichever request it comes; the plan then stands wholly or not at all", async () => {
    const broken: string[] = [];
    for (let request = 1; ; request++) {
      const { host, port } = await open("002-hoa-binh.xlsx");
      const { plan } = fillWorkbook(await port.read());
      const [edit] = plan.edits.filter(({ after }) => "formula" in after);
      if (!edit) throw new Error("the sample has nothing to fill");
      let kept: unknown = null;
      let wasWritten = false;
      host.host.interrupt(request, () => {
        const { row, column } = parseCell(edit.cell) ?? { row: 0, column: 0 };
        wasWritten = host.model.sheet(edit.sheet).formula(row, column) !== null;
        host.coauthor.type(edit.sheet, edit.cell, 17);
        kept = fingerprint(host.model);
      });
      const error = await port.apply(plan).then(
        () => null,
        (caught: unknown) => caught,
      );
      // Past the last request nobody comes in between.
      if (kept === null) break;
      const now = JSON.stringify(fingerprint(host.model));
      // Once the plan stands, an edit is one like any other.
      if (wasWritten && error === null) continue;
      if (error === null) broken.push(`request ${request}: not noticed`);
      else if (!(error instanceof EditConflict)) broken.push(`request ${request}: not a conflict`);
      else if (now !== JSON.stringify(kept)) broken.push(`request ${request}: not as it was`);
    }
    expect(broken).toEqual([]);
  });
});
