/**
 * A worker whose script stands in the page itself, as a text in the element of that id.
 * @throws Error when there is no such text, or where the browser starts no worker
 */
export function inlineWorker(id: string): Worker {
  const script = document.getElementById(id)?.textContent;
  if (!script) throw new Error(`${id} is not in the page`);
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    // The worker has the address by now; a while later it has what stands there.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
