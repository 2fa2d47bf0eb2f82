import type { Texts } from "./texts";

export const en: Texts = {
  blank: "blank",
  levelNames: {
    "level.excellent": "excellent completion",
    "level.good": "good completion",
    "level.complete": "completion",
    "level.failed": "non-completion",
  },
  recomputes: ({ actual, expected }) => `Says ${actual}, recomputes to ${expected}.`,
  mustBe: ({ actual, expected }) => `Says ${actual}, must be ${expected}.`,
  doesNotMatch: ({ actual, expected, label }) =>
    `${label === "" ? "" : `${label}: `}says ${actual}, its parts give ${expected}.`,
  oneOf: ({ cells }) => `One of these needs another look: ${cells}.`,
  suspect: ({ cell, value }) => `${cell} (fits if it is ${value})`,
  explains: ({ count }) => `Also explains ${count} other ${count === "1" ? "mismatch" : "mismatches"}.`,
  swappedDigits: "Two digits may have been swapped.",
  oneDigit: "A digit may have been mistyped.",
  wrongSign: "The sign may be wrong.",
  averageOf: ({ count, result }) => `The average of ${count} figures is ${result}`,
  fitsBase: ({ value, label, cell }) =>
    `The stated figure fits ${value} (${label === "" ? cell : `${label}, ${cell}`}) as denominator: review the base.`,
  noWholeNumber: ({ whole }) => `No whole number divided by ${whole} gives the stated percentage.`,
  impossiblePercentage: ({ actual, whole, label }) =>
    `No whole number divided by ${whole} (${label}) gives ${actual}. Review the percentage or its base.`,
  percentageScale: ({ actual, expected }) =>
    `Says ${actual}, written on another scale than the cells like it; must be ${expected}.`,
  thousandSeparator: ({ actual, expected }) =>
    `The cell holds ${actual}: the thousands dot was read as a decimal point. Must be ${expected}.`,
  numberAsText: ({ written, value }) =>
    `"${written}" is text, so SUM will skip it. Change it to the number ${value}.`,
  totalSkipsText: ({ total, written, value }) =>
    `"${written}" is text, so the formula in ${total} skips it. Change it to the number ${value}.`,
  dateFraction: ({ shown, first, second }) =>
    `The cell is the date ${shown}: ${first === second ? first : `${first} or ${second}`} may have been typed and turned into a date by Excel. Format the cell as Text and type it again.`,
  negativeCount: ({ actual, expected }) =>
    `Says ${actual}: a count cannot be negative. It may be ${expected}.`,
  fractionalCount: ({ actual }) => `Says ${actual}: a count must be a whole number.`,
  foundInValues: () => "The form does not state this relation; it was found in the figures themselves.",
  impliedValue: ({ value }) => `By the cells around it, this cell must be ${value}.`,
  partAboveWhole: ({ part, whole, label, cell }) =>
    `Says ${part}, above ${label}, which is ${whole} (${cell}). A part cannot exceed its whole.`,
  missingLevel: ({ sum, whole, label, remainder, levels }) =>
    `The levels add up to ${sum}, ${label} is ${whole}: ${remainder} are missing. Are they ${levels}, or not yet rated?`,
  wrongGapSign: ({ actual, expected }) => `Says ${actual}, must be ${expected}: the sign is reversed.`,
  relativeNotPoints: ({ actual, expected }) =>
    `Says ${actual}, but that figure is a relative change in percent. The difference of two percentages is in percentage points: must be ${expected}.`,
  reachedForExceeded: ({ actual, expected }) =>
    `Says ${actual}, the share reached, but this column gives what was exceeded: must be ${expected}.`,
  exceededForReached: ({ actual, expected }) =>
    `Says ${actual}, what was exceeded, but this column gives the share reached: must be ${expected}.`,
  statusMismatch: ({ written, actual, target }) =>
    `Says "${written}" while the result is ${actual} and the target ${target}. Review the word or the figures.`,
  classMismatch: ({ score, band, written, source }) =>
    `A score of ${score} is ${band}; this cell says ${written}. Basis: ${source}.`,
  scoreRange: ({ actual, most }) => `Says ${actual}, outside the scale from 0 to ${most}.`,
  excellentCap: ({ count, readings, scope, source }) =>
    `${count} rated excellent: ${readings}. The limit applies ${scope}. Review it under the guidance in use. Basis: ${source}`,
  capReading: ({ denominator, share, limit }) => {
    const base = {
      good: "those rated good",
      goodOrBetter: "those rated good or better",
      rated: "those rated",
    }[denominator];
    return `${share === "" ? "no share" : share} of ${base} (limit ${limit})`;
  },
  sumMisses: ({ formula, cells, expected }) =>
    `Formula ${formula} leaves out ${cells}. The result must be ${expected}.`,
  sumExceeds: ({ formula, cells, expected }) =>
    `Formula ${formula} also adds ${cells}, which does not belong. The result must be ${expected}.`,
  sumOther: ({ formula, missing, extra, expected }) =>
    `Formula ${formula} leaves out ${missing} and takes ${extra} instead. The result must be ${expected}.`,
  unlikeNeighbours: ({ formula, pattern, expected }) =>
    `Formula ${formula} differs from the cells like it${pattern === "" ? "" : ` (such as ${pattern})`}. The result must be ${expected}.`,
  wrongDenominator: ({ formula, whole, expected }) =>
    `Formula ${formula} divides by another base than its column; the denominator must be ${whole}. The result must be ${expected}.`,
  lineMisses: ({ formula, cells }) =>
    `Formula ${formula} leaves out ${cells}, which the totals beside it add.`,
  lineExceeds: ({ formula, cells }) =>
    `Formula ${formula} takes ${cells} as well, which the totals beside it do not.`,
  lineRepeats: ({ formula, cells }) =>
    `Formula ${formula} adds subtotals and their parts: ${cells} count twice.`,
  lineCrosses: ({ formula, cells }) =>
    `Formula ${formula} adds the totals beside it, while the figures to add are in ${cells}.`,
  lineUnlike: ({ formula, pattern, cell }) =>
    `Formula ${formula} is unlike those of its row or column (such as ${pattern} in ${cell}).`,
  resultBecomes: ({ expected }) => `The result must be ${expected}.`,
  resultStays: "The result is right today and will not stay right when figures change.",
  shouldRead: ({ formula }) => `It should read ${formula}.`,
  sameAt: ({ cells }) => `The same at: ${cells}.`,
  typedEqual: ({ actual, pattern }) =>
    `${actual} is typed here while the cells like it hold formulas (such as ${pattern}). It is right now but will not update.`,
  typedOther: ({ actual, pattern }) =>
    `This cell holds a typed ${actual}; the cells on both sides share one formula (such as ${pattern}). See whether that is meant.`,
  formulaGives: ({ expected }) => `That formula gives ${expected}.`,
  typedDifferent: ({ actual, expected, pattern }) =>
    `${actual} is typed here while the cells like it hold formulas (such as ${pattern}). The formula gives ${expected}.`,
  omittedRow: ({ label, cell, expected, actual }) =>
    `The total leaves out row ${label} (${cell}) in every column. This cell says ${actual}, must be ${expected}.`,
  repeatedRow: ({ label, cell, expected, actual }) =>
    `The total counts row ${label} (${cell}) twice in every column. This cell says ${actual}, must be ${expected}.`,
  exchangedCells: ({ cells, totals }) =>
    `Two figures stand in each other's place: ${cells}.${totals ? " The figures of these two rows or columns may be exchanged instead." : ""}`,
  shiftedCells: ({ cells }) => `Figures stand one cell away from their place: ${cells}.`,
  unitOfCells: ({ cells }) => `These figures are given in another unit: ${cells}.`,
  signsOfCells: ({ cells }) => `These figures have the wrong sign: ${cells}.`,
  totalsUnlikeRows: ({ label, count, cells }) =>
    `${label === "" ? "Total row" : label}: ${count} columns are not the sum of the rows that stand here: ${cells}.`,
  totalNotOf: ({ cell, actual, expected }) => `${cell} says ${actual}, the rows add up to ${expected}`,
  totalsOldOrRowChanged:
    "The total row may have been made from older figures, or a row is missing, was copied over or changed afterwards. Compare each row with its source, then add up again.",
  oneOfRows: ({ rows }) => `A whole row may be wrong. Look again at one of the rows: ${rows}.`,
  omittedPart: ({ label, part, cells }) =>
    `These totals leave out ${label === "" ? part : `${label} (${part})`}: ${cells}.`,
  repeatedPart: ({ label, part, cells }) =>
    `These totals count ${label === "" ? part : `${label} (${part})`} twice: ${cells}.`,
  valueOfCell: ({ cell, value }) => `${cell} must be ${value}`,
  furtherMismatches: ({ count }) =>
    `The table has ${count} more mismatches whose causes could not be told apart; review the whole table.`,
  duplicateUnit: ({ name, cell }) =>
    `"${name}" already stands in ${cell}. Review whether it is listed twice.`,
  numberingGap: ({ previous, here }) =>
    `The numbering jumps from ${previous} to ${here}. A row may be missing.`,
  numberRepeats: ({ here }) => `Number ${here} is repeated.`,
  columnNumberGap: ({ previous, here }) => `The column numbers jump from ${previous} to ${here}.`,
  hiddenRow: ({ row, total }) => `Row ${row} is hidden but counted in ${total}. Review it.`,
  hiddenColumn: ({ column, total }) => `Column ${column} is hidden but counted in ${total}. Review it.`,
  roundingRemainder: ({ sum, rows, several }) =>
    `The percentages add up to ${sum} because of rounding; this is not an error.${several ? ` ${rows} rows are like this.` : ""}`,
  printedTotal: ({ arithmetic, shown }) =>
    `The stored figures add up, the shown ones do not: ${arithmetic}, the total shows ${shown}. In print the rounding will look like a mismatch.`,
  headerFormulaSubset: ({ formula, columns }) =>
    `The header formula (${formula}) runs over the "of which" column ${columns}: taken literally it counts twice. The check leaves this column out.`,
  errorValue: ({ error }) => `The cell shows the error ${error}.`,
  sheetNotChecked: () =>
    "This sheet could not be checked: the program failed. The other sheets were checked.",
  tableNotChecked: ({ table }) =>
    `Table ${table} could not be checked: the program failed. The rest was checked.`,
  ruleNotChecked: ({ table, rule }) =>
    `Table ${table} could not be checked for “${rule}”: the program failed. All else was checked.`,
};
