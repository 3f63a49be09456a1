/**
 * A National Provider Identifier that passes the check digit (Luhn over 80840 + number) and belongs to nobody: issued
 * ones begin with 1 or 2, these with 9.
 * @see https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand
 */
export function nationalProviderId(serial: number): string {
  const body = `9${String(serial).padStart(8, '0')}`;
  let sum = 24; // what the constant prefix 80840 adds
  for (let index = body.length - 1, double = true; index >= 0; index -= 1, double = !double) {
    const digit = Number(body[index]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}
