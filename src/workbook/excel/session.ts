import { WorkbookRefusal } from "../port";
import { refusalOf } from "./failures";

/** How long Excel may take to answer one request before the user is told, in milliseconds. */
export const PATIENCE = 60_000;

/** A request to Excel that cannot wait for ever: the client library itself never gives up. */
function withPatience<Result>(answer: Promise<Result>, patience: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new WorkbookRefusal("no-answer", `${patience} ms`));
    }, patience);
    answer.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/**
 * One batch of work with Excel, and what is said to the host within it. It has the shape of the library's own context,
 * and the name by which the lint rules of office-addins know one.
 */
export interface Conversation {
  readonly workbook: Excel.Workbook;
  /** Sends what was queued and waits for the answer, as long as the host may take. */
  sync(): Promise<void>;
}

/**
 * Runs a batch and turns what Excel refuses into WorkbookRefusal. While a cell is being typed into, the batch fails at
 * once instead of waiting, so that the user can be told to press Enter.
 */
export async function converse<Result>(
  work: (context: Conversation) => Promise<Result>,
  patience: number = PATIENCE,
): Promise<Result> {
  return converseWith({}, work, patience);
}

/** As `converse`, but waits until the user has left the cell that is being typed into. */
export async function converseAfterTyping<Result>(
  work: (context: Conversation) => Promise<Result>,
): Promise<Result> {
  return converseWith({ delayForCellEdit: true }, work, PATIENCE);
}

async function converseWith<Result>(
  options: Excel.RunOptions,
  work: (context: Conversation) => Promise<Result>,
  patience: number,
): Promise<Result> {
  try {
    return await Excel.run(options, (context) =>
      work({ workbook: context.workbook, sync: () => withPatience(context.sync(), patience) }),
    );
  } catch (error) {
    throw refusalOf(error);
  }
}
