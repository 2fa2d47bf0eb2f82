import { Button } from "@fluentui/react-components";
import { useDesk } from "./use-desk";

/** How far the reading is, the way to stop it, and what came of it. */
export function ProgressLine() {
  const { desk, state, texts, n } = useDesk();
  const { phase, files, report } = state;
  const total = files.length;
  const done = files.filter(({ summary }) => summary !== null).length;
  const next = files.find(({ summary }) => summary === null);
  if (phase === "reading" || phase === "tying")
    return (
      <div className="desk-progress">
        <progress max={total} value={done} aria-label={texts.setUp} />
        <span>
          {phase === "tying"
            ? texts.tying
            : texts.reading({ done: n(done), total: n(total), name: next?.name ?? "" })}
        </span>
        <Button size="small" onClick={() => desk.stop()}>
          {texts.stop}
        </Button>
      </div>
    );
  return (
    <div className="desk-progress" role="status">
      {state.unsaved && (
        <span className="desk-kept">
          {state.drafted ? `${texts.unsaved}; ${texts.drafted}` : texts.unsaved}
        </span>
      )}
      {phase === "stopped" ? (
        <>
          <span>{texts.stopped({ done: n(done), total: n(total) })}</span>
          <Button size="small" onClick={() => void desk.resume()}>
            {texts.resume}
          </Button>
        </>
      ) : (
        report && (
          <span>
            {texts.ready({ files: n(report.files.length), units: n(report.units.length) })}{" "}
            {report.ties.compared > 0 &&
              texts.tiesHeld({ compared: n(report.ties.compared), held: n(report.ties.held) })}
          </span>
        )
      )}
    </div>
  );
}
