/** Colours that a canvas draws with: it knows no custom properties of its own. */
export interface Palette {
  ink: string;
  quiet: string;
  grid: string;
  surface: string;
  series: readonly string[];
  band: string;
  warn: string;
  critical: string;
  cursor: string;
}

/** The colours as they are in force at an element. Under `.is-light` they are those of paper. */
export function paletteAt(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    quiet: colour('--ink-3'),
    grid: colour('--line'),
    surface: colour('--surface'),
    series: [colour('--blue'), colour('--orange'), colour('--neutral-mark')],
    band: colour('--band-inner'),
    warn: colour('--amber-ink'),
    critical: colour('--red-ink'),
    cursor: colour('--ink-2'),
  };
}

/** The colours of paper, whatever the screen's theme is. */
export function paletteOfPaper(): Palette {
  const probe = document.createElement('span');
  probe.className = 'is-light';
  document.body.append(probe);
  const palette = paletteAt(probe);
  probe.remove();
  return palette;
}
