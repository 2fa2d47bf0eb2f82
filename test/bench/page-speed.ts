import { build, builtFolder, contentSecurityPolicy } from "../browser/support/build";
import { launch, openPage } from "../browser/support/browser";
import { PageDriver } from "../browser/support/page-driver";
import { serve } from "../browser/support/server";
import { memberFile } from "../browser/support/workbooks";

const rows = 3200;
const runs = 5;

/** One task of the main thread that lasted above 50 ms, with the functions and files that ran in it. */
interface LongTask {
  readonly start: number;
  readonly milliseconds: number;
  readonly scripts: readonly string[];
}

declare global {
  interface Window {
    longTasks: LongTask[];
  }
}

/** Parts of long frames as the browser tells them; TypeScript's DOM types do not know them yet. */
interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly (PerformanceEntry & {
    readonly invoker: string;
    readonly sourceURL: string;
    readonly sourceFunctionName: string;
  })[];
}

function watchLongTasks(): void {
  window.longTasks = [];
  const note = (entry: PerformanceEntry, scripts: readonly string[]): void => {
    window.longTasks.push({ start: entry.startTime, milliseconds: entry.duration, scripts });
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LongFrame[]) {
      for (const script of entry.scripts) {
        const file = script.sourceURL.split("/").at(-1) ?? "";
        if (script.duration > 50) note(script, [`${file} ${script.sourceFunctionName || script.invoker}`]);
      }
    }
  }).observe({ type: "long-animation-frame", buffered: false });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry, ["task"]);
  }).observe({ type: "longtask", buffered: false });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Milliseconds from the click until findings are painted, as the page itself sees it, and the long tasks in between. */
async function measure(
  driver: PageDriver,
): Promise<{ readonly elapsed: number; readonly tasks: readonly LongTask[] }> {
  await driver.page.evaluate(() => {
    window.longTasks.length = 0;
  });
  const elapsed = await driver.pane.evaluate(
    (pane) =>
      new Promise<number>((resolve) => {
        const said = () => [...pane.querySelectorAll("p")].map((each) => each.textContent).join(" ");
        const button = [...pane.querySelectorAll("button")].find(({ textContent }) =>
          textContent.startsWith("Kiểm tra"),
        );
        const before = pane.querySelectorAll("[data-finding]").length;
        let wasChecking = false;
        const start = performance.now();
        const look = () => {
          wasChecking ||= button?.textContent.startsWith("Đang") ?? false;
          const isDone = button?.textContent === "Kiểm tra lại" && wasChecking;
          if (isDone && said().includes("Đã kiểm") && (before > 0 || pane.querySelector("[data-finding]")))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
          else requestAnimationFrame(look);
        };
        button?.click();
        requestAnimationFrame(look);
      }),
  );
  await driver.page.waitForTimeout(300);
  return { elapsed, tasks: await driver.page.evaluate(() => window.longTasks) };
}

async function run(): Promise<void> {
  if (!process.argv.includes("--built")) await build();
  const server = await serve(builtFolder, contentSecurityPolicy);
  const browser = await launch();
  const firsts: number[] = [];
  const agains: number[] = [];
  const worst: LongTask[] = [];
  for (let at = 0; at < runs; at++) {
    const { page, context } = await openPage(browser, server.origin);
    const driver = new PageDriver(page, "vi");
    await driver.start();
    await driver.open("danh-sach.xlsx", memberFile(rows, 10));
    // What compiles this file names functions by a helper, which the page has not.
    await page.evaluate("window.__name = (value) => value");
    await page.evaluate(watchLongTasks);
    const first = await measure(driver);
    const again = await measure(driver);
    firsts.push(first.elapsed);
    agains.push(again.elapsed);
    worst.push(...first.tasks, ...again.tasks);
    await context.close();
  }
  await browser.close();
  await server.close();
  const shown = (values: readonly number[]) =>
    `median ${median(values).toFixed(0)} ms of ${values.map((value) => value.toFixed(0)).join(", ")}`;
  console.log(`${rows} rows × 16, from the click to the findings`);
  console.log(`first check: ${shown(firsts)}`);
  console.log(`check again: ${shown(agains)}`);
  console.log("tasks of the main thread above 50 ms, longest first:");
  for (const { milliseconds, scripts } of worst.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 12))
    console.log(`  ${milliseconds.toFixed(0)} ms  ${scripts.join(", ")}`);
}

void run();
