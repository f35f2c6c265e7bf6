/**
 * Files behind an answer: where it is, in one message. Slack shows a file to one person alone nowhere but in their direct message, so
 * those of an answer for the asker are there, and the answer says so.
 */
import { quietLine } from "../../../core/reply/blocks.ts";
import type { Reply } from "../../../core/reply/reply.ts";
import { wordingOf } from "../../../core/reply/wording/wording.ts";
import { noFilesReply } from "../../chat/no-files.ts";
import type { Log } from "../../log/log.ts";
import type { Fault } from "../api/fault.ts";
import type { Asked } from "../receive/read.ts";
import type { Outbox } from "../send/outbox.ts";
import { renderReply } from "../send/render.ts";
import { ownMark } from "./conversation-of.ts";

export interface FilesParts {
  readonly outbox: Outbox;
  readonly log: Log;
}

/** Behind the words of a reply; the asker is told where they cannot come. */
export type SendFiles = (asked: Asked, reply: Reply) => Promise<void>;

export function createSendFiles({ outbox, log }: FilesParts): SendFiles {
  async function send({ place, again, since }: Asked, files: NonNullable<Reply["files"]>, isAlone: boolean) {
    const { channel, user, thread } = place;
    const mark = again ? { again } : {};
    const there = { channel: channel ?? user, ...(thread ? { thread } : {}), ...(since ? { since } : {}) };
    const fault = isAlone ? undefined : await outbox.postFiles(there, files, mark);
    return isAlone || (fault?.kind === "place" && place.direct)
      ? outbox.postFiles({ channel: user }, files, mark)
      : fault;
  }

  function told(fault: Fault, channel: string | undefined): void {
    if (fault.kind === "place") log.info("A channel takes no files; the asker is told.", { channel, ...fault });
    else log.error("Slack did not take the files of an answer.", { channel, ...fault });
  }

  return async (asked, reply) => {
    const { files, language } = reply;
    if (files === undefined) return;
    const fault = await send(asked, files, isForAlone(asked));
    if (fault === undefined) return;
    told(fault, asked.place.channel);
    await outbox.postEphemeral(asked.place, renderReply(noFilesReply(wordingOf(language))), ownMark(asked));
  };
}

/** Says where the files are, where that is not below it. */
export function withFilesLine(asked: Asked, reply: Reply): Reply {
  if (reply.files === undefined || !isForAlone(asked)) return reply;
  const line = quietLine(wordingOf(reply.language).texts.chats.filesAlone);
  const end = reply.blocks.findIndex(({ type }) => type === "choices" || type === "footer");
  return { ...reply, blocks: reply.blocks.toSpliced(end < 0 ? reply.blocks.length : end, 0, line) };
}

function isForAlone({ kind, audience, place }: Asked): boolean {
  return kind === "question" && audience === "asker" && !place.direct;
}
