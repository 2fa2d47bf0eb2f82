import type { Language } from "../../../src/i18n/format";
import type { FillProposal } from "../../../src/fill/proposal";
import type { SheetReport } from "../../../src/report";
import type { CheckSummary, FillChoice, Ignore, PaneState } from "../../../src/taskpane/session/state";
import { fixRows } from "./fake-rows";
import { manyFindings, members, organisations, someFindings } from "./findings";

export { members, organisations } from "./findings";

const settings = (language: Language): PaneState["settings"] => ({
  language,
  year: null,
  capDenominator: null,
  decimals: null,
  totalsOnly: false,
  theme: "light",
});

/** Nothing was done yet. */
export function waiting(language: Language): PaneState {
  return {
    workbook: "bao-cao-2021.xlsx",
    phase: "waiting",
    progress: null,
    busy: false,
    trouble: null,
    notice: null,
    summary: null,
    sheets: [],
    findings: [],
    ignores: [],
    staleIgnores: [],
    corrections: [],
    carried: { version: 1, ignores: [], tables: [], settings: {} },
    setAside: false,
    filter: { severities: ["error", "warning", "info"], sheet: null },
    here: null,
    handled: null,
    current: null,
    table: null,
    sentence: null,
    selected: null,
    takesSheets: false,
    marked: 0,
    undo: null,
    redo: null,
    view: { kind: "findings" },
    settings: settings(language),
  };
}

const sheets: readonly SheetReport[] = [
  {
    name: members,
    tables: [
      {
        range: "A5:M67",
        format: "member-rating",
        header: "A5:M7",
        body: "A8:M67",
        totalRows: ["A15:M15", "A67:M67"],
        year: 2021,
      },
    ],
    checked: { tables: 1, rows: 60, relations: 396, hiddenColumns: 2, hiddenRows: 0 },
  },
  {
    name: organisations,
    tables: [
      {
        range: "A5:J9",
        format: "organisation-rating",
        header: "A5:J7",
        body: "A8:J9",
        totalRows: [],
        year: null,
      },
    ],
    checked: { tables: 1, rows: 2, relations: 16, hiddenColumns: 0, hiddenRows: 3 },
  },
];

const summary: CheckSummary = {
  at: new Date(2026, 10, 22, 14, 5).getTime(),
  tables: 2,
  rows: 62,
  relations: 412,
  sheets: 2,
  coverage: { compared: 430, computed: 0, notCompared: 0 },
  hiddenSheets: ["Số liệu 2020"],
  hiddenRows: 3,
  hiddenColumns: 2,
  sheetsWithoutTable: ["Bìa"],
};

/** Checked, with findings of every severity. */
export function checked(language: Language): PaneState {
  return {
    ...waiting(language),
    phase: "checked",
    summary,
    sheets,
    findings: someFindings(),
    here: members,
    handled: { done: 1, of: 7 },
    table: { sheet: members, index: 0 },
  };
}

const proposal: FillProposal = {
  kind: "share",
  sheet: organisations,
  axis: "columns",
  index: 6,
  header: "Tỷ lệ %",
  meaning: { computation: "share", first: ["SL"], second: ["Được xếp loại"], fixed: null, baseRows: false },
  scale: "ratio",
  decimals: 2,
  rounded: false,
  newColumn: null,
  cells: [7, 8].map((row) => ({ row, column: 6, formula: `=F${row + 1}/D${row + 1}`, expected: 0.7448 })),
  kept: [],
  hidden: 0,
};

const words = {
  share: {
    vi: "Tỷ lệ % = SL ÷ Được xếp loại × 100, 2 chữ số thập phân; mẫu số trống hoặc bằng 0 thì để trống.",
    en: "Tỷ lệ % = SL ÷ Được xếp loại × 100, 2 decimals; blank while the denominator is blank or 0.",
  },
  gap: {
    vi: "Chênh lệch = Thực hiện (%) - Mục tiêu (%), tính bằng điểm phần trăm; thiếu một trong hai số thì để trống.",
    en: "Chênh lệch = Thực hiện (%) - Mục tiêu (%), in percentage points; blank while one of the two figures is missing.",
  },
} as const;

