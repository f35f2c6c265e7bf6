/**
 * Who is answered. The place decides and the workspace, not the person alone: an answer in a channel is read by all in it.
 * A workspace is listed by its own id or by its organization's. A list that is not set is open; direct messages and App Home have no channel of their own and count as `im`.
 */
import type { Place } from "./receive/read.ts";
import type { Team } from "./receive/teams.ts";

export interface AccessLists {
  readonly allowedChannels?: readonly string[];
  readonly allowedTeams?: readonly string[];
}

/** The sentence for who is not let in; undefined for the others. */
export type Access = (place: Place) => string | undefined;

export function createAccess({ allowedChannels, allowedTeams }: AccessLists): Access {
  return ({ teams, channel, direct }) => {
    if (allowedTeams) {
      const missing = teams.length === 0 ? [] : teams.find(team => !team.some(id => allowedTeams.includes(id)));
      if (missing) return strangerSentence(missing);
    }
    if (!allowedChannels) return undefined;
    if (channel !== undefined && allowedChannels.includes(channel)) return undefined;
    if (direct) {
      return allowedChannels.includes("im")
        ? undefined
        : "Sorry, I do not answer in direct messages here; ask me in a channel I am set up for.";
    }
    return `Sorry, I am not set up to answer in this channel (${channel}). Whoever runs me can add it.`;
  };
}

/** Names the id that whoever runs the bot has to add. */
function strangerSentence([id, organization]: Team): string {
  if (id === undefined) return "Sorry, I am set up for certain workspaces, and Slack does not say which this is.";
  const both = organization === undefined ? id : `${id}, organization ${organization}`;
  return `Sorry, I am not set up for your workspace (${both}). Whoever runs me can add it to SLACK_ALLOWED_TEAMS.`;
}
