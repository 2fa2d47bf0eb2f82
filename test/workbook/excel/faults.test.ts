import path from "node:path";
import { check } from "../../../src/check";
import { EditConflict } from "../../../src/edits/plan";
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

  it("is kept when it comes between the look and the writing", async () => {
    const { host, port } = await open("002-hoa-binh.xlsx");
    const { plan } = fillWorkbook(await port.read());
    const [edit] = plan.edits.filter(({ after }) => "formula" in after);
    if (!edit) throw new Error("the sample has nothing to fill");
    let kept: unknown = null;
    // The requests of an apply: what stands in the way (2), what stands there (1 or more), then the writing.
    host.host.beforeRequest = (actions) => {
      if (kept !== null || !actions.includes("Formulas")) return;
      host.coauthor.type(edit.sheet, edit.cell, 17);
      kept = fingerprint(host.model);
    };
    await expect(port.apply(plan)).rejects.toBeInstanceOf(EditConflict);
    expect(kept).not.toBeNull();
    expect(fingerprint(host.model)).toEqual(kept);
  });
});
