import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const modules = join(__dirname, "../../node_modules");

/** What the spreadsheet's packages hand to a bundler. */
function runtimeCode(): { name: string; text: string }[] {
  return readdirSync(join(modules, "@univerjs")).flatMap((part) => {
    const folder = join(modules, "@univerjs", part, "lib/es");
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js"))
      .map((file) => ({ name: `${part}/${file}`, text: readFileSync(join(folder, file), "utf8") }));
  });
}

const imported = (text: string): string[] =>
  [...text.matchAll(/(?:from|import|require\()\s*["']([^"']+)["']/g)].map(([, name = ""]) => name);

describe("what the spreadsheet brings along", () => {
  const code = runtimeCode();

  it("names a package for remote calls that none of its code asks for", () => {
    expect(code.length).toBeGreaterThan(20);
    const asking = code.filter(({ text }) =>
      imported(text).some((name) => /^(?:@grpc|@protobufjs|protobufjs|long)(?:\/|$)/.test(name)),
    );
    expect(asking.map(({ name }) => name)).toEqual([]);
  });

  it("takes lists of constants from its protocol, which asks for nothing further", () => {
    const own = code.filter(({ name }) => name.startsWith("protocol/"));
    expect(own.length).toBeGreaterThan(0);
    for (const { text } of own) {
      expect(imported(text)).toEqual([]);
      expect(text).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|EventSource)\b/);
    }
  });

  it("calls a telemetry by name only: the package is an identifier, and nobody provides what it stands for", () => {
    const own = code.filter(({ name }) => name.startsWith("telemetry/"));
    for (const { text } of own)
      expect(text).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|class|import\()/);
    const providing = code.filter(({ text }) => /\[\s*ITelemetryService\s*,/.test(text));
    expect(providing.map(({ name }) => name)).toEqual([]);
  });
});

describe("the parts of the program", () => {
  it("run no script of theirs when they are installed", () => {
    expect(readFileSync(join(__dirname, "../../.npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
  });

  it("are pinned to one version each", () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(__dirname, "../../package.json"), "utf8"),
    ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    for (const version of [...Object.values(dependencies), ...Object.values(devDependencies)])
      expect(version).toMatch(/^(?:npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/);
  });
});
