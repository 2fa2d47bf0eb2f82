import type { PaneTexts } from "./texts";

export const helpEn: PaneTexts["helpView"] = {
  title: "Help",
  sections: [
    {
      title: "What Khớp Số does",
      lines: [
        "Check figures: computes the totals, percentages and gaps of the form again and shows the cell that does not match, why, and what it must be.",
        "Fill formulas: puts formulas into the empty percentage and gap columns; next year you only change the counts.",
        "Mark cells: shows the cells to review in the sheet itself; a mark goes away when its cell is right.",
        "No cell is changed before you have seen the change and agreed. Whatever was written can be undone.",
      ],
    },
    {
      title: "Three severities",
      lines: [
        "Error: the arithmetic cannot hold.",
        "Review: a rule or a denominator is unclear; you decide.",
        "Information: good to know, such as rounding; not an error.",
      ],
    },
    {
      title: "What Khớp Số does not know",
      lines: [
        "Whether the original figures are right: figures that match can all be wrong. Compare them with the files.",
        "Hidden sheets and sheets without a recognised table are not checked; “Not checked” above the list always names them.",
      ],
    },
    {
      title: "Privacy",
      lines: ["Everything happens on this machine. No figure is sent anywhere."],
    },
  ],
  keysTitle: "Keys (while you are in the pane)",
  keys: [
    { keys: "F8", does: "next finding" },
    { keys: "Shift + F8", does: "previous finding" },
    { keys: "↑ ↓", does: "up and down the list" },
    { keys: "Enter", does: "go to the cell" },
    { keys: "Esc", does: "back to the list" },
    { keys: "Ctrl + Z, Ctrl + Y", does: "undo, redo" },
    { keys: "F6", does: "between the spreadsheet and the pane" },
  ],
};
