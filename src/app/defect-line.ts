/** A defect of the record as one line of the log: place, what is wrong, what to do. */
import type { Defect } from "../core/errors.ts";

export function defectLine({ file, line, problem, cure }: Defect): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${problem}; ${cure}.`;
}
