import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DrawnWorkbook } from "../../../grid/drawn-sheet";
import type { FormName, StandardForm } from "../../../forms/form";
import { formNamed, standardForms } from "../../../forms/standard-forms";
import type { Language } from "../../../i18n/format";
import { trainingTexts } from "../../../i18n/training-texts";
import { useLayout } from "../layout";
import { FormChoiceFields } from "./form-choices";
import { FormPicture } from "./form-picture";
import { drawWish, firstWish, pictureWish } from "./form-wish";
import type { FormWish } from "./form-wish";

/** A form as it was chosen, to be opened, inserted or downloaded. */
export interface ChosenForm {
  readonly form: StandardForm;
  readonly workbook: DrawnWorkbook;
  /** A file's name for it: "member-rating-2026.xlsx". */
  readonly fileName: string;
}

interface Properties {
  readonly language: Language;
  /** The year of the report that is written now, which a form begins with. */
  readonly year: number;
  /** There is room for one thing at a time. */
  readonly isNarrow: boolean;
  /** What can be done with a form here, the first one in the accent colour. */
  readonly actions: readonly { readonly label: string; readonly run: (chosen: ChosenForm) => void }[];
  readonly isBusy: boolean;
}

const useStyles = makeStyles({
  gallery: {
    display: "flex",
    alignItems: "stretch",
    gap: tokens.spacingHorizontalL,
    minHeight: 0,
    flexGrow: 1,
  },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(15rem, 1fr))",
    alignContent: "start",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalXS,
    overflowY: "auto",
  },
  beside: { flex: "0 0 16.5rem", gridTemplateColumns: "minmax(0, 1fr)" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    width: "100%",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  paper: { overflow: "hidden", maxHeight: "7rem", borderRadius: tokens.borderRadiusSmall },
  detail: { flexGrow: 1, minWidth: 0, overflowY: "auto", padding: tokens.spacingHorizontalXS },
  columns: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL, alignItems: "flex-start" },
  fields: { flex: "1 1 16rem", minWidth: 0 },
  shown: {
    flex: "3 1 26rem",
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "#fff",
    boxSizing: "border-box",
  },
  actions: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: "none",
  },
});

/** Rows of the header and a few lines: more would be too small to be seen on a card. */
const CARD_ROWS = 14;

/** The standard forms as pictures, and of the chosen one its choices and what can be done with it. */
export function FormGallery({ language, year, isNarrow, actions, isBusy }: Properties) {
  const styles = useStyles();
  const [name, setName] = useState<FormName | null>(isNarrow ? null : "member-rating");
  const [wishes, setWishes] = useState<ReadonlyMap<FormName, FormWish>>(new Map());
  const form = name === null ? null : formNamed(name);
  const wish = form ? (wishes.get(form.id) ?? firstWish(form, year)) : null;
  return (
    <div className={styles.gallery}>
      {(!isNarrow || !form) && (
        <FormCards language={language} year={year} chosen={name} isBeside={!isNarrow} onChoose={setName} />
      )}
      {form && wish && (
        <FormDetail
          key={form.id}
          language={language}
          form={form}
          wish={wish}
          actions={actions}
          isBusy={isBusy}
          onWish={(next) => setWishes(new Map(wishes).set(form.id, next))}
          onBack={isNarrow ? () => setName(null) : null}
        />
      )}
    </div>
  );
}

interface CardsProperties {
  readonly language: Language;
  readonly year: number;
  readonly chosen: FormName | null;
  readonly isBeside: boolean;
  readonly onChoose: (name: FormName) => void;
}

function FormCards({ language, year, chosen, isBeside, onChoose }: CardsProperties) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = trainingTexts[language].forms;
  const drawn = useMemo(
    () => standardForms.map((form) => ({ form, sheet: pictured(form, firstWish(form, year)) })),
    [year],
  );
  return (
    <ul
      className={mergeClasses(layout.list, styles.list, isBeside && styles.beside)}
      style={isBeside ? {} : { flexGrow: 1 }}
      aria-label={texts.list}
    >
      {drawn.map(({ form, sheet }) => (
        <li key={form.id}>
          <button
            type="button"
            data-form={form.id}
            className={mergeClasses(styles.card, layout.focus, form.id === chosen && styles.chosen)}
            aria-current={form.id === chosen}
            onClick={() => onChoose(form.id)}
          >
            <span className={styles.paper} aria-hidden>
              {sheet && <FormPicture sheet={sheet} label="" rows={CARD_ROWS} />}
            </span>
            <span className={layout.strong}>{form.name[language]}</span>
            <span className={layout.quiet}>{form.purpose[language]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function pictured(form: StandardForm, wish: FormWish) {
  return drawWish(form, pictureWish(wish))?.sheets[0] ?? null;
}

interface DetailProperties {
  readonly language: Language;
  readonly form: StandardForm;
  readonly wish: FormWish;
  readonly actions: Properties["actions"];
  readonly isBusy: boolean;
  readonly onWish: (wish: FormWish) => void;
  /** Back to the list, where it is not beside. */
  readonly onBack: (() => void) | null;
}

function FormDetail({ language, form, wish, actions, isBusy, onWish, onBack }: DetailProperties) {
  const styles = useStyles();
  const layout = useLayout();
  const all = trainingTexts[language];
  const texts = all.forms;
  const heading = useRef<HTMLHeadingElement>(null);
  const isAlone = onBack !== null;
  useEffect(() => {
    if (isAlone) heading.current?.focus();
  }, [isAlone]);
  const sheet = useMemo(() => pictured(form, wish), [form, wish]);
  const run = (action: (chosen: ChosenForm) => void): void => {
    const workbook = drawWish(form, wish);
    if (workbook) action({ form, workbook, fileName: `${form.id}-${wish.year}.xlsx` });
  };
  return (
    <section className={styles.detail} aria-label={form.name[language]}>
      <div className={layout.row}>
        {onBack && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={texts.list}
            title={texts.list}
            onClick={onBack}
          />
        )}
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {form.name[language]}
        </h2>
      </div>
      <p className={layout.paragraph}>{form.purpose[language]}</p>
      <div className={mergeClasses(layout.row, styles.actions)}>
        {actions.map(({ label, run: action }, at) => (
          <Button
            key={label}
            appearance={at === 0 ? "primary" : "secondary"}
            disabledFocusable={isBusy || sheet === null}
            onClick={() => run(action)}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <FormChoiceFields
            form={form}
            wish={wish}
            texts={texts}
            isYearWrong={sheet === null}
            onChange={onWish}
          />
        </div>
        {sheet && (
          <div className={styles.shown}>
            <FormPicture sheet={sheet} label={texts.picture({ name: form.name[language] })} />
          </div>
        )}
      </div>
      {form.hints.length > 0 && (
        <>
          <h3 className={layout.strong}>{texts.hints}</h3>
          <ul lang="vi">
            {form.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </>
      )}
      <p className={layout.quiet}>{texts.source({ source: form.source[language] })}</p>
    </section>
  );
}
