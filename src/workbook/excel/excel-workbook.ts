import type { EditPlan } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import type { DrawnSheet } from "../../grid/drawn-sheet";
import type { WorkbookData } from "../../grid/sheet";
import type {
  Block,
  Mark,
  MarksTaken,
  NewSheet,
  ReadOptions,
  Selection,
  Unsubscribe,
  WorkbookChange,
  WorkbookPort,
} from "../port";
import { WorkbookRefusal } from "../port";
import { changesOf } from "./changes";
import { codeOf } from "./failures";
import { readKeptState, writeKeptState } from "./kept-state";
import { ExcelMarks } from "./marks";
import { addSheet, removeSheet } from "./new-sheet";
import { readCells, readWorkbook } from "./read";
import { areasIn, areasOf, canSelectAreas, loadAreas, rangeOf } from "./areas";
import type { Conversation } from "./session";
import { Coalesced } from "./coalesced";
import { SheetShapes } from "./shapes";
import { SheetNames } from "./sheet-names";
import { converse } from "./session";
import { writePlan } from "./write";

type Listener<Event> = (event: Event) => void;

/** What Excel says of the range that is selected; where it is another thing, nothing can be pointed at. */
const nothingSelected: ReadonlySet<string> = new Set([
  "InvalidSelection",
  "GeneralException",
  "InactiveWorkbook",
]);

/** Calls every listener; one that fails does not keep the others from hearing. */
class Listeners<Event> {
  private readonly list = new Set<Listener<Event>>();

  get isEmpty(): boolean {
    return this.list.size === 0;
  }

  add(listener: Listener<Event>): Unsubscribe {
    this.list.add(listener);
    return () => void this.list.delete(listener);
  }

  tell(event: Event): void {
    this.tellers()(event);
  }

  /** Tells those who listen now, as far as they still do then: what is told late is none of a newcomer's business. */
  tellers(): (event: Event) => void {
    const present = [...this.list];
    return (event) => {
      for (const listener of present) if (this.list.has(listener)) listener(event);
    };
  }
}

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.14 and later). */
export class ExcelWorkbook implements WorkbookPort {
  private title = "";
  private readonly changes = new Listeners<WorkbookChange>();
  private readonly selections = new Listeners<Selection | null>();
  private readonly rules = new ExcelMarks();
  private readonly registered: OfficeExtension.EventHandlerResult<unknown>[] = [];
  private readonly shapes = new SheetShapes();
  private readonly sheets = new SheetNames((name) =>
    this.changes.tell({ sheet: name, range: null, source: "user" }),
  );

  private constructor() {}

  /** Opens the workbook that Excel shows: reads its name and listens to what changes. @throws WorkbookRefusal */
  static async open(): Promise<ExcelWorkbook> {
    const port = new ExcelWorkbook();
    await converse((context) => port.start(context));
    return port;
  }

  name(): string {
    return this.title;
  }

  async read(options: ReadOptions = {}): Promise<WorkbookData> {
    return converse(async (context) => {
      await this.sheets.learn(context);
      return readWorkbook(context, this.shapes, options);
    });
  }

  async readBlock(sheet: string, range: CellRange): Promise<Block> {
    return converse(async (context) => {
      const proxy = await this.sheets.find(context, sheet);
      return readCells(context, proxy, sheet, range);
    });
  }

  async apply(plan: EditPlan): Promise<EditPlan> {
    return converse((context) => writePlan(context, plan));
  }

  async marks(): Promise<readonly Mark[]> {
    return converse(async (context) => {
      await this.sheets.learn(context);
      return this.rules.find(context, this.sheets.names);
    });
  }

  async marksTaken(marks: readonly Mark[]): Promise<MarksTaken> {
    return converse((context) => this.rules.taken(context, this.sheets.names, marks));
  }

  async setMarks(marks: readonly Mark[]): Promise<readonly Mark[]> {
    return converse(async (context) => {
      await this.sheets.learn(context);
      return this.rules.replace(context, this.sheets.names, marks);
    });
  }

