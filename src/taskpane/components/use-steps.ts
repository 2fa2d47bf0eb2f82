import { listedFindings } from "./list";
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
  const listed = listedFindings(state);
  const at = listed.findIndex((finding) => finding.id === state.current);
  const show = (index: number): void => {
    const finding = listed.at(index % listed.length);
    if (finding) void actions.showFinding(finding.id);
  };
  return {
    count: listed.length,
    at: at + 1,
    next: () => show(at + 1),
    previous: () => show(at < 0 ? -1 : at - 1),
  };
}
