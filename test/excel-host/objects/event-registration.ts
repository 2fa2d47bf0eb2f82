import { eventTypes, type EventType } from "../protocol/events";
import type { Method, Since } from "../engine/host-class";

interface Event {
  /** As it stands in the library's "_Register…Event". */
  readonly name: string;
  readonly type: EventType;
  readonly since: Since;
}

export const sheetEvents: readonly Event[] = [
  { name: "DataChangedEvent", type: eventTypes.worksheetChanged, since: "1.7" },
  { name: "ActivatedEvent", type: eventTypes.worksheetActivated, since: "1.7" },
  { name: "DeactivatedEvent", type: eventTypes.worksheetDeactivated, since: "1.7" },
  { name: "SelectionChangedEvent", type: eventTypes.worksheetSelectionChanged, since: "1.7" },
  { name: "CalculatedEvent", type: eventTypes.worksheetCalculated, since: "1.8" },
  { name: "ProtectionChangedEvent", type: eventTypes.worksheetProtectionChanged, since: "1.14" },
  { name: "EventNameChanged", type: eventTypes.worksheetNameChanged, since: "1.17" },
];

/** The same events for all sheets, which came with 1.9 where they are not older there, and those of sheets that come and go. */
export const collectionEvents: readonly Event[] = [
  ...sheetEvents.map((event) =>
    event.name === "DataChangedEvent" || event.name === "SelectionChangedEvent"
      ? { ...event, since: "1.9" as const }
      : event,
  ),
  { name: "RowSortedEvent", type: eventTypes.worksheetRowSorted, since: "1.10" },
  { name: "AddedEvent", type: eventTypes.worksheetAdded, since: "1.7" },
  { name: "DeletedEvent", type: eventTypes.worksheetDeleted, since: "1.7" },
];

/** The members by which the library asks for events and gives them up again. */
export function registrations<Target>(
  events: readonly Event[],
  targetOf: (target: Target) => string,
): Record<string, Method<Target>> {
  const methods: Record<string, Method<Target>> = {};
  for (const { name, type, since } of events) {
    methods[`_Register${name}`] = {
      since,
      call: (target, _values, session) => session.subscribe(type, targetOf(target)),
    };
    methods[`_Unregister${name}`] = {
      since,
      call: (target, _values, session) => session.unsubscribe(type, targetOf(target)),
    };
  }
  return methods;
}
