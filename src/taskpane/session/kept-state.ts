import type { SessionContext } from "./context";
import { withWorkbookSettings } from "./settings";
import type { WorkbookState } from "./state";
import { WorkbookRefusal } from "../../workbook/port";
import { DamagedState, NewerState } from "./trouble";
import type { StateReading } from "../../workbook/workbook-state";
import { emptyState, readWorkbookState, workbookStateText } from "../../workbook/workbook-state";

/** What is kept with the workbook, and the part of the pane's state that shows it. */
export class KeptState {
  constructor(private readonly context: SessionContext) {}

  /**
   * Shows what is kept with the workbook, as far as it can be read.
   * @throws DamagedState, NewerState when that is not all of it, WorkbookRefusal
   */
  async load(): Promise<void> {
    const { state, fault } = await this.read();
    this.context.store.update({ carried: state });
    this.show(state);
    if (fault) throw fault;
  }

  /**
   * Changes what is kept. It is read first, since someone else may have the workbook open.
   * @throws DamagedState, NewerState, WorkbookRefusal; nothing was changed
   */
  async update(change: (state: WorkbookState) => WorkbookState): Promise<void> {
    const { state, fault } = await this.read();
    // What cannot be read is someone's all the same: it is not written over without being asked.
    if (fault) throw fault;
    const next = change(state);
    await this.write(next);
    this.show(next);
  }

  /** Gives up what cannot be read of a damaged state; the rest is kept. */
  async replace(): Promise<void> {
    const { state } = await this.read();
    await this.write(state);
    this.context.store.update({ damagedState: false });
    this.show(state);
  }

  /** What is kept, and what is wrong with it; null when nothing is. */
  private async read(): Promise<{ state: WorkbookState; fault: DamagedState | NewerState | null }> {
    const { port, store } = this.context;
    const reading = readWorkbookState(await port.readState());
    const state = reading.kind === "read" ? reading.state : emptyState;
    const fault = faultOf(reading);
    store.update({
      damagedState: fault instanceof DamagedState,
      newerState: fault instanceof NewerState,
    });
    return { state, fault };
  }

  private async write(state: WorkbookState): Promise<void> {
    const text = workbookStateText(state);
    if (typeof text === "object" && text !== null) throw new WorkbookRefusal(text.fault);
    await this.context.port.writeState(text);
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

function faultOf(reading: StateReading): DamagedState | NewerState | null {
  switch (reading.kind) {
    case "none":
      return null;
    case "read":
      return reading.dropped > 0 ? new DamagedState(`${reading.dropped} unreadable`) : null;
    case "newer":
      return new NewerState(`version ${reading.version}`);
    case "damaged":
      return new DamagedState("unreadable");
  }
}
