import { Input, Select } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import type { DeskColumn, DeskFilter } from "../../i18n/desk-words";
import { fold } from "../../grid/text";
import type { UnitRow } from "./desk-state";
import { useDesk } from "./use-desk";

const columns: readonly DeskColumn[] = [
  "unit",
  "errors",
  "warnings",
  "notCompared",
  "ignored",
  "influence",
  "state",
  "standing",
];
const filters: readonly DeskFilter[] = ["all", "open", "toSee", "returned", "accepted", "absent"];
const figures: ReadonlySet<DeskColumn> = new Set<DeskColumn>([
  "errors",
  "warnings",
  "notCompared",
  "ignored",
  "influence",
]);

const valueIn: Readonly<Record<DeskColumn, (row: UnitRow) => number | string>> = {
  unit: ({ name }) => name,
  errors: ({ counts }) => counts.error,
  warnings: ({ counts }) => counts.warning,
  notCompared: ({ notCompared }) => notCompared,
  ignored: ({ ignored }) => ignored,
  influence: ({ influence }) => influence,
  state: ({ state }) => state,
  standing: ({ standing }) => standing,
};

const passes: Readonly<Record<DeskFilter, (row: UnitRow) => boolean>> = {
  all: () => true,
  open: ({ standing }) => standing === "open" || standing === "sent-again",
  toSee: ({ counts }) => counts.error + counts.warning > 0,
  returned: ({ standing }) => standing === "returned" || standing === "sent-again",
  accepted: ({ standing }) => standing === "accepted",
  absent: ({ state }) => state === "missing" || state === "unreadable",
};

interface Order {
  readonly column: DeskColumn;
  readonly descending: boolean;
}

/** Figures largest first, words in their alphabet; those alike keep the order of the list. */
function inOrder(rows: readonly UnitRow[], { column, descending }: Order): UnitRow[] {
  const value = valueIn[column];
  return [...rows].sort((one, other) => {
    const [left, right] = [value(one), value(other)];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : String(left).localeCompare(String(right), "vi", { numeric: true });
    return descending ? -order : order;
  });
}

interface Properties {
  readonly chosen: string | null;
  readonly onChoose: (unit: string) => void;
}

/** The list of units: a line each, sorted, filtered, walked with the arrow keys. */
export function UnitTable({ chosen, onChoose }: Properties) {
  const { desk, state, texts, n } = useDesk();
  const [order, setOrder] = useState<Order>({ column: "influence", descending: true });
  const [filter, setFilter] = useState<DeskFilter>("all");
  const [wanted, setWanted] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = inOrder(
    state.rows.filter((row) => passes[filter](row) && fold(row.name).includes(fold(wanted))),
    order,
  );
  const reachable = shown.some(({ name }) => name === chosen) ? chosen : (shown[0]?.name ?? null);
  const clean = state.report
    ? state.rows.filter(
        ({ standing, counts, state: received }) =>
          standing === "open" && received === "received" && counts.error + counts.warning === 0,
      )
    : [];

  /** Moves along the lines; where a line is chosen the page shows it. */
  const onKey = (event: KeyboardEvent): void => {
    const step = new Map([
      ["ArrowDown", 1],
      ["ArrowUp", -1],
      ["PageDown", 10],
      ["PageUp", -10],
      ["Home", -Infinity],
      ["End", Infinity],
    ]).get(event.key);
    const names = [...(body.current?.querySelectorAll<HTMLButtonElement>("button[data-unit]") ?? [])];
    const at = names.findIndex((name) => name === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = names[Math.min(names.length - 1, Math.max(0, at + step))];
    next?.focus();
    if (next?.dataset["unit"] !== undefined) onChoose(next.dataset["unit"]);
  };

  return (
    <div className="desk-list">
      <div className="desk-tools">
        <Input
          aria-label={texts.search}
          placeholder={texts.search}
          value={wanted}
          type="search"
          onChange={(_, { value }) => setWanted(value)}
        />
        <Select
          aria-label={texts.show}
          value={filter}
          onChange={(_, { value }) => setFilter(filters.find((each) => each === value) ?? "all")}
        >
          {filters.map((each) => (
            <option key={each} value={each}>
              {texts.filters[each]}
            </option>
          ))}
        </Select>
        <span role="status">{texts.shownUnits({ shown: n(shown.length), all: n(state.rows.length) })}</span>
        {clean.length > 0 && (
          <button
            type="button"
            className="desk-link"
            onClick={() => desk.acceptAll(clean.map(({ name }) => name))}
          >
            {texts.acceptClean({ count: n(clean.length) })}
          </button>
        )}
      </div>
      <div className="desk-scroll">
        <table className="desk-table" onKeyDown={onKey}>
          <caption className="desk-unseen">{texts.tableCaption}</caption>
          <thead>
            <tr>
              {columns.map((column) => {
                const isOwn = order.column === column;
                return (
                  <th
                    key={column}
                    scope="col"
                    className={figures.has(column) ? "desk-figure" : undefined}
                    aria-sort={isOwn ? (order.descending ? "descending" : "ascending") : "none"}
                  >
                    <button
                      type="button"
                      title={texts.columnHints[column] ?? texts.sortBy({ column: texts.columns[column] })}
                      onClick={() =>
                        setOrder({ column, descending: isOwn ? !order.descending : figures.has(column) })
                      }
                    >
                      {texts.columns[column]}
                      <span aria-hidden>{isOwn ? (order.descending ? " ▾" : " ▴") : ""}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, at) => (
              <Line
                key={`${row.name} ${at}`}
                row={row}
                isChosen={row.name === chosen}
                isReachable={row.name === reachable}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="desk-none">{texts.noneShown}</p>}
      </div>
    </div>
  );
}

interface LineProperties {
  readonly row: UnitRow;
  readonly isChosen: boolean;
  readonly isReachable: boolean;
  readonly onChoose: (unit: string) => void;
}

function Line({ row, isChosen, isReachable, onChoose }: LineProperties) {
  const { texts, n } = useDesk();
  const { name, counts, notCompared, ignored, influence, state, standing } = row;
  const isThere = row.files.length > 0 && state !== "reading" && state !== "unreadable";
  const figure = (value: number) => (isThere ? n(value) : "–");
  return (
    <tr data-chosen={isChosen} onClick={() => onChoose(name)}>
      <th scope="row">
        <button
          type="button"
          data-unit={name}
          aria-pressed={isChosen}
          tabIndex={isReachable ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      </th>
      <td className="desk-figure" data-tone={counts.error > 0 ? "error" : undefined}>
        {state === "missing" || !isThere ? (counts.error > 0 ? n(counts.error) : "–") : n(counts.error)}
      </td>
      <td className="desk-figure" data-tone={counts.warning > 0 ? "warning" : undefined}>
        {figure(counts.warning)}
      </td>
      <td className="desk-figure">{figure(notCompared)}</td>
      <td className="desk-figure">{figure(ignored)}</td>
      <td className="desk-figure">
        <span className="desk-weight" aria-hidden>
          <span style={{ width: `${Math.round(influence * 100)}%` }} />
        </span>
        {isThere ? `${n(influence * 100, 0)}%` : "–"}
      </td>
      <td data-state={state}>{texts.states[state]}</td>
      <td data-standing={standing} title={row.decision?.reason ?? undefined}>
        <span className="desk-short">
          {texts.standings[standing]}
          {standing === "returned" && row.decision ? `: ${row.decision.reason}` : ""}
        </span>
      </td>
    </tr>
  );
}
