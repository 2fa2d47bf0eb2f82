import { formatNumber } from "../../i18n/format";
import { helpVi } from "./help-vi";
import type { PaneTexts } from "./texts";

const n = (value: number): string => formatNumber(value, "vi");

/** What a check left out, behind what it did; "" for nothing. */
const left = (sheets: number, failures: number): string =>
  `${sheets === 0 ? "" : ` · chưa kiểm tra ${n(sheets)} trang`}${failures === 0 ? "" : ` · ${n(failures)} phần chưa kiểm tra được`}`;

/** What a clerk reads in the pane: short, kind, exact; "cần xem lại", never a verdict on people. */
export const vi: PaneTexts = {
  product: "Khớp Số",
  settings: "Cài đặt",
  forms: "Mẫu biểu, trình chiếu",
  help: "Trợ giúp",
  back: "Quay lại",
  cancel: "Hủy",
  save: "Lưu",
  close: "Đóng",
  optional: "không bắt buộc",
  separator: "; ",

  actions: {
    check: "Kiểm tra",
    checkAgain: "Kiểm tra lại",
    checking: "Đang kiểm tra…",
    fill: "Điền công thức",
    stop: "Dừng",
  },
  progress: {
    reading: "Đang đọc bảng tính",
    checking: "Đang đối chiếu số liệu",
    writing: "Đang ghi vào bảng tính",
    share: ({ percent }) => `xong ${n(percent)}%`,
  },
  waiting: {
    title: "Sẵn sàng kiểm tra",
    sentence:
      "Khớp Số sẽ đọc bảng tính đang mở, tính lại các tổng, tỷ lệ, chênh lệch rồi chỉ ra ô cần xem lại. Không ô nào bị sửa và số liệu không rời khỏi máy này.",
  },
  failed: {
    title: "Chưa kiểm tra được",
    sentence: "Bảng tính vẫn như cũ. Bạn có thể thử lại ngay.",
  },

  summary: {
    checked: ({ tables, rows, relations, time }) =>
      `Đã kiểm tra ${n(tables)} bảng, ${n(rows)} dòng, ${n(relations)} phép đối chiếu lúc ${time}.`,
    checkedSheets: ({ tables, sheets, rows, relations, time }) =>
      `Đã kiểm tra ${n(tables)} bảng trên ${n(sheets)} trang tính, ${n(rows)} dòng, ${n(relations)} phép đối chiếu lúc ${time}.`,
    hidden: ({ rows, columns }) => `Kể cả ${n(rows)} dòng ẩn, ${n(columns)} cột ẩn.`,
    hiddenRows: ({ rows }) => `Kể cả ${n(rows)} dòng ẩn.`,
    hiddenColumns: ({ columns }) => `Kể cả ${n(columns)} cột ẩn.`,
    notChecked: ({ list }) => `Chưa kiểm tra: ${list}.`,
    hiddenSheet: ({ sheet }) => `trang ẩn “${sheet}”`,
    sheetWithoutTable: ({ sheet }) => `trang “${sheet}” (không nhận dạng được bảng nào)`,
    stoppedBefore: ({ sheet }) => `trang “${sheet}” (đã dừng trước khi đến)`,
    mergesUnknown: ({ sheet }) => `ô gộp trên trang “${sheet}” (quá nhiều, Excel không cho biết)`,
    beyondTotals: "mọi phép đối chiếu ngoài các tổng (theo cài đặt)",
    coveredAll: ({ figures }) => `Đã đối chiếu cả ${n(figures)} số.`,
    covered: ({ compared, computed, figures }) =>
      `Đã đối chiếu ${n(compared)} trong ${n(figures)} số${computed === 0 ? "" : `, ${n(computed)} số khác do công thức tính`}.`,
    notCovered: ({ count }) => `${n(count)} số chưa có phép tính nào để đối chiếu.`,
    uncalculated: ({ count }) => `${n(count)} công thức chưa tính được kết quả nên chưa đối chiếu.`,
    showNotCovered: "Xem các số này",
    brief: ({ compared, figures, sheets, failures }) =>
      `Đã đối chiếu ${n(compared)}/${n(figures)} số${left(sheets, failures)}`,
    briefTables: ({ tables, sheets, failures }) => `Đã kiểm tra ${n(tables)} bảng${left(sheets, failures)}`,
  },

  coverage: {
    title: "Số chưa đối chiếu",
    intro:
      "Không có phép tính nào của biểu chạm đến các số dưới đây, nên có gõ sai cũng không biết được. Hãy tự soát lại với bản gốc.",
    none: "Mọi số trong các bảng đều có phép tính để đối chiếu.",
    uncalculated:
      "Công thức ở các ô dưới đây chưa có kết quả và Khớp Số chưa tính được, nên chưa đối chiếu. Mở tệp bằng Excel, lưu lại rồi kiểm tra lại.",
    goTo: ({ range, sheet }) => `Đến ${range}, trang ${sheet}`,
    selected: ({ cell }) => `Ô ${cell} đã đối chiếu với gì`,
    select: "Chọn một ô số trong bảng tính để xem ô đó đã được đối chiếu với gì.",
    outside: "Ô này nằm ngoài các bảng đã nhận ra.",
    notCompared: "Chưa có phép tính nào chạm đến ô này.",
    computed: ({ formula }) => `Ô này do công thức tính: ${formula}`,
    readBy: ({ list }) => `Công thức ở ${list} dùng ô này.`,
    more: ({ count }) => `Và ${n(count)} phép đối chiếu khác.`,
    averageOf: ({ list }) => `trung bình của ${list}`,
    verdict: {
      holds: ({ arithmetic }) => `${arithmetic}: khớp`,
      rounded: ({ arithmetic }) => `${arithmetic}: khớp sau làm tròn`,
      fails: ({ arithmetic }) => `${arithmetic}: không khớp`,
    },
  },

  carried: {
    label: "Những mục có sẵn trong tệp",
    follows: ({ list }) => `Tệp này mang theo ${list}, do người làm tệp đặt từ trước.`,
    setAside: ({ list }) => `Đang kiểm tra không theo ${list} mà tệp mang theo; chúng vẫn còn trong tệp.`,
    checkWithout: "Kiểm tra không theo các mục đó",
    follow: "Theo lại các mục đó",
  },

  severity: { error: "Lỗi", warning: "Cần xem lại", info: "Lưu ý" },
  filters: {
    label: "Lọc theo mức",
    severity: {
      error: ({ count }) => `${n(count)} lỗi`,
      warning: ({ count }) => `${n(count)} mục cần xem lại`,
      info: ({ count }) => `${n(count)} lưu ý`,
    },
    scope: "Phạm vi danh sách",
    thisSheet: ({ count }) => `Trang này (${n(count)})`,
    wholeFile: ({ count }) => `Cả tệp (${n(count)})`,
    hides: ({ count }) => `Bộ lọc đang ẩn ${n(count)} mục.`,
    showAll: "Hiện tất cả",
  },

  clean: {
    title: "Mọi số đều khớp.",
    onlyInfo: "Mọi số đều khớp; bên dưới chỉ là điều nên biết.",
    exceptIgnored: ({ count }) => `Mọi số đều khớp, trừ ${n(count)} mục bạn đã bỏ qua.`,
    nothingToCompare: "Bảng chưa có phép tính nào để đối chiếu; chỉ xem được cách ghi từng ô.",
    comparedMatch: "Các số đã đối chiếu đều khớp.",
    comparedExceptIgnored: ({ count }) => `Các số đã đối chiếu đều khớp, trừ ${n(count)} mục bạn đã bỏ qua.`,
    quieted: "Không còn mục nào cần xem lại, nhưng là khi theo những mục tệp mang theo.",
    untold: ({ count }) =>
      `Có ${n(count)} phép cộng chỉ thấy trong các số, biểu không ghi, không khớp mà chưa đủ căn cứ để báo; chưa đối chiếu các phép đó.`,
    limit: "Khớp Số chỉ biết các số có khớp nhau không, không biết số gốc đúng hay sai.",
  },
  noTable: {
    title: "Chưa nhận dạng được bảng số liệu nào",
    sentence:
      "Trên mọi trang tính đang hiện, Khớp Số không thấy dòng tiêu đề cột nào có các cột số bên dưới.",
    hint: "Nếu bảng của bạn có tiêu đề, hãy bôi đen các ô tiêu đề đó rồi nhấn nút này.",
    point: "Chọn dòng tiêu đề…",
  },

  finding: {
    list: "Các mục tìm thấy",
    group: ({ name, count }) => `${name}, ${n(count)} mục`,
    select: ({ cell }) => `Đến ô ${cell}`,
    fixTo: ({ value }) => `Sửa thành ${value}`,
    fixCellTo: ({ cell, value }) => `Sửa ${cell} thành ${value}`,
    fixSeveral: ({ cells }) => `Sửa ${n(cells)} ô`,
    clear: ({ cell }) => `Xóa nội dung ô ${cell}`,
    ignore: "Bỏ qua…",
    why: "Vì sao",
    reason: "Vì sao cần xem",
    whatToDo: "Cách xử lý",
    source: "Căn cứ",
    example: "Ví dụ",
    exampleCell: ({ cell }) => `Khớp Số báo ở ô ${cell}.`,
    exampleMended: ({ cell, value }) =>
      value === "" ? `Không báo khi ô ${cell} để trống.` : `Không báo khi ô ${cell} là ${value}.`,
    related: "Các ô liên quan",
    moreCells: ({ count }) => `và ${n(count)} ô nữa`,
    fixAll: ({ count }) => `Sửa cả ${n(count)} mục…`,
    more: ({ count, left }) => `Xem thêm ${n(count)} mục (còn ${n(left)})`,
    position: ({ at, of }) => `${n(at)}/${n(of)}`,
    count: ({ count }) => `${n(count)} mục`,
    next: "Mục tiếp theo",
    previous: "Mục trước",
    announced: ({ severity, at, of, place, message }) =>
      `${severity}, mục ${n(at)} trên ${n(of)}. ${place}. ${message}`,
    ignoredCount: ({ count }) => `Đã bỏ qua ${n(count)} mục`,
    handled: ({ done, of }) => `Đã xử lý ${n(done)}/${n(of)}`,
    handledHint: "Số lỗi và mục cần xem lại đã sửa hoặc đã bỏ qua, trên tổng số đã tìm thấy",
    record: "Biên bản kiểm tra: in hoặc lưu…",
  },
  header: { unfold: "Hiện nút và bộ lọc", fold: "Thu gọn phần đầu", more: "Việc khác" },

  marks: { mark: "Đánh dấu ô", unmark: ({ cells }) => `Xóa đánh dấu (${n(cells)})` },
  steps: {
    fill: ({ cells }) => `điền ${n(cells)} ô`,
    fix: ({ cells }) => `sửa ${n(cells)} ô`,
    mark: ({ cells }) => `đánh dấu ${n(cells)} ô`,
    unmark: ({ cells }) => `xóa đánh dấu ${n(cells)} ô`,
    typed: ({ cells }) => `nhập ${n(cells)} ô`,
    ignore: ({ cells }) => `bỏ qua ${n(cells)} mục`,
    unignore: ({ cells }) => `hủy bỏ qua ${n(cells)} mục`,
    sheet: () => "thêm trang mẫu biểu",
  },
  undo: ({ step }) => `Hoàn tác: ${step}`,
  redo: ({ step }) => `Làm lại: ${step}`,

  sentence: {
    copy: "Sao chép câu",
    notCopied: "Không sao chép tự động được. Hãy bôi đen câu trên rồi nhấn Ctrl+C.",
  },

  fill: {
    title: "Điền công thức",
    intro: "Chọn cột cần điền. Ô đã có số, chữ hay công thức được giữ nguyên.",
    nothing: "Không còn ô trống nào để điền công thức: các cột tính được đã đủ.",
    column: ({ header, column }) => `${header} (cột ${column})`,
    row: ({ header, row }) => `${header} (dòng ${row})`,
    newColumn: "cột mới",
    cells: ({ cells, range }) => `Điền ${n(cells)} ô: ${range}.`,
    kept: ({ cells, reason }) => `Giữ nguyên ${n(cells)} ô ${reason}.`,
    hiddenRows: ({ cells }) => `Trong đó ${n(cells)} ô ở dòng ẩn.`,
    hiddenSheets: ({ sheets }) => `Không điền ở trang ẩn: ${sheets}.`,
    protectedSheets: ({ sheets }) =>
      `Không điền ở trang đang được bảo vệ, vì các ô cần điền bị khóa: ${sheets}. Nếu được phép, hãy tự bỏ bảo vệ trang trong Excel (thẻ Xem lại), rồi điền lại.`,
    confirm: ({ cells }) => `Điền ${n(cells)} ô`,
    table: ({ sheet, range }) => `${sheet}, bảng ${range}`,
  },

  fix: {
    title: "Sửa ô này",
    titleOfRule: ({ rule }) => `Sửa: ${rule}`,
    intro: "Xem trước khi ghi. Chỉ ô được chọn mới bị sửa, và hoàn tác được.",
    unsafe: "Chưa chắc là ô này; hãy đối chiếu số gốc trước khi chọn.",
    before: "đang ghi",
    after: "sửa thành",
    blank: "để trống",
    confirm: ({ cells }) => `Sửa ${n(cells)} ô`,
    nothingChosen: "Chưa chọn ô nào",
  },

  ignore: {
    title: "Bỏ qua mục này",
    reason: "Bỏ qua vì",
    reasonHint: "Lý do được lưu cùng tệp để người thẩm định đọc.",
    reasonMissing: "Hãy ghi lý do, một câu ngắn là đủ.",
    scope: "Bỏ qua cho",
    scopes: {
      cell: ({ cell }) => `Riêng ô ${cell}`,
      sheet: ({ sheet }) => `Mọi mục loại này trên trang “${sheet}”`,
      rule: () => "Mọi mục loại này trong tệp",
    },
    confirm: "Bỏ qua",
  },
  ignores: {
    title: "Các mục đã bỏ qua",
    intro: "Danh sách này đi cùng tệp. Bỏ mục nào thì mục đó được kiểm tra lại.",
    empty: "Chưa bỏ qua mục nào.",
    scope: {
      cell: ({ place }) => place,
      sheet: ({ sheet }) => `Cả trang “${sheet}”`,
      rule: () => "Cả tệp",
    },
    day: ({ day }) => `ngày ${day}`,
    stale: "Không còn mục nào như vậy",
    carried: "Có sẵn trong tệp khi mở.",
    restore: "Kiểm tra lại",
    restoreOf: ({ rule, place }) => `Kiểm tra lại: ${rule}, ${place}`,
    removeStale: ({ count }) => `Xóa ${n(count)} mục không còn dùng`,
  },

  table: {
    title: "Bảng đã nhận dạng",
    open: ({ table }) => `${table}. Xem hoặc sửa cách nhận dạng bảng`,
    none: "Chưa nhận dạng được bảng nào",
    intro: "Khớp Số hiểu bảng như dưới đây. Nếu chưa đúng, hãy xác định lại.",
    ofYear: ({ year }) => `năm ${year}`,
    which: "Bảng",
    name: ({ sheet, range }) => `${sheet}, ${range}`,
    sheet: "Trang tính",
    format: "Loại biểu",
    otherFormat: "Bảng số liệu khác",
    asRecognised: "Như đã nhận dạng",
    year: "Năm",
    noYear: "Không thấy trong tiêu đề",
    range: "Vùng bảng",
    header: "Tiêu đề cột",
    noHeader: "Không có",
    totalRows: "Dòng tổng",
    noTotalRows: "Không có",
    show: "Đến vùng này",
    showRange: ({ range }) => `Đến vùng ${range}`,
    correct: "Chưa đúng? Xác định lại",
    correctHint: "Bôi đen các ô tiêu đề cột trong bảng tính, rồi lấy từ vùng đang chọn.",
    fromSelection: "Lấy từ vùng đang chọn",
    nothingSelected: "Chưa có vùng nào được chọn trong bảng tính.",
    headerHint: "Ví dụ A5:M7",
    headerMissing: "Hãy ghi vùng tiêu đề cột hoặc lấy từ vùng đang chọn.",
    badRange: "Hãy ghi địa chỉ như A5:M7.",
    totalRowsHint: "Ví dụ A31:M31; nhiều dòng thì cách nhau bằng dấu phẩy",
    apply: "Dùng và kiểm tra lại",
    corrections: "Bạn đã xác định lại",
    correction: ({ sheet, header }) => `${sheet}: tiêu đề ${header}`,
    forget: "Để Khớp Số tự nhận dạng",
    faults: {
      "sheet-missing": "Chưa dùng được: trang tính này không còn trong tệp.",
      "not-a-range": "Chưa dùng được: địa chỉ vùng không đúng.",
      outside: "Chưa dùng được: vùng nằm ngoài phần có dữ liệu.",
      "header-outside-range":
        "Chưa dùng được: vùng bảng phải bắt đầu từ dòng tiêu đề và có dòng số bên dưới.",
      "no-figures": "Chưa dùng được: trong vùng này không có số nào.",
      "total-rows": "Dòng tổng bạn ghi nằm ngoài bảng nên không dùng; phần còn lại vẫn dùng.",
      "unknown-format": "Loại biểu đã chọn không có trong danh sách nên không dùng; phần còn lại vẫn dùng.",
      overlap: "Chưa dùng được: chồng lên một bảng khác bạn đã xác định lại.",
    },
  },
  formats: {
    "organisation-rating": "Đánh giá, xếp loại tổ chức đảng",
    "member-rating": "Đánh giá, xếp loại đảng viên",
    "resolution-targets": "Thực hiện chỉ tiêu nghị quyết, đề án",
    "admission-quota": "Kết nạp đảng viên so với chỉ tiêu",
    "meeting-scores": "Chấm điểm chất lượng sinh hoạt chi bộ",
    "rating-movement": "Mức xếp loại so với năm trước",
    structure: "Cơ cấu tổ chức đảng",
    "plan-actual": "Kế hoạch, thực hiện và cùng kỳ",
    "qualification-levels": "Trình độ chuyên môn, lý luận chính trị",
    "training-rotation": "Đào tạo, bồi dưỡng, luân chuyển cán bộ",
  },

  settingsView: {
    title: "Cài đặt",
    language: "Ngôn ngữ",
    languages: { vi: "Tiếng Việt", en: "English (tiếng Anh)" },
    theme: "Giao diện",
    themes: { system: "Theo hệ thống", light: "Sáng", dark: "Tối" },
    year: "Năm báo cáo",
    yearHint: "Chỉ dùng khi tiêu đề bảng không ghi năm.",
    badYear: "Hãy ghi một năm, ví dụ 2025.",
    cap: "Giới hạn hoàn thành xuất sắc tính trên",
    capHint: "Theo hướng dẫn cơ quan bạn đang áp dụng.",
    caps: {
      all: "Nêu cả ba cách tính",
      good: "Số hoàn thành tốt",
      goodOrBetter: "Số hoàn thành tốt trở lên",
      rated: "Số được đánh giá",
    },
    decimals: "Chữ số thập phân của tỷ lệ được điền",
    decimalsOfSheet: "Như các ô sẵn có",
    decimalsCount: ({ count }) => `${n(count)} chữ số`,
    totalsOnly: "Chỉ kiểm tra các tổng",
    totalsOnlyHint: "Bỏ qua tỷ lệ, chênh lệch và cách ghi.",
    kept: "Năm, giới hạn, chữ số thập phân và phạm vi kiểm tra được lưu cùng tệp; ngôn ngữ và giao diện lưu trên máy này.",
  },

  helpView: helpVi,

  trouble: {
    refused: {
      "cell-editing": "Hãy nhấn Enter để kết thúc nhập ô, rồi thử lại.",
      "read-only":
        "Tệp đang mở ở chế độ chỉ đọc nên chưa ghi gì. Hãy bật chỉnh sửa hoặc lưu thành tệp khác, rồi thử lại.",
      protected:
        "Trang tính đang được bảo vệ nên chưa ghi gì. Hãy tự bỏ bảo vệ trang trong Excel (thẻ Xem lại) nếu được phép, rồi thử lại.",
      denied:
        "Excel không cho ghi dù trang tính không được bảo vệ, nên chưa ghi gì. Có thể tệp bị khóa quyền hoặc phần mềm diệt vi-rút chặn: hãy lưu thành tệp khác rồi thử lại.",
      table:
        "Vùng cần ghi thuộc một bảng của Excel (Ctrl+T); Excel tự điền cả cột nên sẽ đổi các ô khác, vì thế chưa ghi gì. Hãy tắt mục tự điền công thức trong bảng (Tùy chọn › Soát lỗi › Tùy chọn Tự Sửa), hoặc chuyển bảng thành vùng thường, rồi thử lại.",
      filtered:
        "Bảng đang lọc nên có dòng bị ẩn; ghi lúc này có thể nhầm dòng nên chưa ghi gì. Hãy bỏ lọc, rồi thử lại.",
      merged: "Vùng cần ghi có ô gộp nên chưa ghi gì. Hãy bỏ gộp các ô đó, rồi thử lại.",
      spill:
        "Ô cần ghi nằm trong vùng kết quả của một công thức mảng nên chưa ghi gì. Hãy sửa ở ô đầu của công thức đó.",
      pivot: "Ô cần ghi nằm trong PivotTable nên chưa ghi gì. Hãy làm trên bảng thường.",
      "inactive-workbook": "Một tệp khác đang được chọn. Hãy bấm vào tệp này, rồi thử lại.",
      "sheet-missing": "Trang tính này không còn trong tệp: đã xóa hoặc đổi tên. Hãy kiểm tra lại.",
      "unsupported-sheet":
        "Đây là trang biểu đồ hoặc trang macro, không có ô số liệu. Hãy chọn một trang tính thường.",
      "too-large": "Bảng tính quá lớn để đọc hết. Hãy để biểu báo cáo trong một tệp riêng, rồi kiểm tra lại.",
      busy: "Bảng tính đang bận. Hãy chờ một lát, rồi thử lại.",
      offline: "Mất kết nối với tệp đang mở nên chưa ghi gì. Hãy kiểm tra mạng, rồi thử lại.",
      cancelled: "Đã dừng như bạn yêu cầu; chưa ghi gì.",
      "not-written":
        "Ghi xong, Khớp Số đọc lại và thấy chưa đúng nên đã trả các ô về như cũ. Hãy kiểm tra lại rồi thử lần nữa.",
      selection: "Phần đang chọn không dùng được. Hãy chọn một vùng ô liền nhau, rồi thử lại.",
      "formula-too-long": "Công thức cần ghi dài quá mức Excel cho phép nên chưa ghi gì.",
      "no-room": "Bên phải bảng không còn cột trống nên chưa ghi gì. Hãy chừa cột trống, rồi thử lại.",
      memory: "Máy không đủ bộ nhớ cho bảng tính này. Hãy đóng bớt tệp khác, rồi thử lại.",
      "no-answer":
        "Bảng tính chưa trả lời, nên chưa rõ việc vừa rồi đã xong hay chưa. Hãy chờ một lát, xem lại bảng, rồi kiểm tra lại.",
      "half-written":
        "Việc ghi chưa xong mà cũng chưa trả lại được như cũ. Hãy xem lại các ô nêu dưới đây, hoặc đóng tệp mà không lưu.",
      unsupported: "Phiên bản Excel này chưa làm được việc đó. Bảng tính vẫn như cũ.",
      unknown: "Bảng tính không cho làm việc này; chưa có ô nào bị thay đổi. Hãy thử lại.",
    },
    conflict: ({ cells }) =>
      `Các ô này đã bị thay đổi sau lần kiểm tra nên chưa ghi gì: ${cells}. Hãy kiểm tra lại.`,
    unexpected:
      "Có trục trặc ngoài dự tính. Bảng tính vẫn như cũ; hãy thử lại, hoặc đóng rồi mở lại Khớp Số.",
    engine: "Việc kiểm tra dừng giữa chừng. Bảng tính vẫn như cũ; hãy kiểm tra lại.",
    damaged:
      "Phần Khớp Số lưu cùng tệp (các mục đã bỏ qua, cài đặt) bị hỏng nên tạm thời không dùng. Có thể bỏ phần đó và lưu lại từ đầu.",
    replaceDamaged: "Bỏ phần hỏng",
    detail: ({ detail }) => `Chi tiết: ${detail}`,
    dismiss: "Đóng thông báo",
  },

  notice: {
    filled: ({ cells }) => `Đã điền công thức vào ${n(cells)} ô.`,
    fixed: ({ cells }) => `Đã sửa ${n(cells)} ô.`,
    notMarkedProtected: ({ sheet, cells }) =>
      `Chưa đánh dấu ${n(cells)} ô trên trang “${sheet}” vì trang đang được bảo vệ.`,
    notMarkedTooMany: ({ cells }) =>
      `Còn ${n(cells)} ô chưa đánh dấu vì đã quá nhiều ô được đánh dấu; lỗi được đánh dấu trước.`,
    marked: ({ cells }) => `Đã đánh dấu ${n(cells)} ô; sửa đúng ô nào thì màu đánh dấu ở ô đó tự mất.`,
    unmarked: "Đã xóa mọi đánh dấu; màu của bạn vẫn như cũ.",
    undone: ({ step }) => `Đã hoàn tác: ${step}.`,
    redone: ({ step }) => `Đã làm lại: ${step}.`,
    ignored: "Đã bỏ qua và lưu lý do cùng tệp.",
    sheetAdded: ({ sheet }) => `Đã thêm trang “${sheet}”. Các trang khác giữ nguyên.`,
    unignored: "Đã cập nhật danh sách bỏ qua.",
    recheckedGone: ({ gone }) => `Đã kiểm tra lại: bớt ${n(gone)} mục.`,
    recheckedAdded: ({ added }) => `Đã kiểm tra lại: thêm ${n(added)} mục.`,
    recheckedBoth: ({ gone, added }) => `Đã kiểm tra lại: bớt ${n(gone)} mục, thêm ${n(added)} mục.`,
    recheckedSame: "Đã kiểm tra lại: không có gì thay đổi.",
    copied: ({ text }) => `Đã sao chép: ${text}`,
    cancelled: "Đã dừng; những gì tìm thấy trước đó vẫn còn đây.",
  },
};
