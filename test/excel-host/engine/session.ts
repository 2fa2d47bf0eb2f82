import type { CellRange } from "../../../src/grid/address";
import { eventEntry, eventTypes, workbookTarget, type EventEntry, type EventType } from "../protocol/events";
import type { BatchAnswer, Batch } from "../protocol/request";
import type { Actor, DomainEvent } from "../model/domain-events";
import { areaAddress } from "../model/ranges";
import { shiftArea } from "../model/row-shift";
import type { SheetModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { valueType } from "../model/value-type";
import type { RangeTarget } from "../objects/range";
import { runBatch, type PlannedFailure } from "./batch";
import { HostError } from "./errors";
import type { HostObject, Since } from "./host-class";

/** What one add-in has of a workbook: its references, its event handlers, whether it wants events at all. */
export class Session {
  enableEvents = true;
  private readonly references = new Map<string, HostObject>();
  private readonly eventAreas = new Map<string, { sheet: SheetModel; area: CellRange }>();
  /** By event and target, how many objects of the client have handlers. */
  private readonly subscriptions = new Map<string, number>();
  private lastReference = 0;
  private isBusy = false;
  private waiting: EventEntry[] = [];
  private readonly stopListening: () => void;

  constructor(
    readonly workbook: WorkbookModel,
    readonly requirementSet: Since,
    private readonly send: (entries: readonly EventEntry[]) => void,
  ) {
    this.stopListening = workbook.listen((event) => this.hear(event));
  }

  /** Ends the session: no event is sent any more. */
  end(): void {
    this.stopListening();
  }

  run(batch: Batch, failure?: PlannedFailure): BatchAnswer {
    this.isBusy = true;
    try {
      return this.workbook.as("addin", () => {
        try {
          return runBatch(batch, this, failure);
        } finally {
          this.workbook.calculationSuspended = false;
          this.workbook.settle();
        }
      });
    } finally {
      this.isBusy = false;
    }
  }

  /** Sends the events that a batch gave rise to; to be called once its answer is on its way. */
  flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.send(entries);
  }

  keep(object: HostObject): void {
    if (object.referenceId !== null) return;
    this.lastReference += 1;
    object.referenceId = `r${this.lastReference}`;
    this.references.set(object.referenceId, object);
  }

  /** @throws HostError InvalidReference */
  referenced(id: string): HostObject {
    const object = this.references.get(id);
    if (!object)
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  removeReference(id: string): void {
    this.references.delete(id);
  }

  get referenceCount(): number {
    return this.references.size;
  }

  /** The range an event told of; null when it is not known any more. */
  eventArea(id: string): { sheet: SheetModel; area: CellRange } | null {
    return this.eventAreas.get(id) ?? null;
  }

  subscribe(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + 1);
  }

  unsubscribe(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.subscriptions.get(key) ?? 0) - 1;
    if (left > 0) this.subscriptions.set(key, left);
    else this.subscriptions.delete(key);
  }

  private hear(event: DomainEvent): void {
    if (event.kind === "changed" && event.changeType !== "RangeEdited") this.moveReferences(event);
    if (!this.enableEvents) return;
    const entries = this.entriesOf(event);
    this.waiting.push(...entries);
    if (!this.isBusy) this.flush();
  }

  private entriesOf(event: DomainEvent): EventEntry[] {
    const { sheet } = event;
    const worksheetId = sheet.id;
    switch (event.kind) {
      case "changed":
        return this.entries(eventTypes.worksheetChanged, sheet, () => this.changeMessage(event));
      case "selected":
        return this.entries(eventTypes.worksheetSelectionChanged, sheet, () => ({
          worksheetId,
          address: areaAddress(event.area),
        }));
      case "sorted":
        return this.entries(eventTypes.worksheetRowSorted, null, () => ({
          worksheetId,
          address: areaAddress(event.area),
          source: sourceOf(event.actor),
        }));
      case "calculated":
        return this.entries(eventTypes.worksheetCalculated, sheet, () => ({ worksheetId, address: "" }));
      case "activated":
        return this.entries(eventTypes.worksheetActivated, sheet, () => ({ worksheetId }));
      case "deactivated":
        return this.entries(eventTypes.worksheetDeactivated, sheet, () => ({ worksheetId }));
      case "added":
        return this.entries(eventTypes.worksheetAdded, null, () => ({
          worksheetId,
          source: sourceOf(event.actor),
        }));
      case "deleted":
        return this.entries(eventTypes.worksheetDeleted, null, () => ({
          worksheetId,
          source: sourceOf(event.actor),
        }));
      case "renamed":
        return this.entries(eventTypes.worksheetNameChanged, sheet, () => ({
          worksheetId,
          nameBefore: event.before,
          nameAfter: sheet.name,
          source: sourceOf(event.actor),
        }));
      case "protection":
        return this.entries(eventTypes.worksheetProtectionChanged, sheet, () => ({
          worksheetId,
          isProtected: sheet.protection !== null,
          source: sourceOf(event.actor),
        }));
    }
  }

  /** Ranges that the client keeps move with their cells; those whose cells are gone are no references any more. */
  private moveReferences({ sheet, area, changeType }: DomainEvent & { kind: "changed" }): void {
    const height = area.bottom - area.top + 1;
    const shift = { at: area.top, count: changeType === "RowInserted" ? height : -height };
    for (const [id, { className, target }] of this.references) {
      if (className !== "Range") continue;
      const range = target as RangeTarget;
      if (range.sheet !== sheet) continue;
      const moved = shiftArea(range.area, shift);
      if (moved) range.area = moved;
      else this.references.delete(id);
    }
  }

  /** One entry for the handlers of the sheet and one for those of the collection, where there are any. */
  private entries(type: EventType, sheet: SheetModel | null, message: () => object): EventEntry[] {
    const targets = sheet ? [sheet.id, workbookTarget] : [workbookTarget];
    return targets
      .filter((target) => this.subscriptions.has(`${type} ${target}`))
      .map((target) => eventEntry(type, target, message()));
  }

  private changeMessage(event: DomainEvent & { kind: "changed" }): object {
    this.lastReference += 1;
    const referenceId = `e${this.lastReference}`;
    this.eventAreas.set(referenceId, event);
    const { details } = event;
    return {
      changeType: event.changeType,
      source: sourceOf(event.actor),
      worksheetId: event.sheet.id,
      address: areaAddress(event.area),
      referenceId,
      shiftDirection: "None",
      triggerSource: event.actor === "addin" ? "ThisLocalAddin" : "Unknown",
      ...(details
        ? {
            valueBefore: details.before ?? "",
            valueAfter: details.after ?? "",
            valueTypeBefore: valueType(details.before),
            valueTypeAfter: valueType(details.after),
          }
        : {}),
    };
  }
}

function sourceOf(actor: Actor): "Local" | "Remote" {
  return actor === "coauthor" ? "Remote" : "Local";
}
