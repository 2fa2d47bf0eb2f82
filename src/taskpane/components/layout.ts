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
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
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
  /** Fluent keeps 96 px for every button; short words of a card need less. */
  compact: { minWidth: "auto" },
  /** Fluent's fixed height would cut larger text. */
  select: { "& select": { height: "auto", minHeight: "2rem" } },
  focus: createFocusOutlineStyle(),
});
