import { createFocusOutlineStyle, makeStyles, tokens } from "@fluentui/react-components";

/** What many parts share: rows that wrap, stacks, cards, quiet text, and the outline of what has the focus. */
export const useLayout = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
  },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  paragraph: { margin: 0 },
  strong: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  link: {
    minWidth: "1.5rem",
    minHeight: "1.5rem",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  /** A link that stands alone is as tall as a button. */
  tall: { minHeight: "2rem" },
  /** Fluent's fields are as wide as their longest option; here they are as wide as the pane. */
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  /** Read aloud, not seen. */
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  /** Fluent keeps 96 px for every button; short words of a card need less. */
  compact: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
  /** A quiet button among others. */
  plain: {
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  /** Fluent's fixed height would cut larger text. */
  select: { "& select": { height: "auto", minHeight: "2rem" } },
  focus: createFocusOutlineStyle(),
});
