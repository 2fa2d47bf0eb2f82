interface Bar {
  /** 0–1. */
  readonly share: number;
  readonly text: string;
}

interface Properties {
  readonly title: string;
  readonly own: Bar;
  readonly studies: readonly Bar[];
  readonly kindsTitle: string;
  /** The most missed first. */
  readonly kinds: readonly Bar[];
}

const WIDTH = 640;
const LINE = 42;
const BAR = 14;

/** The class beside the studies, then each kind of mistake: the longer the bar, the more of it was found. */
export function ClassPicture({ title, own, studies, kindsTitle, kinds }: Properties) {
  const first = [own, ...studies];
  const middle = first.length * LINE + 8;
  const height = middle + 24 + kinds.length * LINE;
  return (
    <svg
      className="training-picture"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
    >
      {first.map((bar, at) => (
        <Line key={bar.text} bar={bar} top={at * LINE} isOwn={at === 0} />
      ))}
      <text x={0} y={middle + 14} className="training-picture-title">
        {kindsTitle}
      </text>
      {kinds.map((bar, at) => (
        <Line key={bar.text} bar={bar} top={middle + 24 + at * LINE} isOwn />
      ))}
    </svg>
  );
}

function Line({ bar, top, isOwn }: { readonly bar: Bar; readonly top: number; readonly isOwn: boolean }) {
  return (
    <g>
      <text x={0} y={top + 15} className="training-picture-text">
        {bar.text}
      </text>
      <rect x={0} y={top + 20} width={WIDTH} height={BAR} className="training-bar-ground" />
      <rect
        x={0}
        y={top + 20}
        width={WIDTH * bar.share}
        height={BAR}
        className={isOwn ? "training-bar-own" : "training-bar-study"}
      />
    </g>
  );
}
