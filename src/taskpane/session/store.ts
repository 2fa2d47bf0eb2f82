/** A value and those who want to know when it changes. The value is the same object until something changes. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();
  private closed = false;

  constructor(private state: State) {}

  /** Bound, so that it can be handed to `useSyncExternalStore`. */
  readonly get = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Tells the listeners only when a field is another value than before. */
  update(change: Partial<State>): void {
    if (this.closed) return;
    const next = { ...this.state, ...change };
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every((key) => Object.is(next[key], this.state[key]))) return;
    this.state = next;
    for (const listener of [...this.listeners]) listener();
  }

  /** The value stays as it is from now on. */
  close(): void {
    this.closed = true;
    this.listeners.clear();
  }
}
