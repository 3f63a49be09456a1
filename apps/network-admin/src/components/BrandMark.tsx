/** The funnel of the network: two limits closing on the middle. */
export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="brand-mark">
      <rect width="32" height="32" rx="7" className="brand-mark-ground" />
      <path d="M5 9c6 0 7 5.2 11 5.2S21 9 27 9M5 23c6 0 7-5.2 11-5.2S21 23 27 23" className="brand-mark-limits" />
      <circle cx="16" cy="16" r="2.4" className="brand-mark-point" />
    </svg>
  );
}