  async repaintMarks(): Promise<void> {
    await converse(async (context) => {
      const standing = await this.rules.find(context, this.sheets.names);
      await this.rules.replace(context, this.sheets.names, standing, true);
    });
  }

  async select(sheet: string, range: CellRange, beside: readonly CellRange[] = []): Promise<void> {
    await converse(async (context) => {
      const proxy = await this.sheets.find(context, sheet);
      proxy.activate();
      if (beside.length > 0 && canSelectAreas()) areasIn(proxy, [range, ...beside]).select();
      else rangeOf(proxy, range).select();
      try {
        await context.sync();
      } catch (error) {
        // So Excel answers when the window of another workbook is in front.
        if (["GeneralException", "InvalidSelection"].includes(codeOf(error) ?? ""))
          throw new WorkbookRefusal("inactive-workbook", codeOf(error) ?? "", { cause: error });
        throw error;
      }
    });
  }

  async selection(): Promise<Selection | null> {
    return converse(async (context) => {
      const selected = context.workbook.getSelectedRanges();
      loadAreas(selected);
      selected.load("worksheet/name");
      try {
        await context.sync();
      } catch (error) {
        // A chart, another workbook in front.
        if (nothingSelected.has(codeOf(error) ?? "")) return null;
        throw error;
      }
      // Of several areas the first is what is looked at, the others are beside it.
      const [first] = areasOf(selected);
      return first ? { sheet: selected.worksheet.name, range: first } : null;
    });
  }

  onSelectionChanged(listener: Listener<Selection | null>): Unsubscribe {
    return this.selections.add(listener);
  }

  onChanged(listener: Listener<WorkbookChange>): Unsubscribe {
    return this.changes.add(listener);
  }

  async readState(): Promise<string | null> {
    return converse(readKeptState);
  }

  async writeState(state: string | null): Promise<void> {
    await converse((context) => writeKeptState(context, state));
  }

  async addSheet(drawn: DrawnSheet): Promise<NewSheet> {
    const added = await converse((context) => addSheet(context, drawn));
    return { name: added.name, remove: () => converse((context) => removeSheet(context, added)) };
  }

  /** Stops listening to Excel. */
  async close(): Promise<void> {
    for (const handler of this.registered.splice(0)) {
      handler.remove();
      await handler.context.sync();
    }
  }

  private async start(context: Conversation): Promise<void> {
    const { workbook } = context;
    const { worksheets } = workbook;
    workbook.load("name");
    this.registered.push(
      worksheets.onChanged.add(async (event) => this.changed(event)),
      worksheets.onRowSorted.add(async (event) => this.sheetMoved(event.worksheetId)),
      worksheets.onAdded.add(async (event) => this.sheetMoved(event.worksheetId)),
      worksheets.onDeleted.add(async (event) => this.sheetMoved(event.worksheetId)),
      // The sheets' own event of the same name is registered by what the library flags as a write: it would end
      // Excel's list of undo.
      workbook.onSelectionChanged.add(async () => this.selected.run()),
    );
    await context.sync();
    this.title = workbook.name;
    await this.sheets.learn(context);
  }

  private async changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    this.shapes.follow(event.worksheetId, event);
    if (this.changes.isEmpty) return;
    const tell = this.changes.tellers();
    const sheet = await this.sheets.nameOf(event.worksheetId);
    for (const change of changesOf(sheet, event)) tell(change);
  }

  private async sheetMoved(id: string): Promise<void> {
    const before = this.sheets.known(id);
    const tell = this.changes.tellers();
    const sheet = await this.sheets.nameOf(id);
    this.rules.forget();
    tell({ sheet: sheet === "" ? before : sheet, range: null, source: "user" });
  }

  /** Excel tells that something else is selected, and not what: it is asked, once for many that come together. */
  private readonly selected = new Coalesced(async () => {
    if (this.selections.isEmpty) return;
    try {
      this.selections.tell(await this.selection());
    } catch {
      // A cell that is being typed into lets nobody ask; the next selection is told again.
    }
  });
}
