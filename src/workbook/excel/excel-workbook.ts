import type { EditPlan } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { parseRange } from "../../grid/address";
import type { WorkbookData } from "../../grid/sheet";
import type { Block, Mark, ReadOptions, Selection, Unsubscribe, WorkbookChange, WorkbookPort } from "../port";
import { WorkbookRefusal } from "../port";
import { changesOf } from "./changes";
import { codeOf } from "./failures";
import { readKeptState, writeKeptState } from "./kept-state";
import { ExcelMarks } from "./marks";
import { readCells, readWorkbook } from "./read";
import { rangeOf } from "./guard";
import type { Conversation } from "./session";
import { converse } from "./session";
import { writePlan } from "./write";

type Listener<Event> = (event: Event) => void;

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
    for (const listener of [...this.list]) listener(event);
  }
}

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.14 and later). */
export class ExcelWorkbook implements WorkbookPort {
  private title = "";
  private readonly changes = new Listeners<WorkbookChange>();
  private readonly selections = new Listeners<Selection | null>();
  private readonly rules = new ExcelMarks();
  private readonly registered: OfficeExtension.EventHandlerResult<unknown>[] = [];
  /** Names by id, since an event tells of its sheet by id alone. */
  private sheetNames = new Map<string, string>();

  private constructor() {}

  /** Opens the workbook that Excel shows: reads its name and listens to what changes. @throws WorkbookRefusal */
  static async open(): Promise<ExcelWorkbook> {
    const port = new ExcelWorkbook();
    await converse((conversation) => port.start(conversation));
    return port;
  }

  name(): string {
    return this.title;
  }

  async read(options: ReadOptions = {}): Promise<WorkbookData> {
    return converse(async (conversation) => {
      await this.learnNames(conversation);
      return readWorkbook(conversation, options);
    });
  }

  async readBlock(sheet: string, range: CellRange): Promise<Block> {
    return converse(async (conversation) => {
      const proxy = await sheetNamed(conversation, sheet);
      return readCells(conversation, proxy, sheet, range);
    });
  }

  async apply(plan: EditPlan): Promise<EditPlan> {
    return converse((conversation) => writePlan(conversation, plan));
  }

  async marks(): Promise<readonly Mark[]> {
    return converse(async (conversation) => {
      await this.learnNames(conversation);
      return (await this.rules.find(conversation, this.names)).map(({ mark }) => mark);
    });
  }

  async setMarks(marks: readonly Mark[]): Promise<readonly Mark[]> {
    return converse((conversation) => this.rules.replace(conversation, this.names, marks));
  }

  async select(sheet: string, range: CellRange): Promise<void> {
    await converse(async (conversation) => {
      const proxy = await sheetNamed(conversation, sheet);
      proxy.activate();
      rangeOf(proxy, range).select();
      try {
        await conversation.answered();
      } catch (error) {
        // So Excel answers when the window of another workbook is in front.
        if (["GeneralException", "InvalidSelection"].includes(codeOf(error) ?? ""))
          throw new WorkbookRefusal("inactive-workbook", codeOf(error) ?? "", { cause: error });
        throw error;
      }
    });
  }

  async selection(): Promise<Selection | null> {
    return converse(async (conversation) => {
      const range = conversation.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      range.worksheet.load("name");
      try {
        await conversation.answered();
      } catch (error) {
        // A chart, several ranges, another workbook in front: nothing that could be pointed at.
        if (["InvalidSelection", "GeneralException", "InactiveWorkbook"].includes(codeOf(error) ?? ""))
          return null;
        throw error;
      }
      return {
        sheet: range.worksheet.name,
        range: {
          top: range.rowIndex,
          left: range.columnIndex,
          bottom: range.rowIndex + range.rowCount - 1,
          right: range.columnIndex + range.columnCount - 1,
        },
      };
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
    await converse((conversation) => writeKeptState(conversation, state));
  }

  /** Stops listening to Excel. */
  async close(): Promise<void> {
    for (const handler of this.registered.splice(0)) {
      handler.remove();
      await handler.context.sync();
    }
  }

  private get names(): string[] {
    return [...this.sheetNames.values()];
  }

  private async start(conversation: Conversation): Promise<void> {
    const { workbook } = conversation;
    const { worksheets } = workbook;
    workbook.load("name");
    this.registered.push(
      worksheets.onChanged.add(async (event) => this.changed(event)),
      worksheets.onSelectionChanged.add(async (event) => this.selected(event)),
      worksheets.onAdded.add(async (event) => this.sheetMoved(event.worksheetId)),
      worksheets.onDeleted.add(async (event) => this.sheetMoved(event.worksheetId)),
    );
    await conversation.answered();
    this.title = workbook.name;
    await this.learnNames(conversation);
  }

  private async learnNames(conversation: Conversation): Promise<void> {
    const { worksheets } = conversation.workbook;
    worksheets.load("items/id,items/name");
    await conversation.answered();
    this.sheetNames = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  }

  /** The name that a sheet has now: it may have been renamed since it was last asked for. */
  private async nameOf(id: string): Promise<string> {
    await converse((conversation) => this.learnNames(conversation));
    return this.sheetNames.get(id) ?? "";
  }

  private async changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (this.changes.isEmpty) return;
    const known = this.sheetNames.get(event.worksheetId);
    const sheet = known ?? (await this.nameOf(event.worksheetId));
    for (const change of changesOf(sheet, event)) this.changes.tell(change);
  }

  private async sheetMoved(id: string): Promise<void> {
    const before = this.sheetNames.get(id);
    const sheet = await this.nameOf(id);
    this.changes.tell({ sheet: sheet === "" ? (before ?? "") : sheet, range: null, source: "user" });
  }

  private async selected(event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    if (this.selections.isEmpty) return;
    const sheet = this.sheetNames.get(event.worksheetId) ?? (await this.nameOf(event.worksheetId));
    const range = parseRange(event.address.split(",")[0] ?? "");
    this.selections.tell(range ? { sheet, range } : null);
  }
}

async function sheetNamed(conversation: Conversation, name: string): Promise<Excel.Worksheet> {
  const sheet = conversation.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await conversation.answered();
  if (sheet.isNullObject) throw new WorkbookRefusal("sheet-missing", name);
  return sheet;
}
