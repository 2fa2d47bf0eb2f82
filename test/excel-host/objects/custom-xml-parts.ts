import { textArgument } from "../engine/arguments";
import { accessDenied, invalidArgument, itemNotFound } from "../engine/errors";
import { defineClass, type HostClass } from "../engine/host-class";
import type { WorkbookModel, XmlPartModel } from "../model/workbook";

interface PartsTarget {
  readonly workbook: WorkbookModel;
  /** Null for all parts. */
  readonly namespaceUri: string | null;
}

interface PartTarget {
  readonly workbook: WorkbookModel;
  readonly part: XmlPartModel;
}

function namespaceOf(xml: string): string {
  const root = /<([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml.replace(/<[?!][^>]*>/g, ""));
  if (!root) throw invalidArgument();
  const name = root[1] ? `xmlns:${root[1].slice(0, -1)}` : "xmlns";
  return new RegExp(`${name}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? "")?.[1] ?? "";
}

/** @throws HostError InvalidArgument for what is no XML, or declares an encoding where that is refused */
function xmlArgument({ habits }: WorkbookModel, given: unknown): string {
  const xml = textArgument(given);
  if (habits.refusesXmlDeclaration && xml.startsWith("<?xml")) throw invalidArgument();
  namespaceOf(xml);
  return xml;
}

function partsOf({ workbook, namespaceUri }: PartsTarget): XmlPartModel[] {
  return workbook.xmlParts.filter(({ xml }) => namespaceUri === null || namespaceOf(xml) === namespaceUri);
}

function named(target: PartsTarget, id: unknown) {
  const wanted = textArgument(id);
  const part = partsOf(target).find((each) => each.id === wanted);
  return part ? xmlPartClass.of({ workbook: target.workbook, part }) : null;
}

function items(target: PartsTarget) {
  return partsOf(target).map((part) => xmlPartClass.of({ workbook: target.workbook, part }));
}

export const xmlPartsClass: HostClass<PartsTarget> = defineClass<Excel.CustomXmlPartCollection, PartsTarget>(
  "CustomXmlPartCollection",
  {
    items,
    methods: {
      add: {
        since: "1.5",
        call({ workbook }, [xml]) {
          if (workbook.readOnly) throw accessDenied();
          const part = { id: workbook.newId(), xml: xmlArgument(workbook, xml) };
          workbook.xmlParts.push(part);
          return xmlPartClass.of({ workbook, part });
        },
      },
      getByNamespace: {
        since: "1.5",
        call: ({ workbook }, [uri]) => scopedPartsClass.of({ workbook, namespaceUri: textArgument(uri) }),
      },
      getCount: { since: "1.5", call: (target) => partsOf(target).length },
      getItem: {
        since: "1.5",
        call(target, [id]) {
          const part = named(target, id);
          if (!part) throw itemNotFound();
          return part;
        },
      },
      getItemOrNullObject: { since: "1.5", call: (target, [id]) => named(target, id) },
    },
  },
);

const scopedPartsClass: HostClass<PartsTarget> = defineClass<
  Excel.CustomXmlPartScopedCollection,
  PartsTarget
>("CustomXmlPartScopedCollection", {
  items,
  methods: {
    getCount: { since: "1.5", call: (target) => partsOf(target).length },
    getItem: {
      since: "1.5",
      call(target, [id]) {
        const part = named(target, id);
        if (!part) throw itemNotFound();
        return part;
      },
    },
    getItemOrNullObject: { since: "1.5", call: (target, [id]) => named(target, id) },
    getOnlyItemOrNullObject: {
      since: "1.5",
      call(target) {
        const [part, ...others] = items(target);
        return part && others.length === 0 ? part : null;
      },
    },
  },
});

const xmlPartClass: HostClass<PartTarget> = defineClass<Excel.CustomXmlPart, PartTarget>("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  check: ({ workbook, part }) => {
    if (!workbook.xmlParts.includes(part)) throw itemNotFound();
  },
  scalars: {
    id: { since: "1.5", get: ({ part }) => part.id },
    namespaceUri: { since: "1.5", get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    delete: {
      since: "1.5",
      call({ workbook, part }) {
        if (workbook.readOnly) throw accessDenied();
        workbook.xmlParts = workbook.xmlParts.filter((each) => each !== part);
      },
    },
    getXml: { since: "1.5", call: ({ part }) => part.xml },
    setXml: {
      since: "1.5",
      call({ workbook, part }, [xml]) {
        if (workbook.readOnly) throw accessDenied();
        part.xml = xmlArgument(workbook, xml);
      },
    },
  },
});
