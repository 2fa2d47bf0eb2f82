import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Decision } from "../../review/desk";
import { DecisionDialog } from "./decision-dialog";
import { useDesk } from "./use-desk";

/** Above a submitted file in the spreadsheet: whose it is, the way back, and the decision. */
export function OpenedStrip({ unit }: { readonly unit: string }) {
  const { desk, state, texts } = useDesk();
  const [deciding, setDeciding] = useState<Decision["state"] | null>(null);
  const row = state.rows.find(({ name }) => name === unit);
  return (
    <section className="desk-strip" aria-label={texts.title}>
      <Button appearance="primary" icon={<ChevronLeftRegular />} onClick={() => desk.back()}>
        {texts.backToDesk}
      </Button>
      <strong>{unit}</strong>
      {row && <span>{texts.standings[row.standing]}</span>}
      <span className="desk-hint">{texts.onlyLooking}</span>
      {row && state.report && (
        <>
          <Button onClick={() => setDeciding("returned")}>{texts.giveBack}</Button>
          <Button onClick={() => setDeciding("accepted")}>{texts.accept}</Button>
        </>
      )}
      {deciding && <DecisionDialog unit={unit} state={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}
