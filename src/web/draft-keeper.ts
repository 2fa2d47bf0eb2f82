import type { SpreadsheetWorkbook } from "../workbook/univer/univer-workbook";
import type { Draft, DraftInfo, Drafts } from "./drafts";
import { keepsDrafts, setKeepsDrafts } from "./draft-setting";

/** A person who types on is not disturbed: a draft is written once it has been quiet for this long (milliseconds). */
const quiet = 1_000;

/** Keeps the draft of the open workbook up to date. What fails here is not worth stopping a person's work for. */
export class DraftKeeper {
  private drafts: Promise<Drafts | null> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: { readonly id: string; readonly workbook: SpreadsheetWorkbook } | null = null;
  private turn = 0;

  /** `tell` hears whether a draft of the open file is kept now. */
  constructor(private readonly tell: (kept: boolean) => void) {}

  get isOn(): boolean {
    return keepsDrafts();
  }

  /** The newest draft that a window left behind; null when there is none, or drafts are switched off. */
  async waiting(): Promise<DraftInfo | null> {
    if (!this.isOn) return null;
    const drafts = await this.opened();
    const [newest] = (await drafts?.list().catch(() => [])) ?? [];
    return newest ?? null;
  }

  async load(id: string): Promise<Draft | null> {
    const drafts = await this.opened();
    return (await drafts?.load(id).catch(() => null)) ?? null;
  }

  /** From now on this workbook is kept once it changes; under the id of the draft that it comes from, if any. */
  async follow(workbook: SpreadsheetWorkbook, from: string | null): Promise<void> {
    await this.drop();
    this.current = { id: from ?? crypto.randomUUID(), workbook };
    if (from !== null) this.tell(true);
    (await this.opened())?.hold(this.current.id);
  }

  /** Something changed. */
  changed(): void {
    if (!this.isOn || !this.current) return;
    this.restart();
  }

  /** The open file is safe elsewhere, or given up: its draft goes. */
  async drop(): Promise<void> {
    clearTimeout(this.timer);
    this.turn += 1;
    const { current } = this;
    if (current) await this.remove(current.id);
    this.tell(false);
  }

  async remove(id: string): Promise<void> {
    await (await this.opened())?.remove(id).catch(() => undefined);
  }

  /** Off also deletes every draft of this machine. */
  async switch(on: boolean): Promise<void> {
    setKeepsDrafts(on);
    if (on) return;
    clearTimeout(this.timer);
    this.turn += 1;
    await (await this.opened())?.removeAll().catch(() => undefined);
    this.tell(false);
  }

  private restart(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(), quiet);
  }

  private async write(): Promise<void> {
    const { current, turn } = this;
    if (!current || !this.isOn) return;
    const { id, workbook } = current;
    // Reading ends what is being typed: that is the person's to end.
    if (workbook.isEditing()) {
      this.restart();
      return;
    }
    try {
      const { changesOf } = await import(/* webpackChunkName: "save" */ "./save");
      const now = await workbook.read();
      const { name, bytes, data } = workbook.file;
      const changes = changesOf(data, now, workbook.unsavedWork());
      const drafts = await this.opened();
      if (!drafts || turn !== this.turn || current !== this.current) return;
      await drafts.keep({ id, name, bytes, changes, at: Date.now() });
      if (turn === this.turn) this.tell(true);
      else await drafts.remove(id);
    } catch {
      this.tell(false);
    }
  }

  private async opened(): Promise<Drafts | null> {
    this.drafts ??= import(/* webpackChunkName: "drafts" */ "./drafts").then(({ Drafts }) => Drafts.open());
    return this.drafts.catch(() => null);
  }
}
