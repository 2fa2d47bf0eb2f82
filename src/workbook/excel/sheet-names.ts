import { WorkbookRefusal } from "../port";
import { Coalesced } from "./coalesced";
import type { Conversation } from "./session";
import { converse } from "./session";

/**
 * The names of the sheets by their ids. Below ExcelApi 1.17 nobody is told that a sheet has another name: an event names
 * its sheet by id alone, and what was read may be asked for under the name of then.
 */
export class SheetNames {
  private byId: ReadonlyMap<string, string> = new Map();
  /** Ids by every name that a sheet was ever seen under. */
  private readonly seen = new Map<string, string>();
  private readonly asking = new Coalesced(() => converse((context) => this.learn(context)));

  /** @param onRenamed is told the new name of a sheet that was asked for under an old one */
  constructor(private readonly onRenamed: (name: string) => void) {}

  get names(): string[] {
    return [...this.byId.values()];
  }

  known(id: string): string {
    return this.byId.get(id) ?? "";
  }

  async learn(context: Conversation): Promise<void> {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    this.byId = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    for (const [id, name] of this.byId) this.seen.set(name, id);
  }

  /** The name that a sheet has now, "" for one that is gone; the one last known where Excel cannot be asked. */
  async nameOf(id: string): Promise<string> {
    try {
      await this.asking.run();
    } catch {
      // A cell is being typed into.
    }
    return this.known(id);
  }

  /** The sheet of a name, or the one that had it when it was last seen. @throws WorkbookRefusal "sheet-missing" */
  async find(context: Conversation, name: string): Promise<Excel.Worksheet> {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (!sheet.isNullObject) return sheet;
    const id = this.seen.get(name);
    if (id === undefined) throw new WorkbookRefusal("sheet-missing", name);
    const renamed = worksheets.getItemOrNullObject(id);
    renamed.load("name");
    await context.sync();
    if (renamed.isNullObject) throw new WorkbookRefusal("sheet-missing", name);
    await this.learn(context);
    this.onRenamed(renamed.name);
    return renamed;
  }
}
