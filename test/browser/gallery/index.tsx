import { createRoot } from "react-dom/client";
import { Pane } from "../../../src/taskpane/components/pane";
import { FakeSession } from "../../taskpane/support/fake-session";
import { designedStates } from "../../taskpane/support/states";

/** One designed state of the pane: ?state=findings&language=vi&theme=dark. */
const asked = new URLSearchParams(window.location.search);
const language = asked.get("language") === "en" ? "en" : "vi";
const state = designedStates[asked.get("state") ?? "findings"]?.(language);
const theme = asked.get("theme");

const root = document.getElementById("pane");
if (root && state) {
  document.documentElement.lang = language;
  const settings = {
    ...state.settings,
    theme: theme === "dark" || theme === "system" ? theme : "light",
  } as const;
  createRoot(root).render(<Pane session={new FakeSession({ ...state, settings })} />);
}
