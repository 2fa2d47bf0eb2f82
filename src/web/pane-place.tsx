import { Pane } from "../taskpane/components/pane";
import type { Session } from "../taskpane/session/state";

/** Where the pane is mounted: one session for each workbook that is opened. */
export function PanePlace({ session }: { readonly session: Session }) {
  return <Pane session={session} />;
}
