/**
 * A list of strings as PostgreSQL reads a text[], in one step where JSON writes it the same way: the driver looks for
 * characters to escape one string at a time. A list with such characters is left to the driver.
 */
export function arrayText(values: readonly string[]): string | readonly string[] {
  const text = JSON.stringify(values);
  return text.includes('\\') ? values : `{${text.slice(1, -1)}}`;
}
