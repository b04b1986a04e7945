import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { chartWords } from './chart.messages.ts';
import type { RunningChart } from './echarts-core.ts';
import { type ChartColours, readColours, watchColours } from './tokens.ts';

export interface EChartProps {
  /** The option for the theme on screen; called again when the theme changes. */
  readonly option: (colours: ChartColours) => EChartsCoreOption;
  /** What the picture shows, in a sentence, for readers. */
  readonly label: string;
  /** Height in rem. */
  readonly height: number;
  /** A press on a bar or a cell. */
  readonly onPick?: (name: string, series: string) => void;
}

/** What every option shares: our type, no animation, the picture's words given by us and not by the library. */
function withHouseStyle(option: EChartsCoreOption, colours: ChartColours, font: string): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: font, fontSize: 12, color: colours.axis },
    aria: { enabled: false, decal: { show: false } },
    ...option,
  };
}

function useChart(props: EChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<RunningChart | null>(null);
  const [failed, setFailed] = useState(false);
  const draw = useEffectEvent(() => {
    if (!box.current || !chart.current) return;
    const colours = readColours(box.current);
    const font = getComputedStyle(box.current).fontFamily;
    chart.current.setOption(withHouseStyle(props.option(colours), colours, font), { notMerge: true });
  });
  const pick = useEffectEvent((event: { name: string; seriesName?: string }) =>
    props.onPick?.(event.name, event.seriesName ?? ''),
  );
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let gone = false;
    const resize = new ResizeObserver(() => chart.current?.resize());
    const stopColours = watchColours(() => draw());
    import('./echarts-core.ts').then(
      ({ startChart }) => {
        if (gone) return;
        chart.current = startChart(element);
        chart.current.on('click', (event) => pick(event as { name: string; seriesName?: string }));
        resize.observe(element);
        draw();
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      resize.disconnect();
      stopColours();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new option is a new picture
  useEffect(() => draw(), [props.option]);
  return { box, failed };
}

/** A picture drawn by ECharts, fetched when first needed. Always stands in a ChartFigure, which brings the table. */
export function EChart(props: EChartProps) {
  const { box, failed } = useChart(props);
  if (failed) return <p className="muted">{chartWords.failed}</p>;
  return (
    <div ref={box} className="echart" role="img" aria-label={props.label} style={{ height: `${props.height}rem` }} />
  );
}
