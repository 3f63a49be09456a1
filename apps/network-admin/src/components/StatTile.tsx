import type { ReactNode } from 'react';

/** One number with what it means and what stands behind it; never a number alone. */
export function StatTile({ label, value, context }: { label: string; value: ReactNode; context: ReactNode }) {
  return (
    <div className="stat">
      <dt>{label}</dt>
      <dd className="stat-value">{value}</dd>
      <dd className="stat-context">{context}</dd>
    </div>
  );
}
