import { performance } from "node:perf_hooks";
import { check } from "../../src/check/check";
import { cellAddress } from "../../src/grid/address";
import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { Mark } from "../../src/workbook/port";
import type { ExcelHost } from "../excel-host/host";
import { startExcelHost, workbookOf } from "../excel-host";
import { memberList } from "./member-list";

/**
 * How long marking takes of our own time: `[--rows N]`, a list of 3,200 members unless told. The emulated Excel's own
 * time is left out, that of the real client library is ours. Marks of one kind share a rule; the worst is that each is
 * of a kind of its own. The exit code is 1 where any takes longer than a second.
 */
const given = process.argv.slice(2);
const rows = Number(given[given.indexOf("--rows") + 1]) || 3_200;
const LIMIT = 1_000;

const data = memberList(rows);
const name = data.sheets[0]?.name ?? "";
const marks = (formulaOf: (row: number) => string): Mark[] =>
  Array.from({ length: rows }, (_, row) => ({
    sheet: name,
    cell: cellAddress(row + 3, 9),
    formula: formulaOf(row + 4),
    severity: row % 3 === 0 ? "warning" : "error",
  }));

/** The time that passes inside the host, in milliseconds. */
function timeInside(host: ExcelHost): () => number {
  let inside = 0;
  const answer = host.answer.bind(host);
  host.answer = async (body, flags) => {
    const from = performance.now();
    const result = await answer(body, flags);
    inside += performance.now() - from;
    return result;
  };
  return () => inside;
}

async function measured(label: string, wanted: readonly Mark[]): Promise<void> {
  const running = startExcelHost({ model: workbookOf(data) });
  const inside = timeInside(running.host);
  const port = await ExcelWorkbook.open();
  const own = async (work: () => Promise<unknown>): Promise<number> => {
    const [from, insideBefore] = [performance.now(), inside()];
    await work();
    return performance.now() - from - (inside() - insideBefore);
  };
  const taken = await own(() => port.marksTaken(wanted));
  const { marks: fitting } = await port.marksTaken(wanted);
  const times = [taken + (await own(() => port.setMarks(fitting))), await own(() => port.setMarks([]))];
  running.close();
  if (Math.max(...times) > LIMIT) process.exitCode = 1;
  console.log(
    `${label}: ${fitting.length} of ${wanted.length} marks set in ${times[0]?.toFixed(0)} ms, taken away in ${times[1]?.toFixed(0)} ms`,
  );
}

async function main(): Promise<void> {
  const found = check(data, { marks: true }).findings.length;
  console.log(`${rows} rows, ${found} findings of their own; our own time, limit ${LIMIT} ms`);
  const ofOneKind = marks((row) => `ROUND(J${row}-SUM(H${row}:I${row}),6)<>0`);
  // The first run loads the library.
  await measured("warm-up", ofOneKind.slice(0, 10));
  await measured("of one kind", ofOneKind);
  await measured(
    "each of its own kind",
    marks((row) => `ROUND(J${row}-${row % 97},6)<>${row}`),
  );
}

void main();
