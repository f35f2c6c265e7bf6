/** English: help, commands, small talk, and what only chats need. What each entry is for stands in sections/replies-of-chats.ts. */
import type { ChatTexts, CommandTexts, GapTexts, HelpTexts, TalkTexts } from "../sections/replies-of-chats.ts";

export const help: HelpTexts = {
  about: "I look up what was said on the record, and show the words with whose they are, when, where and a link.",
  record: "The record: {scope}. What it does not hold I do not answer.",
  noTexts: "No texts are loaded yet: put interviews into the corpus folder and start again.",
  examples: "For example:",
  asking: {
    said: "What was said about {topic}?",
    saidBy: "What did {who} say about {topic}?",
    inYear: "{topic} in {year}",
    last: "When did they last talk about {topic}?",
    lastBy: "When did {who} last talk about {topic}?",
    sources: "Which interviews do you have?",
  },
  dates: "in 2024 · since May · last year",
  datesDo: "narrow it by date",
  operators: 'from:2024-01 to:2024-06 in:2023 speaker:… outlet:… voice:speaker "exact words" -word',
  operatorsDo: "narrow it exactly",
  unknown: "I do not know /{typed}. I know {known}.",
  privacy: [
    "Questions are answered on the machine this bot runs on; nothing is sent to any other service.",
    "The text of questions is not written to the log unless whoever runs this bot has switched that on. To keep from answering twice, the bot remembers for a day which messages it answered, without their text; to understand “and Georgia?” it remembers your last question for ten minutes.",
    "So that a crash loses no question, a message may lie in a file on that machine until it is answered; then its text is erased there.",
    "What is not in the record may be counted for whoever runs this bot, without who asked: a word only once three people have missed it. If you press 👎, the question is kept for them, without your name, for a year at most.",
  ],
};

const noReference = "Write the reference of a passage behind it, as it stands below an answer.";

export const commands: CommandTexts = {
  start: { does: "what this bot is, with examples" },
  ask: { does: "what was said about it", argument: "QUESTION" },
  all: { does: "every passage on a topic", argument: "TOPIC", missing: "Write a topic behind it, such as harbour." },
  sources: { does: "the interviews of this record" },
  passage: { does: "one passage", argument: "REFERENCE", missing: noReference },
  context: { does: "what comes before and after it", argument: "REFERENCE", missing: noReference },
  cite: { does: "how it is cited, to be copied", argument: "REFERENCE", missing: noReference },
  quote: {
    does: "was this said, word for word?",
    argument: '"words"',
    missing: "Write the words behind it: “we will rebuild the harbour”.",
  },
  help: { does: "everything you can ask" },
  privacy: { does: "what is kept of your questions" },
  more: { does: "the next passages", missing: "This button is out of date, please ask again." },
  right: { does: "the answer before was right" },
  wrong: { does: "the answer before was wrong" },
  gaps: { does: "what was asked in vain, for who runs this bot" },
};

export const talk: TalkTexts = {
  thanks: "You are welcome. Ask me anything else about the record.",
  farewell: "Goodbye. Ask me again whenever you need to know what was said.",
  insult: "I am sorry that I was no help. Name a topic or a person, and I look it up again.",
  identity: "Yes, I am a bot. I look up what people said in interviews, and make nothing up.",
  needsWord: "I need at least one word to look for.",
  namesNothing: "There is nothing to look for in that. Name a topic, and I look it up.",
  needsQuestion: "Ask a question first, then “more” shows further passages.",
  recordChanged: "The record has changed since, please ask again.",
  noSuchPassage: "That passage is not in the record, or not any more.",
  passageMoved: "These words stand elsewhere in the record now: {to} (before: {from}).",
  passageReworded: "Other words stood here before; they were changed in version {version} of the record.",
  passageElsewhere: "Other words stood here before; they stand elsewhere now: {to}.",
  passageWithdrawn: "That passage is no longer in the record, since its version {version}.",
  emptyInterview: "Nothing of that interview is in the record.",
  slowDown: "Please slow down: that was too fast for me, and I left something out. Ask me again in a few seconds.",
  wordless: "I can only read text: please write your question in words.",
  stillReading: "I am still reading the record ({share} %). Please ask again in a little while.",
  willPass: "The record cannot be reached right now. Please ask again in a minute (ref {reference}).",
  failed: "Something went wrong on my side (ref {reference}). Please ask again.",
};

