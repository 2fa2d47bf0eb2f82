const setting = "khop-so.drafts";

/** Whether drafts are kept: they are until someone switches them off on this machine. */
export function keepsDrafts(): boolean {
  try {
    return window.localStorage.getItem(setting) !== "off";
  } catch {
    return false;
  }
}

/** Switches drafts on or off; where the browser keeps no settings they stay off. */
export function setKeepsDrafts(keeps: boolean): void {
  try {
    if (keeps) window.localStorage.removeItem(setting);
    else window.localStorage.setItem(setting, "off");
  } catch {
    // A browser that keeps nothing keeps no drafts either.
  }
}
