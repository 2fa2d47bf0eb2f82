import fc from "fast-check";
import { tinted } from "../../../src/workbook/presentation/colours";

describe("a colour with a tint", () => {
  test.each([
    ["#4F81BD", 0.7999816888943144, "#DCE6F2"],
    ["#4F81BD", -0.249977111117893, "#366092"],
    ["#FFFFFF", -0.0499893185216834, "#F2F2F2"],
    ["#000000", 0.499984740745262, "#7F7F7F"],
  ])("%s at %d is %s, to one step of a channel", (colour, tint, expected) => {
    const channels = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
    const found = channels(tinted(colour, tint));
    channels(expected).forEach((channel, at) =>
      expect(Math.abs(channel - (found[at] ?? 0))).toBeLessThanOrEqual(1),
    );
  });

  test("is always a colour, white and black at the ends", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffffff }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (value, tint) => {
          const colour = `#${value.toString(16).padStart(6, "0").toUpperCase()}`;
          expect(tinted(colour, tint)).toMatch(/^#[0-9A-F]{6}$/);
          expect([tinted(colour, 1), tinted(colour, -1)]).toEqual(["#FFFFFF", "#000000"]);
        },
      ),
    );
  });
});
