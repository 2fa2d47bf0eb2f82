import { mkdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { check } from "../check/check";
import type { CellPlace, WorkbookReport } from "../check/check";
import { tidy } from "../grid/text";
import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import { addMarks } from "../workbook/file/marks";
import { openWorkbookFile } from "../workbook/file/open";
import { languageOf } from "./arguments";
import { demoTexts } from "./demo-texts";
import { writeBytes } from "./files";
import type { Output } from "./process-output";
import { runFill } from "./run-fill";
import { cliTexts } from "./texts";

const samples = join(__dirname, "../../assets/samples");
const faulty = join(samples, "co-loi.xlsx");
const unfilled = join(samples, "002-hoa-binh.xlsx");

/** The default folder is known to git as one to leave alone. */
const defaultFolder = join(__dirname, "../../out");

/**
 * Checks one sample, fills another, writes both results and says in words what happened: `[--lang vi|en] [--out DIR]`.
 * The exit code: 0, or 2 for an option that is not understood or a folder that cannot be written.
 */
export function runDemo(argv: readonly string[], output: Output): number {
  const language = languageOf(argv);
  const texts = demoTexts[language];
  const folder = readFolder(argv);
  if (folder === null) {
    output.error(texts.usage);
    return 2;
  }
  const marked = join(folder, "co-loi-danh-dau.xlsx");
  const filled = join(folder, "002-hoa-binh-da-dien.xlsx");
  const shown = (file: string): string => {
    const short = relative(process.cwd(), file);
    return short.startsWith("..") ? file : short;
  };
  output.out(`${texts.welcome}\n\n${texts.checking({ file: shown(faulty) })}`);
  const bytes = new Uint8Array(readFileSync(faulty));
  const result = check(openWorkbookFile(basename(faulty), bytes).data, {
    language,
    marks: true,
    places: true,
  });
  output.out(describe(result, language));
  if (!writeInto(folder, marked, addMarks(bytes, result.marks ?? []))) {
    output.error(texts.failed);
    return 2;
  }
  output.out(
    `${indented(texts.marked({ file: shown(marked) }))}\n\n${texts.filling({ file: shown(unfilled) })}`,
  );
  const code = runFill([unfilled, "-o", filled, "--lang", language], {
    out: (text) => output.out(indented(text.split("\n").slice(0, -1).join("\n"))),
    error: (text) => output.error(indented(text)),
  });
  if (code !== 0) return code;
  output.out(`${indented(texts.filled({ file: shown(filled) }))}\n\n${texts.next}`);
  const commands = texts.commands({ marked: shown(marked), filled: shown(filled) });
  for (const { command, does } of commands) output.out(`   ${command}\n      ${does}`);
  return 0;
}

function readFolder(argv: readonly string[]): string | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { lang: { type: "string" }, out: { type: "string" } },
    });
    if (values.lang !== undefined && values.lang !== "vi" && values.lang !== "en") return null;
    return values.out === undefined || values.out === "" ? defaultFolder : values.out;
  } catch {
    return null;
  }
}

function writeInto(folder: string, file: string, bytes: Uint8Array): boolean {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return false;
  }
  return writeBytes(file, bytes);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "   ");
}

/** One finding a line pair: where it is, and what is wrong there. */
function describe({ findings, places = [] }: WorkbookReport, language: Language): string {
  const words = new Map(places.map((place) => [`${place.sheet}!${place.cell}`, place]));
  const count = (severity: "error" | "warning" | "info"): string =>
    formatNumber(findings.filter((finding) => finding.severity === severity).length, language);
  const lines = findings
    .filter((finding) => finding.severity !== "info")
    .flatMap((finding) => {
      const where = wordsOf(words.get(`${finding.sheet}!${finding.cell}`));
      const severity = cliTexts[language].severity[finding.severity];
      return [`- ${finding.sheet}, ${finding.cell}${where}`, `  ${severity}. ${finding.message}`];
    });
  const found = { errors: count("error"), warnings: count("warning"), infos: count("info") };
  return indented([demoTexts[language].found(found), ...lines].join("\n"));
}

function wordsOf(place: CellPlace | undefined): string {
  const words = [place?.row ?? "", place?.column ?? ""].map(tidy).filter((text) => text !== "");
  return words.length === 0 ? "" : ` (${words.join(" · ")})`;
}
