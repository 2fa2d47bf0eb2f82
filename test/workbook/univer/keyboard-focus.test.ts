/** @jest-environment jsdom */
import { fireEvent } from "@testing-library/dom";
import type { KeyboardFocus } from "../../../src/workbook/univer/keyboard-focus";
import { keepKeyboardFocus } from "../../../src/workbook/univer/keyboard-focus";

describe("the keyboard beside the spreadsheet", () => {
  let focus: KeyboardFocus;
  const element = (id: string) => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const cells = () => element("cells");
  const check = () => element("check");

  beforeEach(() => {
    document.body.innerHTML = `
      <main id="spreadsheet"><input id="name-box" /><canvas id="canvas"></canvas><div id="cells" contenteditable="true" tabindex="0"></div></main>
      <aside><button id="check">Kiểm tra</button></aside>`;
    focus = keepKeyboardFocus(element("spreadsheet"));
  });

  afterEach(() => focus.dispose());

  test("stays in the pane when the spreadsheet takes it for a cell that was shown", () => {
    check().focus();
    cells().focus();
    expect(document.activeElement).toBe(check());
  });

  test("goes into the cells after a press on them, however late", () => {
    check().focus();
    fireEvent.pointerDown(element("canvas"));
    cells().focus();
    expect(document.activeElement).toBe(cells());
  });

  test("goes into the cells by Tab", () => {
    check().focus();
    fireEvent.keyDown(check(), { key: "Tab" });
    cells().focus();
    expect(document.activeElement).toBe(cells());
  });

  test("goes into the cells when the page was asked to put it there, but not a second time", () => {
    check().focus();
    focus.enter(() => cells().focus());
    expect(document.activeElement).toBe(cells());
    check().focus();
    cells().focus();
    expect(document.activeElement).toBe(check());
  });

  test("is not drawn back by a press on the pane that follows one on the cells", () => {
    fireEvent.pointerDown(element("canvas"));
    fireEvent.pointerDown(check());
    check().focus();
    cells().focus();
    expect(document.activeElement).toBe(check());
  });

  test("moves freely within the spreadsheet, and into its name box", () => {
    check().focus();
    element("name-box").focus();
    cells().focus();
    expect(document.activeElement).toBe(cells());
  });

  test("may be taken while nobody has it, as when the page opens", () => {
    cells().focus();
    expect(document.activeElement).toBe(cells());
  });
});
