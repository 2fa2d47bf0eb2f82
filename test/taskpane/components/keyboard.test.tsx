/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { checked } from "../support/states";
import { button, renderPane } from "../support/render-pane";

jest.setTimeout(60_000);

/** Presses Tab until the element with these words has the focus. */
async function tabTo(user: UserEvent, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await user.tab();
    const focused = document.activeElement;
    const words = focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
    if (name.test(words)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

const focusedWords = (): string => document.activeElement?.textContent ?? "";

describe("by keyboard alone", () => {
  it("checks, goes to a cell with Enter, and opens a reason", async () => {
    const { session, user } = await renderPane(checked("vi"));
    await tabTo(user, /^Kiểm tra lại$/);
    await user.keyboard("{Enter}");
    await tabTo(user, /^D9/);
    await user.keyboard("{Enter}");
    await tabTo(user, /^Vì sao$/);
    await user.keyboard(" ");
    expect(session.calls).toEqual([["check"], ["showFinding", "swapped"]]);
    expect(screen.getByText("Vì sao cần xem")).toBeTruthy();
  });

  it("walks the list with the arrow keys", async () => {
    const { user } = await renderPane(checked("vi"));
    await tabTo(user, /^D9/);
    await user.keyboard("{ArrowDown}");
    expect(focusedWords()).toMatch(/^F15/);
    await user.keyboard("{ArrowDown}");
    expect(focusedWords()).toContain("Số đang lưu dạng chữ");
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(focusedWords()).toContain("Tổng không khớp");
  });

  it("steps with F8 and Shift+F8 in the order of the list, round and round, without moving the focus", async () => {
    const { session, user } = await renderPane(checked("vi"));
    await tabTo(user, /^Kiểm tra lại$/);
    await user.keyboard("{F8}{F8}{F8}");
    expect(session.getState().current).toBe("text");
    expect(focusedWords()).toBe("Kiểm tra lại");
    await user.keyboard("{Shift>}{F8}{F8}{F8}{/Shift}");
    expect(session.getState().current).toBe("rounding");
    expect(screen.getByText(/^Lưu ý, mục 7 trên 7\. E11/)).toBeTruthy();
  });

  it("obeys the filter in its steps", async () => {
    const state = checked("vi");
    const { session, user } = await renderPane({
      ...state,
      filter: { severities: ["warning"], sheet: null },
    });
    const went: (string | null)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await user.click(button("Mục tiếp theo"));
      went.push(session.getState().current);
    }
    expect(went).toEqual(["base", "missing", "cap", "base"]);
  });

  it("comes back with Esc to the button it left from", async () => {
    const { user } = await renderPane(checked("vi"));
    await tabTo(user, /^Sửa thành 136$/);
    await user.keyboard("{Enter}");
    expect(focusedWords()).toBe("Sửa ô này");
    await user.keyboard("{Escape}");
    expect(focusedWords()).toBe("Sửa thành 136");
  });

  it("moves the focus nowhere by itself when the list changes", async () => {
    const state = checked("vi");
    const { session, user } = await renderPane(state);
    await tabTo(user, /^Kiểm tra lại$/);
    act(() =>
      session.set({
        findings: state.findings.slice(1),
        notice: { kind: "rechecked", gone: 1, added: 0 },
        current: "total",
      }),
    );
    await screen.findByText("Đã kiểm tra lại: bớt 1 mục.");
    expect(focusedWords()).toBe("Kiểm tra lại");
  });

  it("ignores with a reason, from the card to the list of ignores", async () => {
    const { session, user } = await renderPane(checked("vi"));
    await tabTo(user, /^Bỏ qua…$/);
    await user.keyboard("{Enter}");
    await tabTo(user, /^Bỏ qua$/);
    await user.keyboard("{Enter}");
    expect(screen.getByText("Hãy ghi lý do, một câu ngắn là đủ.")).toBeTruthy();
    expect(document.activeElement?.tagName).toBe("TEXTAREA");
    await user.keyboard("Đã đối chiếu với hồ sơ gốc");
    await user.tab();
    await user.keyboard("{ArrowDown}");
    await tabTo(user, /^Bỏ qua$/);
    await user.keyboard("{Enter}");
    expect(session.calls.at(-1)).toEqual(["ignore", "swapped", "sheet", "Đã đối chiếu với hồ sơ gốc"]);
    expect(button("Đã bỏ qua 1 mục")).toBeTruthy();
  });
});
