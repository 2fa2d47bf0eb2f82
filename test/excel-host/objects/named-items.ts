import { flagArgument, optionalText, textArgument } from "../engine/arguments";
import { HostError, accessDenied, invalidArgument, itemNotFound } from "../engine/errors";
import { defineClass, isHostObject, type HostClass } from "../engine/host-class";
import { areaAddress, parseArea, quotedName } from "../model/ranges";
import type { SheetModel } from "../model/sheet";
import { comparable } from "../model/names";
import type { NameModel, WorkbookModel } from "../model/workbook";
import { rangeClass, type RangeTarget } from "./range";
import { worksheetClass } from "./worksheet";

interface NamesTarget {
  readonly workbook: WorkbookModel;
  /** Null for the names of the whole workbook. */
  readonly sheet: SheetModel | null;
}

interface NameTarget {
  readonly workbook: WorkbookModel;
  readonly name: NameModel;
}

function namesOf({ workbook, sheet }: NamesTarget): NameModel[] {
  return workbook.names.filter((name) => name.sheet === sheet);
}

function named(target: NamesTarget, key: unknown): NameModel | undefined {
  const wanted = comparable(textArgument(key));
  return namesOf(target).find(({ name }) => comparable(name) === wanted);
}

function formulaOf(reference: unknown): string {
  if (isHostObject(reference) && reference.className === "Range") {
    const { sheet, area } = reference.target as RangeTarget;
    const corners = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `=${quotedName(sheet.name)}!${corners}`;
  }
  return textArgument(reference);
}

export const namesClass: HostClass<NamesTarget> = defineClass<Excel.NamedItemCollection, NamesTarget>(
  "NamedItemCollection",
  {
    items: (target) => namesOf(target).map((name) => namedItemClass.of({ workbook: target.workbook, name })),
    methods: {
      add: {
        since: "1.4",
        call(target, [name, reference, comment]) {
          const { workbook, sheet } = target;
          const text = textArgument(name);
          if (workbook.readOnly) throw accessDenied();
          if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) || parseArea(text)) throw invalidArgument();
          if (named(target, text)) throw new HostError("ItemAlreadyExists", "The name is in use.");
          const model = {
            name: text,
            formula: formulaOf(reference),
            sheet,
            visible: true,
            comment: optionalText(comment) ?? "",
          };
          workbook.names.push(model);
          return namedItemClass.of({ workbook, name: model });
        },
      },
      getCount: { since: "1.4", call: (target) => namesOf(target).length },
      getItem: {
        since: "1.1",
        call(target, [key]) {
          const name = named(target, key);
          if (!name) throw itemNotFound();
          return namedItemClass.of({ workbook: target.workbook, name });
        },
      },
      getItemOrNullObject: {
        since: "1.4",
        call(target, [key]) {
          const name = named(target, key);
          return name ? namedItemClass.of({ workbook: target.workbook, name }) : null;
        },
      },
    },
  },
);

function rangeOfName({ workbook, name }: NameTarget) {
  const place = workbook.areaOf(name.formula, name.sheet ?? workbook.activeSheet);
  return place && rangeClass.of(place);
}

const namedItemClass: HostClass<NameTarget> = defineClass<Excel.NamedItem, NameTarget>("NamedItem", {
  identity: ({ name }) => ({ _Id: name.name }),
  check: ({ workbook, name }) => {
    if (!workbook.names.includes(name)) throw itemNotFound();
  },
  scalars: {
    name: { since: "1.1", get: ({ name }) => name.name },
    formula: {
      since: "1.7",
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = textArgument(value);
      },
    },
    scope: { since: "1.4", get: ({ name }) => (name.sheet ? "Worksheet" : "Workbook") },
    comment: {
      since: "1.4",
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = textArgument(value);
      },
    },
    visible: {
      since: "1.1",
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = flagArgument(value);
      },
    },
  },
  navigations: {
    worksheetOrNullObject: { since: "1.4", get: ({ name }) => name.sheet && worksheetClass.of(name.sheet) },
  },
  methods: {
    delete: {
      since: "1.4",
      call({ workbook, name }) {
        workbook.names = workbook.names.filter((each) => each !== name);
      },
    },
    getRange: {
      since: "1.1",
      call(target) {
        const range = rangeOfName(target);
        if (!range) throw itemNotFound();
        return range;
      },
    },
    getRangeOrNullObject: { since: "1.4", call: rangeOfName },
  },
});
