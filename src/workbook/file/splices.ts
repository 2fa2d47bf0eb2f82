interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Cuts and insertions in one long text, collected in any order and made in one go. They may not overlap. */
export class Splices {
  private readonly splices: Splice[] = [];

  constructor(private readonly original: string) {}

  replace(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** The text with every splice made; insertions at one place stand in the order they were asked for. */
  apply(): string {
    if (this.splices.length === 0) return this.original;
    const pieces: string[] = [];
    let at = 0;
    // Sorting is stable, so equal places keep their order.
    for (const { from, to, text } of [...this.splices].sort((first, second) => first.from - second.from)) {
      if (from < at) throw new RangeError("splices overlap");
      pieces.push(this.original.slice(at, from), text);
      at = to;
    }
    pieces.push(this.original.slice(at));
    return pieces.join("");
  }
}
