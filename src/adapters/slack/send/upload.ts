/**
 * The files of an answer as one message: each gets an address to be sent to, and then all are put into the conversation together
 * (https://docs.slack.dev/messaging/working-with-files#upload). Slack marks no message of files, so a lost answer is looked for by their names.
 *
 *   getUploadURLExternal ─▶ POST ─▶ … ─▶ completeUploadExternal
 */
import type { webApi } from "@slack/bolt";
import type { ReplyFile } from "../../../core/reply/reply.ts";
import { type Fault, faultOf, statusFault } from "../api/fault.ts";
import type { Network } from "../api/network.ts";
import type { Address } from "./find-copy.ts";
import { quiet } from "./quiet.ts";
import { richText, richTextSection } from "./rich-text.ts";
import { escapeSlackText } from "./slack-text.ts";

export interface UploadParts {
  readonly client: webApi.WebClient;
  readonly network: Network;
}

/** Makes the tries: each resolves with what kept it from being sent, if something did. */
export type Upload = (address: Address, files: readonly ReplyFile[]) => () => Promise<Fault | undefined>;

interface Uploaded {
  readonly id: string;
  readonly title: string;
}

export function createUpload({ client, network }: UploadParts): Upload {
  /** The file as Slack has it now, or why it has it not. */
  async function send({ name, text }: ReplyFile): Promise<Uploaded | Fault> {
    const bytes = Buffer.from(text);
    const address = await client.files.getUploadURLExternal({ filename: name, length: bytes.length });
    const { upload_url = "", file_id = "" } = address;
    const { status, headers } = await network.fetch(upload_url, { method: "POST", body: bytes });
    return status === 200 ? { id: file_id, title: name } : statusFault(status, headers.get("retry-after"));
  }

  /** Files go to a conversation and not to a person: a message with what they are opens theirs. */
  async function openDirect(person: string, caption: string): Promise<string | undefined> {
    const text = escapeSlackText(caption);
    return (await client.chat.postMessage({ channel: person, text, blocks: blocksOf(caption), ...quiet })).channel;
  }

  return ({ channel, thread }, files) => {
    const caption = files.at(-1)?.caption ?? "";
    let direct: string | undefined;

    async function attempt(): Promise<Fault | undefined> {
      const sent: Uploaded[] = [];
      for (const file of files) {
        const one = await send(file);
        if ("kind" in one) return one.kind === "later" ? { ...one, arrived: false } : one;
        sent.push(one);
      }
      const [first, ...rest] = sent;
      if (first === undefined) return undefined;
      if (isPerson(channel)) direct ??= await openDirect(channel, caption);
      const to = { channel_id: direct ?? channel, ...(direct === undefined ? { blocks: blocksOf(caption) } : {}) };
      await client.files.completeUploadExternal({
        files: [first, ...rest],
        ...to,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      });
      return undefined;
    }

    return () => attempt().catch(faultOf);
  };
}

function blocksOf(caption: string) {
  return [richText([richTextSection([{ text: caption }])])];
}

/** Slack opens their direct message by the id of a person, and shows nothing of it. */
export function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}
