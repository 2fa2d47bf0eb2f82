import type { CellRange } from "../../grid/address";
import { parseCell, parseRange, rangeAddress } from "../../grid/address";
import { rectanglesOf } from "../../grid/rectangles";
import { WorkbookRefusal } from "../../workbook/port";
import type { SessionContext } from "./context";
import { signsOf } from "./hints";
import type { Publisher } from "./publish";
import { findingById, visibleFindings } from "./select";
import type { ShownFinding } from "./state";
import { troubleOf } from "./trouble";

/** More areas than a person can follow are not outlined. */
const MOST_AREAS = 24;

/** The cells of the finding's sheet that its calculation reads, as ranges, without its own cell. */
function besides(finding: ShownFinding): readonly CellRange[] {
  const cells = signsOf(finding)
    .filter(({ sheet, cell }) => sheet === finding.sheet && cell !== finding.cell)
    .flatMap(({ cell }) => parseCell(cell) ?? []);
  const areas = rectanglesOf(cells);
  return areas.length <= MOST_AREAS ? areas : [];
}

/** From finding to cell: the jump, and the way through the list in the order shown. */
export class Navigation {
  private asked = 0;

  constructor(
    private readonly context: SessionContext,
    private readonly publisher: Publisher,
  ) {}

  async showFinding(id: string): Promise<void> {
    const { store } = this.context;
    const finding = findingById(store.get(), id);
    if (!finding) return;
    this.publisher.resumeAt = null;
    store.update({ current: id });
    await this.selectRange(finding.sheet, finding.cell, besides(finding));
  }

  /** The next finding (1) or the previous one (-1); after the last comes the first. */
  async step(by: 1 | -1): Promise<void> {
    const state = this.context.store.get();
    const visible = visibleFindings(state);
    if (visible.length === 0) return;
    const at = visible.findIndex(({ id }) => id === state.current);
    const { resumeAt } = this.publisher;
    let to = at + by;
    // The current one is gone, or filtered out: what took its place comes next.
    if (at < 0) to = by > 0 ? (resumeAt ?? 0) : (resumeAt ?? 0) - 1;
    const next = visible[(to + visible.length) % visible.length];
    if (next) await this.showFinding(next.id);
  }

  async selectRange(sheet: string, address: string, beside: readonly CellRange[] = []): Promise<void> {
    const { store } = this.context;
    this.asked += 1;
    const asked = this.asked;
    store.update({ trouble: null });
    try {
      const range = parseRange(address);
      if (range) await this.select(sheet, range, beside);
    } catch (error) {
      if (asked === this.asked) store.update({ trouble: troubleOf(error) });
    }
  }

  /** What is chosen in the sheet now; null where nothing is, or it cannot be told. */
  async selectedRange(): Promise<{ sheet: string; range: string } | null> {
    const { port, store } = this.context;
    try {
      const selection = await port.selection();
      return selection && { sheet: selection.sheet, range: rangeAddress(selection.range) };
    } catch (error) {
      store.update({ trouble: troubleOf(error) });
      return null;
    }
  }

  private async select(sheet: string, range: CellRange, beside: readonly CellRange[]): Promise<void> {
    const { workbook, port } = this.context;
    const known = workbook?.sheets.find(({ name }) => name === sheet);
    // Nothing can be shown in a sheet that is not to be seen; some hosts say nothing then.
    if (workbook && (!known || known.hidden === true)) throw new WorkbookRefusal("sheet-missing", sheet);
    await port.select(sheet, range, beside);
  }
}
