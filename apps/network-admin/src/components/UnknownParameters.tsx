/** An address that asks for something this page does not know is not silently read as something else. */
export function UnknownParameters({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <p className="warning-strip" role="status">
      The address asks for {values.map((value) => `“${value}”`).join(', ')}, which this page does not know. It was left
      out.
    </p>
  );
}
