import { Skeleton } from '@mantine/core';

/** Stands where a table of so many rows will be. */
export function TableSkeleton({ rows }: { rows: number }) {
  return (
    <div className="table-skeleton" aria-hidden="true">
      {Array.from({ length: rows + 1 }, (_, index) => (
        <div key={index} className="table-skeleton-row">
          <Skeleton height={10} width={index === 0 ? '70%' : `${62 - ((index * 17) % 30)}%`} radius="sm" />
        </div>
      ))}
    </div>
  );
}
