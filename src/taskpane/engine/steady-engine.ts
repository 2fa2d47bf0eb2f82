import type { CellComparisons } from "../../analysis/comparisons";
import type { Share } from "../../check/share-sentence";
import { patchWorkbook } from "../../grid/block";
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
import { EngineCrash } from "./client";

/**
 * An engine that is replaced by another one when it fails before it ever answered: some browsers start no worker for a
 * page from the disk, or under an office's own rules, and say so only when it is asked. Once it answered, its failures
 * are its own.
 */
export class SteadyEngine implements EngineClient {
  private engine: EngineClient;
  private workbook: WorkbookData = { sheets: [] };
  private replacing: Promise<void> | null = null;
  private answered = false;

  constructor(
    first: EngineClient,
    private readonly other: () => Promise<EngineClient>,
  ) {
    this.engine = first;
  }

  load(workbook: WorkbookData): void {
    this.workbook = workbook;
    this.engine.load(workbook);
  }

  patch(blocks: readonly Block[]): void {
    this.engine.patch(blocks);
    for (const block of blocks) this.workbook = patchWorkbook(this.workbook, block);
  }

  check(request: CheckRequest, listener?: CheckListener): Promise<readonly SheetCheck[]> {
    return this.asked((engine) => engine.check(request, listener));
  }

  fill(request: FillRequest): Promise<FillAnswer> {
    return this.asked((engine) => engine.fill(request));
  }

  sentence(request: SentenceRequest): Promise<Share | null> {
    return this.asked((engine) => engine.sentence(request));
  }

  comparisons(request: SentenceRequest): Promise<CellComparisons | null> {
    return this.asked((engine) => engine.comparisons(request));
  }

  dispose(): void {
    this.answered = true;
    this.engine.dispose();
  }

  private async asked<Answer>(ask: (engine: EngineClient) => Promise<Answer>): Promise<Answer> {
    const { engine } = this;
    try {
      const answer = await ask(engine);
      this.answered = true;
      return answer;
    } catch (error) {
      if (!(error instanceof EngineCrash) || this.answered) throw error;
      if (engine === this.engine) await (this.replacing ??= this.replace());
      return ask(this.engine);
    }
  }

  private async replace(): Promise<void> {
    const next = await this.other();
    this.engine.dispose();
    next.load(this.workbook);
    this.engine = next;
    this.answered = true;
  }
}
