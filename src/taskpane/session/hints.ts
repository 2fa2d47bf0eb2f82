import { cellAddress } from "../../grid/address";
import { formatNumber, formatPercent } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import type { CellEdit, Equation, FindingData, Saying, Term } from "../../report";
import type {
  CellSign,
  Hints,
  NamedCell,
  PreviewedCell,
  SignedCell,
  WorkbookPort,
} from "../../workbook/port";
import { findingById } from "./select";
import type { FillChoice, PaneState } from "./state";
import type { Store } from "./store";

const nothing: Hints = { named: [], signed: [], previewed: [] };

/** Shows in the cells what the pane speaks of, where the host can draw over them; ends with the session. */
export function followHints(port: WorkbookPort, store: Store<PaneState>): () => void {
  if (!port.showHints) return () => undefined;
  let before: PaneState | null = null;
  const stop = store.subscribe(() => {
    const state = store.get();
    const parts = ["findings", "current", "view"] as const;
    if (before && parts.every((part) => before?.[part] === state[part])) return;
    before = state;
    port.showHints?.(hintsOf(state));
  });
  return () => {
    stop();
    port.showHints?.(nothing);
  };
}

export function hintsOf(state: PaneState): Hints {
  // Who is to look for it first sees nothing, and of the others nothing at all.
  if (state.view.kind === "present")
    return { ...nothing, signed: state.view.stage > 0 ? signedCells(state) : [] };
  return { named: namedCells(state), signed: signedCells(state), previewed: previewedCells(state) };
}

function namedCells({ findings }: PaneState): NamedCell[] {
  return findings
    .filter(({ ignore }) => ignore === null)
    .map(({ sheet, cell, severity }) => ({ sheet, cell, severity }));
}

/** The chosen finding's cell, the other cells that may be wrong, and the calculation that shows it. */
function signedCells(state: PaneState): SignedCell[] {
  const finding = findingById(state, state.current);
  if (!finding) return [];
  const { sheet, cell, suspects } = finding;
  const wrong = [...new Set([cell, ...suspects.map((suspect) => suspect.cell)])];
  return [
    ...wrong.map((each): SignedCell => ({ sheet, cell: each, sign: "wrong" })),
    ...signsOf(finding).filter((signed) => signed.sheet !== sheet || !wrong.includes(signed.cell)),
  ];
}

function isEquation(value: unknown): value is Equation {
  return typeof value === "object" && value !== null && "equation" in value;
}

/** The cells of the first calculation that a finding tells, each with its sign; none where it tells none. */
export function signsOf(finding: FindingData): SignedCell[] {
  const sayings: Saying[] = [finding, ...finding.details];
  for (const { args } of sayings) {
    const equation = Object.values(args).find(isEquation);
    if (!equation) continue;
    const signed = (term: Term, sign: CellSign): SignedCell[] =>
      term.cells
        .filter(({ file }) => file === undefined)
        .map(({ cell, sheet }) => ({ sheet: sheet ?? finding.sheet, cell, sign }));
    const { at } = args;
    const result =
      typeof at === "object" && "cell" in at && typeof at.cell === "string"
        ? [{ sheet: finding.sheet, cell: at.cell, sign: "=" as const }]
        : [];
    return [...operandsOf(equation, signed), ...result];
  }
  return [];
}

function operandsOf(equation: Equation, signed: (term: Term, sign: CellSign) => SignedCell[]): SignedCell[] {
  switch (equation.equation) {
    case "sum":
      return equation.terms.flatMap((term) => signed(term, term.value < 0 ? "−" : "+"));
    case "average":
      return equation.terms.flatMap((term) => signed(term, "+"));
    case "difference":
      return [...signed(equation.first, "+"), ...signed(equation.second, "−")];
    case "share":
      return [...signed(equation.part, "+"), ...signed(equation.whole, "÷")];
  }
}

/** What the cells would show after what is ticked in the open view. */
function previewedCells({ view, settings }: PaneState): PreviewedCell[] {
  const { language } = settings;
  if (view.kind === "fill")
    return view.choices.filter(({ chosen }) => chosen).flatMap((choice) => filled(choice, language));
  if (view.kind === "fix")
    return view.rows
      .filter(({ chosen }) => chosen)
      .flatMap(({ edits }) => edits.map((edit) => edited(edit, language)));
  return [];
}

function filled({ proposal }: FillChoice, language: Language): PreviewedCell[] {
  const { sheet, scale, decimals } = proposal;
  return proposal.cells.map(({ row, column, expected, formula }) => ({
    sheet,
    cell: cellAddress(row, column),
    text:
      typeof expected === "number"
        ? scale === "ratio"
          ? formatPercent(100 * expected, language, decimals ?? undefined)
          : formatNumber(expected, language, decimals ?? undefined)
        : String(expected ?? formula),
  }));
}

function edited({ sheet, cell, after }: CellEdit, language: Language): PreviewedCell {
  const text = typeof after === "number" ? formatNumber(after, language) : String(after ?? "");
  return { sheet, cell, text };
}
