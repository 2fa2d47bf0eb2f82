import type { Mark, WorkbookPort } from "../port";
import { MOST_STATE_CHARACTERS, sameMarks } from "../port";
import { conflicts, holds, refused, same } from "./assert";
import type { ContractCase } from "./case";
import { everything } from "./cells";
import { report, unit } from "./sheets";

const marks: readonly Mark[] = [
  { sheet: report, cell: "B8", formula: "ROUND(B8-SUM(B4:B7),6)<>0", severity: "error" },
  { sheet: report, cell: "C5", formula: "ROUND(ABS(C5-B5/B$8),11)>0.00005", severity: "warning" },
  { sheet: report, cell: "C5", formula: 'AND(C5<>"a&b<c>",NOT(ISFORMULA(C5)))', severity: "error" },
  { sheet: unit, cell: "B1", formula: "N(B1)<0", severity: "warning" },
];

const texts: readonly (readonly [string, string])[] = [
  ["Vietnamese", JSON.stringify({ reason: "Đã đối chiếu với biểu gốc của Tỉnh ủy; ẵ ỡ ữ ệ Đ" })],
  ["characters that XML takes for its own", `<a b="c">&amp;]]>&#13;</a><![CDATA[x]]> 'q' "q"`],
  ["lines, tabs and blanks at both ends", " một\n\thai \n"],
  ["characters beyond the first plane", "\u{1F4CA} \u{20BB7}"],
  ["what looks like an escape", "_x000D_ \\u0041 %41"],
  ["the empty text", ""],
];

async function markedWith(port: WorkbookPort, expected: readonly Mark[], what: string): Promise<void> {
  const sorted = (list: readonly Mark[]) =>
    list
      .map(({ sheet, cell, formula, severity }) => [sheet, cell, formula, severity].join("\n"))
      .sort((one, other) => (one < other ? -1 : 1));
  same(sorted(await port.marks()), sorted(expected), what);
}

export const keepingCases: readonly ContractCase[] = [
  {
    name: "marks cells, replaces the marks, and removes them",
    run: async ({ port }) => {
      const before = await everything(port);
      await markedWith(port, [], "marks at first");
      try {
        await port.setMarks(marks);
        await markedWith(port, marks, "marks that were set");
        const before = await port.setMarks(marks.slice(1, 3));
        holds(sameMarks(before, marks), "the answer is what stood before");
        await markedWith(port, marks.slice(1, 3), "marks that were replaced");
      } finally {
        await port.setMarks([]);
      }
      await markedWith(port, [], "marks that were removed");
      same(await everything(port), before, "values, formulas and formats");
    },
  },
  {
    name: "leaves the user's own rules as they are",
    run: async ({ port, userRules }) => {
      if (!userRules) return;
      const before = await userRules();
      try {
        await port.setMarks(marks);
        same(await userRules(), before, "rules while there are marks");
      } finally {
        await port.setMarks([]);
      }
      same(await userRules(), before, "rules after the marks were removed");
    },
  },
  {
    name: "keeps a hundred marks, and those of a workbook that was opened again",
    run: async ({ port, reopen }) => {
      const many = Array.from({ length: 100 }, (_, row): Mark => {
        const cell = `H${row + 1}`;
        return { sheet: report, cell, formula: `${cell}<0`, severity: row % 2 === 0 ? "error" : "warning" };
      });
      try {
        await port.setMarks(many);
        await markedWith(port, many, "marks");
        if (reopen) await markedWith(await reopen(), many, "marks in the workbook opened again");
      } finally {
        await port.setMarks([]);
      }
    },
  },
  {
    name: "changes no mark when one names a sheet that is not there",
    run: async ({ port }) => {
      try {
        await port.setMarks(marks);
        const wrong: Mark = { sheet: "Biểu 9", cell: "A1", formula: "A1<0", severity: "error" };
        await conflicts(port.setMarks([wrong]), ["sheet-missing"], "a mark in a missing sheet");
        await markedWith(port, marks, "the marks");
      } finally {
        await port.setMarks([]);
      }
    },
  },
  {
    name: "keeps a text with the workbook, character for character",
    run: async ({ port, reopen }) => {
      const before = await port.readState();
      same(before, null, "state at first");
      try {
        for (const [what, text] of texts) {
          await port.writeState(text);
          same(await port.readState(), text, what);
          if (reopen) same(await (await reopen()).readState(), text, `${what}, opened again`);
        }
      } finally {
        await port.writeState(null);
      }
      same(await port.readState(), null, "state that was removed");
      await port.writeState(null);
    },
  },
  {
    name: "keeps a text of the greatest length, and refuses a longer one",
    run: async ({ port }) => {
      const longest = "ệ".repeat(MOST_STATE_CHARACTERS);
      try {
        await port.writeState(longest);
        same((await port.readState()) === longest, true, "the longest text");
        await refused(port.writeState(`${longest}x`), ["too-large"], "a longer text");
        same((await port.readState()) === longest, true, "the text that was there");
      } finally {
        await port.writeState(null);
      }
    },
  },
  {
    name: "neither marks nor state change a cell",
    run: async ({ port }) => {
      const before = await everything(port);
      try {
        await port.setMarks(marks);
        await port.writeState("{}");
        same(await everything(port), before, "the workbook");
      } finally {
        await port.setMarks([]);
        await port.writeState(null);
      }
      same(await everything(port), before, "the workbook at the end");
    },
  },
];
