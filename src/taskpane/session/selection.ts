import { cellAddress, parseRange, rangeContains } from "../../grid/address";
import type { Selection } from "../../workbook/port";
import { inForce } from "./carried";
import type { SessionContext } from "./context";
import type { PaneState } from "./state";

/** Arrow keys held down run through cells; the sentence is looked for where they stop. */
const QUIET = 150;

/** The table a selection lies in, else the first of its sheet, else the first of all. */
export function tableAt(sheets: PaneState["sheets"], selection: Selection | null): PaneState["table"] {
  const here = sheets.find(({ name }) => name === selection?.sheet);
  if (selection && here && here.tables.length > 0) {
    const { top, left } = selection.range;
    const index = here.tables.findIndex((table) => {
      const range = parseRange(table.range);
      return range !== null && rangeContains(range, top, left);
    });
    return { sheet: here.name, index: Math.max(0, index) };
  }
  const first = sheets.find(({ tables }) => tables.length > 0);
  return first ? { sheet: first.name, index: 0 } : null;
}

/** Follows what is selected: the table shown, the report sentence of the cell, and what it was compared with. */
export class SelectionFollower {
  private selection: Selection | null = null;
  private asked = 0;
  private stopTimer: () => void = () => undefined;

  constructor(private readonly context: SessionContext) {}

  moved(selection: Selection | null): void {
    this.selection = selection;
    this.stopTimer();
    this.stopTimer = this.context.clock.after(QUIET, () => this.refresh());
  }

  /** Again after a check: tables and figures may be others. */
  refresh(): void {
    const { store, workbook, disposed } = this.context;
    if (disposed) return;
    this.follow(this.selection?.sheet ?? null);
    const { sheets, table, view } = store.get();
    const next = tableAt(sheets, this.selection);
    if (next?.sheet !== table?.sheet || next?.index !== table?.index) store.update({ table: next });
    this.asked += 1;
    const asked = this.asked;
    const { selection } = this;
    if (!selection || !workbook) {
      store.update({ sentence: null, selected: null });
      return;
    }
    const { sheet } = selection;
    const cell = cellAddress(selection.range.top, selection.range.left);
    const request = { sheet, cell, tables: inForce(store.get()).corrections };
    const { engine } = this.context;
    engine.sentence(request).then(
      (sentence) => this.show(asked, { sentence }),
      // A sentence is an extra: a check that was cancelled meanwhile is no trouble.
      () => this.show(asked, { sentence: null }),
    );
    if (view.kind !== "coverage") return;
    engine.comparisons(request).then(
      (comparisons) => this.show(asked, { selected: { sheet, cell, comparisons } }),
      () => this.show(asked, { selected: null }),
    );
  }

  /** The list follows the sheet that is shown, where it is asked to show that one only. */
  private follow(here: string | null): void {
    const { store } = this.context;
    const { here: before, filter } = store.get();
    if (here === null || here === before) return;
    const follows = filter.sheet !== null && filter.sheet !== here;
    store.update({ here, ...(follows ? { filter: { ...filter, sheet: here } } : {}) });
  }

  dispose(): void {
    this.stopTimer();
    this.asked += 1;
  }

  private show(asked: number, change: Partial<Pick<PaneState, "sentence" | "selected">>): void {
    if (asked === this.asked) this.context.store.update(change);
  }
}
