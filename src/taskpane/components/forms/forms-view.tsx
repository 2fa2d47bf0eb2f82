import { Button } from "@fluentui/react-components";
import { trainingTexts } from "../../../i18n/training-texts";
import { useLayout } from "../layout";
import { usePane } from "../pane-context";
import { SubView } from "../sub-view";
import { FormGallery } from "./gallery";

/** In Excel: the findings one by one for a hall, and the standard forms, to be added as a new sheet. */
export function FormsView() {
  const layout = useLayout();
  const { state, actions, language } = usePane();
  const texts = trainingTexts[language];
  return (
    <SubView title={texts.tabs.forms}>
      <div className={layout.row}>
        <Button disabledFocusable={state.busy} onClick={() => void actions.present()}>
          {texts.present.start}
        </Button>
      </div>
      <FormGallery
        language={language}
        year={new Date().getFullYear()}
        isNarrow
        isBusy={state.busy}
        actions={[
          {
            label: texts.forms.insert,
            run: ({ workbook }) => {
              const [sheet] = workbook.sheets;
              if (sheet) void actions.addSheet(sheet);
            },
          },
        ]}
      />
    </SubView>
  );
}
