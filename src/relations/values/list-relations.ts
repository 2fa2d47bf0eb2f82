import { cellAddress } from "../../grid/address";
import type { RelationReport } from "../../report";
import type { ValueRelation } from "./discover-values";

/** Relations found in values, one report a line, those among them where it fails but is meant. */
function* reportsOf(found: readonly ValueRelation[]): Generator<RelationReport> {
  for (const { axis, kind, result, operands, lines, meant } of found) {
    // A change is told as (first, second), its base first.
    const ordered = kind === "change" ? [...operands].reverse() : operands;
    for (const line of [...lines, ...meant]) {
      const address = (item: number): string =>
        axis === "columns" ? cellAddress(line, item) : cellAddress(item, line);
      yield { kind, result: address(result), operands: ordered.map(address), origin: "values" };
    }
  }
}

/** Adds relations found in values to those already listed, each relation once, up to `most` in all. */
export function listValues(found: readonly ValueRelation[], into: RelationReport[], most: number): void {
  const key = ({ kind, result, operands }: RelationReport): string =>
    `${kind}|${result}|${[...operands].sort().join(",")}`;
  const known = new Set(into.map(key));
  for (const report of reportsOf(found)) {
    if (into.length >= most) return;
    if (known.has(key(report))) continue;
    known.add(key(report));
    into.push(report);
  }
}
