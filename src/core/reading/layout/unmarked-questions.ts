/**
 * Why would the same name be set again? Because somebody without a label has spoken in between: a question that stands
 * unmarked before the label is the interviewer's.
 */
import { endsAsking } from "../../text/sentences.ts";
import { asker, type Group, nobody } from "./speeches.ts";

/**
 * The groups with those questions apart. Where there is one person in all (`persons`), most of what stands between must be
 * questions, or the text is no conversation: then nothing is returned.
 */
export function withUnmarkedQuestions(
  text: string,
  groups: readonly Group[],
  { persons }: { readonly persons: number },
): readonly Group[] | undefined {
  const alone = persons === 1;
  const result: Group[] = [];
  let between = 0;
  let questions = 0;
  groups.forEach((group, index) => {
    result.push(group);
    const next = groups[index + 1];
    const last = group.pieces.at(-1);
    const isUnmarked = group.key === undefined || (group.key === next?.key && group.pieces.length > 1);
    if (!next || next.key === nobody || !last || !isUnmarked) return;
    const asks = endsAsking(text, last);
    between++;
    if (asks) questions++;
    if (!asks && !(alone && group.key !== undefined)) return;
    group.pieces.pop();
    if (group.pieces.length === 0) result.pop();
    result.push({ key: asker, pieces: [last] });
  });
  return alone && groups.length > 2 && questions * 2 < between ? undefined : result;
}
