import type { Language } from "../i18n/format";

interface PracticeCommandTexts {
  usage: string;
  needsSource: string;
  needsOutput: string;
  badCount: string;
  needsSeed: string;
  badLevel(values: { known: string }): string;
  unknownKinds(values: { names: string; known: string }): string;
  tooFew(values: { planted: string; wanted: string }): string;
  noTable: string;
  outputIsInput: string;
  cannotWrite: string;
  written(values: { count: string; sheets: string; seed: string; out: string }): string;
  keyWritten(values: { out: string }): string;
}

interface MarkCommandTexts {
  usage: string;
  needsKey: string;
  needsAttempt: string;
  badKey(values: { file: string }): string;
  otherWorkbook(values: { file: string }): string;
  sameSeed(values: { file: string; other: string; seed: string }): string;
  summary(values: { file: string; found: string; all: string; wrong: string }): string;
  found(values: { place: string; kind: string; right: string }): string;
  missed(values: { place: string; kind: string; right: string; held: string }): string;
  wronglyChanged(values: { place: string; right: string; held: string }): string;
  kinds: string;
  kindLine(values: { kind: string; found: string; all: string }): string;
  rate(values: { rate: string }): string;
  blank: string;
}

export const practiceCommandTexts: Record<Language, PracticeCommandTexts> = {
  vi: {
    usage:
      "Cách dùng: npm run -s practice -- TÊN-BIỂU|TỆP.xlsx -k SỐ-LỖI --seed MÃ -o RA.xlsx [--key ĐÁP-ÁN.json] [--kinds LOẠI,LOẠI] [--level easy|medium|hard] [--year NĂM] [--lang vi|en]\nCài các lỗi vào một biểu mẫu (xem form --list) hoặc vào bản sao biểu của đơn vị; mỗi mã cho một bài khác nhau, mã đơn vị cũng là mã. Mã kết thúc: 0 đã ghi, 2 không ghi được.",
    needsSource: "Cần một tên biểu hoặc một tệp .xlsx.",
    needsOutput: "Thiếu tên tệp ghi ra (-o RA.xlsx).",
    badCount: "-k: số lỗi từ 1 đến 20.",
    needsSeed: "Thiếu --seed MÃ: mã nào cũng được, ví dụ mã đơn vị.",
    badLevel: ({ known }) => `--level: một trong các mức ${known}.`,
    unknownKinds: ({ names, known }) => `--kinds: không có ${names}. Các loại: ${known}.`,
    tooFew: ({ planted, wanted }) =>
      `Chỉ cài được ${planted} trong ${wanted} lỗi thuộc các loại này vào biểu này; hãy giảm -k hoặc thêm loại lỗi.`,
    noTable: "Không tìm thấy bảng số liệu không có lỗi để làm bài luyện tập.",
    outputIsInput: "Tệp ghi ra trùng với tệp gốc; hãy chọn tên khác.",
    cannotWrite: "Không ghi được tệp kết quả.",
    written: ({ count, sheets, seed, out }) =>
      `Đã ghi bài luyện tập ${count} lỗi trên ${sheets} trang, mã ${seed}: ${out}`,
    keyWritten: ({ out }) => `Đáp án (chỉ người tập huấn giữ): ${out}`,
  },
  en: {
    usage:
      "Usage: npm run -s practice -- FORM|FILE.xlsx -k COUNT --seed SEED -o OUT.xlsx [--key KEY.json] [--kinds KIND,KIND] [--level easy|medium|hard] [--year YEAR] [--lang vi|en]\nPlants mistakes in a form (see form --list) or in a copy of a workbook; every seed gives another one, and a unit's code is a seed. Exit code: 0 written, 2 not written.",
    needsSource: "Name one form or one .xlsx file.",
    needsOutput: "The output file is missing (-o OUT.xlsx).",
    badCount: "-k: 1 to 20 mistakes.",
    needsSeed: "--seed is missing: any text will do, such as a unit's code.",
    badLevel: ({ known }) => `--level: one of ${known}.`,
    unknownKinds: ({ names, known }) => `--kinds: no such kind: ${names}. Kinds: ${known}.`,
    tooFew: ({ planted, wanted }) =>
      `Only ${planted} of ${wanted} mistakes of these kinds find a place in it; ask for fewer (-k), or for more kinds.`,
    noTable: "No table of figures without faults was found to practise on.",
    outputIsInput: "The output is the input file; choose another name.",
    cannotWrite: "The output file could not be written.",
    written: ({ count, sheets, seed, out }) =>
      `Practice workbook with ${count} mistakes on ${sheets} sheets, seed ${seed}: ${out}`,
    keyWritten: ({ out }) => `Key (for the trainer only): ${out}`,
  },
};

