import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useContext, useEffect, useRef } from 'react';
import { BrightnessContext } from '../frame/brightness.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface ChartProperties {
  /** What the chart shows, for who cannot see it; its numbers stand in a table beside it. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** Told the name of what was clicked. */
  readonly onChoose?: (name: string) => void;
}

/** A chart. Every one has a table with the same numbers beside it. */
export function Chart({ label, option, height, onChoose }: ChartProperties) {
  const place = useRef<HTMLDivElement>(null);
  const { brightness } = useContext(BrightnessContext);
  useEffect(() => {
    if (place.current === null) return;
    const theme = brightness === 'dark' ? 'dark' : null;
    const chart = init(place.current, theme, { renderer: 'svg' });
    chart.setOption({ backgroundColor: 'transparent', animation: false, ...option });
    chart.on('click', ({ name }) => onChoose?.(name));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, brightness, onChoose]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- what is drawn is an SVG of the library
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
