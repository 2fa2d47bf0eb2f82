import type { CellRange } from "../grid/address";
import type { FormLayout } from "./layout";

export interface HeaderCell {
  readonly text: string;
  readonly range: CellRange;
}

/** The merged headings: one over neighbours that share it, and down to the last row where a path ends early. */
export function headerCells({ columns, top, depth }: FormLayout): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let level = 0; level < depth; level += 1) {
    for (let column = 0; column < columns.length;) {
      const path = columns[column]?.path ?? [];
      const text = path[level];
      let right = column;
      const isShared = (other: readonly string[]) =>
        level < path.length - 1 &&
        level < other.length - 1 &&
        path.slice(0, level + 1).every((heading, at) => other[at] === heading);
      while (text !== undefined && isShared(columns[right + 1]?.path ?? [])) right += 1;
      const isLast = level === path.length - 1;
      if (text !== undefined)
        cells.push({
          text,
          range: { top: top + level, bottom: isLast ? top + depth - 1 : top + level, left: column, right },
        });
      column = right + 1;
    }
  }
  return cells;
}
