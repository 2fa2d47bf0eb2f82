import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

interface CopyPattern {
  readonly from: string;
  readonly transform?: (text: Buffer) => string;
}

interface PageConfiguration {
  readonly name: string;
  readonly entry: Readonly<Record<string, string>>;
  readonly plugins: readonly { readonly patterns?: readonly CopyPattern[] }[];
}

type MakeConfiguration = (environment: object, options: object) => PageConfiguration;

const root = path.join(__dirname, "..", "..");
const load = createRequire(path.join(root, "webpack.config.js"));

function configuration(environment: object): PageConfiguration {
  const all = load("./webpack.config.js") as readonly (PageConfiguration | MakeConfiguration)[];
  for (const entry of all) if (typeof entry === "function") return entry(environment, { mode: "production" });
  throw new Error("webpack.config.js has no pages");
}

/** The manifest that a build writes, without building. */
function builtManifest(environment: object): string {
  const pattern = configuration(environment)
    .plugins.flatMap(({ patterns = [] }) => patterns)
    .find(({ from }) => from === "manifest.xml");
  if (!pattern?.transform) throw new Error("the manifest is not copied");
  return pattern.transform(readFileSync(path.join(root, pattern.from)));
}

describe("the manifest of a build", () => {
  it.each(["https://khopso.coquan.vn/", "https://khopso.coquan.vn", "https://coquan.vn/khop-so/"])(
    "names nothing but %s",
    (base) => {
      const manifest = builtManifest({ base });
      const address = base.endsWith("/") ? base : `${base}/`;
      expect(manifest).not.toMatch(/localhost/);
      expect(manifest).toContain(`<SourceLocation DefaultValue="${address}taskpane.html"/>`);
      const own = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, found = ""]) => found);
      expect(own.length).toBeGreaterThan(30);
      expect(own.filter((found) => !found.startsWith(address))).toEqual([]);
    },
  );

  it("is that of this machine for developers", () => {
    expect(builtManifest({})).toContain('"https://localhost:3000/taskpane.html"');
  });

  it.each(["http://khopso.coquan.vn/", "khopso.coquan.vn", "https://"])("is refused for %s", (base) => {
    expect(() => configuration({ base })).toThrow("--env base needs an https address");
  });
});

describe("a build for developers with the contract", () => {
  it("stands in the pane's place, and only when asked for", () => {
    expect(configuration({ contract: true }).entry["taskpane"]).toBe("./src/excel/contract/index.ts");
    expect(configuration({}).entry["taskpane"]).toBe("./src/excel/index.ts");
  });
});
