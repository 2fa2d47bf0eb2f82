import { textArgument } from "../engine/arguments";
import { accessDenied, itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { WorkbookModel } from "../model/workbook";

interface SettingTarget {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

function put({ workbook, key }: SettingTarget, value: unknown) {
  if (workbook.readOnly) throw accessDenied();
  workbook.settings.set(key, value);
  return settingClass.of({ workbook, key });
}

export const settingsClass: HostClass<WorkbookModel> = defineClass<Excel.SettingCollection, WorkbookModel>(
  "SettingCollection",
  {
    items: (workbook) => [...workbook.settings.keys()].map((key) => settingClass.of({ workbook, key })),
    methods: {
      add: {
        since: "1.4",
        call: (workbook, [key, value]) => put({ workbook, key: textArgument(key) }, value),
      },
      getCount: { since: "1.4", call: ({ settings }) => settings.size },
      getItem: {
        since: "1.4",
        call(workbook, [name]) {
          const key = textArgument(name);
          if (!workbook.settings.has(key)) throw itemNotFound();
          return settingClass.of({ workbook, key });
        },
      },
      getItemOrNullObject: {
        since: "1.4",
        call(workbook, [name]) {
          const key = textArgument(name);
          return workbook.settings.has(key) ? settingClass.of({ workbook, key }) : null;
        },
      },
    },
  },
);

const settingClass: HostClass<SettingTarget> = defineClass<Excel.Setting, SettingTarget>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  check: ({ workbook, key }) => {
    if (!workbook.settings.has(key)) throw itemNotFound();
  },
  scalars: {
    key: { since: "1.4", get: ({ key }) => key },
    value: {
      since: "1.4",
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: (target, value) => void put(target, value),
    },
  },
  methods: {
    delete: {
      since: "1.4",
      call({ workbook, key }) {
        if (workbook.readOnly) throw accessDenied();
        workbook.settings.delete(key);
      },
    },
  },
});
