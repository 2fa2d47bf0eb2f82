import fc from "fast-check";
import { formatNumber, formatPercent } from "../../../src/i18n/format";
import { shownValue } from "../../../src/taskpane/components/shown-value";

describe("a value as its cell shows it", () => {
  it("is written as the message of the finding writes it", () => {
    expect(shownValue(0.7448, "Ghi 73,85%, tính lại được 74,48%. 2.364 / 3.174 = 74,48%.", "vi")).toBe(
      "74,48%",
    );
    expect(shownValue(78.05, "Ghi 87,05%, phải là 78,05%. 96 / 123 = 78,05%.", "vi")).toBe("78,05%");
    expect(shownValue(3174, "Ô đang chứa 3,174. Phải là 3.174.", "vi")).toBe("3.174");
    expect(shownValue(0.7448, "Says 73.85%, computed again it is 74.48%.", "en")).toBe("74.48%");
    expect(shownValue(-0.34, "Ghi 0,34 điểm phần trăm, phải là -0,34 điểm phần trăm.", "vi")).toBe("-0,34");
  });

  it("falls back to its own digits, and leaves texts as they are", () => {
    expect(shownValue(1932, "", "vi")).toBe("1.932");
    expect(shownValue("1.932", "", "vi")).toBe("1.932");
    expect(shownValue(null, "Ghi 5.", "vi")).toBeNull();
  });

  it("finds any figure that a message writes in full", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom("vi", "en"), (value, language) => {
        const message = `Ghi 1, phải là ${formatNumber(value, language)}.`;
        expect(shownValue(value, message, language)).toBe(formatNumber(value, language));
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10_000 }),
        fc.constantFrom("vi", "en"),
        (hundredths, language) => {
          const shown = formatPercent(hundredths / 100, language, 2);
          expect(shownValue(hundredths / 10_000, `phải là ${shown}.`, language)).toBe(shown);
        },
      ),
    );
  });
});
