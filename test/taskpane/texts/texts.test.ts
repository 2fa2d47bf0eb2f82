import { reportFormats } from "../../../src/formats";
import { refusalCodes } from "../../../src/workbook/port";
import { paneTexts } from "../../../src/taskpane/texts";
import type { Language } from "../../../src/i18n/format";

/** Values that are numbers; every other one is a text. */
const numbers = new Set([
  "tables",
  "rows",
  "relations",
  "figures",
  "compared",
  "computed",
  "sheets:number",
  "columns",
  "count",
  "left",
  "cells",
  "at",
  "of",
  "done",
  "failures",
  "percent",
  "gone",
  "added",
]);

/** Values that are a number in some sentences and a text in others, by the path of the sentence. */
const textAt = new Set(["fill.hiddenSheets.sheets", "fill.protectedSheets.sheets", "trouble.conflict.cells"]);

const written: Readonly<Record<Language, string>> = { vi: "1.234.567", en: "1,234,567" };

interface Sentence {
  path: string;
  text: string;
  /** The names of the values the sentence asked for. */
  asked: { name: string; shown: string }[];
}

function sentences(language: Language): Sentence[] {
  const found: Sentence[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node === "string") found.push({ path, text: node, asked: [] });
    else if (typeof node === "function") {
      const asked: Sentence["asked"] = [];
      const values = new Proxy(
        {},
        {
          get: (_, name) => {
            const key = String(name);
            const isNumber =
              !textAt.has(`${path}.${key}`) &&
              (numbers.has(key) || (key === "sheets" && !path.startsWith("fill")));
            asked.push({ name: key, shown: isNumber ? written[language] : `‹${key}›` });
            return isNumber ? 1_234_567 : `‹${key}›`;
          },
        },
      );
      found.push({ path, text: String((node as (values: object) => unknown)(values)), asked });
    } else if (typeof node === "object" && node !== null)
      for (const [key, child] of Object.entries(node)) walk(child, path === "" ? key : `${path}.${key}`);
  };
  walk(paneTexts[language], "");
  return found;
}

describe.each(["vi", "en"] as const)("what the pane says in %s", (language) => {
  const all = sentences(language);

  it("is complete: no sentence is empty or holds something that is no text", () => {
    expect(all.length).toBeGreaterThan(200);
    for (const { path, text } of all) {
      expect(`${path}: ${text}`).not.toMatch(/: $|undefined|\[object|NaN|null/);
    }
  });

  it("uses every value it is given, numbers in the form of the language", () => {
    for (const { path, text, asked } of all)
      for (const { shown } of asked) expect(`${path}: ${text}`).toContain(shown);
  });

  it("has a sentence for everything a workbook may refuse", () => {
    for (const code of refusalCodes) expect(paneTexts[language].trouble.refused[code]).toMatch(/\.$/);
  });

  it("calls the formats as the formats call themselves", () => {
    for (const { id, name } of reportFormats) expect(paneTexts[language].formats[id]).toBe(name[language]);
  });
});

describe("the two languages", () => {
  it("say the same things, each with the same values", () => {
    const shape = (language: Language): string[] =>
      sentences(language).map(
        ({ path, asked }) => `${path}(${[...new Set(asked.map(({ name }) => name))].sort().join(",")})`,
      );
    expect(shape("en")).toEqual(shape("vi"));
  });

  it("speak kindly: cells are to be reviewed, nobody breaks a rule", () => {
    const words = (language: Language): string =>
      sentences(language)
        .map(({ text }) => text)
        .join("\n");
    expect(words("vi")).not.toMatch(/vi phạm|sai phạm/i);
    expect(words("en")).not.toMatch(/violat|offen[cs]e/i);
  });

  it("count one thing as one in English", () => {
    expect(paneTexts.en.notice.fixed({ cells: 1 })).toBe("Changed 1 cell.");
    expect(paneTexts.en.notice.fixed({ cells: 24 })).toBe("Changed 24 cells.");
    expect(paneTexts.vi.undo({ step: paneTexts.vi.steps.fill({ cells: 24 }) })).toBe("Hoàn tác: điền 24 ô");
  });
});
