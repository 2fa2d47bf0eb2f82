import { parseCell, parseRange, rangeContains } from "../../grid/address";
import type { SessionContext } from "./context";
import type { Navigation } from "./navigation";
import { findingById, visibleFindings } from "./select";
import type { ShownFinding } from "./state";

/** One finding at a time for a hall: first only its table is shown, then the cell. */
export class Presenter {
  constructor(
    private readonly context: SessionContext,
    private readonly navigation: Navigation,
  ) {}

  async begin(): Promise<void> {
    const visible = visibleFindings(this.context.store.get());
    const toReview = visible.filter(({ severity }) => severity !== "info");
    const ids = (toReview.length > 0 ? toReview : visible).map(({ id }) => id);
    this.context.store.update({ view: { kind: "present", ids, at: 0, stage: 0 }, current: null });
    await this.show(0, 0);
  }

  async show(at: number, stage: number): Promise<void> {
    const { store } = this.context;
    const { view } = store.get();
    if (view.kind !== "present" || at < 0 || at > view.ids.length || stage < 0) return;
    const id = view.ids[at];
    const finding = findingById(store.get(), id ?? null);
    store.update({ view: { ...view, at, stage }, ...(stage === 0 ? { current: null } : {}) });
    if (!finding) return;
    if (stage > 0) await this.navigation.showFinding(finding.id);
    else await this.navigation.selectRange(finding.sheet, this.tableOf(finding));
  }

  /** The range of the table that a finding lies in, so that its cell is not given away; the sheet's corner without one. */
  private tableOf({ sheet, cell }: ShownFinding): string {
    const place = parseCell(cell);
    const tables = this.context.store.get().sheets.find(({ name }) => name === sheet)?.tables ?? [];
    const table = tables.find(({ range }) => {
      const cells = parseRange(range);
      return place !== null && cells !== null && rangeContains(cells, place.row, place.column);
    });
    return table?.range ?? "A1";
  }
}
