import type { Since } from "./engine/host-class";
import { ExcelHost, type HostSwitches } from "./host";
import { openWorkbookFile } from "./model/load";
import { WorkbookModel } from "./model/workbook";
import { connect, disconnect, sendEvents } from "./transports/host-bridge";
import { Person } from "./user";

export interface HostOptions extends Partial<HostSwitches> {
  /** An open workbook, such as that of a host closed before; a new one with one sheet unless told. */
  readonly model?: WorkbookModel;
  /** The path of an .xlsx to open. */
  readonly file?: string;
  readonly requirementSet?: Since;
}

export interface RunningHost {
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly log: ExcelHost["log"];
  /** The person in front of this window. */
  readonly user: Person;
  /** Somebody else who works on the same file. */
  readonly coauthor: Person;
  /** `Excel.run` of the real client library. */
  run<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** Ends this host; the library waits for the next one. */
  close(): void;
}

/** The workbook that the options ask for. */
export function modelOf({ model, file }: HostOptions): WorkbookModel {
  return model ?? (file === undefined ? new WorkbookModel() : openWorkbookFile(file));
}

/**
 * Starts an emulated Excel in this process and connects the real client library to it. `Excel` is then global, as in
 * a pane. One host at a time.
 */
export function startExcelHost(options: HostOptions = {}): RunningHost {
  const model = modelOf(options);
  const host = new ExcelHost(model, options, sendEvents);
  connect(host);
  return {
    host,
    model,
    log: host.log,
    user: new Person(host, "user"),
    coauthor: new Person(host, "coauthor"),
    run: (work) => Excel.run(work),
    close() {
      host.close();
      disconnect(host);
    },
  };
}

export type { Fault, HostSwitches, LogEntry } from "./host";
export { openWorkbookFile, workbookOf } from "./model/load";
export { WorkbookModel } from "./model/workbook";
