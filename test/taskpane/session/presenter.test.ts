import { hintsOf } from "../../../src/taskpane/session/hints";
import { openPane, sample } from "./fixture";

describe("findings one by one", () => {
  it("asks first: a table is selected, nothing is lit, and no other finding is given away", async () => {
    const { state, actions, port } = await openPane(sample("co-loi.xlsx"));
    await actions.present();
    const { view } = state();
    expect(view).toMatchObject({ kind: "present", at: 0, stage: 0 });
    expect(hintsOf(state())).toEqual({ named: [], signed: [], previewed: [] });
    const selection = await port.selection();
    expect(selection?.range.bottom).toBeGreaterThan(selection?.range.top ?? 0);
  });

  it("then shows the cell with its operands, and going back asks again", async () => {
    const { state, actions } = await openPane(sample("co-loi.xlsx"));
    await actions.present();
    await actions.presentAt(0, 1);
    const { view, current } = state();
    expect(view.kind === "present" && view.ids[0]).toBe(current);
    const { named, signed } = hintsOf(state());
    expect(named).toEqual([]);
    expect(signed.map(({ sign }) => sign)).toContain("wrong");
    await actions.presentAt(0, 0);
    expect(hintsOf(state()).signed).toEqual([]);
  });

  it("ends after the last one, and nothing lies beyond", async () => {
    const { state, actions } = await openPane(sample("co-loi.xlsx"));
    await actions.present();
    const { view } = state();
    const count = view.kind === "present" ? view.ids.length : 0;
    expect(count).toBeGreaterThan(3);
    await actions.presentAt(count, 0);
    expect(state().view).toMatchObject({ at: count });
    await actions.presentAt(count + 1, 0);
    expect(state().view).toMatchObject({ at: count });
  });
});
