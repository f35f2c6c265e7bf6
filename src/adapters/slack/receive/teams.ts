/**
 * Whose workspaces a payload names: the one it came through and those of the person in it (they differ in channels shared with another
 * company), each by the ids that a list may name it by: its own, and in Enterprise Grid its organization's.
 */
import { textAt, valueAt } from "../../chat/untrusted-json.ts";

/** The ids of one workspace, its own first. An organization that is named alone stands for itself. */
export type Team = readonly string[];

export function teamsOf(body: unknown, person: unknown): readonly Team[] {
  const through = textAt(body, "team_id") || textAt(body, "team", "id");
  const organization = organizationOf(body, through);
  // In a channel that is shared with nobody else, whoever speaks is of the organization.
  const isAmongUs = valueAt(body, "is_ext_shared_channel") === false;
  const named = [
    through || organization,
    ...["user_team", "source_team", "team_id"].map(key => textAt(person, key)),
    textAt(person, "team"),
  ];
  return [...new Set(named.filter(Boolean))].map(id => {
    const isOfOrganization = organization !== "" && id !== organization && (id === through || isAmongUs);
    return isOfOrganization ? [id, organization] : [id];
  });
}

/** Of the workspace that the payload came through; empty outside of Enterprise Grid. */
function organizationOf(body: unknown, through: string): string {
  const authorizations = valueAt(body, "authorizations");
  const own = Array.isArray(authorizations)
    ? authorizations.find(each => textAt(each, "team_id") === through)
    : undefined;
  return (
    textAt(body, "enterprise_id") ||
    textAt(body, "enterprise", "id") ||
    textAt(body, "team", "enterprise_id") ||
    textAt(own, "enterprise_id")
  );
}
