/**
 * Who is answered. The place decides and the workspace, not the person alone: an answer in a channel is read by all in it.
 * A workspace is listed by its own id or by its organization's. A list that is not set is open; direct messages and App Home have no channel of their own and count as `im`.
 */
import type { Wording } from "../../core/reply/wording/wording.ts";
import type { Place } from "./receive/read.ts";
import type { Team } from "./receive/teams.ts";

export interface AccessLists {
  readonly allowedChannels?: readonly string[];
  readonly allowedTeams?: readonly string[];
  /** Who runs the bot. */
  readonly owners?: readonly string[];
}

/** The sentence for who is not let in, in the words of their language; undefined for the others. */
export type Access = (place: Place) => ((wording: Wording) => string) | undefined;

export function createAccess({ allowedChannels, allowedTeams }: AccessLists): Access {
  return ({ teams, channel, direct }) => {
    if (allowedTeams) {
      const missing = teams.length === 0 ? [] : teams.find(team => !team.some(id => allowedTeams.includes(id)));
      if (missing) return wording => strangerSentence(missing, wording);
    }
    if (!allowedChannels) return undefined;
    if (channel !== undefined && allowedChannels.includes(channel)) return undefined;
    if (direct) return allowedChannels.includes("im") ? undefined : ({ texts }) => texts.chats.notDirect;
    return ({ line, texts }) => line(texts.chats.notInChannel, { channel: channel ?? "" });
  };
}

/** Names the id that whoever runs the bot has to add. */
function strangerSentence([id, organization]: Team, { line, texts: { chats } }: Wording): string {
  if (id === undefined) return line(chats.unknownWorkspace, { platform: "Slack" });
  const both = organization === undefined ? id : line(chats.ofOrganization, { id, organization });
  return line(chats.notForWorkspace, { id: both, setting: "SLACK_ALLOWED_TEAMS" });
}