export function fillChoices(language: Language): FillChoice[] {
  return [
    { id: "share", range: "A5:J9", proposal, words: words.share[language], chosen: true },
    {
      id: "gap",
      range: "A5:J9",
      proposal: {
        ...proposal,
        kind: "gap",
        index: 10,
        header: "Chênh lệch (điểm %)",
        newColumn: { plain: [], styleColumn: 6 },
        cells: Array.from({ length: 24 }, (_, row) => ({
          row: row + 7,
          column: 10,
          formula: `=G${row + 8}-H${row + 8}`,
          expected: 3.51,
        })),
        kept: [
          { row: 31, column: 10, reason: "figure" },
          { row: 32, column: 10, reason: "figure" },
          { row: 33, column: 10, reason: "noBase" },
        ],
        hidden: 3,
      },
      words: words.gap[language],
      chosen: false,
    },
  ];
}

export const ignores: readonly Ignore[] = [
  {
    id: "i1",
    rule: "excellent-cap",
    scope: "sheet",
    sheet: organisations,
    anchor: null,
    reason: "Tỉnh ủy hướng dẫn tính trên số được đánh giá.",
    day: "2026-11-20",
  },
  {
    id: "i2",
    rule: "duplicate-unit",
    scope: "cell",
    sheet: members,
    anchor: { row: "Chi bộ thôn Ngọc Sơn", column: "Tên chi bộ", cell: "B12" },
    reason: "Hai chi bộ trùng tên sau sáp nhập.",
    day: "2026-11-02",
  },
];

