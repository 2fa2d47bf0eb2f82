import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import { Grid } from "../../src/grid/grid";
import { parseCell } from "../../src/grid/address";
import type { WorkbookData } from "../../src/grid/sheet";
import { findingMessage, findingWords, messageIds } from "../../src/i18n/finding-words";
import { storedOf, valuesOf } from "../../src/i18n/finding-values";
import { findingSchema } from "../../src/report";
import type { Finding } from "../../src/report";
import { readWorkbook } from "../../src/workbook/file/read";
import { planted } from "../fixtures/office";
import { offices } from "../fixtures/offices";
import { generateReport } from "../generator/generate";
import { mistakeKinds } from "../generator/mistakes";

/** Every kind of mistake once and half as many reports without any: rules tell in the same way whatever the seed. */
const SEEDS = Math.ceil(mistakeKinds.length * 1.5);

/** What is told of a cell is what stands in it, what it must hold is what a fix would write, and no word is missing. */
function expectTold(finding: Finding, workbook: WorkbookData): void {
  const said = `${finding.rule} at ${finding.sheet}!${finding.cell}: ${finding.message}`;
  const told = (what: string, value: unknown): object => ({ said, [what]: value });
  findingSchema.parse(finding);
  const sheet = workbook.sheets.find(({ name }) => name === finding.sheet);
  const place = parseCell(finding.cell);
  if (!sheet || !place) throw new Error(`no such cell: ${said}`);
  const held = new Grid(sheet).value(place.row, place.column);
  expect(told("actual", finding.actual)).toEqual(told("actual", held));
  const { expected } = valuesOf(finding, finding.cell);
  const must = expected ? storedOf(expected) : null;
  if (typeof finding.expected === "number" && typeof must === "number")
    expect({ said, near: Math.abs(finding.expected - must) < 1e-9 * Math.max(1, Math.abs(must)) }).toEqual({
      said,
      near: true,
    });
  for (const { cell, after } of finding.fix?.edits ?? []) {
    const isFormula = typeof after === "string" && after.startsWith("=");
    if (isFormula) continue;
    if (cell === finding.cell) expect(told("expected", finding.expected)).toEqual(told("expected", after));
    const own = valuesOf(finding, cell).expected;
    if (own) expect(told(cell, storedOf(own))).toEqual(told(cell, after));
  }
  for (const { messageId } of [finding, ...finding.details]) expect(messageIds).toContain(messageId);
  expect(findingMessage(finding, "vi")).toBe(finding.message);
  const roles = (language: "vi" | "en"): string[] => findingWords(finding, language).map(({ role }) => role);
  expect(roles("vi")[0]).toBe("wrong");
  expect(told("roles", roles("en"))).toEqual(told("roles", roles("vi")));
}

function expectAllTold(workbook: WorkbookData): number {
  const { findings } = check(workbook);
  for (const finding of findings) expectTold(finding, workbook);
  return findings.length;
}

describe("a finding tells what its cell holds and what it must hold", () => {
  const samples = join(__dirname, "../../assets/samples");

  it("in every sample", () => {
    const files = readdirSync(samples).filter((name) => name.endsWith(".xlsx"));
    const told = files.map((name) => expectAllTold(readWorkbook(readFileSync(join(samples, name)), name)));
    expect(told.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);
  });

  it("in every office's workbook with each of the slips its clerk might make", () => {
    for (const { sheet, mistakes } of offices)
      for (const mistake of mistakes) expectAllTold({ sheets: [planted(sheet, mistake)] });
  });

  it(`in ${SEEDS} generated reports, two of three with a mistake`, () => {
    let told = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const mistake = seed % 3 === 0 ? undefined : mistakeKinds[seed - Math.ceil(seed / 3)];
      told += expectAllTold(generateReport(seed, mistake === undefined ? {} : { mistake }).workbook);
    }
    expect(told).toBeGreaterThan(SEEDS / 2);
  });
});
