/**
 * Who is answered. The place decides and the workspace, not the person alone: an answer in a channel is read by all in it.
 * A list that is not set is open; direct messages and App Home have no channel of their own and count as `im`.
 */
import type { Place } from "./receive/read.ts";

export interface AccessLists {
  readonly allowedChannels?: readonly string[];
  readonly allowedTeams?: readonly string[];
}

/** The sentence for who is not let in; undefined for the others. */
export type Access = (place: Place) => string | undefined;

export function createAccess({ allowedChannels, allowedTeams }: AccessLists): Access {
  return ({ teams, channel, direct }) => {
    if (allowedTeams && !(teams.length > 0 && teams.every(team => allowedTeams.includes(team)))) {
      return "Sorry, I am set up for another workspace and cannot answer here.";
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
