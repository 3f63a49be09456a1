/** An object of a subgraph's answer, on its way to the client's answer. */
export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds what one subgraph said of an entity to what others said; a null never hides a value. */
export function mergeRow(target: Row, source: Row): void {
  for (const key in source) {
    // Never a field's key; as a property it would lead to what all objects share.
    if (key === '__proto__') continue;
    const incoming = source[key];
    const existing = target[key];
    if (existing === undefined || existing === null) target[key] = incoming;
    else if (incoming === null || incoming === undefined || existing === incoming) continue;
    else target[key] = mergeValue(existing, incoming);
  }
}

function mergeValue(existing: unknown, incoming: unknown): unknown {
  if (isRow(existing) && isRow(incoming)) {
    mergeRow(existing, incoming);
    return existing;
  }
  if (Array.isArray(existing) && Array.isArray(incoming) && existing.length === incoming.length) {
    for (let index = 0; index < existing.length; index++) {
      existing[index] =
        existing[index] == null ? incoming[index] : mergeValue(existing[index], incoming[index] ?? existing[index]);
    }
    return existing;
  }
  return incoming;
}

/** The same answer in objects of its own; values that are no plain objects, such as instants, are kept as they are. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isRow(value) || value instanceof Date) return value;
  const copy: Row = {};
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy;
}
