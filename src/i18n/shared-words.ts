import type { Corrected, Equation, Place, Places, Suspected, Value } from "../report";
import { action, arithmetic, hint, source, wrong } from "./words";
import type { Sentences } from "./words";

/** Messages that several rules use. */
export interface SharedMessages {
  mustBe: { actual: Value; expected: Value };
  /** A result and what its parts give: added up, or worked out in another way. */
  doesNotMatch: { actual: Value; expected: Value; label: string; off: Value | ""; added: boolean };
  oneOf: { cells: Suspected };
  /** The one cell beside a live result that would put it right. */
  onlyThis: { cells: Suspected };
  explains: { count: Value };
  foundInValues: Readonly<Record<never, never>>;
  impliedValue: { expected: Value };
  resultBecomes: { expected: Value };
  resultStays: Readonly<Record<never, never>>;
  shouldRead: { formula: string };
  sameAt: { cells: Places };
  omittedRow: { label: string; cell: Place; expected: Value; actual: Value };
  repeatedRow: { label: string; cell: Place; expected: Value; actual: Value };
  exchangedCells: { cells: Corrected; totals: boolean };
  shiftedCells: { cells: Corrected };
  unitOfCells: { cells: Corrected };
  signsOfCells: { cells: Corrected };
  omittedPart: { label: string; part: Place | ""; cells: Corrected };
  repeatedPart: { label: string; part: Place | ""; cells: Corrected };
  /** Totals of one row that are off together, with what the rows that stand there add up to. */
  totalsUnlikeRows: { label: string; count: Value; cells: Suspected };
  totalsOldOrRowChanged: Readonly<Record<never, never>>;
  oneOfRows: { rows: string };
  furtherMismatches: { count: Value };
  /** A cell that is not the one compared: what it would have to be for its relation to hold. */
  fitsIf: { actual: Value; expected: Value };
  /** The sum, difference or share behind the finding, and the cell that holds its result where that is another. */
  arithmetic: { equation: Equation; at: Place | "" };
  typingSlip: { slip: "exchanged" | "sign" | "digit" };
}

const vi: Sentences<SharedMessages> = {
  mustBe: ({ actual, expected }) => `Ghi ${actual}, phải là ${expected}.`,
  doesNotMatch: ({ actual, expected, label, off, added }) =>
    `${label === "" ? (added ? "Tổng" : "Ô này") : label} ghi ${actual}, ${added ? "cộng lại" : "tính lại"} được ${expected}${off === "" ? "" : ` (lệch ${off})`}.`,
  oneOf: ({ cells }) => [action(`Cần xem lại một trong các ô: ${cells}.`)],
  onlyThis: ({ cells }) => [action(`Cần xem lại ô ${cells}.`)],
  explains: ({ count }) => [hint(`Đây cũng là nguyên nhân của ${count} mục lệch khác.`)],
  foundInValues: () => [source("Khớp Số suy ra phép tính này từ số liệu, biểu không ghi; đề nghị xem lại.")],
  impliedValue: ({ expected }) => [hint(`Theo các ô liên quan, ô này phải là ${expected}.`)],
  resultBecomes: ({ expected }) => [action(`Kết quả phải là ${expected}.`)],
  resultStays: () => [hint("Kết quả hiện chưa sai, nhưng sẽ sai khi số liệu thay đổi.")],
  shouldRead: ({ formula }) => [action(`Nên là ${formula}.`)],
  sameAt: ({ cells }) => [hint(`Cùng như vậy: ${cells}.`)],
  omittedRow: ({ label, cell, expected, actual }) => [
    wrong(`Tổng ở mọi cột đều thiếu dòng ${label} (${cell}).`),
    action(`Ô này ghi ${actual}, phải là ${expected}.`),
  ],
  repeatedRow: ({ label, cell, expected, actual }) => [
    wrong(`Tổng ở mọi cột đều cộng hai lần dòng ${label} (${cell}).`),
    action(`Ô này ghi ${actual}, phải là ${expected}.`),
  ],
  exchangedCells: ({ cells, totals }) => [
    hint(`Hai số đã ghi đổi chỗ cho nhau: ${cells}.`),
    ...(totals ? [hint("Cũng có thể số liệu của hai dòng hoặc hai cột này bị đổi chỗ.")] : []),
  ],
  shiftedCells: ({ cells }) => [hint(`Các số đã ghi lệch sang ô bên cạnh: ${cells}.`)],
  unitOfCells: ({ cells }) => [hint(`Các số này ghi theo đơn vị khác: ${cells}.`)],
  signsOfCells: ({ cells }) => [hint(`Các số này ghi ngược dấu: ${cells}.`)],
  omittedPart: ({ label, part, cells }) => [
    hint(`Các tổng này cùng thiếu ${label === "" ? part : `${label} (${part})`}: ${cells}.`),
  ],
  repeatedPart: ({ label, part, cells }) => [
    hint(`Các tổng này cùng cộng hai lần ${label === "" ? part : `${label} (${part})`}: ${cells}.`),
  ],
  totalsUnlikeRows: ({ label, count, cells }) =>
    `${label === "" ? "Dòng tổng" : label}: ${count} cột không bằng tổng của các dòng hiện có: ${cells}.`,
  totalsOldOrRowChanged: () => [
    hint(
      "Có thể dòng tổng được lập từ số liệu cũ, hoặc có dòng bị thiếu, bị chép đè hay được sửa sau khi cộng.",
    ),
    action("Hãy đối chiếu từng dòng với nguồn, rồi cộng lại."),
  ],
  oneOfRows: ({ rows }) => [
    hint("Có thể cả một dòng bị ghi sai."),
    action(`Cần xem lại một trong các dòng: ${rows}.`),
  ],
  furtherMismatches: ({ count }) =>
    `Bảng còn ${count} mục lệch khác chưa tách được nguyên nhân, cần xem lại cả bảng.`,
  fitsIf: ({ actual, expected }) => `Ghi ${actual}; nếu là ${expected} thì khớp.`,
  arithmetic: ({ equation, at }) => [arithmetic(`${equation}${at === "" ? "" : ` (${at})`}.`)],
  typingSlip: ({ slip }) => [
    hint(
      { exchanged: "Có thể gõ đảo chữ số.", digit: "Có thể gõ nhầm chữ số.", sign: "Có thể nhầm dấu." }[slip],
    ),
  ],
};

