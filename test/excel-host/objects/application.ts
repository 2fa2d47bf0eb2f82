import { wordArgument } from "../engine/arguments";
import { defineClass, type HostClass } from "../engine/host-class";
import type { Culture } from "../model/text";
import type { CalculationMode, WorkbookModel } from "../model/workbook";

const modes: readonly CalculationMode[] = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationClass: HostClass<WorkbookModel> = defineClass<Excel.Application, WorkbookModel>(
  "Application",
  {
    scalars: {
      calculationMode: {
        since: "1.1",
        get: (workbook) => workbook.calculationMode,
        set: (workbook, value) => {
          workbook.calculationMode = wordArgument(value, modes);
          workbook.settle();
        },
      },
      calculationState: { since: "1.9", get: () => "Done" },
      decimalSeparator: { since: "1.11", get: ({ culture }) => culture.decimalSeparator },
      thousandsSeparator: { since: "1.11", get: ({ culture }) => culture.groupSeparator },
      useSystemSeparators: { since: "1.11", get: () => true },
    },
    navigations: {
      cultureInfo: { since: "1.11", get: ({ culture }) => cultureClass.of(culture) },
    },
    methods: {
      calculate: { since: "1.1", call: (workbook) => workbook.calculateAll() },
      suspendApiCalculationUntilNextSync: {
        since: "1.6",
        call: (workbook) => {
          workbook.calculationSuspended = true;
        },
      },
      // There is no screen to hold still.
      suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
    },
  },
);

const cultureClass: HostClass<Culture> = defineClass<Excel.CultureInfo, Culture>("CultureInfo", {
  scalars: { name: { since: "1.11", get: ({ name }) => name } },
  navigations: { numberFormat: { since: "1.11", get: (culture) => numberFormatClass.of(culture) } },
});

const numberFormatClass: HostClass<Culture> = defineClass<Excel.NumberFormatInfo, Culture>(
  "NumberFormatInfo",
  {
    scalars: {
      numberDecimalSeparator: { since: "1.11", get: ({ decimalSeparator }) => decimalSeparator },
      numberGroupSeparator: { since: "1.11", get: ({ groupSeparator }) => groupSeparator },
    },
  },
);
