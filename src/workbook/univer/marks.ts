import type { ICommandService } from "@univerjs/core";
import { parseCell } from "../../grid/address";
import { checkOfRule, markLooks, markRule } from "../mark-rule";
import type { Mark } from "../port";
import { WorkbookRefusal } from "../port";
import type { FormulaRule, RuleLook } from "../presentation/presentation";
import type { SheetNames } from "./sheet-names";
import { formulaRule } from "./snapshot";

const addMutation = "sheet.mutation.add-conditional-rule";
const deleteMutation = "sheet.mutation.delete-conditional-rule";

export function isMarkRule(rule: FormulaRule): boolean {
  return checkOfRule(rule.formula) !== null;
}

function lookOf(severity: Mark["severity"]): RuleLook {
  const { letters, ink, fill, line } = markLooks[severity];
  const colour = `#${ink}`;
  const edge = { line, colour };
  return {
    font: { [letters]: true, colour },
    fill: `#${fill}`,
    border: { left: edge, right: edge, top: edge, bottom: edge },
  };
}

/**
 * The marks that stand in the spreadsheet, as conditional formats of its own. They are no steps of the spreadsheet's
 * undo: the pane takes them back.
 */
export class ShownMarks {
  private shown: readonly Mark[] = [];
  private rules: { readonly sheet: string; readonly id: string }[] = [];
  private count = 0;

  constructor(
    private readonly commands: ICommandService,
    private readonly unit: string,
    private readonly names: SheetNames,
    private readonly idOf: (sheet: string) => string | null,
  ) {}

  get marks(): readonly Mark[] {
    return this.shown;
  }

  /** @throws WorkbookRefusal "sheet-missing", or "unknown" for what is no cell; then nothing changed */
  set(marks: readonly Mark[]): void {
    const placed = marks.map((mark) => {
      const sheet = this.idOf(mark.sheet);
      const place = parseCell(mark.cell);
      if (sheet === null) throw new WorkbookRefusal("sheet-missing", mark.sheet);
      if (!place) throw new WorkbookRefusal("unknown", mark.cell);
      const range = { top: place.row, left: place.column, bottom: place.row, right: place.column };
      return { mark, sheet, range };
    });
    for (const { sheet, id } of this.rules) {
      this.commands.syncExecuteCommand(deleteMutation, { unitId: this.unit, subUnitId: sheet, cfId: id });
    }
    this.rules = placed.map(({ mark, sheet, range }) => {
      const id = `mark-${++this.count}`;
      const rule = formulaRule(id, {
        ranges: [range],
        formula: this.names.shownFormula(markRule(mark.formula)),
        look: lookOf(mark.severity),
        stopIfTrue: false,
      });
      this.commands.syncExecuteCommand(addMutation, { unitId: this.unit, subUnitId: sheet, rule });
      return { sheet, id };
    });
    this.shown = [...marks];
  }
}