const en: Sentences<SharedMessages> = {
  mustBe: ({ actual, expected }) => `Says ${actual}, must be ${expected}.`,
  doesNotMatch: ({ actual, expected, label, off, added }) =>
    `${label === "" ? (added ? "The total" : "This cell") : label} says ${actual}, ${added ? "its parts add up to" : "worked out again it is"} ${expected}${off === "" ? "" : ` (${off} apart)`}.`,
  oneOf: ({ cells }) => [action(`One of these needs another look: ${cells}.`)],
  onlyThis: ({ cells }) => [action(`Cell ${cells} needs another look.`)],
  explains: ({ count }) => [
    hint(`Also explains ${count} other ${count === "1" ? "mismatch" : "mismatches"}.`),
  ],
  foundInValues: () => [
    source(
      "Khớp Số worked this calculation out from the figures, the form does not state it; please review.",
    ),
  ],
  impliedValue: ({ expected }) => [hint(`By the cells around it, this cell must be ${expected}.`)],
  resultBecomes: ({ expected }) => [action(`The result must be ${expected}.`)],
  resultStays: () => [hint("The result is right today and will not stay right when figures change.")],
  shouldRead: ({ formula }) => [action(`It should read ${formula}.`)],
  sameAt: ({ cells }) => [hint(`The same at: ${cells}.`)],
  omittedRow: ({ label, cell, expected, actual }) => [
    wrong(`The total leaves out row ${label} (${cell}) in every column.`),
    action(`This cell says ${actual}, must be ${expected}.`),
  ],
  repeatedRow: ({ label, cell, expected, actual }) => [
    wrong(`The total counts row ${label} (${cell}) twice in every column.`),
    action(`This cell says ${actual}, must be ${expected}.`),
  ],
  exchangedCells: ({ cells, totals }) => [
    hint(`Two figures stand in each other's place: ${cells}.`),
    ...(totals ? [hint("The figures of these two rows or columns may be exchanged instead.")] : []),
  ],
  shiftedCells: ({ cells }) => [hint(`Figures stand one cell away from their place: ${cells}.`)],
  unitOfCells: ({ cells }) => [hint(`These figures are given in another unit: ${cells}.`)],
  signsOfCells: ({ cells }) => [hint(`These figures have the wrong sign: ${cells}.`)],
  omittedPart: ({ label, part, cells }) => [
    hint(`These totals leave out ${label === "" ? part : `${label} (${part})`}: ${cells}.`),
  ],
  repeatedPart: ({ label, part, cells }) => [
    hint(`These totals count ${label === "" ? part : `${label} (${part})`} twice: ${cells}.`),
  ],
  totalsUnlikeRows: ({ label, count, cells }) =>
    `${label === "" ? "Total row" : label}: ${count} columns are not the sum of the rows that stand here: ${cells}.`,
  totalsOldOrRowChanged: () => [
    hint(
      "The totals may have been made from older figures, or a row is missing, was copied over or changed afterwards.",
    ),
    action("Compare each row with its source, then add up again."),
  ],
  oneOfRows: ({ rows }) => [
    hint("A whole row may be wrong."),
    action(`One of these rows needs another look: ${rows}.`),
  ],
  furtherMismatches: ({ count }) =>
    `The table has ${count} more mismatches whose causes could not be told apart; review the whole table.`,
  fitsIf: ({ actual, expected }) => `Says ${actual}; fits if it is ${expected}.`,
  arithmetic: ({ equation, at }) => [arithmetic(`${equation}${at === "" ? "" : ` (${at})`}.`)],
  typingSlip: ({ slip }) => [
    hint(
      {
        exchanged: "Two digits may have been swapped.",
        digit: "A digit may have been mistyped.",
        sign: "The sign may be wrong.",
      }[slip],
    ),
  ],
};

export const sharedWords = { vi, en } as const;
