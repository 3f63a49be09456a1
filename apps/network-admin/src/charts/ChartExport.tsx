import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { download } from '../app/download.js';
import type { ExportCaption } from '../comparison/csv.js';
import { Icon } from '../components/Icon.js';
import { pngOfSvg } from './png-of-svg.js';
import { standaloneSvg } from './standalone-svg.js';

interface Props {
  /** What holds the chart's svg, and its legend where there is one; left out where there are only numbers. */
  chart?: RefObject<HTMLElement | null>;
  caption: () => ExportCaption;
  /** Without its ending. */
  fileName: string;
  /** The numbers of the chart; nothing where a table beside it offers them. */
  csv?: () => string;
}

/** The chart as a picture, and its numbers as a table; each says what it is by itself. */
export function ChartExport({ chart, caption, fileName, csv }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const drawn = (): string => {
    const svg = chart?.current?.querySelector<SVGSVGElement>('svg[data-chart]');
    if (!svg) throw new Error('There is no chart to export yet.');
    return standaloneSvg(svg, chart?.current?.querySelector('.legend') ?? null, caption());
  };
  const attempt = (run: () => void | Promise<void>) => () => {
    setFailure(null);
    Promise.resolve()
      .then(run)
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : 'The file could not be made.'));
  };
  const formats: Array<[string, () => void | Promise<void>]> = [];
  if (csv) formats.push(['CSV', () => download(`${fileName}.csv`, csv(), 'text/csv;charset=utf-8')]);
  if (chart) {
    formats.push(['SVG', () => download(`${fileName}.svg`, drawn(), 'image/svg+xml')]);
    formats.push(['PNG', async () => download(`${fileName}.png`, await pngOfSvg(drawn()), 'image/png')]);
  }
  return (
    <span className="chart-export" role="group" aria-label="Export">
      {failure && (
        <span role="alert" className="chart-export-failure">
          {failure}
        </span>
      )}
      {formats.map(([name, run]) => (
        <Button
          key={name}
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="download" size={15} />}
          onClick={attempt(run)}
        >
          {name}
        </Button>
      ))}
    </span>
  );
}
