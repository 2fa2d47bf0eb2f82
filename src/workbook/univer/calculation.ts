import type { ICommandInfo, ICommandService, IDisposable, IExecutionOptions } from "@univerjs/core";

export const writeMutation = "sheet.mutation.set-range-values";
const startMutation = "formula.mutation.set-formula-calculation-start";
const noticeMutation = "formula.mutation.set-formula-calculation-notification";

/** Longer than any workbook in the limits of the page takes; then what stands in the cells is taken as it is. */
const PATIENCE = 20_000;

export function isResult(options: IExecutionOptions | undefined): boolean {
  return options !== undefined && options["applyFormulaCalculationResult"] === true;
}

function isEnd({ params }: Readonly<ICommandInfo>): boolean {
  return (params as { functionsExecutedState?: unknown } | undefined)?.functionsExecutedState !== undefined;
}

/** Knows whether the results of formulas belong to what was typed last; they follow it by a tenth of a second or more. */
export class Calculation {
  private state: "settled" | "waiting" | "running" = "settled";
  private readonly waiting = new Set<() => void>();
  private readonly listening: IDisposable;

  constructor(commands: ICommandService) {
    this.listening = commands.onCommandExecuted((command, options) => {
      if (command.id === writeMutation && !isResult(options)) this.state = "waiting";
      else if (command.id === startMutation) this.state = "running";
      else if (command.id === noticeMutation && isEnd(command)) this.end();
    });
  }

  /** Resolves when no result is outstanding. */
  settled(): Promise<void> {
    if (this.state === "settled") return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, PATIENCE);
      this.waiting.add(done);
    });
  }

  dispose(): void {
    this.listening.dispose();
    for (const done of [...this.waiting]) done();
  }

  /** The end is told before the results are in their cells, and a new run may begin at once. */
  private end(): void {
    if (this.state === "running") this.state = "settled";
    setTimeout(() => {
      if (this.state === "settled") for (const done of [...this.waiting]) done();
    }, 0);
  }
}
