type Says<Values> = (values: Values) => string;

export type TrainingTab = "forms" | "practice" | "marking";

/** The words of the forms' gallery, of practice and of marking. Figures come as they are to be read. */
export interface TrainingTexts {
  readonly title: string;
  readonly toSheet: string;
  readonly tablist: string;
  readonly tabs: Record<TrainingTab, string>;
  readonly working: string;
  readonly failed: string;
  readonly unreadable: Says<{ file: string; reason: string }>;

  readonly forms: {
    readonly intro: string;
    readonly list: string;
    readonly picture: Says<{ name: string }>;
    readonly choices: string;
    readonly year: string;
    readonly badYear: Says<{ first: string; last: string }>;
    readonly quarter: string;
    readonly digits: string;
    readonly groups: string;
    readonly totals: string;
    readonly totalsAt: Record<"below" | "above" | "none", string>;
    readonly percents: string;
    readonly ofWhich: string;
    readonly numbers: string;
    readonly units: string;
    readonly unitsHint: string;
    readonly example: string;
    readonly exampleHint: string;
    readonly open: string;
    readonly insert: string;
    readonly download: string;
    readonly source: Says<{ source: string }>;
    readonly hints: string;
  };

  readonly practice: {
    readonly intro: string;
    readonly from: string;
    readonly fromForm: string;
    readonly fromSheet: Says<{ name: string }>;
    readonly form: string;
    readonly count: string;
    readonly seed: string;
    readonly seedHint: string;
    readonly level: string;
    readonly levels: Record<"easy" | "medium" | "hard" | "all" | "own", string>;
    readonly kinds: string;
    readonly make: string;
    readonly making: string;
    readonly made: Says<{ count: string; sheets: string; seed: string }>;
    readonly openIt: string;
    readonly downloadIt: string;
    readonly downloadKey: string;
    readonly keyHint: string;
    readonly needsSeed: string;
    readonly badCount: string;
    readonly needsKinds: string;
    readonly tooFew: Says<{ planted: string; wanted: string }>;
    readonly noTable: string;
    readonly next: string;
  };

  readonly marking: {
    readonly intro: string;
    readonly markOpen: Says<{ name: string; seed: string }>;
    readonly noPractice: string;
    readonly ofFiles: string;
    readonly attempts: string;
    readonly attemptsFolder: string;
    readonly keys: string;
    readonly chosen: Says<{ attempts: string; keys: string }>;
    readonly mark: string;
    readonly badKey: Says<{ file: string }>;
    readonly otherWorkbook: Says<{ file: string }>;
    readonly result: Says<{ found: string; all: string; wrong: string }>;
    readonly found: string;
    readonly missed: string;
    readonly wronglyChanged: string;
    readonly none: Record<"found" | "missed" | "wronglyChanged", string>;
    readonly foundLine: Says<{ right: string }>;
    readonly missedLine: Says<{ right: string; held: string }>;
    readonly wrongLine: Says<{ right: string; held: string }>;
    readonly why: string;
    readonly toDo: string;
    readonly goTo: Says<{ place: string }>;
    readonly blank: string;
    readonly file: string;
    readonly score: string;
    readonly minutes: Says<{ minutes: string }>;
    readonly byKind: string;
    readonly rate: Says<{ rate: string }>;
    readonly kind: string;
    readonly classTable: string;
    readonly pictureOf: Says<{ rate: string }>;
    readonly studies: readonly { readonly share: number; readonly text: string }[];
    readonly own: string;
    readonly sameSeed: Says<{ file: string; other: string; seed: string }>;
  };

  readonly present: {
    readonly start: string;
    readonly title: string;
    readonly position: Says<{ at: string; of: string }>;
    readonly question: string;
    readonly guess: string;
    readonly show: string;
    readonly more: string;
    readonly next: string;
    readonly previous: string;
    readonly leave: string;
    readonly end: string;
    readonly mended: string;
    readonly nothing: string;
    readonly keys: string;
  };
}
