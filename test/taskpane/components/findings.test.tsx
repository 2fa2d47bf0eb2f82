/** @jest-environment jsdom */
import { act, screen, within, waitFor } from "@testing-library/react";
import { manyFindings } from "../support/findings";
import { checked, designedStates, ignores, members, waiting } from "../support/states";
import { button, renderPane, words } from "../support/render-pane";

jest.setTimeout(60_000);

/** The card of a finding. */
function card(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-finding="${id}"]`);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}

describe("before the first check", () => {
  it("says in one sentence what will happen and that nothing leaves the machine, and offers the check", async () => {
    const { session, user, container } = await renderPane(waiting("vi"));
    expect(words(container)).toContain("Không ô nào bị sửa và số liệu không rời khỏi máy này.");
    await user.click(button("Kiểm tra"));
    expect(session.names).toEqual(["check"]);
  });
});

describe("while it works", () => {
  it("shows how far it is and can be stopped; a second check cannot be started", async () => {
    const { session, user } = await renderPane({
      ...waiting("vi"),
      phase: "checking",
      progress: { share: 0.45, step: "checking" },
    });
    expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("xong 45%");
    await user.click(button("Đang kiểm tra…"));
    await user.click(button("Dừng"));
    expect(session.names).toEqual(["cancel"]);
  });
});

describe("what came with the file", () => {
  const came = { version: 1, ignores, tables: [], settings: {} } as const;

  it("is announced, and the check without it is one press away", async () => {
    const { session, user, container } = await renderPane({ ...checked("vi"), ignores, carried: came });
    expect(words(container)).toContain(`Tệp này mang theo ${ignores.length} mục bỏ qua`);
    await user.click(button("Kiểm tra không theo các mục đó"));
    expect(session.names).toEqual(["followCarried"]);
    expect(words(container)).toContain("Đang kiểm tra không theo");
    await user.click(button("Theo lại các mục đó"));
    expect(session.getState().setAside).toBe(false);
  });

  it.each(["vi", "en"] as const)("never leads to a headline that all match, in %s", async (language) => {
    const state = checked(language);
    const { container } = await renderPane({
      ...state,
      ignores,
      carried: came,
      findings: state.findings.map((finding) => ({ ...finding, ignore: ignores[0] ?? null })),
    });
    expect(words(container)).toContain(
      language === "vi" ? "khi theo những mục tệp mang theo" : "while following what the file carries",
    );
    expect(words(container)).not.toMatch(/đều khớp|All figures match|figures compared match/);
  });

  it("says of what a newer version kept that it stays", async () => {
    const { container } = await renderPane({ ...checked("vi"), newerState: true });
    expect(words(container)).toContain("được giữ nguyên và chưa dùng ở đây");
    expect(screen.queryByRole("button", { name: "Bỏ phần hỏng" })).toBeNull();
  });
});

describe("what was checked", () => {
  it("says it in figures, and what was not checked", async () => {
    const { container } = await renderPane(checked("vi"));
    expect(words(container)).toContain(
      "Đã kiểm tra 2 bảng trên 2 trang tính, 62 dòng, 412 phép đối chiếu lúc 14:05. Kể cả 3 dòng ẩn, 2 cột ẩn.",
    );
    expect(words(container)).toContain(
      "Chưa kiểm tra: trang ẩn “Số liệu 2020”; trang “Bìa” (không nhận dạng được bảng nào).",
    );
  });

  it("says so when only totals were checked", async () => {
    const state = checked("en");
    const { container } = await renderPane({ ...state, settings: { ...state.settings, totalsOnly: true } });
    expect(words(container)).toContain(
      "Not checked: every comparison but those of totals (by the settings);",
    );
  });

  it("is calm and green when everything matches, and tells its limit", async () => {
    const { container } = await renderPane({ ...checked("vi"), findings: [] });
    expect(screen.getByRole("heading", { name: "Mọi số đều khớp." })).toBeTruthy();
    expect(words(container)).toContain("không biết số gốc đúng hay sai");
  });

  it("does not call a table clean that has nothing to compare, or a list that is filtered", async () => {
    const state = checked("vi");
    const summary = state.summary && { ...state.summary, relations: 0 };
    const { container, session } = await renderPane({ ...state, findings: [], summary });
    expect(words(container)).not.toContain("Mọi số đều khớp");
    act(() => session.set({ ...state, filter: { severities: [], sheet: null } }));
    await screen.findByText("Bộ lọc đang ẩn 7 mục.");
    expect(words(container)).not.toContain("Mọi số đều khớp");
  });

  it("says what was looked for when there is no table, and lets one be pointed at", async () => {
    const state = designedStates["no table"]?.("vi");
    if (!state) throw new Error("no state");
    const { session, user } = await renderPane(state);
    await user.click(button("Chọn dòng tiêu đề…"));
    expect(session.names).toEqual(["openTable"]);
  });
});

describe("the filters", () => {
  it("are pressed buttons with counts, and a switch between the sheet that is shown and the file", async () => {
    const { session, user } = await renderPane(checked("vi"));
    const errors = button("3 lỗi");
    expect(errors.getAttribute("aria-pressed")).toBe("true");
    await user.click(errors);
    expect(errors.getAttribute("aria-pressed")).toBe("false");
    expect(screen.queryByText("Tổng không khớp")).toBeNull();
    expect(button(/^Cả tệp/).getAttribute("aria-pressed")).toBe("true");
    await user.click(button(/^Trang này/));
    expect(button(/^Trang này/).getAttribute("aria-pressed")).toBe("true");
    expect(session.calls).toEqual([
      ["toggleSeverity", "error"],
      ["filterSheet", members],
    ]);
    await user.click(button("Hiện tất cả"));
    expect(session.getState().filter.sheet).toBeNull();
    expect(session.getState().filter.severities).toHaveLength(3);
  });
});

describe("a group", () => {
  it("carries its severity and its count in its name, and opens", async () => {
    const { user } = await renderPane(checked("vi"));
    const group = button("Cần xem lại: Tỷ lệ không khớp, 1 mục");
    // A group of one has nothing to fold away for.
    expect(group.getAttribute("aria-expanded")).toBe("true");
    await user.click(group);
    expect(group.getAttribute("aria-expanded")).toBe("false");
    await user.click(group);
    expect(within(card("base")).getByRole("button", { name: "Sửa thành 74,48%" })).toBeTruthy();
  });

  it("shows fifty at once, then fifty more; one that is gone to is always among them", async () => {
    const { user, session } = await renderPane({ ...checked("vi"), findings: manyFindings(180) });
    const shown = (): number => document.querySelectorAll("[data-finding]").length;
    // A few are drawn at once, the others frame by frame.
    expect(shown()).toBeLessThan(10);
    await waitFor(() => expect(shown()).toBe(50));
    await user.click(button("Xem thêm 50 mục (còn 130)"));
    await waitFor(() => expect(shown()).toBe(100));
    act(() => session.set({ current: "many 120" }));
    await screen.findByText("Chi bộ 121 · Tỷ lệ %");
    await waitFor(() => expect(shown()).toBe(150));
  });

  it("is mended as a whole after a look at before and after", async () => {
    const { session, user } = await renderPane(checked("vi"));
    await user.click(button("Sửa cả 2 mục…"));
    expect(session.calls).toEqual([["openFix", { rule: "total-mismatch" }]]);
  });
});

describe("a card", () => {
  it("tells where, what is found and expected, the arithmetic, and the likely cause", async () => {
    await renderPane(checked("vi"));
    const text = words(card("swapped"));
    for (const part of [
      "D9",
      members,
      "Đảng bộ xã Hòa Sơn · Hoàn thành tốt nhiệm vụ · SL",
      "Ghi 163, phải là 136.",
      "118 + 136 + 92 = 346 (D12).",
      "Có thể gõ đảo chữ số.",
    ])
      expect(text).toContain(part);
  });

  it("goes to its cell wherever it is clicked, but not from its buttons", async () => {
    const { session, user } = await renderPane(checked("vi"));
    await user.click(within(card("swapped")).getByText(/^Có thể gõ đảo chữ số\./));
    await user.click(within(card("total")).getByRole("button", { name: /^F15/ }));
    await user.click(within(card("total")).getByRole("button", { name: "Vì sao" }));
    expect(session.calls).toEqual([
      ["showFinding", "swapped"],
      ["showFinding", "total"],
    ]);
    expect(card("total").getAttribute("aria-current")).toBe("true");
  });

  it("explains itself: why, what to do, the source, and the cells it compared", async () => {
    const { session, user } = await renderPane(checked("vi"));
    const why = within(card("swapped")).getByRole("button", { name: "Vì sao" });
    await user.click(why);
    expect(why.getAttribute("aria-expanded")).toBe("true");
    expect(words(card("swapped"))).toContain("Biểu số 7A-TCTW: A = 1 + 2");
    await user.click(within(card("swapped")).getByRole("button", { name: "Đến ô D12" }));
    expect(session.calls).toEqual([["selectRange", members, "D12"]]);
  });
});

describe("the foot", () => {
  it("marks, unmarks, takes back and does again, and says what", async () => {
    const state = designedStates["current finding"]?.("vi");
    if (!state) throw new Error("no state");
    const { session, user } = await renderPane(state);
    for (const name of ["Đánh dấu ô", "Xóa đánh dấu (5)", "Hoàn tác: điền 24 ô", "Làm lại: sửa 1 ô"])
      await user.click(button(name));
    expect(session.names).toEqual(["mark", "unmark", "undo", "redo"]);
    expect(screen.getByText("Đã kiểm tra lại: bớt 1 mục.")).toBeTruthy();
  });

  it("copies the sentence for the report, and says what to do where copying is not allowed", async () => {
    const state = { ...checked("vi"), sentence: { part: 2364, whole: 3174, decimals: 2 } };
    const { session, user } = await renderPane(state);
    const copy = jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("denied"));
    await user.click(button("Sao chép câu"));
    expect(await screen.findByText(/nhấn Ctrl\+C/)).toBeTruthy();
    await user.click(button("Sao chép câu"));
    expect(copy).toHaveBeenLastCalledWith("2.364/3.174 = 74,48%");
    expect(session.calls).toEqual([["copied", "2.364/3.174 = 74,48%"]]);
    expect(await screen.findByText("Đã sao chép: 2.364/3.174 = 74,48%")).toBeTruthy();
  });

  it("leads to what was ignored", async () => {
    const { session, user } = await renderPane({ ...checked("vi"), ignores });
    await user.click(button("Đã bỏ qua 0 mục"));
    expect(session.calls).toEqual([["open", "ignores"]]);
  });
});

describe("trouble", () => {
  it("is said at once as a sentence, names the cells, and is closed", async () => {
    const state = designedStates["conflict"]?.("vi");
    if (!state) throw new Error("no state");
    const { session, user } = await renderPane(state);
    expect(words(screen.getByRole("alert"))).toBe(
      "Các ô này đã bị thay đổi sau lần kiểm tra nên chưa ghi gì: D9 và F15. Hãy kiểm tra lại.",
    );
    await user.click(button("Đóng thông báo"));
    expect(session.getState().trouble).toBeNull();
  });

  it("with what was kept in the file can be put behind oneself", async () => {
    const state = designedStates["damaged state"]?.("vi");
    if (!state) throw new Error("no state");
    const { session, user } = await renderPane(state);
    expect(words(screen.getByRole("alert"))).toContain("lưu cùng tệp");
    await user.click(button("Bỏ phần hỏng"));
    expect(session.names).toEqual(["replaceDamagedState"]);
  });
});
