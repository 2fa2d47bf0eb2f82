import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { Pane } from "../../../src/taskpane/components/pane";
import { loadRuleWords } from "../../../src/taskpane/components/rule-text";
import { loadViews } from "../../../src/taskpane/components/use-views";
import type { PaneState } from "../../../src/taskpane/session/state";
import { FakeSession } from "./fake-session";

export interface RenderedPane {
  readonly session: FakeSession;
  readonly user: UserEvent;
  readonly container: HTMLElement;
}

/** What a browser has and jsdom lacks. */
function completeJsdom(): void {
  window.matchMedia = (query: string) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(window, { CSS: { escape: (text: string) => text.replaceAll('"', '\\"') } });
}

/** The pane over a state, with the texts of the rules at hand. */
export async function renderPane(state: PaneState): Promise<RenderedPane> {
  completeJsdom();
  await Promise.all([loadRuleWords(), loadViews()]);
  const session = new FakeSession(state);
  const user = userEvent.setup();
  // No rules are put into the page: jsdom draws nothing, and reading them back makes axe ten times slower.
  const { container } = render(
    <RendererProvider renderer={createDOMRenderer(undefined)}>
      <Pane session={session} />
    </RendererProvider>,
  );
  return { session, user, container };
}

/** A button by the words a person reads, in the part of the pane that is shown. */
export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

/** Everything the pane shows, as text. */
export function words(container: HTMLElement): string {
  return container.textContent.replace(/\s+/g, " ");
}
