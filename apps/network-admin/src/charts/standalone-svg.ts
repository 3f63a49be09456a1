import { demonstrationNote, type ExportCaption } from '../comparison/csv.js';
import { wrapText } from './wrap-text.js';

const namespace = 'http://www.w3.org/2000/svg';
const margin = 20;
/** The style that a file must carry itself, since it leaves the style sheets behind. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'paint-order',
  'dominant-baseline',
];

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The legend of a chart, each entry with its own mark, laid out in lines. */
function drawLegend(legend: Element | null, width: number): { group: SVGElement; height: number } {
  const group = element('g', { class: 'export-legend' });
  const entries = [...(legend?.querySelectorAll('li') ?? [])];
  let [x, y] = [margin, 0];
  for (const entry of entries) {
    const text = entry.textContent?.trim() ?? '';
    const mark = entry.querySelector('svg');
    const swatch = entry.querySelector<HTMLElement>('[data-swatch]')?.dataset['swatch'];
    const needs = 26 + text.length * 6.4;
    if (x > margin && x + needs > width - margin) [x, y] = [margin, y + 20];
    const at = element('g', { transform: `translate(${x} ${y})` });
    const shape = mark?.firstElementChild?.cloneNode(true) as SVGElement | undefined;
    if (shape) {
      const holder = element('g', { transform: 'translate(7 -4) scale(0.85)' });
      holder.append(shape);
      at.append(holder);
    } else if (swatch) at.append(element('rect', { y: -9, width: 16, height: 10, class: swatch }));
    at.append(element('text', { x: 22, y: 0 }, text));
    group.append(at);
    x += needs + 12;
  }
  return { group, height: entries.length > 0 ? y + 26 : 0 };
}

function inlineStyle(root: SVGElement): void {
  for (const one of [root, ...root.querySelectorAll<SVGElement>('*')]) {
    const style = getComputedStyle(one);
    for (const property of carried) {
      const value = style.getPropertyValue(property);
      if (value) one.setAttribute(property, value);
    }
  }
  for (const one of root.querySelectorAll('*')) {
    for (const name of one.getAttributeNames())
      if (name === 'class' || name === 'role' || name === 'tabindex' || /^(aria|data)-/.test(name))
        one.removeAttribute(name);
  }
}

/**
 * A chart as a file that says by itself what it is: title, filters, legend, source, data cut and method around the drawing,
 * always in the light theme. Must run in the page: the style is read from it.
 */
export function standaloneSvg(chart: SVGSVGElement, legend: Element | null, caption: ExportCaption): string {
  const chartWidth = chart.width.baseVal.value;
  const chartHeight = chart.height.baseVal.value;
  const width = Math.max(chartWidth, 320) + 2 * margin;
  const most = Math.floor((width - 2 * margin) / 6.2);
  const foot = [
    `As of ${caption.asOf}. Method ${caption.methodVersion}. ${demonstrationNote}.`,
    `Source: ${caption.source}`,
  ].flatMap((text) => wrapText(text, most));
  const head = wrapText(caption.filters.join(' · ') || 'All clinics of the network', most);
  const titles = wrapText(caption.title, Math.floor(most * 0.72));

  const root = element('svg', { xmlns: namespace, class: 'chart' });
  const ground = element('rect', { width, fill: '#ffffff', class: 'export-ground' });
  root.append(ground);
  let y = margin + 14;
  for (const line of titles) {
    root.append(element('text', { x: margin, y, class: 'export-title' }, line));
    y += 23;
  }
  for (const line of head) {
    root.append(element('text', { x: margin, y: y - 3 }, line));
    y += 17;
  }
  const drawing = element('g', { transform: `translate(${margin} ${y})` });
  drawing.append(...[...chart.childNodes].map((node) => node.cloneNode(true)));
  root.append(drawing);
  y += chartHeight + 24;
  const { group, height } = drawLegend(legend, width);
  group.setAttribute('transform', `translate(0 ${y})`);
  root.append(group);
  y += height;
  for (const line of foot) {
    root.append(element('text', { x: margin, y: y - 4 }, line));
    y += 16;
  }
  const total = y + margin - 12;
  ground.setAttribute('height', String(total));
  for (const [name, value] of Object.entries({ width, height: total, viewBox: `0 0 ${width} ${total}` }))
    root.setAttribute(name, String(value));

  const stage = document.createElement('div');
  stage.className = 'chart-stage is-light';
  stage.setAttribute('aria-hidden', 'true');
  stage.append(root);
  document.body.append(stage);
  inlineStyle(root);
  root.removeAttribute('class');
  ground.setAttribute('fill', '#ffffff');
  stage.remove();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}
