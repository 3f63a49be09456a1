const shapes = {
  home: 'M3.5 10.5 12 3.8l8.5 6.700V20h-5.5v-5.5h-6V20H3.5Z',
  outcomes: 'M3.5 4c1.5 7 6 8 17 8M3.5 20c1.5-7 6-8 17-8M8 12h.01M13.5 9.5h.01M16.5 15h.01',
  clinics: 'M4.5 20V5.5h9V20M13.5 10h6v10M2.5 20h19M9 8.5v5M6.5 11h5',
  live: 'M3 12h4l2.5-6.5 4.5 13 2.5-6.5H21',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20.5 20.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  auto: 'M12 3.5a8.5 8.5 0 1 0 0 17ZM12 3.5a8.5 8.5 0 0 1 0 17',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M4.5 19.5h15',
  keyboard: 'M3 6.5h18v11H3ZM6.5 10h.01M10 10h.01M13.5 10h.01M17 10h.01M7.5 14h9',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  user: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  down: 'm5.5 9 6.5 6.5L18.5 9',
  close: 'M6 6l12 12M18 6 6 18',
  method: 'M5 4.500h9l5 5V19.500H5ZM14 4.500v5h5M8.500 13h7M8.500 16h5',
  snapshot: 'M12 3v18M4.200 7.500l15.600 9M19.800 7.500l-15.600 9',
  print: 'M7 9V3.5h10V9M7 17.500H4V9h16v8.500h-3M7 14.500h10v6H7Z',
  right: 'm9.5 5.5 6.5 6.5-6.5 6.5',
} as const;

export type IconName = keyof typeof shapes;

/** A line icon of 24 units; always beside a word or inside something that has a name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="icon">
      <path d={shapes[name]} />
    </svg>
  );
}
