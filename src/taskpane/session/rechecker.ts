import { cellCount, union } from "../../grid/ranges";
import type { CellRange } from "../../grid/address";
import { patchWorkbook } from "../../grid/block";
import type { WorkbookData } from "../../grid/sheet";
import type { Block, WorkbookChange } from "../../workbook/port";
import { WorkbookRefusal } from "../../workbook/port";
import type { SheetCheck } from "../engine/client";
import { affectedRanges, mayFillOthers, usedRange } from "./affected";
import type { SessionContext } from "./context";
import { engineOptions } from "./context";
import type { Publisher } from "./publish";
import type { PaneState, ShownFinding } from "./state";
import { isCancelled, troubleOf } from "./trouble";

/** A clerk types a row of figures without a pause as long as this. */
const QUIET = 600;
/** While a cell is being typed into nothing can be read: asked again, each time after twice as long. */
const LONGEST_WAIT = 10_000;
/** A change this far outside of what stood in the sheet is read with the whole workbook, which has caps of its own. */
const MOST_NEW_CELLS = 200_000;

/** What changed in a sheet; null when it must be read as a whole. */
type Touched = Map<string, CellRange | null>;

/**
 * Re-checks quietly what changed since the last check, and reads only the cells concerned. Nothing is switched off
 * meanwhile: what a person asks for then waits its turn in the queue, and a press is never lost.
 */
export class Rechecker {
  private touched: Touched = new Map();
  private stopTimer: () => void = () => undefined;
  private wait = QUIET;

  constructor(
    private readonly context: SessionContext,
    private readonly publisher: Publisher,
  ) {}

  /** Notes what someone changed, and re-checks once it has been quiet for a while. */
  changed({ sheet, range, source }: WorkbookChange): void {
    if (source === "self") return;
    const { context } = this;
    if (range === null) this.structureMoved(sheet);
    // Before the first check there is nothing to keep up to date.
    if (context.workbook === null && context.store.get().phase !== "checking") return;
    this.note(sheet, range);
    this.wait = QUIET;
    this.restartTimer();
  }

  /** Re-checks now what is still waiting, so that what follows builds on what stands in the workbook. */
  async flush(): Promise<void> {
    this.stopTimer();
    if (this.touched.size > 0) await this.recheck(false);
  }

  /** Re-checks sheets that were written to. The answer is not announced: what was done already was. */
  async written(sheets: ReadonlyMap<string, CellRange>): Promise<void> {
    for (const [sheet, range] of sheets) this.note(sheet, range);
    this.stopTimer();
    await this.recheck(false);
  }

  /** Checks everything again under other settings or corrections; nothing is read. */
  async everything(): Promise<void> {
    const { workbook, engine, store } = { ...this.context, store: this.context.store };
    if (!workbook) return;
    const results = new Map<string, SheetCheck>();
    for (const sheet of await engine.check({ options: engineOptions(store.get()) }))
      results.set(sheet.report.name, sheet);
    this.publisher.results(workbook, results, this.context.clock.now());
  }

  dispose(): void {
    this.stopTimer();
    this.touched.clear();
  }

  private structureMoved(sheet: string): void {
    const { moved, store } = this.context;
    moved.set(sheet, (moved.get(sheet) ?? 0) + 1);
    // What these views would write is meant for rows that are elsewhere now.
    const { kind } = store.get().view;
    if (kind === "fix" || kind === "fill") store.update({ view: { kind: "findings" } });
  }

  private note(sheet: string, range: CellRange | null): void {
    const known = this.touched.get(sheet);
    if (known === null || range === null) this.touched.set(sheet, null);
    else this.touched.set(sheet, known ? union(known, range) : range);
  }

  private restartTimer(): void {
    const { clock, queue } = this.context;
    this.stopTimer();
    this.stopTimer = clock.after(this.wait, () => {
      void queue.add(() => (this.touched.size > 0 ? this.recheck(true) : Promise.resolve()));
    });
  }

  private async recheck(announce: boolean): Promise<void> {
    const { context } = this;
    if (context.disposed) return;
    if (context.workbook === null) {
      this.touched.clear();
      return;
    }
    const { store } = context;
    const touched = this.touched;
    this.touched = new Map();
    const before = store.get().findings;
    try {
      await this.perform(context.workbook, touched);
      this.wait = QUIET;
      const notice = announce ? difference(before, store.get().findings) : null;
      if (notice) store.update({ notice });
    } catch (error) {
      for (const [sheet, range] of touched) this.note(sheet, range);
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    const passing =
      error instanceof WorkbookRefusal && (error.code === "cell-editing" || error.code === "busy");
    if (passing) {
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
      this.restartTimer();
    } else if (!isCancelled(error)) this.context.store.update({ trouble: troubleOf(error) });
  }

  private async perform(workbook: WorkbookData, touched: Touched): Promise<void> {
    const { context } = this;
    const { engine, port, store, clock } = context;
    const blocks = await this.readBlocks(workbook, touched);
    if (blocks === null) {
      const read = await port.read({ quiet: true });
      engine.load(read);
      context.workbook = read;
      await this.everything();
      return;
    }
    const patched = blocks.reduce(patchWorkbook, workbook);
    engine.patch(blocks);
    context.workbook = patched;
    const sheets = [...new Set(blocks.map(({ sheet }) => sheet))];
    const results = new Map(context.results);
    for (const sheet of await engine.check({ options: engineOptions(store.get()), sheets }))
      results.set(sheet.report.name, sheet);
    this.publisher.results(patched, results, clock.now());
  }

  /** What changed and what rests on it, as it stands now; null when the whole workbook must be read. */
  private async readBlocks(workbook: WorkbookData, touched: Touched): Promise<Block[] | null> {
    const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    const changed = new Map<string, CellRange>();
    for (const [name, range] of touched) {
      const sheet = byName.get(name);
      if (range === null || !sheet) return null;
      const used = usedRange(sheet);
      if (cellCount(union(used, range)) > cellCount(used) + MOST_NEW_CELLS) return null;
      changed.set(name, range);
    }
    const { port } = this.context;
    const blocks: Block[] = [];
    for (const [name, ranges] of affectedRanges(workbook, changed)) {
      const read: Block[] = [];
      for (const range of ranges) read.push(await port.readBlock(name, range));
      const sheet = byName.get(name);
      // What was typed may be a formula that fills cells around it.
      const spreads = read.some(({ formulas, range }) =>
        mayFillOthers(formulas, {
          top: 0,
          left: 0,
          bottom: range.bottom - range.top,
          right: range.right - range.left,
        }),
      );
      if (sheet && changed.has(name) && spreads)
        blocks.push(await port.readBlock(name, ranges.reduce(union, usedRange(sheet))));
      else blocks.push(...read);
    }
    return blocks;
  }
}

/** What a quiet re-check changed in the list; null when it is the same. */
function difference(
  before: readonly ShownFinding[],
  after: readonly ShownFinding[],
): Extract<PaneState["notice"], { kind: "rechecked" }> | null {
  const shown = (findings: readonly ShownFinding[]): Set<string> =>
    new Set(findings.filter(({ ignore }) => ignore === null).map(({ id }) => id));
  const [old, now] = [shown(before), shown(after)];
  const gone = [...old].filter((id) => !now.has(id)).length;
  const added = [...now].filter((id) => !old.has(id)).length;
  return gone + added > 0 ? { kind: "rechecked", gone, added } : null;
}
