import type { CellComparisons } from "../../analysis/comparisons";
import type { Share } from "../../check/share-sentence";
import type { WorkbookData } from "../../grid/sheet";
import type { Block } from "../../workbook/port";
import type {
  CheckListener,
  CheckRequest,
  EngineClient,
  FillAnswer,
  FillRequest,
  SentenceRequest,
  SheetCheck,
} from "./client";
import { EngineCancelled } from "./client";
import { EngineWork } from "./work";

/** Lets the page paint and take clicks before the next slice. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The engine in the page's own thread, in slices: for tests, and where no worker can be started. */
export class InProcessEngine implements EngineClient {
  private readonly work = new EngineWork();
  private disposed = false;

  constructor(private readonly pause: () => Promise<void> = nextTask) {}

  load(workbook: WorkbookData): void {
    this.work.load(workbook);
  }

  patch(blocks: readonly Block[]): void {
    this.work.patch(blocks);
  }

  async check(request: CheckRequest, listener: CheckListener = {}): Promise<readonly SheetCheck[]> {
    const done: SheetCheck[] = [];
    const run = this.work.check(request);
    for (;;) {
      await this.pause();
      if (this.disposed || listener.signal?.aborted) throw new EngineCancelled();
      const step = run.next();
      if (step.done) return done;
      const { sheet, share } = step.value;
      if (sheet) {
        done.push(sheet);
        listener.onSheet?.(sheet);
      }
      listener.onProgress?.(share);
    }
  }

  async fill(request: FillRequest): Promise<FillAnswer> {
    await this.pause();
    return this.work.fill(request);
  }

  async sentence(request: SentenceRequest): Promise<Share | null> {
    await this.pause();
    return this.work.sentence(request);
  }

  async comparisons(request: SentenceRequest): Promise<CellComparisons | null> {
    await this.pause();
    return this.work.comparisons(request);
  }

  dispose(): void {
    this.disposed = true;
  }
}
