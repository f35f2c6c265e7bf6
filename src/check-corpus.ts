/** `npm run check-corpus`: every defect of the record with file, line and cure, and a summary. */
import { defectLine } from "./core/corpus/check.ts";
import type { LoadedRecord } from "./load-record.ts";

/** What to print, and the exit code: 1 where there is a defect. */
export function checkReport({ onrecord, defects }: LoadedRecord): { readonly text: string; readonly exitCode: 0 | 1 } {
  const lines = defects.map(defectLine);
  const { interviews, passages, from, to, version } = onrecord.scope;
  const dates = from === undefined ? "no dates" : `${from} to ${to}`;
  const skipped = defects.filter(defect => defect.effect === "skipped").length;
  const counts =
    defects.length === 0 ? "no defects" : `${defects.length} to mend, ${skipped} of them left out of the record`;
  return {
    text: [...lines, `${interviews} interviews, ${passages} passages, ${dates}, record ${version}: ${counts}.`].join(
      "\n",
    ),
    exitCode: defects.length === 0 ? 0 : 1,
  };
}
