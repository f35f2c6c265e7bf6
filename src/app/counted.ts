/** Numbers of things as the owner's lines say them: "1 file", "3 files". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
