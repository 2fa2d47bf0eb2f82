/** The numbers of the client library for events of the rich API. */
export const eventTypes = {
  /** That of the workbook, which comes from before the rich API: it tells that something else is selected, not what. */
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetRowSorted: 19,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
} as const;

export type EventType = (typeof eventTypes)[keyof typeof eventTypes];

/** The target of an event that a collection listens to. */
export const workbookTarget = "Workbook";

const richApiCategory = 65_536;

/** [category, event type, target, message as JSON, id, whether it overrides a remote one] */
export type EventEntry = readonly [number, EventType, string, string, number, boolean];

export function eventEntry(type: EventType, target: string, message: object): EventEntry {
  return [richApiCategory, type, target, JSON.stringify(message), 0, false];
}
