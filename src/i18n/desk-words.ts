/** What a unit's line says of what came from it. */
export type DeskUnitState = "received" | "missing" | "twice" | "unexpected" | "unreadable" | "reading";
export type DeskStanding = "open" | "accepted" | "returned" | "sent-again";
export type DeskColumn =
  "unit" | "errors" | "warnings" | "notCompared" | "ignored" | "influence" | "state" | "standing";
export type DeskTab = "units" | "between" | "pictures";
export type DeskFilter = "all" | "open" | "toSee" | "returned" | "accepted" | "absent";
export type DeskWord = "correct" | "complete" | "consistent" | "timely";

/** The words of the reviewer's desk. Figures come as text in the form of the language. */
export interface DeskTexts {
  readonly title: string;
  readonly heading: (values: { period: string; office: string }) => string;
  readonly unknownPeriod: string;
  readonly toSheet: string;
  readonly backToDesk: string;
  readonly chooseFolder: string;
  readonly chooseFiles: string;
  readonly addFiles: string;
  readonly startTitle: string;
  readonly startText: string;
  readonly startSteps: readonly string[];
  readonly dropHere: string;
  readonly openDesk: string;
  readonly saveDesk: string;
  readonly saveDeskHint: string;
  readonly restored: (values: { decided: string }) => string;
  readonly print: string;
  readonly exports: string;
  readonly handOuts: Readonly<Record<"summary" | "notes" | "rollUp" | "note", string>>;

  readonly setUp: string;
  readonly setUpHint: string;
  readonly year: string;
  readonly yearAsFound: (values: { year: string }) => string;
  readonly quarter: string;
  readonly wholeYear: string;
  readonly quarters: readonly [string, string, string, string];
  readonly office: string;
  readonly officeExample: string;
  readonly deadline: string;
  readonly deadlineHint: string;
  readonly expected: string;
  readonly expectedHint: string;
  readonly expectedFile: string;
  readonly expectedCount: (values: { count: string }) => string;
  readonly previous: string;
  readonly previousHint: string;
  readonly superior: string;
  readonly superiorHint: string;
  readonly takenFiles: (values: { count: string }) => string;
  readonly noFiles: string;
  readonly apply: string;

  readonly reading: (values: { done: string; total: string; name: string }) => string;
  readonly tying: string;
  readonly stop: string;
  readonly stopped: (values: { done: string; total: string }) => string;
  readonly resume: string;
  readonly ready: (values: { files: string; units: string }) => string;
  readonly tiesHeld: (values: { compared: string; held: string }) => string;
  readonly noTies: string;

  readonly words: Readonly<Record<DeskWord, string>>;
  readonly wordMeanings: Readonly<Record<DeskWord, string>>;
  readonly share: (values: { held: string; of: string }) => string;
  readonly noDeadline: string;

  readonly tabs: Readonly<Record<DeskTab, string>>;
  readonly tablist: string;
  readonly columns: Readonly<Record<DeskColumn, string>>;
  readonly columnHints: Readonly<Partial<Record<DeskColumn, string>>>;
  readonly states: Readonly<Record<DeskUnitState, string>>;
  readonly standings: Readonly<Record<DeskStanding, string>>;
  readonly tableCaption: string;
  readonly sortBy: (values: { column: string }) => string;
  readonly search: string;
  readonly show: string;
  readonly filters: Readonly<Record<DeskFilter, string>>;
  readonly shownUnits: (values: { shown: string; all: string }) => string;
  readonly noneShown: string;
  readonly acceptClean: (values: { count: string }) => string;

  readonly panel: string;
  readonly choose: string;
  readonly files: string;
  readonly openFile: string;
  readonly leaveOut: string;
  readonly fileOf: (values: { figures: string; notCompared: string }) => string;
  readonly accept: string;
  readonly giveBack: string;
  readonly reopen: string;
  readonly decided: (values: { standing: string; by: string; day: string; hour: string }) => string;
  readonly decidedOfOlder: string;
  readonly nobody: string;
  readonly reason: (values: { reason: string }) => string;
  readonly findingsBetween: string;
  readonly findingsInside: string;
  readonly nothingFound: string;
  readonly nothingSent: string;
  readonly ignored: string;
  readonly ignoredBecause: (values: { rule: string; place: string; reason: string; day: string }) => string;
  readonly wholeWorkbook: string;
  readonly severities: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly place: (values: { file: string; sheet: string; cell: string }) => string;
  readonly showPlace: (values: { place: string }) => string;

  readonly sinceTitle: string;
  readonly since: (values: { mended: string; still: string; fresh: string; uncheckable: string }) => string;
  readonly became: Readonly<Record<"mended" | "still" | "new" | "uncheckable", string>>;

  readonly acceptTitle: (values: { unit: string }) => string;
  readonly returnTitle: (values: { unit: string }) => string;
  readonly who: string;
  readonly whoHint: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly noteLabel: string;
  readonly takeFindings: string;
  readonly confirmAccept: string;
  readonly confirmReturn: string;
  readonly cancel: string;

  readonly betweenTitle: string;
  readonly nothingBetween: string;
  readonly stillReading: string;
  readonly wholeRound: string;
  readonly suspect: (values: { place: string; value: string }) => string;
  readonly suspectAlone: (values: { place: string }) => string;
  readonly placesOf: string;
  readonly noValue: string;

  readonly pictureLevels: string;
  readonly pictureLevelsOf: Readonly<Record<"member" | "organisation", string>>;
  readonly pictureMovement: string;
  readonly pictureHeat: string;
  readonly levels: readonly [string, string, string, string];
  readonly movements: readonly [string, string, string];
  readonly cap: (values: { percent: string; base: string }) => string;
  readonly capAbove: (values: { count: string; of: string }) => string;
  readonly capSource: (values: { source: string }) => string;
  readonly capBases: Readonly<Record<"good" | "goodOrBetter" | "rated", string>>;
  readonly noPictures: string;
  readonly asTable: string;
  readonly noHeat: string;

  readonly onlyLooking: string;
  readonly dismiss: string;
  readonly unsaved: string;
  readonly drafted: string;
  readonly messages: {
    readonly others: (values: { count: string; names: string }) => string;
    readonly closed: (values: { count: string; names: string }) => string;
    readonly nothingChosen: string;
    readonly unitsUnreadable: (values: { name: string }) => string;
    readonly deskUnreadable: (values: { name: string }) => string;
    readonly deskOpened: (values: { name: string }) => string;
    readonly fileGone: (values: { name: string }) => string;
    readonly notReviewed: string;
    readonly notMade: string;
  };
}
