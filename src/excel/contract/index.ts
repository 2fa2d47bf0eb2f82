import { WorkbookNotEmpty } from "./prepare";
import { reportOf, runExcelContract } from "./run";

/*
 * In place of the pane in a build for developers (`npm run build -- --env contract`): runs the contract of the port in
 * the Excel that opened it, and shows the results as JSON.
 */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function show(place: HTMLElement): void {
  const button = element("button", "Chạy bộ kiểm tra của cổng · Run the contract");
  const status = element("p", "Cần một sổ tính mới, trống. · A new, empty workbook is needed.");
  const output = element("textarea", "");
  status.setAttribute("role", "status");
  output.readOnly = true;
  output.rows = 24;
  output.style.cssText = "width: 100%; box-sizing: border-box; font: 12px/1.5 monospace";
  output.setAttribute("aria-label", "JSON");
  const work = async (): Promise<void> => {
    let done = 0;
    const results = await runExcelContract(({ name }) => {
      done += 1;
      status.textContent = `${done}: ${name}`;
    });
    const failed = results.filter(({ failure }) => failure !== null).length;
    status.textContent = `${results.length - failed}/${results.length}`;
    output.value = JSON.stringify(reportOf(results), null, 2);
    output.select();
  };
  button.addEventListener("click", () => {
    button.disabled = true;
    work().catch((error: unknown) => {
      status.textContent =
        error instanceof WorkbookNotEmpty
          ? "Sổ tính này không trống. · This workbook is not empty."
          : String(error);
      button.disabled = false;
    });
  });
  place.className = "plain";
  place.replaceChildren(button, status, output);
}

const place = document.getElementById("pane");
if (place) void Office.onReady().then(() => show(place));
