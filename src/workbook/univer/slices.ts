/** A page does not answer while one stretch of work lasts. */
export const SLICE_MILLISECONDS = 12;

/** Lets others have their turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** What the steps come to, with the page answering between stretches of them. */
export async function inSlices<Result>(steps: Generator<void, Result, undefined>): Promise<Result> {
  let end = performance.now() + SLICE_MILLISECONDS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextTask();
    end = performance.now() + SLICE_MILLISECONDS;
  }
}
