import { plainJson, plainText } from "../../src/cli/process-output";

const escape = String.fromCharCode(27);
const reversed = String.fromCharCode(0x202e);
const csi = String.fromCharCode(0x9b);

describe("what a stranger's cells may do to a terminal", () => {
  test.each([
    ["colours", `${escape}[31mChi bộ A${escape}[0m`, "[31mChi bộ A[0m"],
    ["a title", `${escape}]0;x\u0007Chi bộ A`, "]0;xChi bộ A"],
    ["the one-byte introducer", `${csi}2JChi bộ A`, "2JChi bộ A"],
    ["another order of reading", `Chi bộ ${reversed}A`, "Chi bộ A"],
    ["a return to the start of the line", "Lỗi\rKhớp", "LỗiKhớp"],
  ])("is nothing: %s", (_, written, shown) => {
    expect(plainText(written)).toBe(shown);
  });

  it("leaves line ends, tabs and every Vietnamese letter", () => {
    expect(plainText("Đảng ủy xã\tTân Thịnh\nKết quả")).toBe("Đảng ủy xã\tTân Thịnh\nKết quả");
  });

  it("keeps JSON the same in meaning", () => {
    const data = { cell: `${escape}[2J${reversed}Chi bộ` };
    const json = plainJson(JSON.stringify(data));
    expect(json).not.toContain(reversed);
    expect(JSON.parse(json)).toEqual(data);
  });
});
