import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import program from "../../../../package.json";
import { recordTexts } from "../../texts/record-texts";
import { useLayout } from "../layout";
import { usePane } from "../pane-context";
import { useRuleWords } from "../rule-text";
import { SubView } from "../sub-view";
import { CheckRecord } from "./record";

const useStyles = makeStyles({
  paper: { overflowX: "auto", border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** Prints the record alone: on paper nothing else of the page is there. */
function printAlone(record: HTMLElement): void {
  const sheet = document.createElement("div");
  sheet.className = "record-on-paper";
  const only = document.createElement("style");
  only.textContent =
    "@media screen { .record-on-paper { display: none } } " +
    "@media print { html, body { height: auto !important; overflow: visible !important } " +
    "body > :not(.record-on-paper) { display: none !important } }";
  sheet.append(only, record.cloneNode(true));
  document.body.append(sheet);
  window.addEventListener("afterprint", () => sheet.remove(), { once: true });
  window.print();
}

function saveAs(name: string, record: HTMLElement, title: string): void {
  const page = document.implementation.createHTMLDocument(title);
  const charset = page.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  page.head.prepend(charset);
  page.body.append(page.importNode(record, true));
  const text = `<!doctype html>\n${page.documentElement.outerHTML}`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The record of the last check, to be looked at, printed and saved. */
export function RecordView() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, texts, language } = usePane();
  const words = useRuleWords(language);
  const paper = useRef<HTMLDivElement>(null);
  const own = recordTexts[language];
  const record = (): HTMLElement | null => paper.current?.querySelector<HTMLElement>(".record") ?? null;
  return (
    <SubView
      title={own.title}
      foot={
        <>
          <Button
            appearance="primary"
            onClick={() => {
              const shown = record();
              if (shown) printAlone(shown);
            }}
          >
            {own.print}
          </Button>
          <Button
            onClick={() => {
              const shown = record();
              const workbook = state.workbook.replace(/\.[^.]+$/, "");
              if (shown) saveAs(own.fileName({ workbook }), shown, own.title);
            }}
          >
            {own.save}
          </Button>
        </>
      }
    >
      <p className={layout.paragraph}>{own.intro}</p>
      {words && (
        <div
          ref={paper}
          className={mergeClasses(styles.paper, layout.focus)}
          tabIndex={0}
          role="region"
          aria-label={own.title}
        >
          <CheckRecord
            state={state}
            texts={texts}
            recordTexts={own}
            words={words}
            language={language}
            program={`${texts.product} ${program.version}`}
          />
        </div>
      )}
    </SubView>
  );
}
