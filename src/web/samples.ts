import vanHo from "../../assets/samples/000-van-ho.xlsx";
import langSon from "../../assets/samples/001-lang-son.xlsx";
import hoaBinh from "../../assets/samples/002-hoa-binh.xlsx";
import dinhChu from "../../assets/samples/003-dinh-chu.xlsx";
import daiTu from "../../assets/samples/004-dai-tu.xlsx";
import withMistakes from "../../assets/samples/co-loi.xlsx";
import type { Language } from "../i18n/format";

/** A workbook that is shipped with the page. */
export interface Sample {
  readonly fileName: string;
  readonly address: string;
  readonly label: Readonly<Record<Language, string>>;
}

/** The first one is shown to those who come without a file of their own. */
export const samples: readonly [Sample, ...Sample[]] = [
  {
    fileName: "co-loi.xlsx",
    address: withMistakes,
    label: { vi: "Các biểu có lỗi, để tập kiểm tra", en: "Reports with mistakes to find" },
  },
  {
    fileName: "000-van-ho.xlsx",
    address: vanHo,
    label: {
      vi: "Kết nạp đảng viên so với chỉ tiêu (Vân Hồ, 2022)",
      en: "New members against the target (Vân Hồ, 2022)",
    },
  },
  {
    fileName: "001-lang-son.xlsx",
    address: langSon,
    label: {
      vi: "Xếp loại tổ chức cơ sở đảng, so với năm trước (Lạng Sơn, 2017)",
      en: "Ratings of organisations, against the year before (Lạng Sơn, 2017)",
    },
  },
  {
    fileName: "002-hoa-binh.xlsx",
    address: hoaBinh,
    label: {
      vi: "Xếp loại chi bộ, đảng viên, có mục cần xem lại (Hòa Bình, 2021)",
      en: "Ratings of cells and members, with something to review (Hòa Bình, 2021)",
    },
  },
  {
    fileName: "003-dinh-chu.xlsx",
    address: dinhChu,
    label: {
      vi: "Cơ cấu chi bộ, kế hoạch và thực hiện (Đình Chu, 2020)",
      en: "Structure, plan and results (Đình Chu, 2020)",
    },
  },
  {
    fileName: "004-dai-tu.xlsx",
    address: daiTu,
    label: {
      vi: "Chỉ tiêu nghị quyết, luân chuyển cán bộ (Đại Từ, 2015–2020)",
      en: "Targets of a resolution, rotation of officials (Đại Từ, 2015–2020)",
    },
  },
];

const inlined = /^data:[^,]*;base64,(.*)$/s;

/**
 * The sample's bytes: beside the page, or in its very file, which asks for nothing.
 * @throws what `fetch` throws, and Error when the server answers otherwise
 */
export async function fetchSample(sample: Sample): Promise<Uint8Array> {
  const text = inlined.exec(sample.address)?.[1];
  if (text !== undefined) return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const response = await fetch(sample.address);
  if (!response.ok) throw new Error(`${sample.fileName}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
