/** Whether old-engine.js has found that nothing can run here, and has said so in the place of the pane or page. */
export function isTooOld(): boolean {
  return document.documentElement.hasAttribute("data-too-old");
}
