/**
 * What reads like a headline between paragraphs: a short line that begins with a capital and ends without a full stop.
 * Text files have no mark for headings, and a headline that slips into a turn would be quoted as the speaker's words.
 */

/** Whether a paragraph, by itself, reads like a headline. */
export function isHeadline(paragraph: string): boolean {
  if (paragraph.length > 80 || /[\r\n]/.test(paragraph)) return false;
  return (
    /^[^\p{Ll}"“«„'‘(–—-]/u.test(paragraph) && /[^.!?…:;,"”»)'’]$/u.test(paragraph) && paragraph.split(/\s+/).length < 8
  );
}
