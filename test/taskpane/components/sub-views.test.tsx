/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { PaneState } from "../../../src/taskpane/session/state";
import { designedStates, members } from "../support/states";
import { button, renderPane, words } from "../support/render-pane";

jest.setTimeout(60_000);

function state(name: string, language: "vi" | "en" = "vi"): PaneState {
  const found = designedStates[name]?.(language);
  if (!found) throw new Error(`no state ${name}`);
  return found;
}

describe("filling", () => {
  it("lists the columns with their formula in words, the cells that stay, and hidden ones", async () => {
    const { session, user, container } = await renderPane(state("fill"));
    const text = words(container);
    for (const part of [
      "Biểu 2, bảng A5:J9",
      "Tỷ lệ % = SL ÷ Được xếp loại × 100",
      "Điền 24 ô: K8:K31. Trong đó 3 ô ở dòng ẩn.",
      "Giữ nguyên 2 ô đã có số.",
      "cột mới",
      "Không điền ở trang ẩn: Số liệu 2020.",
      "Không điền ở trang đang được bảo vệ, vì các ô cần điền bị khóa: Biểu 7A.",
    ])
      expect(text).toContain(part);
    await user.click(screen.getByRole("checkbox", { name: "Chênh lệch (điểm %) (cột K)" }));
    await user.click(button("Điền 26 ô"));
    expect(session.calls).toEqual([["choose", "gap", true], ["confirm"]]);
  });

  it("says so when nothing is left to fill", async () => {
    const { container } = await renderPane(state("nothing to fill"));
    expect(words(container)).toContain("Không còn ô trống nào để điền công thức");
    expect(screen.queryByRole("button", { name: /^Điền/ })).toBeNull();
  });
});

describe("mending", () => {
  it("shows before and after in the form of the cell", async () => {
    const { container } = await renderPane(state("fix one"));
    expect(words(container)).toContain("đang ghi 73,85% sửa thành 74,48%");
  });

  it("starts with unsure ones unticked, and writes nothing while none is ticked", async () => {
    const { session, user } = await renderPane(state("fix all"));
    const [sure, unsure] = screen.getAllByRole("checkbox");
    expect(sure).toHaveProperty("checked", true);
    expect(unsure).toHaveProperty("checked", false);
    expect(screen.getByText(/Chưa chắc là ô này/)).toBeTruthy();
    if (sure) await user.click(sure);
    await user.click(button("Chưa chọn ô nào"));
    expect(session.names).toEqual(["choose"]);
    if (unsure) await user.click(unsure);
    await user.click(button("Sửa 1 ô"));
    expect(session.names).toEqual(["choose", "choose", "confirm"]);
  });
});

describe("the list of ignores", () => {
  it("shows the reason, the scope and the day, and those that cover nothing any more", async () => {
    const { session, user, container } = await renderPane(state("ignores"));
    const text = words(container);
    expect(text).toContain("Cả trang “Biểu 2”, ngày 20/11/2026");
    expect(text).toContain("Tỉnh ủy hướng dẫn tính trên số được đánh giá.");
    expect(text).toContain("Không còn mục nào như vậy");
    await user.click(button(/^Kiểm tra lại: Tỷ lệ hoàn thành xuất sắc/));
    await user.click(button("Xóa 1 mục không còn dùng"));
    expect(session.calls).toEqual([["unignore", "i1"], ["removeStaleIgnores"]]);
  });
});

