import type { Texts } from "./texts";

/** What a clerk reads: what is wrong, the arithmetic, what to do. "Cần xem lại", never a verdict on people. */
export const vi: Texts = {
  blank: "trống",
  levelNames: {
    "level.excellent": "hoàn thành xuất sắc nhiệm vụ",
    "level.good": "hoàn thành tốt nhiệm vụ",
    "level.complete": "hoàn thành nhiệm vụ",
    "level.failed": "không hoàn thành nhiệm vụ",
  },
  recomputes: ({ actual, expected }) => `Ghi ${actual}, tính lại được ${expected}.`,
  mustBe: ({ actual, expected }) => `Ghi ${actual}, phải là ${expected}.`,
  doesNotMatch: ({ actual, expected, label }) =>
    `${label === "" ? "" : `${label}: `}ghi ${actual}, tính từ các ô thành phần được ${expected}.`,
  oneOf: ({ cells }) => `Cần xem lại một trong các ô: ${cells}.`,
  suspect: ({ cell, value }) => `${cell} (nếu là ${value} thì khớp)`,
  explains: ({ count }) => `Đây cũng là nguyên nhân của ${count} chỗ lệch khác.`,
  swappedDigits: "Có thể gõ đảo chữ số.",
  oneDigit: "Có thể gõ nhầm chữ số.",
  wrongSign: "Có thể nhầm dấu.",
  averageOf: ({ count, result }) => `Trung bình của ${count} số là ${result}`,
  fitsBase: ({ value, label, cell }) =>
    `Số đã ghi khớp khi chia cho ${value} (${label === "" ? cell : `${label}, ${cell}`}): cần xem lại mẫu số.`,
  noWholeNumber: ({ whole }) => `Không có số nguyên nào chia cho ${whole} mà được tỷ lệ đã ghi.`,
  impossiblePercentage: ({ actual, whole, label }) =>
    `Không có số nguyên nào chia cho ${whole} (${label}) mà được ${actual}. Cần xem lại tỷ lệ hoặc mẫu số.`,
  percentageScale: ({ actual, expected }) =>
    `Ghi ${actual}, khác cách ghi của các ô cùng loại; phải là ${expected}.`,
  thousandSeparator: ({ actual, expected }) =>
    `Ô đang chứa ${actual}: dấu chấm hàng nghìn đã bị hiểu là dấu thập phân. Phải là ${expected}.`,
  numberAsText: ({ written, value }) =>
    `"${written}" đang là chữ, hàm SUM sẽ bỏ qua ô này. Hãy đổi thành số ${value}.`,
  totalSkipsText: ({ total, written, value }) =>
    `"${written}" đang là chữ nên công thức ở ${total} bỏ qua ô này. Hãy đổi thành số ${value}.`,
  dateFraction: ({ shown, first, second }) =>
    `Ô đang là ngày ${shown}: có thể đã gõ ${first === second ? first : `${first} hoặc ${second}`} và Excel tự đổi thành ngày. Hãy định dạng ô là Văn bản rồi gõ lại.`,
  negativeCount: ({ actual, expected }) => `Ghi ${actual}: số lượng không thể âm. Có thể là ${expected}.`,
  fractionalCount: ({ actual }) => `Ghi ${actual}: số lượng phải là số nguyên.`,
  foundInValues: () => "Quan hệ này được tìm ra từ chính các số trong bảng, biểu không ghi; cần xem lại.",
  impliedValue: ({ value }) => `Theo các ô liên quan, ô này phải là ${value}.`,
  partAboveWhole: ({ part, whole, label, cell }) =>
    `Ghi ${part}, lớn hơn ${label} là ${whole} (${cell}). Một phần không thể lớn hơn tổng.`,
  missingLevel: ({ sum, whole, label, remainder, levels }) =>
    `Các mức cộng được ${sum}, ${label} là ${whole}: còn thiếu ${remainder}. Là ${levels} hay chưa xếp loại?`,
  wrongGapSign: ({ actual, expected }) => `Ghi ${actual}, phải là ${expected}: dấu bị ngược.`,
  relativeNotPoints: ({ actual, expected }) =>
    `Ghi ${actual}, nhưng số này là mức tăng, giảm tương đối (%). Chênh lệch giữa hai tỷ lệ tính bằng điểm phần trăm: phải là ${expected}.`,
  reachedForExceeded: ({ actual, expected }) =>
    `Ghi ${actual}, đó là mức đạt; cột này ghi mức vượt: phải là ${expected}.`,
  exceededForReached: ({ actual, expected }) =>
    `Ghi ${actual}, đó là mức vượt; cột này ghi mức đạt: phải là ${expected}.`,
  statusMismatch: ({ written, actual, target }) =>
    `Ghi "${written}" trong khi thực hiện ${actual}, mục tiêu ${target}. Cần xem lại lời đánh giá hoặc số liệu.`,
  classMismatch: ({ score, band, written, source }) =>
    `${score} điểm ứng với mức ${band}, ô này ghi ${written}. Căn cứ: ${source}.`,
  scoreRange: ({ actual, most }) => `Ghi ${actual}, ngoài thang điểm từ 0 đến ${most}.`,
  excellentCap: ({ count, readings, scope, source }) =>
    `${count} hoàn thành xuất sắc bằng ${readings}. Giới hạn tính ${scope}. Cần xem lại theo hướng dẫn đang dùng. Căn cứ: ${source}`,
  capReading: ({ denominator, share, limit }) => {
    const base = {
      good: "số hoàn thành tốt",
      goodOrBetter: "số hoàn thành tốt trở lên",
      rated: "số được đánh giá",
    }[denominator];
    return `${share === "" ? "không tính được %" : share} ${base} (giới hạn ${limit})`;
  },
  sumMisses: ({ formula, cells, expected }) =>
    `Công thức ${formula} bỏ sót ${cells}. Kết quả phải là ${expected}.`,
  sumExceeds: ({ formula, cells, expected }) =>
    `Công thức ${formula} cộng thừa ${cells}. Kết quả phải là ${expected}.`,
  sumOther: ({ formula, missing, extra, expected }) =>
    `Công thức ${formula} bỏ sót ${missing} và lấy thừa ${extra}. Kết quả phải là ${expected}.`,
  unlikeNeighbours: ({ formula, pattern, expected }) =>
    `Công thức ${formula} khác các ô cùng loại${pattern === "" ? "" : ` (ví dụ ${pattern})`}. Kết quả phải là ${expected}.`,
  wrongDenominator: ({ formula, whole, expected }) =>
    `Công thức ${formula} chia cho mẫu số khác các ô cùng cột; mẫu số phải là ${whole}. Kết quả phải là ${expected}.`,
  lineMisses: ({ formula, cells }) => `Công thức ${formula} bỏ sót ${cells} mà các ô tổng bên cạnh có cộng.`,
  lineExceeds: ({ formula, cells }) =>
    `Công thức ${formula} lấy cả ${cells} mà các ô tổng bên cạnh không lấy.`,
  lineRepeats: ({ formula, cells }) =>
    `Công thức ${formula} cộng cả dòng tổng con lẫn các phần của nó: ${cells} bị tính hai lần.`,
  lineCrosses: ({ formula, cells }) =>
    `Công thức ${formula} cộng các ô tổng bên cạnh, trong khi số liệu cần cộng nằm ở ${cells}.`,
  lineUnlike: ({ formula, pattern, cell }) =>
    `Công thức ${formula} khác các ô cùng dòng, cùng cột (ví dụ ${pattern} ở ${cell}).`,
  resultBecomes: ({ expected }) => `Kết quả phải là ${expected}.`,
  resultStays: "Kết quả hiện chưa sai, nhưng sẽ sai khi số liệu thay đổi.",
  shouldRead: ({ formula }) => `Nên là ${formula}.`,
  sameAt: ({ cells }) => `Cùng như vậy: ${cells}.`,
  typedEqual: ({ actual, pattern }) =>
    `Ô này gõ số ${actual}, các ô cùng loại dùng công thức (ví dụ ${pattern}). Số đang đúng nhưng sẽ không tự cập nhật.`,
  typedOther: ({ actual, pattern }) =>
    `Ô này gõ số ${actual}, các ô hai bên dùng chung một công thức (ví dụ ${pattern}). Cần xem lại có phải chủ ý không.`,
  formulaGives: ({ expected }) => `Công thức đó cho ${expected}.`,
  typedDifferent: ({ actual, expected, pattern }) =>
    `Ô này gõ số ${actual}, các ô cùng loại dùng công thức (ví dụ ${pattern}). Tính theo công thức phải là ${expected}.`,
  omittedRow: ({ label, cell, expected, actual }) =>
    `Tổng ở mọi cột đều thiếu dòng ${label} (${cell}). Ô này ghi ${actual}, phải là ${expected}.`,
  repeatedRow: ({ label, cell, expected, actual }) =>
    `Tổng ở mọi cột đều cộng hai lần dòng ${label} (${cell}). Ô này ghi ${actual}, phải là ${expected}.`,
  exchangedCells: ({ cells, totals }) =>
    `Hai số đã ghi đổi chỗ cho nhau: ${cells}.${totals ? " Cũng có thể số liệu của hai dòng hoặc hai cột này bị đổi chỗ." : ""}`,
  shiftedCells: ({ cells }) => `Các số đã ghi lệch sang ô bên cạnh: ${cells}.`,
  unitOfCells: ({ cells }) => `Các số này ghi theo đơn vị khác: ${cells}.`,
  signsOfCells: ({ cells }) => `Các số này ghi ngược dấu: ${cells}.`,
  totalsUnlikeRows: ({ label, count, cells }) =>
    `${label === "" ? "Dòng tổng" : label}: ${count} cột không bằng tổng của các dòng hiện có: ${cells}.`,
  totalNotOf: ({ cell, actual, expected }) => `${cell} ghi ${actual}, cộng lại được ${expected}`,
  totalsOldOrRowChanged:
    "Có thể dòng tổng được lập từ số liệu cũ, hoặc có dòng bị thiếu, bị chép đè hay được sửa sau khi cộng. Hãy đối chiếu từng dòng với nguồn, rồi cộng lại.",
  oneOfRows: ({ rows }) => `Có thể cả một dòng bị ghi sai. Cần xem lại một trong các dòng: ${rows}.`,
  omittedPart: ({ label, part, cells }) =>
    `Các tổng này cùng thiếu ${label === "" ? part : `${label} (${part})`}: ${cells}.`,
  repeatedPart: ({ label, part, cells }) =>
    `Các tổng này cùng cộng hai lần ${label === "" ? part : `${label} (${part})`}: ${cells}.`,
  valueOfCell: ({ cell, value }) => `${cell} phải là ${value}`,
  furtherMismatches: ({ count }) =>
    `Bảng còn ${count} chỗ lệch khác chưa tách được nguyên nhân, cần xem lại cả bảng.`,
  duplicateUnit: ({ name, cell }) => `"${name}" đã có ở ${cell}. Cần xem lại có ghi trùng không.`,
  numberingGap: ({ previous, here }) => `Số thứ tự nhảy từ ${previous} đến ${here}. Có thể thiếu một dòng.`,
  numberRepeats: ({ here }) => `Số thứ tự ${here} lặp lại.`,
  columnNumberGap: ({ previous, here }) => `Dòng đánh số cột nhảy từ ${previous} đến ${here}.`,
  hiddenRow: ({ row, total }) => `Dòng ${row} đang ẩn nhưng vẫn được tính vào ${total}. Cần xem lại.`,
  hiddenColumn: ({ column, total }) => `Cột ${column} đang ẩn nhưng vẫn được tính vào ${total}. Cần xem lại.`,
  roundingRemainder: ({ sum, rows, several }) =>
    `Cộng các tỷ lệ được ${sum} do làm tròn; không phải lỗi.${several ? ` Có ${rows} dòng như vậy.` : ""}`,
  printedTotal: ({ arithmetic, shown }) =>
    `Số lưu trong ô cộng đúng, nhưng số hiện ra thì không: ${arithmetic}, ô tổng hiện ${shown}. Khi in, người đọc sẽ thấy lệch do làm tròn.`,
  headerFormulaSubset: ({ formula, columns }) =>
    `Công thức ở đầu biểu (${formula}) gồm cả cột "trong đó" ${columns}: cộng đúng như vậy sẽ tính hai lần. Khi kiểm tra không cộng cột này.`,
  errorValue: ({ error }) => `Ô đang báo lỗi ${error}.`,
  sheetNotChecked: () =>
    "Chưa kiểm tra được trang này: chương trình gặp lỗi. Các trang khác vẫn được kiểm tra.",
  tableNotChecked: ({ table }) =>
    `Chưa kiểm tra được bảng ${table}: chương trình gặp lỗi. Phần còn lại vẫn được kiểm tra.`,
  ruleNotChecked: ({ table, rule }) =>
    `Chưa kiểm tra được bảng ${table} về “${rule}”: chương trình gặp lỗi. Các phép kiểm tra khác vẫn chạy.`,
};
