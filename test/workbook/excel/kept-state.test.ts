import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { readState, writeState } from "../../../src/workbook/file/state-part";
import { WorkbookRefusal } from "../../../src/workbook/port";
import { STATE_NAMESPACE } from "../../../src/workbook/state-xml";
import type { RunningHost } from "../../excel-host";
import { startExcelHost } from "../../excel-host";

const sample = readFileSync(path.join(__dirname, "..", "..", "..", "assets", "samples", "co-loi.xlsx"));
const kept = '{"version":1,"ignores":[],"note":"Số theo biên bản <đã ký> & chốt"}';

let host: RunningHost | null = null;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "khop-so-"));
});

afterEach(() => {
  host?.close();
  host = null;
});

afterAll(() => rmSync(folder, { recursive: true }));

async function open(bytes: Uint8Array): Promise<{ host: RunningHost; port: ExcelWorkbook }> {
  const file = path.join(folder, "co-loi.xlsx");
  writeFileSync(file, bytes);
  host?.close();
  host = startExcelHost({ file });
  return { host, port: await ExcelWorkbook.open() };
}

/** The file as Excel would save it: its custom XML part holds what stands in the model. */
function saved({ model }: RunningHost): Uint8Array {
  const entries = unzipSync(writeState(sample, "stands in"));
  const name = Object.keys(entries).find((entry) =>
    strFromU8(entries[entry] ?? new Uint8Array()).includes("stands in"),
  );
  const [part] = model.xmlParts;
  if (name === undefined || !part) throw new Error("no part to be saved");
  return zipSync({ ...entries, [name]: strToU8(part.xml) });
}

describe("what is kept with the workbook", () => {
  it("on the page is known in Excel", async () => {
    const { port } = await open(writeState(sample, kept));
    expect(await port.readState()).toBe(kept);
  });

  it("in Excel is known on the page", async () => {
    const { host: excel, port } = await open(sample);
    await port.writeState(kept);
    expect(readState(saved(excel))).toBe(kept);
  });

  it("is changed in its place, from both sides", async () => {
    const { host: excel, port } = await open(writeState(sample, kept));
    await port.writeState("in Excel");
    expect(excel.model.xmlParts).toHaveLength(1);
    const again = await open(writeState(saved(excel), "on the page"));
    expect(await again.port.readState()).toBe("on the page");
    await again.port.writeState(null);
    expect(again.host.model.xmlParts).toEqual([]);
  });

  it("leaves other programs' parts alone, also one that borrows our namespace", async () => {
    const { host: excel, port } = await open(sample);
    const foreign = `<note xmlns="${STATE_NAMESPACE}">Không phải của ta</note>`;
    const other = '<data xmlns="urn:khac">1</data>';
    excel.model.xmlParts.push({ id: "a", xml: foreign }, { id: "b", xml: other });
    await port.writeState(kept);
    expect(await port.readState()).toBe(kept);
    await port.writeState(null);
    expect(excel.model.xmlParts.map(({ xml }) => xml)).toEqual([foreign, other]);
  });

  it("is one part again after two programs wrote theirs", async () => {
    const { host: excel, port } = await open(writeState(sample, kept));
    excel.model.xmlParts.push({ id: "second", xml: excel.model.xmlParts[0]?.xml ?? "" });
    await port.writeState("one");
    expect(excel.model.xmlParts).toHaveLength(1);
    expect(await port.readState()).toBe("one");
  });

  it("is not written when it is the same", async () => {
    const { host: excel, port } = await open(writeState(sample, kept));
    const before = excel.log.length;
    await port.writeState(kept);
    expect(excel.log.slice(before).flatMap(({ actions }) => actions)).not.toContain("SetXml");
  });

  it("cannot be changed in a workbook opened to be read: it says so", async () => {
    const { host: excel, port } = await open(sample);
    excel.model.readOnly = true;
    const error: unknown = await port.writeState(kept).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WorkbookRefusal);
    expect((error as WorkbookRefusal).code).toBe("read-only");
  });
});
