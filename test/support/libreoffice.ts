import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What LibreOffice reads and writes here; each is also the file's extension. */
export type OfficeFormat = "xlsx" | "ods" | "fods" | "xls" | "csv";

const filters: Readonly<Record<OfficeFormat, string>> = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  ods: "ods:calc8",
  fods: "fods:OpenDocument Spreadsheet Flat XML",
  xls: "xls:MS Excel 97",
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1",
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of LibreOffice's program, or null when this machine has none on its PATH. */
export function findLibreOffice(): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of ["soffice", "libreoffice"]) {
      if (folder !== "" && isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

/** When formulas are calculated on opening, as LibreOffice's own setting counts: 0 always, 1 never. */
const calculation = { always: 0, never: 1 } as const;

/** Whether LibreOffice calculates what it opens, whoever wrote it, or shows the results it finds stored. */
export type Calculation = keyof typeof calculation;

const profileOf = (when: Calculation): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${["OOXMLRecalcMode", "ODFRecalcMode"]
  .map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>${calculation[when]}</value></prop></item>`,
  )
  .join("\n")}
</oor:items>`;

/**
 * Converts files in one run of LibreOffice (its start costs seconds), in a profile of its own.
 * @param when formulas are calculated: always, unless told that stored results are to be shown as they are
 * @returns the converted files in the order given; null where LibreOffice could not open one
 * @throws Error when LibreOffice is not there or does not end within two minutes
 */
export function convertAll(
  files: readonly Uint8Array[],
  from: OfficeFormat,
  to: OfficeFormat,
  when: Calculation = "always",
): (Uint8Array | null)[] {
  const program = findLibreOffice();
  if (program === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "khop-so-office-"));
  try {
    const user = join(folder, "profile");
    const output = join(folder, "out");
    for (const path of [join(user, "user"), output]) mkdirSync(path, { recursive: true });
    writeFileSync(join(user, "user", "registrymodifications.xcu"), profileOf(when));
    const inputs = files.map((bytes, index) => {
      const path = join(folder, `file${index}.${from}`);
      writeFileSync(path, bytes);
      return path;
    });
    execFileSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(user).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        filters[to],
        "--outdir",
        output,
        ...inputs,
      ],
      { stdio: "pipe", timeout: 120_000 },
    );
    return files.map((_, index) => {
      try {
        return new Uint8Array(readFileSync(join(output, `file${index}.${to}`)));
      } catch {
        return null;
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One file, converted. @throws Error when LibreOffice is not there or cannot open the file */
export function convert(bytes: Uint8Array, from: OfficeFormat, to: OfficeFormat): Uint8Array {
  const converted = convertAll([bytes], from, to)[0];
  if (!converted) throw new Error(`LibreOffice could not turn the .${from} into .${to}`);
  return converted;
}

/** The .xlsx as LibreOffice saves it, with every formula calculated anew. @throws Error as `convert` does */
export function recalculate(bytes: Uint8Array): Uint8Array {
  return convert(bytes, "xlsx", "xlsx");
}

/** `recalculate` for many files in one run. */
export function recalculateAll(files: readonly Uint8Array[]): Uint8Array[] {
  return convertAll(files, "xlsx", "xlsx").map((bytes, index) => {
    if (!bytes) throw new Error(`LibreOffice could not open file ${index}`);
    return bytes;
  });
}

/**
 * `describe` for tests that need LibreOffice: without it they are skipped and say so, except under CI, where they
 * run and fail.
 */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (findLibreOffice() !== null || process.env.CI) describe(name, tests);
  else {
    process.stderr.write(`skipped: ${name}: LibreOffice is not installed\n`);
    describe.skip(name, tests);
  }
}
