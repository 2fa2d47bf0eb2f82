import { useLayout } from "./layout";
import { usePane } from "./pane-context";

/** "Đã xử lý 3/5"; nothing where nothing was found. */
export function ProgressCount() {
  const layout = useLayout();
  const { state, texts } = usePane();
  if (state.handled === null || state.handled.of === 0) return null;
  return (
    <span className={layout.quiet} title={texts.finding.handledHint}>
      {texts.finding.handled(state.handled)}
    </span>
  );
}
