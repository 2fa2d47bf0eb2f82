import type { RuleExample } from "../rule-example";
import type { Value, Place } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  unlikeNeighbours: { formula: string; pattern: string; expected: Value };
  lineUnlike: { formula: string; pattern: string; cell: Place | "" };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Công thức khác các ô bên cạnh",
    what: "Công thức của ô này tham chiếu khác với các ô cùng cột hoặc cùng dòng.",
    why: "Thường là kéo công thức bị lệch một dòng, hoặc sửa riêng một ô rồi quên.",
    whatToDo: "So công thức ô này với ô bên cạnh. Nếu không cố ý, hãy kéo lại công thức từ ô bên cạnh.",
    source: "Công thức của các ô lân cận, so theo vị trí tương đối.",
    says: {
      unlikeNeighbours: ({ formula, pattern, expected }) => [
        wrong(`Công thức ${formula} khác các ô cùng loại${pattern === "" ? "" : ` (ví dụ ${pattern})`}.`),
        action(`Kết quả phải là ${expected}.`),
      ],
      lineUnlike: ({ formula, pattern, cell }) =>
        `Công thức ${formula} khác các ô cùng dòng, cùng cột (ví dụ ${pattern} ở ${cell}).`,
    },
  },
  en: {
    name: "Formula unlike its neighbours",
    what: "This cell's formula points elsewhere than the others of its column or row.",
    why: "Often it was filled down one line off, or changed once and forgotten.",
    whatToDo:
      "Compare the formula with its neighbour's. If the difference is not meant, fill it again from the neighbour.",
    source: "Formulas of neighbouring cells, compared by relative position.",
    says: {
      unlikeNeighbours: ({ formula, pattern, expected }) => [
        wrong(
          `Formula ${formula} differs from the cells like it${pattern === "" ? "" : ` (such as ${pattern})`}.`,
        ),
        action(`The result must be ${expected}.`),
      ],
      lineUnlike: ({ formula, pattern, cell }) =>
        `Formula ${formula} is unlike those of its row or column (such as ${pattern} in ${cell}).`,
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Nội dung", "Mục tiêu (%)", "Kết quả (%)", "Chênh lệch (điểm phần trăm)"],
    [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", 90, 93.51, "=ROUND(D2-C2,2)"],
    [2, "Cấp ủy viên có trình độ trung cấp", 70, 68.4, "=ROUND(D3-C3,2)"],
    [3, "Chi bộ đạt loại tốt về sinh hoạt", 80, 82.25, "=ROUND(D4-C4,2)"],
    [4, "Đảng viên học tập nghị quyết", 98, 97.2, "=ROUND(D5-C5,2)"],
  ],
  wrong: { cells: { E3: "=ROUND(D3+C3,2)" } },
  cell: "E3",
};
