/** Who has the keyboard: the cells, or what stands beside them. */
export interface KeyboardFocus {
  /** Runs what puts the keyboard into the cells because a person asked for it. */
  enter(focus: () => void): void;
  dispose(): void;
}

/**
 * Leaves the keyboard where a person put it. The spreadsheet takes it into its cells whenever a cell or a sheet has been
 * shown, on a slow machine long after a person has begun to work beside it; what they type next would go into a cell.
 * Only a press on the spreadsheet, Tab or {@link KeyboardFocus.enter} leads in from elsewhere.
 *
 * @param spreadsheet the element that the spreadsheet is drawn in
 */
export function keepKeyboardFocus(spreadsheet: HTMLElement): KeyboardFocus {
  const document = spreadsheet.ownerDocument;
  const listening = new AbortController();
  const always = { capture: true, signal: listening.signal };
  let mayEnter = false;
  const isInside = (target: EventTarget | null) => target instanceof Node && spreadsheet.contains(target);
  document.addEventListener("pointerdown", ({ target }) => (mayEnter = isInside(target)), always);
  document.addEventListener("keydown", ({ key }) => (mayEnter ||= key === "Tab"), always);
  document.addEventListener(
    "focusin",
    ({ target, relatedTarget: left }) => {
      if (!isInside(target)) mayEnter = false;
      // Its fields, such as the name box, are entered by nobody but a person.
      else if (!mayEnter && left instanceof HTMLElement && !isInside(left) && isEditable(target)) {
        left.focus({ preventScroll: true });
      }
    },
    always,
  );
  return {
    enter: (focus) => {
      mayEnter = true;
      focus();
    },
    dispose: () => listening.abort(),
  };
}

/** What the spreadsheet takes typing with. */
function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.getAttribute("contenteditable") === "true";
}
