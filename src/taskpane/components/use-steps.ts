import { position } from "../session/select";
import { usePane } from "./pane-context";

export interface Steps {
  /** Findings the list shows. */
  readonly count: number;
  /** 1-based place of the current finding among them, 0 when none is current. */
  readonly at: number;
  readonly next: () => void;
  readonly previous: () => void;
}

/** Next and previous in the order of the list, which obeys the filter; from the end to the top again. */
export function useSteps(): Steps {
  const { state, actions } = usePane();
  const { at, of } = position(state);
  return {
    count: of,
    at,
    next: () => void actions.next(),
    previous: () => void actions.previous(),
  };
}
