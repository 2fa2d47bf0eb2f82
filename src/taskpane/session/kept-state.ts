import type { SessionContext } from "./context";
import { withWorkbookSettings } from "./settings";
import type { WorkbookState } from "./state";
import { DamagedState } from "./trouble";
import { emptyState, formatWorkbookState, parseWorkbookState } from "./workbook-state";

/** What is kept with the workbook, and the part of the pane's state that shows it. */
export class KeptState {
  constructor(private readonly context: SessionContext) {}

  /** @throws DamagedState, WorkbookRefusal */
  async load(): Promise<void> {
    this.show(await this.read());
  }

  /**
   * Changes what is kept. It is read first, since someone else may have the workbook open.
   * @throws DamagedState, WorkbookRefusal; nothing was changed
   */
  async update(change: (state: WorkbookState) => WorkbookState): Promise<void> {
    const next = change(await this.read());
    await this.context.port.writeState(formatWorkbookState(next));
    this.show(next);
  }

  /** Gives up a damaged state. What a person chose in this session is kept in its place. */
  async replace(): Promise<void> {
    const { port, store } = this.context;
    const { ignores, corrections } = store.get();
    await port.writeState(formatWorkbookState({ ...emptyState, ignores, tables: corrections }));
    store.update({ damagedState: false });
  }

  private async read(): Promise<WorkbookState> {
    const { port, store } = this.context;
    try {
      const state = parseWorkbookState(await port.readState());
      store.update({ damagedState: false });
      return state;
    } catch (error) {
      if (error instanceof DamagedState) store.update({ damagedState: true });
      throw error;
    }
  }

  private show({ ignores, tables, settings }: WorkbookState): void {
    const { store } = this.context;
    store.update({
      ignores,
      corrections: tables,
      settings: withWorkbookSettings(store.get().settings, settings),
    });
  }
}
