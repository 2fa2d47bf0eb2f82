import type { View } from "../session/state";
import { lazy, Suspense } from "react";
import { CoverageView } from "./coverage-view";
import { FillView } from "./fill-view";
import { FixView } from "./fix-view";
import { HelpView } from "./help-view";
import { IgnoreView } from "./ignore-view";
import { IgnoresView } from "./ignores-view";
import { PresentView } from "./present-view";
import { RecordView } from "./record/record-view";
import { SettingsView } from "./settings-view";
import { TableView } from "./table-view";

/** Forms weigh as much as all other views. */
const FormsView = lazy(() =>
  import(/* webpackChunkName: "forms" */ "./forms/forms-view").then(({ FormsView: view }) => ({
    default: view,
  })),
);

/** The view that stands over the findings; nothing while they are shown themselves. */
export function ViewOf({ view }: { view: View }) {
  switch (view.kind) {
    case "findings":
      return null;
    case "fill":
      return <FillView view={view} />;
    case "fix":
      return <FixView view={view} />;
    case "ignore":
      return <IgnoreView key={view.findingId} findingId={view.findingId} />;
    case "ignores":
      return <IgnoresView />;
    case "table":
      return <TableView />;
    case "settings":
      return <SettingsView />;
    case "help":
      return <HelpView />;
    case "coverage":
      return <CoverageView />;
    case "record":
      return <RecordView />;
    case "forms":
      return (
        <Suspense>
          <FormsView />
        </Suspense>
      );
    case "present":
      return <PresentView view={view} />;
  }
}
