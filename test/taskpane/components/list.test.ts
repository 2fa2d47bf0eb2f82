import { countBySheet, labelsOf } from "../../../src/taskpane/components/list";
import { findingGroups, severityCounts, visibleFindings } from "../../../src/taskpane/session/select";
import { checked, members, organisations } from "../support/states";

const state = checked("vi");

describe("the list of findings", () => {
  it("groups by rule, the gravest rules first", () => {
    expect(
      findingGroups(state).map(({ rule, severity, findings }) => [rule, severity, findings.length]),
    ).toEqual([
      ["total-mismatch", "error", 2],
      ["number-as-text", "error", 1],
      ["percentage-mismatch", "warning", 1],
      ["missing-level", "warning", 1],
      ["excellent-cap", "warning", 1],
      ["rounding-remainder", "info", 1],
    ]);
  });

  it("leaves out what the filter and an ignore leave out, and counts without the filter of severities", () => {
    const filtered = {
      ...state,
      filter: { severities: ["warning"] as const, sheet: organisations },
      findings: state.findings.map((finding) =>
        finding.id === "cap"
          ? {
              ...finding,
              ignore: {
                id: "i",
                rule: "excellent-cap",
                scope: "rule",
                sheet: "",
                anchor: null,
                reason: "x",
                day: "",
              } as const,
            }
          : finding,
      ),
    };
    expect(visibleFindings(filtered).map(({ id }) => id)).toEqual(["base", "missing"]);
    expect(severityCounts(filtered)).toEqual({ error: 0, warning: 2, info: 0 });
    expect([...countBySheet(filtered)]).toEqual([
      [members, 4],
      [organisations, 2],
    ]);
  });
});

describe("the labels of a cell", () => {
  it("leave out what is missing", () => {
    expect(labelsOf({ sheet: members, cell: "D9", row: "Tổng cộng", column: "" })).toBe("Tổng cộng");
    expect(labelsOf(null)).toBe("");
  });
});
