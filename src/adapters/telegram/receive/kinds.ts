/**
 * What happens to each kind of update, and to a message by what it holds. A kind that is left out here does not compile, and one
 * that is newer than the library is told of in private: nothing is dropped by default.
 *
 *   answer   its words are read (in a group, where they are for the bot)
 *   tell     one sentence, in private and to who answers the bot: what cannot be read, or where the bot can be asked. What people
 *            answer with when they only nod is told of in private alone
 *   count    counted without a word, where it judges an answer of the bot's
 *   silent   nothing, for the reason that stands here
 */
import type { Message, Update } from "grammy/types";

export type Fate = "answer" | "tell" | "tell in private" | "count" | { readonly silent: string };

type UpdateKind = Exclude<keyof Update, "update_id">;
/** Fields around what a message holds: who, when, where, in answer to what. */
type Around = Exclude<keyof Message.MediaMessage, "caption"> | "entities" | "suggested_post_info";
type Content = Exclude<keyof Message, Around>;

const edited = { silent: "the message was answered as it first stood" };
const members = { silent: "who is there is no matter of the bot, which waits until it is asked" };
const payments = { silent: "the bot sells nothing" };
const calls = { silent: "Telegram's own note about a call" };
const topics = { silent: "Telegram's own note about a topic" };
const gifts = { silent: "Telegram's own note about a gift, a boost or a raffle" };
const posts = { silent: "Telegram's own note about a suggested post" };
const tasks = { silent: "Telegram's own note about a list or a poll" };
const settings = { silent: "Telegram's own note about the chat" };
const ownPolls = { silent: "the bot sends no polls" };

export const updateKinds = {
  message: "answer",
  channel_post: "answer",
  callback_query: "answer",
  inline_query: "answer",
  business_message: "tell",
  guest_message: "tell",
  edited_message: edited,
  edited_channel_post: edited,
  edited_business_message: edited,
  deleted_business_messages: { silent: "there is nothing to answer any more" },
  business_connection: { silent: "whoever writes there is told when they write" },
  stopped_message_generation: { silent: "the bot sends whole messages" },
  message_reaction: "count",
  message_reaction_count: { silent: "who reacted is not told, so that one person could count as many" },
  chosen_inline_result: { silent: "the passage that was picked is posted already" },
  shipping_query: payments,
  pre_checkout_query: payments,
  purchased_paid_media: payments,
  subscription: payments,
  poll: ownPolls,
  poll_answer: ownPolls,
  my_chat_member: members,
  chat_member: members,
  chat_join_request: members,
  chat_boost: gifts,
  removed_chat_boost: gifts,
  managed_bot: { silent: "the bot manages no others" },
} as const satisfies Record<UpdateKind, Fate>;

export const contentKinds = {
  text: "answer",
  caption: "answer",
  rich_message: "answer",
  animation: "tell in private",
  audio: "tell",
  document: "tell",
  live_photo: "tell",
  paid_media: "tell",
  photo: "tell",
  sticker: "tell in private",
  story: "tell",
  video: "tell",
  video_note: "tell",
  voice: "tell",
  contact: "tell",
  dice: "tell in private",
  game: "tell in private",
  poll: "tell",
  venue: "tell",
  location: "tell",
  checklist: "tell",
  invoice: "tell",
  giveaway: "tell",
  giveaway_winners: "tell",
  users_shared: "tell",
  chat_shared: "tell",
  web_app_data: "tell",
  passport_data: "tell",
  checklist_tasks_done: tasks,
  checklist_tasks_added: tasks,
  poll_option_added: tasks,
  poll_option_deleted: tasks,
  suggested_post_approved: posts,
  suggested_post_approval_failed: posts,
  suggested_post_declined: posts,
  suggested_post_paid: posts,
  suggested_post_refunded: posts,
  direct_message_price_changed: posts,
  paid_message_price_changed: posts,
  chat_owner_left: members,
  chat_owner_changed: members,
  new_chat_members: members,
  left_chat_member: members,
  community_chat_added: members,
  community_chat_joined: members,
  community_chat_removed: members,
  managed_bot_created: { silent: "the bot manages no others" },
  new_chat_title: settings,
  new_chat_photo: settings,
  delete_chat_photo: settings,
  group_chat_created: settings,
  supergroup_chat_created: settings,
  channel_chat_created: settings,
  message_auto_delete_timer_changed: settings,
  chat_background_set: settings,
  pinned_message: settings,
  connected_website: settings,
  write_access_allowed: settings,
  proximity_alert_triggered: settings,
  migrate_to_chat_id: { silent: "the list of groups follows" },
  migrate_from_chat_id: { silent: "the list of groups follows" },
  successful_payment: payments,
  refunded_payment: payments,
  boost_added: gifts,
  giveaway_created: gifts,
  giveaway_completed: gifts,
  gift: gifts,
  gift_upgrade_sent: gifts,
  unique_gift: gifts,
  forum_topic_created: topics,
  forum_topic_edited: topics,
  forum_topic_closed: topics,
  forum_topic_reopened: topics,
  general_forum_topic_hidden: topics,
  general_forum_topic_unhidden: topics,
  video_chat_scheduled: calls,
  video_chat_started: calls,
  video_chat_ended: calls,
  video_chat_participants_invited: calls,
} as const satisfies Record<Content, Fate>;

/** The kinds of updates that something is done about: Telegram is asked for no others. */
export const allowedUpdates = (Object.keys(updateKinds) as UpdateKind[]).filter(
  kind => typeof updateKinds[kind] === "string",
);

/** Whether a message without words that can be read is told of. Where Telegram only tells of something it is not. */
export function isToldOf(message: object, place: "private" | "answering the bot"): boolean {
  const fates = Object.keys(message).flatMap((key): readonly Fate[] =>
    key in contentKinds ? [contentKinds[key as Content]] : [],
  );
  const inPrivate = fates.includes("tell in private");
  if (place === "answering the bot") return fates.includes("tell") && !inPrivate;
  return fates.includes("tell") || inPrivate || !fates.some(fate => typeof fate === "object");
}
