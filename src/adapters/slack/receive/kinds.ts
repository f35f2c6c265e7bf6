/**
 * What happens to each kind of event, and to a message by its subtype. A kind that Slack's library knows and that is left out here does
 * not compile; a subtype that nobody knew is told of, where a person wrote it to the bot.
 *
 *   answer   its words are read: in a direct message, or where they mention the bot
 *   tell     one sentence: what cannot be read, or where the bot can be asked
 *   heed     acted on without a word: a page that was opened, an app that was removed
 *   count    counted without a word, where it judges an answer of the bot's
 *   silent   nothing, for the reason that stands here
 */
import type { types } from "@slack/bolt";

export type Fate = "answer" | "tell" | "heed" | "count" | { readonly silent: string };

type EventType = types.SlackEvent["type"];
type Subtype = NonNullable<types.MessageEvent["subtype"]>;

/** The manifest does not ask for them; a workspace whose app does is not answered either. */
const unasked = (what: string) => ({ silent: `${what}; the app does not ask for it` }) as const;
const channels = unasked("Slack's own note about a channel");
const people = unasked("Slack's own note about a person or a group of them");
const teams = unasked("Slack's own note about a workspace");
const files = unasked("a file; a message that comes with one is an event of its own");
const marks = unasked("a pin, a star or what is taken away asks nothing");
const workflows = unasked("the app offers no steps of a workflow");
const agents = unasked("the bot answers messages, in whatever thread they stand");
const apps = unasked("Slack's own note about the app");
const data = unasked("data of other apps beside a message");

export const eventKinds = {
  app_mention: "answer",
  message: "answer",
  app_home_opened: "heed",
  app_uninstalled: "heed",
  tokens_revoked: "heed",
  agent_session_stopped: agents,
  agent_session_title_changed: agents,
  app_context_changed: agents,
  assistant_thread_context_changed: agents,
  assistant_thread_started: agents,
  app_deleted: apps,
  app_installed: apps,
  app_rate_limited: apps,
  app_requested: apps,
  app_uninstalled_team: apps,
  entity_details_requested: unasked("the app shows no previews of its own"),
  link_shared: unasked("the app shows no previews of its own"),
  function_executed: workflows,
  workflow_deleted: workflows,
  workflow_published: workflows,
  workflow_step_deleted: workflows,
  workflow_step_execute: workflows,
  workflow_unpublished: workflows,
  message_metadata_deleted: data,
  message_metadata_posted: data,
  message_metadata_updated: data,
  call_rejected: people,
  channel_archive: channels,
  channel_created: channels,
  channel_deleted: channels,
  channel_history_changed: channels,
  channel_id_changed: channels,
  channel_left: channels,
  channel_rename: channels,
  channel_shared: channels,
  channel_unarchive: channels,
  channel_unshared: channels,
  group_archive: channels,
  group_close: channels,
  group_deleted: channels,
  group_history_changed: channels,
  group_left: channels,
  group_open: channels,
  group_rename: channels,
  group_unarchive: channels,
  im_close: channels,
  im_created: channels,
  im_history_changed: channels,
  im_open: channels,
  member_joined_channel: channels,
  member_left_channel: channels,
  shared_channel_invite_accepted: channels,
  shared_channel_invite_approved: channels,
  shared_channel_invite_declined: channels,
  shared_channel_invite_received: channels,
  shared_channel_invite_requested: channels,
  dnd_updated: people,
  dnd_updated_user: people,
  invite_requested: people,
  subteam_created: people,
  subteam_members_changed: people,
  subteam_self_added: people,
  subteam_self_removed: people,
  subteam_updated: people,
  user_change: people,
  user_huddle_changed: people,
  user_profile_changed: people,
  user_status_changed: people,
  email_domain_changed: teams,
  emoji_changed: teams,
  grid_migration_finished: teams,
  grid_migration_started: teams,
  team_access_granted: teams,
  team_access_revoked: teams,
  team_domain_change: teams,
  team_join: teams,
  team_rename: teams,
  file_change: files,
  file_comment_deleted: files,
  file_created: files,
  file_deleted: files,
  file_public: files,
  file_shared: files,
  file_unshared: files,
  pin_added: marks,
  pin_removed: marks,
  reaction_added: "count",
  reaction_removed: marks,
  star_added: marks,
  star_removed: marks,
} as const satisfies Record<EventType, Fate>;

const note = { silent: "Slack's own note, which nobody wrote" };
const again = { silent: "a message that was taken already" };

/** By https://docs.slack.dev/reference/events/message, which names more than the library does. */
const subtypeKinds = {
  file_share: "answer",
  thread_broadcast: "answer",
  me_message: "answer",
  reply_broadcast: again,
  message_changed: again,
  message_deleted: again,
  message_replied: again,
  tombstone: again,
  document_mention: "tell",
  bot_message: { silent: "two bots would answer each other without end" },
  slackbot_response: { silent: "two bots would answer each other without end" },
  assistant_app_thread: note,
  bot_add: note,
  bot_remove: note,
  channel_archive: note,
  channel_canvas_updated: note,
  channel_convert_to_private: note,
  channel_convert_to_public: note,
  channel_join: note,
  channel_leave: note,
  channel_name: note,
  channel_posting_permissions: note,
  channel_purpose: note,
  channel_topic: note,
  channel_unarchive: note,
  ekm_access_denied: note,
  file_comment: note,
  file_mention: note,
  group_archive: note,
  group_join: note,
  group_leave: note,
  group_name: note,
  group_purpose: note,
  group_topic: note,
  group_unarchive: note,
  huddle_thread: note,
  pinned_item: note,
  reminder_add: note,
  reminder_delete: note,
  sh_room_created: note,
  sh_room_shared: note,
  tabbed_canvas_updated: note,
  unpinned_item: note,
} as const satisfies Record<Subtype, Fate> & Readonly<Record<string, Fate>>;

/** What happens to a person's message. Without a subtype its words are read. */
export function fateOf(subtype: string): Fate {
  if (subtype === "") return "answer";
  return Object.hasOwn(subtypeKinds, subtype) ? subtypeKinds[subtype as keyof typeof subtypeKinds] : "tell";
}

/** The events that something is done about. */
export const eventTypes = (Object.keys(eventKinds) as EventType[]).filter(type => typeof eventKinds[type] === "string");
