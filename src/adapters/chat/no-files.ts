/** Files belong to an answer and cannot come where it is: the person is told where else. */
import { noticeReply } from "../../core/reply/pages.ts";
import type { Reply } from "../../core/reply/reply.ts";
import { inWording, type Wording } from "../../core/reply/wording/wording.ts";

export function noFilesReply(wording: Wording): Reply {
  return inWording(noticeReply(wording.texts.chats.noFiles), wording);
}
