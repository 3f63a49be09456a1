type Build = (values: readonly unknown[]) => object;

const MOST_KEPT = 1_000;
const builders = new Map<string, Build>();

/**
 * Rows as objects of one literal, written out once a statement: they have one shape, which the engine builds and reads
 * about a third faster than objects filled name by name, as the driver does it.
 */
export function rowsOf<Row extends object>(
  text: string,
  fields: readonly { name: string }[],
  rows: readonly (readonly unknown[])[],
): Row[] {
  let build = builders.get(text);
  if (!build) {
    build = builderFor(fields.map(({ name }) => name));
    if (builders.size < MOST_KEPT) builders.set(text, build);
  }
  return rows.map(build) as Row[];
}

/** Names come from our own statements; one that comes twice counts once, as the last of them. */
function builderFor(names: readonly string[]): Build {
  const places = new Map(names.map((name, at) => [name, at]));
  const entries = [...places].map(([name, at]) => `${JSON.stringify(name)}: values[${at}]`);
  // oxlint-disable-next-line no-new-func
  return new Function('values', `return { ${entries.join(', ')} };`) as Build;
}