export const markCommandTexts: Record<Language, MarkCommandTexts> = {
  vi: {
    usage:
      "Cách dùng: npm run -s mark -- BÀI.xlsx|THƯ-MỤC… --key ĐÁP-ÁN.json|THƯ-MỤC [--json] [--lang vi|en]\nNhiều bài thì in bảng cả lớp; nhiều đáp án thì mỗi bài được chấm theo đáp án khớp nhất. Mã kết thúc: 0 đã chấm, 2 không đọc được.",
    needsKey: "Thiếu đáp án (--key ĐÁP-ÁN.json).",
    needsAttempt: "Cần ít nhất một bài làm.",
    badKey: ({ file }) => `${file}: không phải đáp án của bài luyện tập.`,
    otherWorkbook: ({ file }) =>
      `${file}: không phải bài luyện tập của đáp án này, hoặc đã chèn, xóa dòng, cột; không chấm.`,
    sameSeed: ({ file, other, seed }) => `${file}: cùng mã ${seed} với ${other}; có thể là bài chép.`,
    summary: ({ file, found, all, wrong }) => `${file}: tìm đúng ${found}/${all}, sửa nhầm ${wrong} ô`,
    found: ({ place, kind, right }) => `  đúng   ${place} · ${kind} · ${right}`,
    missed: ({ place, kind, right, held }) =>
      `  sót    ${place} · ${kind} · lẽ ra ${right}, đang ghi ${held}`,
    wronglyChanged: ({ place, right, held }) =>
      `  nhầm   ${place} · vốn đúng là ${right}, đã sửa thành ${held}`,
    kinds: "Cả lớp, theo loại lỗi:",
    kindLine: ({ kind, found, all }) => `  ${kind}: ${found}/${all}`,
    rate: ({ rate }) =>
      `Tỷ lệ tìm được: ${rate}. Để so sánh: một mình khoảng 60–63%, nhóm ba người khoảng 83% (các nghiên cứu về tìm lỗi trong bảng tính).`,
    blank: "(trống)",
  },
  en: {
    usage:
      "Usage: npm run -s mark -- ATTEMPT.xlsx|FOLDER… --key KEY.json|FOLDER [--json] [--lang vi|en]\nSeveral attempts give a class table; with several keys each attempt is marked by the one it fits best. Exit code: 0 marked, 2 something could not be read.",
    needsKey: "The key is missing (--key KEY.json).",
    needsAttempt: "Name at least one attempt.",
    badKey: ({ file }) => `${file}: not the key of a practice workbook.`,
    otherWorkbook: ({ file }) =>
      `${file}: not the practice workbook of this key, or rows or columns were inserted or deleted; not marked.`,
    sameSeed: ({ file, other, seed }) => `${file}: the same seed ${seed} as ${other}; it may be a copy.`,
    summary: ({ file, found, all, wrong }) =>
      `${file}: ${found} of ${all} found, ${wrong} cells wrongly changed`,
    found: ({ place, kind, right }) => `  found    ${place} · ${kind} · ${right}`,
    missed: ({ place, kind, right, held }) =>
      `  missed   ${place} · ${kind} · should be ${right}, holds ${held}`,
    wronglyChanged: ({ place, right, held }) =>
      `  wrong    ${place} · was right as ${right}, changed to ${held}`,
    kinds: "The class, by kind of mistake:",
    kindLine: ({ kind, found, all }) => `  ${kind}: ${found} of ${all}`,
    rate: ({ rate }) =>
      `Found: ${rate}. For comparison: about 60–63% alone, about 83% in threes (studies of finding errors in spreadsheets).`,
    blank: "(blank)",
  },
};
