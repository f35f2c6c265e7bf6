/** To a picture, a voice message and whatever else holds no words that can be read. */
import { noticeReply } from "../../core/reply/pages.ts";
import type { Reply } from "../../core/reply/reply.ts";

export const wordlessReply: Reply = noticeReply("I can only read text: please write your question in words.");
