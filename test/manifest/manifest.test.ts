/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { iconNames, ribbonSizes } from "../../assets/icons/sizes";

/*
 * The official validator asks a server of Microsoft; these tests hold what its schema and the reference pages say:
 * the order of elements, ids and references, addresses, sizes of icons and lengths of texts.
 */
const root = path.join(__dirname, "..", "..");
const base = "https://localhost:3000/";
const manifest = new DOMParser().parseFromString(
  readFileSync(path.join(root, "manifest.xml"), "utf8"),
  "application/xml",
);

/** The children that an element may have, in the order of the schema (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0). */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host in VersionOverrides": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Runtimes: ["Runtime"],
  OfficeTab: ["Group"],
  Action: ["FunctionName", "TaskpaneId", "SourceLocation", "Title"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

function all(name: string): Element[] {
  return [...manifest.getElementsByTagName(name)];
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

function orderOf(element: Element): readonly string[] | undefined {
  const within = element.closest("VersionOverrides");
  return orders[element.nodeName === "Host" && within ? "Host in VersionOverrides" : element.nodeName];
}

/** Width and height of a PNG, from its header. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("is well-formed", () => {
    expect(all("parsererror")).toEqual([]);
  });

  it("has its elements in the order of the schema", () => {
    const misplaced = all("*").flatMap((element) => {
      const order = orderOf(element);
      if (!order) return [];
      const places = [...element.children].map((child) => order.indexOf(child.nodeName));
      const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
      return wrong
        ? [`${element.nodeName}: ${[...element.children].map((child) => child.nodeName).join(", ")}`]
        : [];
    });
    expect(misplaced).toEqual([]);
  });

  it("carries an id, a version of four numbers and Vietnamese as its own language", () => {
    expect(all("Id")[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all("Version")[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(all("DefaultLocale")[0]?.textContent).toBe("vi-VN");
  });

  it("asks for no requirement set: Excels that lack one would hide the add-in instead of letting it say so", () => {
    expect(all("Requirements")).toEqual([]);
  });

  it("lets no pane have an id of its own beside the runtime that all of it shares", () => {
    expect(all("Runtime").map((runtime) => attribute(runtime, "lifetime"))).toEqual(["long"]);
    expect(all("TaskpaneId")).toEqual([]);
  });

  it("names every resource once, with at most 32 characters", () => {
    const ids = [...all("bt:Image"), ...all("bt:Url"), ...all("bt:String")]
      .filter((element) => element.hasAttribute("id"))
      .map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    const referenced = new Set(
      all("*")
        .filter((element) => element.hasAttribute("resid"))
        .map((element) => attribute(element, "resid")),
    );
    expect([...referenced].filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !referenced.has(id))).toEqual([]);
  });

  it("names every group and control once", () => {
    const ids = [...all("Group"), ...all("Control")].map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(["KhopSo.Group", "KhopSo.Check", "KhopSo.Fill", "KhopSo.Mark", "KhopSo.Pane"]);
  });

  it("takes everything over https from one place, which a build replaces", () => {
    const addresses = all("*").flatMap((element) =>
      [attribute(element, "DefaultValue"), attribute(element, "Value")].filter((text) =>
        /^[a-z]+:/i.test(text),
      ),
    );
    expect(addresses.length).toBeGreaterThan(40);
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
  });

  it("runs pane and commands in one runtime: the same address wherever the pane is named", () => {
    const named = ["Runtime", "FunctionFile"].map((name) => attribute(all(name)[0] as Element, "resid"));
    expect(named).toEqual(["Taskpane.Url", "Taskpane.Url"]);
    const shown = all("SourceLocation").map(
      (element) => attribute(element, "resid") || attribute(element, "DefaultValue"),
    );
    expect(shown).toEqual([`${base}taskpane.html`, "Taskpane.Url"]);
  });

  it("has every icon at every size of the ribbon, each a picture of just that size", () => {
    const images = all("bt:Image").filter((image) => image.hasAttribute("id"));
    expect(images.map((image) => attribute(image, "id")).sort()).toEqual(
      iconNames.flatMap((name) => ribbonSizes.map((size) => `${name}.${size}`)).sort(),
    );
    for (const image of images) {
      const [, size] = attribute(image, "id").split(".");
      const file = path.join(root, attribute(image, "DefaultValue").slice(base.length));
      expect(pixels(file)).toEqual([Number(size), Number(size)]);
    }
    for (const icon of all("Icon")) {
      const sizes = [...icon.children].map((image) => [
        attribute(image, "size"),
        attribute(image, "resid").split(".")[1],
      ]);
      expect(sizes).toEqual(ribbonSizes.map((size) => [String(size), String(size)]));
    }
    expect(pixels(path.join(root, "assets/icons/khop-so-64.png"))).toEqual([64, 64]);
  });

  it("says every text in Vietnamese and in English, within the lengths that Office takes", () => {
    const limits: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const text of all("bt:String")) {
      const limit = limits[text.parentElement?.nodeName ?? ""] ?? 0;
      const overrides = [...text.children];
      expect(overrides.map((override) => attribute(override, "Locale"))).toEqual(["en-US"]);
      for (const words of [
        attribute(text, "DefaultValue"),
        ...overrides.map((override) => attribute(override, "Value")),
      ]) {
        expect(words.trim()).not.toBe("");
        expect(words.length).toBeLessThanOrEqual(limit);
        expect(words).toBe(words.normalize("NFC"));
      }
    }
    const description = all("Description").find((element) => element.hasAttribute("DefaultValue"));
    expect(attribute(description as Element, "DefaultValue").length).toBeLessThanOrEqual(250);
  });
});