/** Every state that is designed, by name: looked at in the gallery and checked for accessibility in both languages. */
export const designedStates: Readonly<Record<string, (language: Language) => PaneState>> = {
  waiting,
  checking: (language) => ({ ...waiting(language), phase: "checking" }),
  progress: (language) => ({
    ...waiting(language),
    phase: "checking",
    progress: { share: 0.45, step: "checking" },
  }),
  "checking again": (language) => ({
    ...checked(language),
    phase: "checking",
    progress: { share: 0.7, step: "reading" },
  }),
  failed: (language) => ({
    ...waiting(language),
    phase: "failed",
    trouble: { kind: "refused", code: "cell-editing", detail: "" },
  }),
  findings: checked,
  "current finding": (language) => ({
    ...checked(language),
    current: "swapped",
    sentence: { part: 2364, whole: 3174, decimals: 2 },
    marked: 5,
    undo: { kind: "fill", cells: 24 },
    redo: { kind: "fix", cells: 1 },
    notice: { kind: "rechecked", gone: 1, added: 0 },
  }),
  "one sheet": (language) => ({
    ...checked(language),
    filter: { severities: ["error", "warning", "info"], sheet: organisations },
  }),
  "filter hides": (language) => ({ ...checked(language), filter: { severities: [], sheet: null } }),
  "many findings": (language) => ({
    ...checked(language),
    findings: [...someFindings(), ...manyFindings(1214)],
    current: "many 3",
  }),
  clean: (language) => ({
    ...checked(language),
    findings: [],
    summary: { ...summary, hiddenSheets: [], sheetsWithoutTable: [] },
    sentence: { part: 57135, whole: 62331, decimals: 2 },
  }),
  "clean but for ignored": (language) => ({
    ...checked(language),
    findings: someFindings()
      .filter((finding) => finding.rule === "excellent-cap")
      .map((finding) => ({ ...finding, ignore: ignores[0] ?? null })),
    ignores,
    staleIgnores: ["i2"],
  }),
  "only information": (language) => ({
    ...checked(language),
    findings: someFindings().filter((finding) => finding.severity === "info"),
  }),
  "clean but for what is not compared": (language) => ({
    ...checked(language),
    findings: [],
    summary: { ...summary, coverage: { compared: 412, computed: 0, notCompared: 18 } },
  }),
  "what was not compared": (language) => ({
    ...checked(language),
    findings: [],
    sheets: [
      {
        name: "Biểu 1",
        tables: [],
        checked: {
          tables: 1,
          rows: 31,
          relations: 412,
          hiddenColumns: 0,
          hiddenRows: 0,
          coverage: [
            { table: "A5:M36", compared: 412, computed: 0, notCompared: 18, ranges: ["K8:K22", "M31:M33"] },
          ],
        },
      },
    ],
    summary: { ...summary, coverage: { compared: 412, computed: 0, notCompared: 18 } },
    selected: {
      sheet: "Biểu 1",
      cell: "C36",
      comparisons: {
        comparisons: [
          {
            kind: "sum",
            result: "C36",
            operands: ["C8", "C9", "C10", "C20"].map((cell) => ({ cell, sign: 1 as const })),
            over: [],
            verdict: "holds",
          },
          {
            kind: "ratio",
            result: "D36",
            operands: [{ cell: "C36", sign: 1 }],
            over: [{ cell: "B36", sign: 1 }],
            verdict: "fails",
          },
        ],
        count: 9,
        readBy: ["N36"],
        formula: null,
      },
    },
    view: { kind: "coverage" },
  }),
  "nothing to compare": (language) => ({
    ...checked(language),
    findings: [],
    summary: { ...summary, relations: 0 },
  }),
  "no table": (language) => ({
    ...waiting(language),
    phase: "checked",
    summary: {
      ...summary,
      tables: 0,
      rows: 0,
      relations: 0,
      sheets: 1,
      coverage: null,
      hiddenRows: 0,
      hiddenColumns: 0,
      hiddenSheets: [],
      sheetsWithoutTable: ["Trang tính1"],
    },
  }),
  conflict: (language) => ({
    ...checked(language),
    trouble: {
      kind: "conflict",
      cells: [
        { sheet: members, cell: "D9" },
        { sheet: members, cell: "F15" },
      ],
    },
  }),
  unexpected: (language) => ({
    ...checked(language),
    trouble: { kind: "unexpected", detail: "RangeError: worker" },
  }),
  "damaged state": (language) => ({ ...checked(language), damagedState: true }),
  fill: (language) => ({
    ...checked(language),
    view: {
      kind: "fill",
      choices: fillChoices(language),
      hiddenSheets: ["Số liệu 2020"],
      protectedSheets: ["Biểu 7A"],
    },
  }),
  "nothing to fill": (language) => ({
    ...checked(language),
    view: { kind: "fill", choices: [], hiddenSheets: [], protectedSheets: [] },
  }),
  "fix one": (language) => ({
    ...checked(language),
    view: fixRows(checked(language), { findingId: "base" }),
  }),
  "fix all": (language) => ({
    ...checked(language),
    view: fixRows(checked(language), { rule: "total-mismatch" }),
  }),
  ignore: (language) => ({ ...checked(language), view: { kind: "ignore", findingId: "cap" } }),
  ignores: (language) => ({ ...checked(language), ignores, staleIgnores: ["i2"], view: { kind: "ignores" } }),
  "no ignores": (language) => ({ ...checked(language), view: { kind: "ignores" } }),
  table: (language) => ({
    ...checked(language),
    corrections: [{ sheet: members, header: "A5:M7" }],
    refusedCorrections: [{ correction: { sheet: members, header: "A5:M7" }, fault: "total-rows" }],
    view: { kind: "table" },
  }),
  "table to point at": (language) => ({
    ...waiting(language),
    phase: "checked",
    view: { kind: "table" },
  }),
  settings: (language) => ({ ...checked(language), view: { kind: "settings" } }),
  help: (language) => ({ ...checked(language), view: { kind: "help" } }),
};
