/** `npm run check-corpus`: every defect of the record with file, line and cure, and a summary. */

import { defectLine } from "../core/reading/check.ts";
import { counted, scopeText } from "../core/reply/blocks.ts";
import type { LoadedRecord } from "./load-record.ts";

/** What to print, and the exit code: 1 where there is a defect. */
export function checkReport({ onrecord, defects }: LoadedRecord): { readonly text: string; readonly exitCode: 0 | 1 } {
  const { scope } = onrecord;
  const skipped = defects.filter(defect => defect.effect === "skipped").length;
  const counts = defects.length === 0 ? "no defects" : `${defects.length} to mend, ${skipped} of them left out of it`;
  const summary = `${scopeText(scope)}, ${counted(scope.passages, "passage")}, record ${scope.version}: ${counts}.`;
  return { text: [...defects.map(defectLine), summary].join("\n"), exitCode: defects.length === 0 ? 0 : 1 };
}
