import fc from "fast-check";
import { strToU8 } from "fflate";
import { asLiteral } from "../../../src/edits/literal";
import type { EditPlan, NewContent } from "../../../src/edits/plan";
import { EditConflict } from "../../../src/edits/plan";
import { cellAddress } from "../../../src/grid/address";
import type { CellValue } from "../../../src/grid/sheet";
import { FileWorkbook } from "../../support/file-workbook";
import { readWorkbook } from "../../../src/workbook/file/read";
import { saveTextEdits } from "../../../src/workbook/file/save-text";

const name = "bieu-1.csv";

function valuesOf(bytes: Uint8Array): readonly (readonly CellValue[] | undefined)[] {
  return readWorkbook(bytes, name).sheets[0]?.values ?? [];
}

/** Writes contents into cells of a text file, whatever stands there. */
function save(bytes: Uint8Array, cells: Readonly<Record<string, NewContent>>): Uint8Array {
  const known = readWorkbook(bytes, name);
  const plan: EditPlan = {
    edits: Object.entries(cells).map(([cell, after]) => {
      const column = cell.charCodeAt(0) - 65;
      const value = known.sheets[0]?.values[Number(cell.slice(1)) - 1]?.[column] ?? null;
      return { sheet: "bieu-1", cell, before: { value }, after };
    }),
  };
  return saveTextEdits(bytes, plan, known);
}

const saved = (text: string, cells: Readonly<Record<string, NewContent>>) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(save(strToU8(text), cells));

test("a corrected figure changes its own characters and nothing else", () => {
  const text = '\ufeffMức;Số lượng;Tỷ lệ\r\n"HTTNV";2346;74,48\nCộng;3174;\r\n';
  expect(saved(text, { B2: { value: 2364 } })).toBe(text.replace("2346", "2364"));
});

test("a figure has the decimal mark of the file, and a formula is its result", () => {
  const cells = { B2: { formula: "=2364/3174*100", cachedValue: 74.48 } };
  expect(saved("a;19,03\nb;x\n", cells)).toBe("a;19,03\nb;74,48\n");
  expect(saved("a,19.03\nb,x\n", cells)).toBe("a,19.03\nb,74.48\n");
  expect(saved("a;1\nb;x\n", cells)).toBe("a;1\nb;74,48\n");
});

test("fields that were quoted stay quoted; others are where they must be", () => {
  expect(saved('"a";b\nc;d\n', { A1: { value: "e" }, B1: { value: "Bí thư; Chủ tịch" } })).toBe(
    '"e";"Bí thư; Chủ tịch"\nc;d\n',
  );
});

test("text that looks like a formula is written so that it stays text; signed figures and dashes are none", () => {
  expect(saved("a;b\nc;d\n", { A1: { value: "=1+1" }, B1: { value: "@SUM(A1)" } })).toBe(
    "'=1+1;'@SUM(A1)\nc;d\n",
  );
  expect(saved("a;b\nc;d\n", { A1: { value: "-5,2%" }, B1: { value: "-" } })).toBe("-5,2%;-\nc;d\n");
  expect(saved("a;b\nc;d\n", { A1: { value: "-2+cmd" } })).toBe("'-2+cmd;b\nc;d\n");
});

test("cells beyond the text are added with its separator and its line end", () => {
  expect(saved("a;b\nc;d", { D1: { value: "x" }, B4: { value: "y" } })).toBe("a;b;;x\nc;d\n\n;y");
  expect(saved("a;b\r\nc;d\r\n", { B3: { value: 3 } })).toBe("a;b\r\nc;d\r\n;3\r\n");
});

test("UTF-16 stays UTF-16", () => {
  const bytes = Uint8Array.from(Buffer.from("\ufeffMức\tSố\r\nTốt\t5\r\n", "utf16le"));
  const written = save(bytes, { B2: { value: 6 }, A2: { value: "Khá" } });
  expect(Buffer.from(written).toString("utf16le")).toBe("\ufeffMức\tSố\r\nKhá\t6\r\n");
});