describe("the recognised table", () => {
  it("is shown with its ranges, which lead to the sheet", async () => {
    const { session, user, container } = await renderPane(state("table"));
    for (const part of ["Đánh giá, xếp loại đảng viên", "2021", "A5:M7", "A67:M67"])
      expect(words(container)).toContain(part);
    await user.click(button("Đến vùng A15:M15"));
    await user.click(button("Để Khớp Số tự nhận dạng"));
    expect(session.calls).toEqual([
      ["selectRange", members, "A15:M15"],
      ["forgetTable", members, "A5:M7"],
    ]);
  });

  it("is corrected with the header from the selection; what is left empty stays as recognised", async () => {
    const { session, user } = await renderPane(state("table"));
    session.selected = { sheet: members, range: "A6:M8" };
    await user.click(button("Chưa đúng? Xác định lại"));
    expect(document.activeElement?.contains(button("Lấy từ vùng đang chọn"))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    await user.click(button("Lấy từ vùng đang chọn"));
    await user.type(screen.getByRole("textbox", { name: "Dòng tổng" }), "a68:m68, A69:M69");
    await user.click(button("Dùng và kiểm tra lại"));
    expect(session.calls.at(-1)).toEqual([
      "correctTable",
      { sheet: members, header: "A6:M8", totalRows: ["A68:M68", "A69:M69"] },
    ]);
  });

  it("asks for a header, and for addresses that are some", async () => {
    const { session, user } = await renderPane(state("table to point at"));
    await user.click(button("Lấy từ vùng đang chọn"));
    expect(screen.getByText("Chưa có vùng nào được chọn trong bảng tính.")).toBeTruthy();
    await user.click(button("Dùng và kiểm tra lại"));
    expect(screen.getByText("Hãy ghi vùng tiêu đề cột hoặc lấy từ vùng đang chọn.")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: /^Tiêu đề cột/ }), "đầu bảng");
    expect(screen.getByText("Hãy ghi địa chỉ như A5:M7.")).toBeTruthy();
    expect(session.names).not.toContain("correctTable");
  });
});

describe("the settings", () => {
  it("hold at once, the language of the pane included", async () => {
    const { session, user, container } = await renderPane(state("settings"));
    await user.type(screen.getByRole("textbox", { name: "Năm báo cáo" }), "2025");
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Giới hạn hoàn thành xuất sắc tính trên" }),
      "rated",
    );
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Chữ số thập phân của tỷ lệ được điền" }),
      "1",
    );
    await user.click(screen.getByRole("switch", { name: "Chỉ kiểm tra các tổng" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Ngôn ngữ" }), "en");
    expect(session.calls).toEqual([
      ["changeSettings", { year: 2025 }],
      ["changeSettings", { capDenominator: "rated" }],
      ["changeSettings", { decimals: 1 }],
      ["changeSettings", { totalsOnly: true }],
      ["changeSettings", { language: "en" }],
    ]);
    expect(screen.getByRole("heading", { name: "Settings" })).toBeTruthy();
    expect(container.querySelector("[lang]")?.getAttribute("lang")).toBe("en");
  });

  it("take no year that is none", async () => {
    const { session, user } = await renderPane(state("settings"));
    await user.type(screen.getByRole("textbox", { name: "Năm báo cáo" }), "20255");
    expect(screen.getByText("Hãy ghi một năm, ví dụ 2025.")).toBeTruthy();
    await user.clear(screen.getByRole("textbox", { name: "Năm báo cáo" }));
    expect(session.calls.at(-1)).toEqual(["changeSettings", { year: null }]);
  });
});

describe("what was not compared", () => {
  it("is listed sheet by sheet, and a click goes there", async () => {
    const { session, user, container } = await renderPane(state("what was not compared"));
    expect(words(container)).toContain("Không có phép tính nào của biểu chạm đến các số dưới đây");
    await user.click(button("Đến K8:K22, trang Biểu 1"));
    expect(session.calls).toEqual([["selectRange", "Biểu 1", "K8:K22"]]);
  });

  it("shows the calculations of the selected cell, by cells and with what came of them", async () => {
    const { container } = await renderPane(state("what was not compared"));
    const text = words(container);
    for (const part of [
      "Ô C36 đã đối chiếu với gì",
      "C36 = C8:C10 + C20: khớp",
      "D36 = C36 ÷ B36: không khớp",
      "Và 7 phép đối chiếu khác.",
      "Công thức ở N36 dùng ô này.",
    ])
      expect(text).toContain(part);
  });

  it("asks to select a figure where none is, and says where nothing touches one", async () => {
    const designed = state("what was not compared");
    const { container, session } = await renderPane({ ...designed, selected: null });
    expect(words(container)).toContain("Chọn một ô số trong bảng tính");
    const nothing = { comparisons: [], count: 0, readBy: [], formula: null };
    act(() => session.set({ selected: { sheet: "Biểu 1", cell: "K8", comparisons: nothing } }));
    expect(words(container)).toContain("Chưa có phép tính nào chạm đến ô này.");
    act(() => session.set({ selected: { sheet: "Biểu 1", cell: "A1", comparisons: null } }));
    expect(words(container)).toContain("Ô này nằm ngoài các bảng đã nhận ra.");
  });
});
