import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

interface Axe {
  run(context: object, options: object): Promise<AxeAnswer>;
}

const { resolve } = createRequire(__filename);
let source: Promise<string> | null = null;

/** Loads axe into every document of the page, from before its first script. */
export async function withAxe(page: Page): Promise<void> {
  source ??= readFile(resolve("axe-core/axe.min.js"), "utf8");
  await page.addInitScript({ content: await source });
}

/**
 * What axe has against what is inside a selector, a line for each: its rule, the element, what it misses.
 * Needs `withAxe` before the page was opened.
 */
export function axeFindings(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate(async (inside) => {
    const { axe } = window as unknown as { axe: Axe };
    // A button that was just enabled keeps the pale colours for a moment; what turns without end is not waited for.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await axe.run({ include: [[inside]] }, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  }, selector);
}