test("windows-1258 stays windows-1258, and what it cannot hold is refused", () => {
  // "Tốt" is T, ô, a combining acute, t there.
  const bytes = Uint8Array.from([0x54, 0xf4, 0xec, 0x74, 0x3b, 0x35, 0x0a, 0x61, 0x3b, 0x36, 0x0a]);
  expect(valuesOf(bytes)[0]).toEqual(["Tốt", "5"]);
  const written = save(bytes, { A2: { value: "Tốt" } });
  expect([...written]).toEqual([...bytes.slice(0, 7), 0x54, 0xf4, 0xec, 0x74, ...bytes.slice(8)]);
  expect(() => save(bytes, { A2: { value: "中" } })).toThrow("unsupported");
});

test("a formula without a result is refused, and so is a cell that holds something else", () => {
  expect(() => saved("a;b\nc;d\n", { A1: { formula: "=1/0" } })).toThrow("unsupported");
  const bytes = strToU8("a;b\nc;d\n");
  const edit = { sheet: "bieu-1", cell: "A1", before: { value: "khác" }, after: { value: 1 } };
  expect(() => saveTextEdits(bytes, { edits: [edit] }, readWorkbook(bytes, name))).toThrow(EditConflict);
});

test("a workbook kept as a text file takes plans, again and again", async () => {
  const workbook = new FileWorkbook(strToU8("Mức;Số\nHTTNV;2346\nCộng;3174\n"), name);
  const plan = (before: CellValue, after: CellValue): EditPlan => ({
    edits: [{ sheet: "bieu-1", cell: "B2", before: { value: before }, after: { value: after } }],
  });
  await workbook.apply(plan("2346", 2364.5));
  await workbook.apply(plan(2364.5, 2364));
  expect(new TextDecoder().decode(workbook.toBytes())).toBe("Mức;Số\nHTTNV;2364\nCộng;3174\n");
  await expect(workbook.writeState("{}")).rejects.toMatchObject({ code: "unsupported" });
});

test("whatever is written is read back, and all that was not touched keeps its characters", () => {
  const field = fc.oneof(
    fc.constantFrom("", "604", "19,03", "2.364", "Nguyễn Văn Ấm", "a b", "-", "Đạt"),
    fc.string({ unit: fc.constantFrom("ộ", '"', ";", "\n", " ", "'", "=", "x", "7") }),
  );
  const table = fc.array(fc.tuple(field, field, field), { minLength: 3, maxLength: 8 });
  const end = fc.constantFrom("\n", "\r\n");
  const write = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      table,
      end,
      fc.boolean(),
      fc.nat(2),
      fc.nat(2),
      field,
      (rows, lineEnd, mark, row, column, text) => {
        // Fields that hold nothing special stand bare, as programs write them.
        const fields = rows.map((line) => line.map((each) => (/[";\n]/.test(each) ? write(each) : each)));
        const content = (mark ? "\ufeff" : "") + fields.map((line) => line.join(";") + lineEnd).join("");
        const before = strToU8(content);
        const found = valuesOf(before)[row]?.[column] ?? null;
        const edit = {
          sheet: "bieu-1",
          cell: cellAddress(row, column),
          before: { value: found },
          after: { value: text === "" ? null : text },
        };
        const after = saveTextEdits(before, { edits: [edit] }, readWorkbook(before, name));
        const read = valuesOf(after);
        const literal = text === "-" ? text : asLiteral(text);
        expect(read[row]?.[column] ?? null).toBe(literal === "" ? null : literal);
        const now = new TextDecoder("utf-8", { ignoreBOM: true }).decode(after);
        const head = fields.slice(0, row).map((line) => line.join(";") + lineEnd);
        const start =
          (mark ? "\ufeff" : "") +
          head.join("") +
          (fields[row] ?? [])
            .slice(0, column)
            .map((each) => `${each};`)
            .join("");
        const own = fields[row]?.[column] ?? "";
        expect(now.startsWith(start)).toBe(true);
        expect(now.endsWith(content.slice(start.length + own.length))).toBe(true);
      },
    ),
  );
});
