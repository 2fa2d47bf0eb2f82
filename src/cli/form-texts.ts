import type { Language } from "../i18n/format";
import type { ChoiceName } from "../forms/form";

interface FormCommandTexts {
  usage: string;
  needsName: string;
  unknownName(values: { name: string; known: string }): string;
  needsOutput: string;
  badYear(values: { since: string }): string;
  badDigits(values: { range: string }): string;
  badTotals: string;
  badQuarter: string;
  notOffered(values: { choice: string }): string;
  noUnits: string;
  cannotWrite: string;
  written(values: { name: string; out: string }): string;
  choice: Record<ChoiceName, string>;
}

export const formCommandTexts: Record<Language, FormCommandTexts> = {
  vi: {
    usage:
      "Cách dùng: npm run -s form -- --list [--json]\n           npm run -s form -- TÊN -o RA.xlsx [--year NĂM] [--quarter 1-4] [--units TỆP.txt] [--digits N] [--groups] [--totals above|below|none] [--no-percents] [--of-which] [--no-numbers] [--example] [--seed S] [--lang vi|en]\nTệp đơn vị: mỗi dòng một tên; dòng bắt đầu bằng # là tên khối. --example điền số liệu ví dụ. Mã kết thúc: 0 đã ghi, 2 không ghi được.",
    needsName: "Thiếu tên biểu; xem --list.",
    unknownName: ({ name, known }) => `Không có biểu ${name}. Các tên: ${known}.`,
    needsOutput: "Thiếu tên tệp ghi ra (-o RA.xlsx).",
    badYear: ({ since }) => `--year: ${since} đối với biểu này.`,
    badDigits: ({ range }) => `--digits: ${range}.`,
    badTotals: "--totals: above, below hoặc none.",
    badQuarter: "--quarter: từ 1 đến 4.",
    notOffered: ({ choice }) => `Biểu này không có lựa chọn: ${choice}.`,
    noUnits: "Tệp đơn vị không có tên nào.",
    cannotWrite: "Không ghi được tệp kết quả.",
    written: ({ name, out }) => `Đã ghi biểu “${name}”: ${out}`,
    choice: {
      digits: "chữ số thập phân (--digits)",
      groups: "chia khối (--groups)",
      totals: "dòng tổng (--totals)",
      percents: "cột tỷ lệ (--no-percents)",
      ofWhich: "cột “Trong đó” (--of-which)",
      numbers: "dòng số cột (--no-numbers)",
    },
  },
  en: {
    usage:
      "Usage: npm run -s form -- --list [--json]\n       npm run -s form -- NAME -o OUT.xlsx [--year YEAR] [--quarter 1-4] [--units FILE.txt] [--digits N] [--groups] [--totals above|below|none] [--no-percents] [--of-which] [--no-numbers] [--example] [--seed S] [--lang vi|en]\nUnits: one name a line; a line that begins with # names a group. --example fills in example figures. Exit code: 0 written, 2 not written.",
    needsName: "The form's name is missing; see --list.",
    unknownName: ({ name, known }) => `There is no form ${name}. Names: ${known}.`,
    needsOutput: "The output file is missing (-o OUT.xlsx).",
    badYear: ({ since }) => `--year: ${since} for this form.`,
    badDigits: ({ range }) => `--digits: ${range}.`,
    badTotals: "--totals: above, below or none.",
    badQuarter: "--quarter: 1 to 4.",
    notOffered: ({ choice }) => `This form does not offer: ${choice}.`,
    noUnits: "The file of units names none.",
    cannotWrite: "The output file could not be written.",
    written: ({ name, out }) => `Form "${name}" written: ${out}`,
    choice: {
      digits: "decimals (--digits)",
      groups: "groups (--groups)",
      totals: "total row (--totals)",
      percents: "percentage columns (--no-percents)",
      ofWhich: '"of which" columns (--of-which)',
      numbers: "column-number row (--no-numbers)",
    },
  },
};
