import { execFileSync } from "node:child_process";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Configuration, EntryObject } from "webpack";
import webpack from "webpack";

/**
 * Where the page stands for tests, built as it is shipped. Beside it contract.html runs the port's contract and
 * gallery.html shows the pane in every designed state.
 */
export const builtFolder = join(process.cwd(), "out", "browser");

/** The policy that the page carries, for a server that sends it as a header too. */
export const contentSecurityPolicy = policyOf(pageConfiguration());

/** The page's own configuration, with what webpack's types do not know of. */
interface PageConfiguration extends Configuration {
  readonly devServer: { readonly headers: Readonly<Record<string, string>> };
}

type MakeConfiguration = (environment: object, options: { readonly mode: string }) => PageConfiguration;

function pageConfiguration(): PageConfiguration {
  const load = createRequire(join(process.cwd(), "webpack.config.js"));
  const all = load("./webpack.config.js") as readonly (Configuration | MakeConfiguration)[];
  for (const entry of all) {
    if (typeof entry !== "function") continue;
    const configuration = entry({}, { mode: "production" });
    if (configuration.name === "web") return configuration;
  }
  throw new Error("webpack.config.js has no pages");
}

function policyOf({ devServer }: PageConfiguration): string {
  const policy = devServer.headers["Content-Security-Policy"];
  if (policy === undefined) throw new Error("the page has no content security policy");
  return policy;
}

/** The whole page in one file, as an office is given it. */
export const singleFile = join(process.cwd(), "dist", "khop-so.html");

export function buildSingleFile(): void {
  execFileSync("npx", ["webpack", "--mode", "production", "--config-name", "single-file"], {
    stdio: "ignore",
  });
}

/** Builds the pages as they are shipped, with the contract's own and the gallery beside them, into `builtFolder`. */
export async function build(): Promise<void> {
  const pages = pageConfiguration();
  const contractPage = new HtmlWebpackPlugin({
    template: "./src/web/index.html",
    filename: "contract.html",
    chunks: ["contract"],
    contentSecurityPolicy,
  });
  const galleryPage = new HtmlWebpackPlugin({
    template: "./test/browser/gallery/index.html",
    filename: "gallery.html",
    chunks: ["gallery"],
    contentSecurityPolicy,
  });
  const compiler = webpack({
    ...pages,
    entry: {
      ...(pages.entry as EntryObject),
      contract: "./test/browser/support/contract-page.ts",
      gallery: "./test/browser/gallery/index.tsx",
    },
    output: { ...pages.output, path: builtFolder },
    plugins: [...(pages.plugins ?? []), contractPage, galleryPage],
    cache: { type: "filesystem", name: "browser-tests" },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

export function isBuilt(): boolean {
  return existsSync(join(builtFolder, "index.html"));
}
