import type { Grid } from "../grid/grid";
import { readOrdinal, splitMarker } from "./markers";
import type { Marker } from "./markers";

interface Place {
  grid: Grid;
  ordinalColumn: number | null;
  labelColumns: readonly number[];
}

/**
 * Sections of a numbered form: "I Tổng số" with 1 and 2 below it, followed by "II Kết nạp", is the total of its own
 * lines and not of the table. Rows are 0-based; the marks are read when first asked for.
 */
export class NumberedSections {
  private known: (Marker | null)[] | undefined;

  constructor(
    private readonly place: Place,
    private readonly top: number,
    private readonly bottom: number,
  ) {}

  /** Whether lines with a mark of their own stand below the row, and the next section after them. */
  isSection(row: number): boolean {
    const markers = this.markers();
    const own = markers[row - this.top];
    const below = markers[row - this.top + 1];
    if (!own || !below || below.style === own.style) return false;
    return markers
      .slice(row - this.top + 2)
      .some((each) => each !== null && each.style === own.style && each.value === own.value + 1);
  }

  private markers(): readonly (Marker | null)[] {
    if (this.known) return this.known;
    const { grid, ordinalColumn, labelColumns } = this.place;
    const [label] = labelColumns;
    this.known = [];
    for (let row = this.top; row <= this.bottom; row += 1) {
      const numbered = ordinalColumn === null ? null : readOrdinal(grid.value(row, ordinalColumn));
      this.known.push(numbered ?? (label === undefined ? null : splitMarker(grid.text(row, label)).marker));
    }
    return this.known;
  }
}
