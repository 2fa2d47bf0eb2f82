import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  ChevronDownRegular,
  ClipboardTaskListLtrRegular,
  DocumentBulletListRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  MoreHorizontalRegular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { Language } from "../i18n/format";
import type { TrainingTab } from "../i18n/training-words";
import type { Sample } from "./samples";
import { samples } from "./samples";
import type { PageTexts } from "./texts";
import { useFileKeys } from "./use-file-keys";

interface Properties {
  readonly texts: PageTexts;
  /** The name of the open file, "" for none. */
  readonly name: string;
  readonly unsaved: boolean;
  /** What was changed is kept on this machine. */
  readonly drafted: boolean;
  readonly keepsDrafts: boolean;
  readonly ready: boolean;
  /** There is a pane, which keeps the language. */
  readonly speaks: boolean;
  readonly language: Language;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: (sample: Sample) => void;
  readonly onDownload: () => void;
  readonly onDesk: () => void;
  readonly onTraining: (tab: TrainingTab) => void;
  /** Shows the findings of the open file one by one. */
  readonly onPresent: () => void;
  /** Off also deletes the drafts that are kept. */
  readonly onKeepDrafts: (keeps: boolean) => void;
  readonly onLanguage: (language: Language) => void;
}

const accepted = ".xlsx,.xlsm,.csv,.txt";

/** The page's own actions: open, download, samples, language. */
export function TopBar(properties: Properties) {
  const { texts, name, unsaved, ready, language } = properties;
  const picker = useRef<HTMLInputElement>(null);
  const other: Language = language === "vi" ? "en" : "vi";
  const choose = () => picker.current?.click();
  useFileKeys({
    onOpen: ready ? choose : null,
    onSave: ready && name !== "" ? properties.onDownload : null,
  });
  return (
    <header className="page-bar">
      <span className="page-product">{texts.product}</span>
      <input
        ref={picker}
        type="file"
        accept={accepted}
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was changed elsewhere.
          event.target.value = "";
          if (file) properties.onOpenFile(file);
        }}
      />
      <Tooltip content={texts.openHint} relationship="description">
        <Button appearance="subtle" icon={<FolderOpenRegular />} disabled={!ready} onClick={choose}>
          <span className="page-label">{texts.open}</span>
        </Button>
      </Tooltip>
      <Tooltip content={texts.downloadHint} relationship="description">
        <Button
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          disabled={!ready || name === ""}
          onClick={properties.onDownload}
        >
          <span className="page-label">{texts.download}</span>
        </Button>
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after" disabled={!ready}>
            <DocumentBulletListRegular className="page-sign" aria-hidden />
            <span className="page-label">{texts.samples}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map((sample) => (
              <MenuItem key={sample.fileName} onClick={() => properties.onOpenSample(sample)}>
                {sample.label[language]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<DocumentTableRegular />}
            title={texts.trainingHint}
            disabled={!ready}
          >
            <span className="page-label">{texts.training}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => properties.onTraining("forms")}>{texts.trainingForms}</MenuItem>
            <MenuItem onClick={() => properties.onTraining("practice")}>{texts.trainingPractice}</MenuItem>
            <MenuItem onClick={() => properties.onTraining("marking")}>{texts.trainingMarking}</MenuItem>
            <MenuItem disabled={!properties.speaks} onClick={properties.onPresent}>
              {texts.present}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Tooltip content={texts.deskHint} relationship="description">
        <Button
          appearance="subtle"
          icon={<ClipboardTaskListLtrRegular />}
          disabled={!ready}
          onClick={properties.onDesk}
        >
          <span className="page-label">{texts.desk}</span>
        </Button>
      </Tooltip>
      <p className="page-name" title={name}>
        {name}
        {unsaved && (
          <span className="page-unsaved">
            {" · "}
            {texts.unsaved}
            {properties.drafted && `, ${texts.drafted}`}
          </span>
        )}
      </p>
      <Menu
        checkedValues={{ drafts: properties.keepsDrafts ? ["keep"] : [] }}
        onCheckedValueChange={(_, { checkedItems }) => properties.onKeepDrafts(checkedItems.includes("keep"))}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={texts.more}
            disabled={!ready}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemCheckbox name="drafts" value="keep">
              {texts.keepDrafts}
            </MenuItemCheckbox>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        appearance="subtle"
        lang={other}
        disabled={!properties.speaks}
        onClick={() => properties.onLanguage(other)}
      >
        {texts.otherLanguage}
      </Button>
    </header>
  );
}
