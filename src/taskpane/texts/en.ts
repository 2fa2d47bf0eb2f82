import { formatNumber } from "../../i18n/format";
import { helpEn } from "./help-en";
import type { PaneTexts } from "./texts";

const n = (value: number): string => formatNumber(value, "en");

/** "1 cell", "24 cells". */
const many = (value: number, one: string, more = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : more}`;

/** What a check left out, behind what it did; "" for nothing. */
const left = (sheets: number, failures: number): string =>
  `${sheets === 0 ? "" : ` · ${many(sheets, "sheet")} not checked`}${failures === 0 ? "" : ` · ${many(failures, "part")} could not be checked`}`;

/** The same in English. */
export const en: PaneTexts = {
  product: "Khớp Số",
  settings: "Settings",
  forms: "Forms, one by one",
  help: "Help",
  back: "Back",
  cancel: "Cancel",
  save: "Save",
  close: "Close",
  optional: "optional",
  separator: "; ",

  actions: {
    check: "Check figures",
    checkAgain: "Check again",
    checking: "Checking…",
    fill: "Fill formulas",
    stop: "Stop",
  },
  progress: {
    reading: "Reading the workbook",
    checking: "Comparing the figures",
    writing: "Writing to the workbook",
    share: ({ percent }) => `${n(percent)}% done`,
  },
  waiting: {
    title: "Ready to check",
    sentence:
      "Khớp Số will read the open workbook, compute its totals, percentages and gaps again and show the cells to review. No cell is changed and nothing leaves this machine.",
  },
  failed: {
    title: "Not checked yet",
    sentence: "The workbook is as it was. You can try again now.",
  },

  summary: {
    checked: ({ tables, rows, relations, time }) =>
      `Checked ${many(tables, "table")}, ${many(rows, "row")}, ${many(relations, "comparison")} at ${time}.`,
    checkedSheets: ({ tables, sheets, rows, relations, time }) =>
      `Checked ${many(tables, "table")} on ${many(sheets, "sheet")}, ${many(rows, "row")}, ${many(relations, "comparison")} at ${time}.`,
    hidden: ({ rows, columns }) => `With ${many(rows, "hidden row")} and ${many(columns, "hidden column")}.`,
    hiddenRows: ({ rows }) => `With ${many(rows, "hidden row")}.`,
    hiddenColumns: ({ columns }) => `With ${many(columns, "hidden column")}.`,
    notChecked: ({ list }) => `Not checked: ${list}.`,
    hiddenSheet: ({ sheet }) => `hidden sheet “${sheet}”`,
    sheetWithoutTable: ({ sheet }) => `sheet “${sheet}” (no table recognised)`,
    stoppedBefore: ({ sheet }) => `sheet “${sheet}” (stopped before it)`,
    mergesUnknown: ({ sheet }) => `merged cells of sheet “${sheet}” (too many, Excel does not tell them)`,
    beyondTotals: "every comparison but those of totals (by the settings)",
    coveredAll: ({ figures }) => `Compared all ${many(figures, "figure")}.`,
    covered: ({ compared, computed, figures }) =>
      `Compared ${n(compared)} of ${many(figures, "figure")}${computed === 0 ? "" : `; ${n(computed)} more are results of formulas`}.`,
    notCovered: ({ count }) => `No calculation stands behind ${many(count, "figure")}.`,
    uncalculated: ({ count }) => `Not compared for want of a result: ${many(count, "formula")}.`,
    showNotCovered: "Show them",
    brief: ({ compared, figures, sheets, failures }) =>
      `Compared ${n(compared)} of ${many(figures, "figure")}${left(sheets, failures)}`,
    briefTables: ({ tables, sheets, failures }) =>
      `Checked ${many(tables, "table")}${left(sheets, failures)}`,
  },

  coverage: {
    title: "Figures not compared",
    intro:
      "No calculation of the form touches the figures below, so a slip in them cannot be seen. Please compare them with the original yourself.",
    none: "Every figure of the tables has a calculation to be compared by.",
    uncalculated:
      "The formulas in these cells have no result and Khớp Số cannot calculate them, so they were not compared. Open the file in Excel, save it and check again.",
    goTo: ({ range, sheet }) => `Go to ${range}, sheet ${sheet}`,
    selected: ({ cell }) => `What ${cell} was compared with`,
    select: "Select a figure in the spreadsheet to see what it was compared with.",
    outside: "This cell is outside of the tables that were recognised.",
    notCompared: "No calculation touches this cell.",
    computed: ({ formula }) => `This cell is the result of a formula: ${formula}`,
    readBy: ({ list }) => `The formula in ${list} uses this cell.`,
    more: ({ count }) => `And ${many(count, "more comparison")}.`,
    averageOf: ({ list }) => `average of ${list}`,
    verdict: {
      holds: ({ arithmetic }) => `${arithmetic}: matches`,
      rounded: ({ arithmetic }) => `${arithmetic}: matches after rounding`,
      fails: ({ arithmetic }) => `${arithmetic}: does not match`,
    },
  },

  carried: {
    label: "What came with the file",
    follows: ({ list }) => `This file carries ${list}, set earlier by whoever made it.`,
    setAside: ({ list }) => `Checked without following ${list} that the file carries; they stay in it.`,
    checkWithout: "Check without them",
    follow: "Follow them again",
  },

  severity: { error: "Error", warning: "Review", info: "Information" },
  filters: {
    label: "Filter by severity",
    severity: {
      error: ({ count }) => many(count, "error"),
      warning: ({ count }) => `${n(count)} to review`,
      info: ({ count }) => `${n(count)} to know`,
    },
    scope: "What the list shows",
    thisSheet: ({ count }) => `This sheet (${n(count)})`,
    wholeFile: ({ count }) => `Whole file (${n(count)})`,
    hides: ({ count }) => `The filter hides ${many(count, "finding")}.`,
    showAll: "Show all",
  },

  clean: {
    title: "All figures match.",
    onlyInfo: "All figures match; what follows is only good to know.",
    exceptIgnored: ({ count }) => `All figures match, but for ${many(count, "finding")} you ignored.`,
    nothingToCompare:
      "The table has no arithmetic to compare; only the way each cell is written was looked at.",
    comparedMatch: "The figures compared match.",
    comparedExceptIgnored: ({ count }) =>
      `The figures compared match, but for ${many(count, "finding")} you ignored.`,
    quieted: "Nothing is left to review, but only while following what the file carries.",
    untold: ({ count }) =>
      `Not compared: ${many(count, "sum")} that the form does not state and only the figures suggest. They do not add up, and too little speaks for them.`,
    limit: "Khớp Số knows whether figures match each other, not whether the original figures are right.",
  },
  noTable: {
    title: "No table of figures recognised",
    sentence: "No visible sheet has a row of column headings with columns of figures below it.",
    hint: "If your table has headings, select their cells and press this button.",
    point: "Point at the headings…",
  },

  finding: {
    list: "Findings",
    group: ({ name, count }) => `${name}, ${many(count, "finding")}`,
    select: ({ cell }) => `Go to cell ${cell}`,
    fixTo: ({ value }) => `Change to ${value}`,
    fixCellTo: ({ cell, value }) => `Change ${cell} to ${value}`,
    fixSeveral: ({ cells }) => `Change ${many(cells, "cell")}`,
    clear: ({ cell }) => `Empty ${cell}`,
    ignore: "Ignore…",
    why: "Why",
    reason: "Why it matters",
    whatToDo: "What to do",
    source: "Source",
    example: "An example",
    exampleCell: ({ cell }) => `Told at cell ${cell}.`,
    exampleMended: ({ cell, value }) =>
      value === "" ? `Not when cell ${cell} is blank.` : `Not when cell ${cell} is ${value}.`,
    related: "Related cells",
    moreCells: ({ count }) => `and ${n(count)} more`,
    fixAll: ({ count }) => `Change all ${n(count)}…`,
    more: ({ count, left }) => `Show ${n(count)} more (${n(left)} left)`,
    position: ({ at, of }) => `${n(at)}/${n(of)}`,
    count: ({ count }) => many(count, "finding"),
    next: "Next finding",
    previous: "Previous finding",
    announced: ({ severity, at, of, place, message }) =>
      `${severity}, finding ${n(at)} of ${n(of)}. ${place}. ${message}`,
    ignoredCount: ({ count }) => `${many(count, "finding")} ignored`,
    handled: ({ done, of }) => `${n(done)} of ${n(of)} done`,
    handledHint: "Errors and findings to review that were mended or ignored, of all that were found",
    record: "Record of the check: print or save…",
  },
  header: { unfold: "Show buttons and filters", fold: "Fold the top", more: "More" },

  marks: { mark: "Mark cells", unmark: ({ cells }) => `Unmark (${n(cells)})` },
  steps: {
    fill: ({ cells }) => `filling ${many(cells, "cell")}`,
    fix: ({ cells }) => `changing ${many(cells, "cell")}`,
    mark: ({ cells }) => `marking ${many(cells, "cell")}`,
    unmark: ({ cells }) => `unmarking ${many(cells, "cell")}`,
    typed: ({ cells }) => `typing into ${many(cells, "cell")}`,
    ignore: ({ cells }) => `ignoring ${many(cells, "finding")}`,
    unignore: ({ cells }) => `showing ${many(cells, "finding")} again`,
    sheet: () => "adding the sheet of a form",
  },
  undo: ({ step }) => `Undo ${step}`,
  redo: ({ step }) => `Redo ${step}`,

  sentence: {
    copy: "Copy for Word",
    notCopied: "It could not be copied. Select the sentence above and press Ctrl+C.",
  },

  fill: {
    title: "Fill formulas",
    intro: "Choose the columns to fill. Cells that hold a figure, words or a formula stay as they are.",
    nothing: "No empty cells are left to fill: the columns that can be computed are complete.",
    column: ({ header, column }) => `${header} (column ${column})`,
    row: ({ header, row }) => `${header} (row ${row})`,
    newColumn: "new column",
    cells: ({ cells, range }) => `Fills ${many(cells, "cell")}: ${range}.`,
    kept: ({ cells, reason }) => `Keeps ${many(cells, "cell")} ${reason}.`,
    hiddenRows: ({ cells }) => `${n(cells)} of them in hidden rows.`,
    hiddenSheets: ({ sheets }) => `Hidden sheets are not filled: ${sheets}.`,
    protectedSheets: ({ sheets }) =>
      `Protected sheets are not filled where the cells are locked: ${sheets}. If you may, unprotect the sheet in Excel (Review tab), then fill again.`,
    confirm: ({ cells }) => `Fill ${many(cells, "cell")}`,
    table: ({ sheet, range }) => `${sheet}, table ${range}`,
  },

  fix: {
    title: "Change this cell",
    titleOfRule: ({ rule }) => `Change: ${rule}`,
    intro: "Look before it is written. Only ticked cells are changed, and it can be undone.",
    unsafe: "It may be another cell; compare with the original figures before you tick it.",
    before: "now",
    after: "will be",
    blank: "empty",
    confirm: ({ cells }) => `Change ${many(cells, "cell")}`,
    nothingChosen: "No cell ticked",
  },

  ignore: {
    title: "Ignore this finding",
    reason: "Ignore because",
    reasonHint: "The reason is kept with the file for those who review it.",
    reasonMissing: "Please give a reason; one short sentence will do.",
    scope: "Ignore for",
    scopes: {
      cell: ({ cell }) => `Cell ${cell} only`,
      sheet: ({ sheet }) => `All findings of this kind on sheet “${sheet}”`,
      rule: () => "All findings of this kind in the file",
    },
    confirm: "Ignore",
  },
  ignores: {
    title: "Ignored findings",
    intro: "This list travels with the file. What you remove from it is checked again.",
    empty: "Nothing is ignored.",
    scope: {
      cell: ({ place }) => place,
      sheet: ({ sheet }) => `All of sheet “${sheet}”`,
      rule: () => "The whole file",
    },
    day: ({ day }) => `on ${day}`,
    stale: "Covers nothing any more",
    carried: "Was in the file when it was opened.",
    restore: "Check it again",
    restoreOf: ({ rule, place }) => `Check it again: ${rule}, ${place}`,
    removeStale: ({ count }) => `Remove ${many(count, "unused entry", "unused entries")}`,
  },

  table: {
    title: "The recognised table",
    open: ({ table }) => `${table}. See or correct how the table was recognised`,
    none: "No table recognised yet",
    intro: "This is how Khớp Số reads the table. If it is not right, correct it.",
    ofYear: ({ year }) => year,
    which: "Table",
    name: ({ sheet, range }) => `${sheet}, ${range}`,
    sheet: "Sheet",
    format: "Form",
    otherFormat: "Another table of figures",
    asRecognised: "As recognised",
    year: "Year",
    noYear: "Not found in the title",
    range: "Table range",
    header: "Column headings",
    noHeader: "None",
    totalRows: "Total rows",
    noTotalRows: "None",
    show: "Go there",
    showRange: ({ range }) => `Go to ${range}`,
    correct: "Not right? Correct it",
    correctHint: "Select the cells of the column headings in the workbook, then take the selection.",
    fromSelection: "Take the selection",
    nothingSelected: "Nothing is selected in the workbook.",
    headerHint: "For example A5:M7",
    headerMissing: "Please give the range of the column headings.",
    badRange: "Please write an address such as A5:M7.",
    totalRowsHint: "For example A31:M31; several with commas between them",
    apply: "Use it and check again",
    corrections: "Corrected by you",
    correction: ({ sheet, header }) => `${sheet}: headings ${header}`,
    forget: "Let Khớp Số recognise it",
    faults: {
      "sheet-missing": "Not used: this sheet is no longer in the file.",
      "not-a-range": "Not used: the address is not a range.",
      outside: "Not used: the range lies outside of the cells in use.",
      "header-outside-range":
        "Not used: the table must begin with its headings and have a row of figures below them.",
      "no-figures": "Not used: there are no figures in this range.",
      "total-rows": "The total rows lie outside of the table and are not used; the rest is.",
      "unknown-format": "The form is not known and not used; the rest is.",
      overlap: "Not used: it overlaps another table you corrected.",
    },
  },
  formats: {
    "organisation-rating": "Rating of party organisations",
    "member-rating": "Rating of party members",
    "resolution-targets": "Results against the targets of a resolution",
    "admission-quota": "Admissions against quota",
    "meeting-scores": "Meeting-quality scores",
    "rating-movement": "Rating movement against last year",
    structure: "Structure of party organisations",
    "plan-actual": "Plan, actual and same period",
    "qualification-levels": "Qualification levels",
    "training-rotation": "Training and rotation",
  },

  settingsView: {
    title: "Settings",
    language: "Language",
    languages: { vi: "Tiếng Việt (Vietnamese)", en: "English" },
    theme: "Colours",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    year: "Report year",
    yearHint: "Used only where the title of a table names no year.",
    badYear: "Please write a year, for example 2025.",
    cap: "The cap on “excellent” is taken of",
    capHint: "By the guideline your office works with.",
    caps: {
      all: "Show all three readings",
      good: "Those rated good",
      goodOrBetter: "Those rated good or better",
      rated: "Everyone rated",
    },
    decimals: "Decimals of filled percentages",
    decimalsOfSheet: "As the cells that are there",
    decimalsCount: ({ count }) => many(count, "decimal"),
    totalsOnly: "Check totals only",
    totalsOnlyHint: "Leaves out percentages, gaps and ways of writing.",
    kept: "Year, cap, decimals and scope are kept with the file; language and colours on this machine.",
  },

  helpView: helpEn,

  trouble: {
    refused: {
      "cell-editing": "You are still typing in a cell. Press Enter to finish it, then try again.",
      "read-only":
        "The file is open for reading only, so nothing was written. Enable editing or save it as another file, then try again.",
      protected:
        "The sheet is protected, so nothing was written. Unprotect it yourself (Review tab) if you may, then try again.",
      denied:
        "Excel refused though the sheet is not protected, so nothing was written. A right may be missing, or a virus scanner may be in the way: save it as another file, then try again.",
      table:
        "The cells are in an Excel table (Ctrl+T), where Excel fills whole columns by itself and would change others, so nothing was written. Turn off filling formulas in tables (Options › Proofing › AutoCorrect Options), or convert the table to a range, then try again.",
      filtered:
        "The table is filtered and rows are hidden; figures could land in other rows, so nothing was written. Clear the filter, then try again.",
      merged:
        "There are merged cells where it would write, so nothing was written. Unmerge them, then try again.",
      spill:
        "The cell is part of the result of an array formula, so nothing was written. Change the first cell of that formula.",
      pivot: "The cell is in a PivotTable, so nothing was written. Work on an ordinary table instead.",
      "inactive-workbook": "Another workbook is in front. Click into this one, then try again.",
      "sheet-missing": "This sheet is no longer in the file: deleted or renamed. Please check again.",
      "unsupported-sheet":
        "This is a chart or macro sheet without cells of figures. Choose an ordinary worksheet.",
      "too-large":
        "The workbook is too large to read as a whole. Put the report into a file of its own, then check again.",
      busy: "The workbook is busy. Wait a moment, then try again.",
      offline:
        "The connection to the open file was lost, so nothing was written. Look at the network, then try again.",
      cancelled: "Stopped as you asked; nothing was written.",
      "not-written":
        "What was written did not read back right, so the cells are again what they were. Check again, then try once more.",
      selection: "What is selected cannot be used. Select one block of cells, then try again.",
      "formula-too-long": "The formula is longer than Excel allows, so nothing was written.",
      "no-room":
        "There are no free columns to the right of the table, so nothing was written. Leave some free, then try again.",
      memory: "There is not enough memory for this workbook. Close other files, then try again.",
      "no-answer":
        "The workbook did not answer, so it is not known whether this was done. Wait a moment, look at the sheet, then check again.",
      "half-written":
        "The change was neither finished nor taken back. Look at the cells named below, or close the file without saving.",
      unsupported: "This version of Excel cannot do that yet. The workbook is as it was.",
      unknown: "The workbook did not allow this; no cell was changed. Please try again.",
    },
    conflict: ({ cells }) =>
      `These cells were changed since the check, so nothing was written: ${cells}. Please check again.`,
    unexpected:
      "Something unexpected happened. The workbook is as it was; try again, or close Khớp Số and open it once more.",
    engine: "The check came to an end halfway. The workbook is as it was; please check again.",
    damaged:
      "What Khớp Số keeps with the file (ignored findings, settings) is damaged and not used for now. You can drop it and start afresh.",
    replaceDamaged: "Drop it",
    detail: ({ detail }) => `Details: ${detail}`,
    dismiss: "Close this message",
  },

  notice: {
    filled: ({ cells }) => `Filled ${many(cells, "cell")} with formulas.`,
    fixed: ({ cells }) => `Changed ${many(cells, "cell")}.`,
    notMarkedProtected: ({ sheet, cells }) =>
      `Not marked: ${many(cells, "cell")} of sheet “${sheet}”, which is protected.`,
    notMarkedTooMany: ({ cells }) =>
      `${many(cells, "cell")} more not marked: there are too many marks. Errors are marked first.`,
    marked: ({ cells }) => `Marked ${many(cells, "cell")}; a mark goes away when its cell is right.`,
    unmarked: "All marks are gone; your own colours are as they were.",
    undone: ({ step }) => `Undone: ${step}.`,
    redone: ({ step }) => `Done again: ${step}.`,
    ignored: "Ignored; the reason is kept with the file.",
    sheetAdded: ({ sheet }) => `The sheet “${sheet}” was added. The others are as they were.`,
    unignored: "The list of ignored findings was changed.",
    recheckedGone: ({ gone }) => `Checked again: ${n(gone)} fewer.`,
    recheckedAdded: ({ added }) => `Checked again: ${n(added)} more.`,
    recheckedBoth: ({ gone, added }) => `Checked again: ${n(gone)} gone, ${n(added)} new.`,
    recheckedSame: "Checked again: nothing changed.",
    copied: ({ text }) => `Copied: ${text}`,
    cancelled: "Stopped; what was found before is still here.",
  },
};
