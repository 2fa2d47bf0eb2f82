/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPane, words } from "../support/render-pane";
import { checked } from "../support/states";

jest.setTimeout(60_000);

describe.each([
  ["vi", "Vì sao", "Ví dụ", /Khớp Số báo ở ô [A-Z]+\d+\..*Không báo khi ô/],
  ["en", "Why", "An example", /Told at cell [A-Z]+\d+\..*Not when cell/],
] as const)("why a cell needs a look, in %s", (language, why, name, says) => {
  it("is shown on a small table whose wrong cell and right value are named", async () => {
    const { user, container } = await renderPane(checked(language));
    const [first] = screen.getAllByRole("button", { name: why });
    if (!first) throw new Error(`no button ${why}`);
    await user.click(first);
    const details = (await screen.findByText(name)).closest("details");
    if (!details) throw new Error("no example");
    expect(within(details).queryByRole("table")).toBeNull();
    details.open = true;
    fireEvent(details, new Event("toggle"));
    await waitFor(() => within(details).getByRole("table"));
    expect(within(details).getAllByRole("columnheader").length).toBeGreaterThan(2);
    expect(words(container)).toMatch(says);
  });
});