export const gaps: GapTexts = {
  buttons: {
    right: { label: "👍", hint: "This answer is right" },
    wrong: { label: "👎", hint: "This answer is wrong: its question is kept, without your name" },
  },
  thanks: {
    right: "Thank you. It is counted, without your name.",
    wrong: "Thank you. The question is kept for whoever runs this bot, without your name.",
  },
  nothingToJudge: "There is no answer before this that I could count it for.",
  forOwner: "Only whoever runs this bot sees what was asked in vain, and in a private chat.",
  since: "Asked since {date}",
  outcomes: "Found: {found} · only close: {close} · not in the record: {nothing}",
  judgements: "👍 {right} · 👎 {wrong}",
  words: "Not in the record, and missed by three people or more:",
  noWords: "No word was missed by three people.",
  wrong: "Judged wrong:",
};

export const chats: ChatTexts = {
  askBack: "What shall I look for? Answer this message with a topic or a question.",
  elsewhere: "I look things up in a chat with me, or in a group that I am in: {link}",
  leftOut:
    "{platform} lets me write here only slowly, so I left out some questions. Please ask them again in a minute.",
  typeSlower: "Please type more slowly",
  alreadyShown: "It is shown already, further down.",
  noFiles: "Files cannot be sent here, so the passages above are what I can show. Ask me alone for the files.",
  filesAlone: "The files are in our direct message.",
  closed: "This record is not open to everyone",
  closedTo: "This record is not open to everyone. Whoever runs this bot can let you in with your id: {id}.",
  unreadable: "I cannot read this. Please ask me in a message: in a channel, or to me alone.",
  whileTyping: "In any other chat, write {bot} and a topic: passages show while you type.",
  hearsAll:
    "In this group I answer /ask, replies to my messages and messages that mention {bot}; to all else I am silent.",
  hearsCommands:
    "In this group I hear /ask and replies to my messages. Privacy mode is on, so a mention of {bot} may not reach me: use /ask, or make me an administrator.",
  helpInGroups: "How to ask, and what I hear in this group",
  goOn: "Go on:",
  askAlone: "Ask in a private chat",
  open: "Open",
  tryOther: "Try other words.",
  share: "Share to channel",
  shareHint: "Post this answer for everyone here",
  sharedBy: "Shared by",
  homeExampleHint: "Answers in the direct message with me",
  tryIt: "Try it",
  howToAsk: "How to ask",
  privacy: "Privacy",
  tryAsking: "Try asking",
  waysToAsk: [
    "{command} and a question: the answer is for you alone, with a button that shares it.",
    "Mention me in a channel: I answer in the thread. A direct message: I answer right there.",
    "{shortcut}, in the menu of a message: was this said?",
  ],
  notDirect: "Sorry, I do not answer in direct messages here; ask me in a channel I am set up for.",
  notInChannel: "Sorry, I am not set up to answer in this channel ({channel}). Whoever runs me can add it.",
  unknownWorkspace: "Sorry, I am set up for certain workspaces, and {platform} does not say which this is.",
  notForWorkspace: "Sorry, I am not set up for your workspace ({id}). Whoever runs me can add it to {setting}.",
  ofOrganization: "{id}, organization {organization}",
  places: {
    notMember: "I am not a member of that channel; /invite me and ask again.",
    unseen: "I cannot see that channel; /invite me and ask again.",
    archived: "That channel is archived.",
    restricted: "Posting is restricted in that channel.",
    readOnly: "That channel is read-only.",
    threadsOnly: "Only threads are allowed there.",
    noThreads: "Threads are not allowed there.",
    threadGone: "The thread is gone.",
    messageGone: "The message is gone.",
    askerGone: "You are not a member of that channel.",
    noReplies: "That message takes no replies.",
    notInstalled: "I am not installed in that workspace.",
  },
  leave: "leave",
};
