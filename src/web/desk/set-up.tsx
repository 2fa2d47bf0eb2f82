import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Role } from "./protocol";
import { FileButton } from "./file-button";
import { useDesk } from "./use-desk";

/** A list that a person pasted: one unit a line; of a pasted range the longest words of the line. */
export function unitsPasted(text: string): string[] {
  const names = text.split(/\r?\n/).map((line) => {
    const cells = line.split("\t").map((cell) => cell.trim());
    return cells.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), "");
  });
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))];
}

/** What is said of the round: its period, who should send, what it is held against. Nothing is required. */
export function SetUp() {
  const { desk, state, texts, n } = useDesk();
  const { settings, report } = state;
  const { expected } = settings;
  const [year, setYear] = useState(settings.year === null ? "" : String(settings.year));
  const [list, setList] = useState(expected.join("\n"));
  useEffect(() => setList(expected.join("\n")), [expected]);
  useEffect(() => setYear(settings.year === null ? "" : String(settings.year)), [settings.year]);
  const found = report?.period?.year;

  const takeYear = (): void => {
    const said = /^\d{4}$/.test(year.trim()) ? Number(year) : null;
    const taken = said !== null && said >= 1945 && said <= 2100 ? said : null;
    if (taken !== settings.year) void desk.setRound({ year: taken });
    if (taken === null) setYear("");
  };
  const takeList = (): void => {
    const units = unitsPasted(list);
    if (units.join("\n") !== expected.join("\n")) void desk.setRound({ expected: units });
  };
  const countOf = (role: Role): string => {
    const count = state.files.filter((file) => file.role === role).length;
    return count === 0 ? texts.noFiles : texts.takenFiles({ count: n(count) });
  };

  return (
    <div className="desk-setup">
      <p>{texts.setUpHint}</p>
      <div className="desk-fields">
        <Field
          label={texts.year}
          {...(found !== undefined && settings.year === null
            ? { hint: texts.yearAsFound({ year: String(found) }) }
            : {})}
        >
          <Input
            value={year}
            inputMode="numeric"
            onChange={(_, { value }) => setYear(value)}
            onBlur={takeYear}
            onKeyDown={(event) => event.key === "Enter" && takeYear()}
          />
        </Field>
        <Field label={texts.quarter}>
          <Select
            value={String(settings.quarter ?? 0)}
            onChange={(_, { value }) => void desk.setRound({ quarter: Number(value) || null })}
          >
            <option value="0">{texts.wholeYear}</option>
            {texts.quarters.map((quarter, at) => (
              <option key={quarter} value={at + 1}>
                {quarter}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.office}>
          <Input
            value={settings.office}
            placeholder={texts.officeExample}
            onChange={(_, { value }) => void desk.setRound({ office: value })}
          />
        </Field>
        <Field label={texts.deadline} hint={texts.deadlineHint}>
          <Input
            type="date"
            value={settings.deadline ?? ""}
            onChange={(_, { value }) =>
              void desk.setRound({ deadline: /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null })
            }
          />
        </Field>
      </div>
      <div className="desk-fields">
        <Field
          label={`${texts.expected}${expected.length === 0 ? "" : ` (${texts.expectedCount({ count: n(expected.length) })})`}`}
          hint={texts.expectedHint}
        >
          <Textarea
            rows={4}
            resize="vertical"
            value={list}
            onChange={(_, { value }) => setList(value)}
            onBlur={takeList}
          />
        </Field>
        <div className="desk-against">
          <FileButton
            label={texts.expectedFile}
            choose={{ accept: ".xlsx,.xlsm,.csv,.txt" }}
            onPicked={([first]) => first && void desk.takeExpected(first.file)}
          />
          <div>
            <p id="desk-previous">
              <strong>{texts.previous}</strong> · {countOf("previous")}. {texts.previousHint}
            </p>
            <FileButton
              label={texts.chooseFolder}
              choose="folder"
              describedBy="desk-previous"
              onPicked={(picked) => void desk.take(picked, "previous")}
            />
          </div>
          <div>
            <p id="desk-superior">
              <strong>{texts.superior}</strong> · {countOf("superior")}. {texts.superiorHint}
            </p>
            <FileButton
              label={texts.chooseFiles}
              choose="files"
              describedBy="desk-superior"
              onPicked={(picked) => void desk.take(picked, "superior")}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
