import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

const root = join(__dirname, "../..");

/** Everything a user may read: the words of the source, its pages and the documents. */
const places = ["src", "assets/docs", "assets/packaging", "README.md"];
const kinds = new Set([".ts", ".tsx", ".js", ".html", ".md"]);

function filesOf(path: string): string[] {
  if (statSync(join(root, path)).isDirectory())
    return readdirSync(join(root, path)).flatMap((name) => filesOf(join(path, name)));
  return kinds.has(extname(path)) ? [path] : [];
}

/** A word or phrase that office workers did not understand, and the one that took its place. */
const discarded: readonly (readonly [RegExp, string])[] = [
  [/(?<!màu )[Bb]ỏ dấu(?! nháy|, | \()/, "Xóa đánh dấu"],
  [/(?<!màu đánh )dấu (ở ô đó )?tự mất/, "màu đánh dấu tự mất"],
  [/[Bb]ảng kiểm tra/, "ngăn Khớp Số"],
  [/chỗ (chưa khớp|lệch|cần xem lại|sai|nào cần|bạn đã bỏ qua)/, "mục, ô"],
  [/["“*]Thôi["”*]|[Tt]hôi bỏ qua/, "Hủy"],
  [/Chép câu/, "Sao chép câu"],
  [/Xóa trống/, "Xóa nội dung ô"],
  [/\d thông tin|\}\)\} thông tin/, "lưu ý"],
  [/Đã kiểm(?! tra)/, "Đã kiểm tra"],
  [/[Nn]ên làm gì/, "Cách xử lý"],
  [/tính từ các ô thành phần|các ô thành phần/, "cộng lại được; các ô chi tiết"],
  [/số nguyên nào,? chia cho/, "Với mẫu số 48, không số lượng nào cho ra tỷ lệ này"],
  [/Tỷ lệ không thể có/, "Tỷ lệ sai với mẫu số"],
  [/tìm ra từ chính các số/, "Khớp Số suy ra phép tính này từ số liệu"],
  [/"(Màu nền|Theo máy)"/, "Giao diện, Theo hệ thống"],
  [/Bảng được nhận ra/, "Bảng đã nhận dạng"],
  [/bản dịch tiếng Anh/, "nothing: a developer's note"],
];

const texts = places
  .flatMap(filesOf)
  .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8") }));

test("there is something to read", () => {
  expect(texts.length).toBeGreaterThan(500);
});

test.each(discarded)("%s is not said: %s", (words) => {
  const said = texts.flatMap(({ path, lines }) =>
    lines
      .split("\n")
      .flatMap((line, at) => (words.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
  expect(said).toEqual([]);
});
