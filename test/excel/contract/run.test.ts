import { readFileSync } from "node:fs";
import path from "node:path";
import { WorkbookNotEmpty } from "../../../src/excel/contract/prepare";
import type { ContractReport } from "../../../src/excel/contract/run";
import { runExcelContract } from "../../../src/excel/contract/run";
import type { RunningHost } from "../../excel-host";
import { startExcelHost } from "../../excel-host";

/** What a person with Excel compares with. */
const expected = JSON.parse(
  readFileSync(path.join(__dirname, "..", "..", "workbook", "excel", "contract-results.json"), "utf8"),
) as ContractReport;

let host: RunningHost | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

describe("the contract as a build for developers runs it in Excel", () => {
  it("gives the results that are kept to compare with", async () => {
    host = startExcelHost();
    const told: string[] = [];
    const results = await runExcelContract(({ name }) => told.push(name));
    expect(results).toEqual(expected.results);
    expect(told).toEqual(results.map(({ name }) => name));
  });

  it("does not begin in a workbook in which something stands", async () => {
    host = startExcelHost();
    host.user.type("Sheet1", "A1", "Biểu của tôi");
    await expect(runExcelContract()).rejects.toBeInstanceOf(WorkbookNotEmpty);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
