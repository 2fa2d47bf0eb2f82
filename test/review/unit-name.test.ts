import { likenessOf, readUnitName } from "../../src/review/unit-name";

const between = (one: string, other: string): string => likenessOf(readUnitName(one), readUnitName(other));

describe("the name of a unit", () => {
  it.each([
    ["Đảng ủy xã An Bình", "Đảng uỷ xã An Bình"],
    ["ĐẢNG BỘ XÃ AN BÌNH", "An Bình"],
    ["Xã Hòa Sơn", "xã Hoà Sơn"],
    ["Đảng ủy phường Thủy Xuân", "P. Thuỷ Xuân"],
    ["Xã Mỹ Lộc", "Mĩ Lộc"],
    ["Đảng ủy xã Cao Sơn".normalize("NFD"), "Đảng ủy xã Cao Sơn"],
    ["Đảng ủy xã\u00a0Cao  Sơn", "Cao Sơn"],
    ["BCH Đảng bộ xã Đại Đồng", "Đảng ủy xã Đại Đồng"],
    ["an-binh", "Đảng ủy xã An Bình"],
    ["1. Xã An Bình", "An Bình"],
    ["Huyện ủy Vân Hồ", "Huyện Vân Hồ"],
  ])("%s and %s are one unit", (one, other) => {
    expect(between(one, other)).toBe("same");
    expect(between(other, one)).toBe("same");
  });

  it.each([
    ["Phường Sao Đỏ", "Phường Sao Đỏ 2"],
    ["Chi bộ thôn 2", "Chi bộ thôn 3"],
    ["Xã An Bình", "Xã An Hòa"],
    ["Phường 3", "Phường 5"],
    ["Xã Lai", "Xã Lao"],
  ])("%s and %s are two", (one, other) => expect(between(one, other)).toBe("other"));

  it.each([
    ["Xã An Bình", "Phường An Bình"],
    ["Xã Đại Đồng", "Xã Đại Đông"],
    ["Xã Quảng Thành", "Xã Qủang Thàn"],
    ["Chi bộ thôn 3 - Đảng bộ xã An Bình", "Chi bộ thôn 3 - Đảng bộ xã Cao Sơn"],
    ["Xã Laêê", "Xã La Êê"],
  ])("%s and %s are only suggested for each other", (one, other) =>
    expect(between(one, other)).toBe("alike"),
  );

  it("keeps a word that is all of a name", () => {
    expect(readUnitName("Cơ quan").key).not.toBe("");
    expect(readUnitName("Phường 3").key).toBe("3");
    expect(readUnitName("Phường 3").kind).toBe("ward");
  });
});
