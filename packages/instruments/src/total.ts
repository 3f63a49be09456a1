/** Sum of whole answers. */
export function total(answers: readonly number[]): number {
  return answers.reduce((sum, answer) => sum + answer, 0);
}
