import { browserPath } from "./browser";

/**
 * `describe` for tests that need Chromium. A machine without one skips them and says so; under CI they fail instead,
 * so that nobody takes skipped for passed.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (browserPath !== null) describe(name, tests);
  else if (process.env["CI"] === "true") {
    test(name, () => {
      throw new Error(
        "no Chromium on this machine: install the package chromium, or set CHROMIUM to its path",
      );
    });
  } else describe.skip(`${name} (skipped: no Chromium on this machine)`, tests);
}
