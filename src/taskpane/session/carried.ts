import type { CarriedReport } from "../../report";
import type { FoundBySettings, Ignore, WorkbookState } from "../../workbook/workbook-state";
import { carriedIn, emptyState } from "../../workbook/workbook-state";
import type { TableCorrection } from "../../layout/correction";
import { ofWorkbook } from "./settings";
import type { PaneState } from "./state";

type Kept = Pick<PaneState, "ignores" | "corrections" | "settings" | "carried" | "setAside">;

/** What decides what is found: the file's own, and what was said in this session. */
export interface InForce extends FoundBySettings {
  readonly ignores: readonly Ignore[];
  readonly corrections: readonly TableCorrection[];
}

function sameAs<Entry>(entries: readonly Entry[]): (entry: Entry) => boolean {
  const known = new Set(entries.map((entry) => JSON.stringify(entry)));
  return (entry) => known.has(JSON.stringify(entry));
}

/** What came with the file and still holds: neither taken back nor changed in this session. */
export function stillCarried({ carried, ignores, corrections, settings }: Kept): WorkbookState {
  const { year, capDenominator, totalsOnly } = carried.settings;
  return {
    ...emptyState,
    ignores: ignores.filter(sameAs(carried.ignores)),
    tables: corrections.filter(sameAs(carried.tables)),
    settings: {
      ...(year === undefined || year !== settings.year ? {} : { year }),
      ...(capDenominator === undefined || capDenominator !== settings.capDenominator
        ? {}
        : { capDenominator }),
      ...(totalsOnly === undefined || totalsOnly !== settings.totalsOnly ? {} : { totalsOnly }),
    },
  };
}

/** What the check follows: all that is kept, or only what was said in this session. */
export function inForce(state: Kept): InForce {
  const { ignores, corrections, settings, setAside } = state;
  const { year, capDenominator, totalsOnly } = settings;
  if (!setAside) return { ignores, corrections, year, capDenominator, totalsOnly };
  const came = stillCarried(state);
  const [isCarried, isCarriedTable] = [sameAs(came.ignores), sameAs(came.tables)];
  return {
    ignores: ignores.filter((ignore) => !isCarried(ignore)),
    corrections: corrections.filter((table) => !isCarriedTable(table)),
    year: came.settings.year === undefined ? year : ofWorkbook.year,
    capDenominator: came.settings.capDenominator === undefined ? capDenominator : ofWorkbook.capDenominator,
    totalsOnly: came.settings.totalsOnly === undefined ? totalsOnly : ofWorkbook.totalsOnly,
  };
}

/** What came with the file and changes what is found, counted; null for nothing. */
export function carriedCounts(state: Kept): CarriedReport | null {
  return carriedIn(stillCarried(state));
}

/** Whether what came with the file keeps something back now: an ignore that covers a finding, or any of the others. */
export function isQuietedByCarried(state: Kept & Pick<PaneState, "findings">): boolean {
  if (state.setAside) return false;
  const came = stillCarried(state);
  const counts = carriedIn(came);
  if (counts === null) return false;
  if (counts.totalsOnly || counts.tables + counts.settings > 0) return true;
  const isCarried = sameAs(came.ignores);
  return state.findings.some(({ ignore }) => ignore !== null && isCarried(ignore));
}
