const columns = [40, 190, 340, 490];
const rows = [40, 212, 384, 556, 728];

/** The wall of counters beside the form: one window is lit. */
export function CounterArt() {
  return (
    <section className="counter" aria-hidden="true">
      <svg viewBox="0 0 640 900" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
        {rows.flatMap((y) =>
          columns.map((x) => (
            <g
              key={`${x}-${y}`}
              className={x === 190 && y === 384 ? 'on' : undefined}
              transform={`translate(${x} ${y})`}
            >
              <rect x="0" y="0" width="110" height="92" rx="4" />
              <path d="M55 0v92" />
              <path className="sill" d="M-8 112h126" />
            </g>
          )),
        )}
      </svg>
    </section>
  );
}
