// The kinds of event: one row each, past tense, with the sentence it makes. Who is told is in mail/tell.ts, by the same names.

/** What an event's sentence may draw on. Every value was written by the verb that recorded it. */
export type EventData = Record<string, unknown>;

/** What events are asked for: a word that is in none of them is a slip of the pen, here and in letters. */
export type EventWord =
  | "file" | "kept" | "left" | "lines" | "quote" | "source" | "state" | "taken" | "verdict"
  | "address" | "body" | "correction" | "due" | "email" | "for" | "from"
  | "hearing" | "how" | "inDraft" | "into" | "issue" | "label" | "name" | "note"
  | "originals" | "overdue" | "page" | "pages" | "personal" | "reason" | "reply" | "revision" | "roles"
  | "stance" | "subject" | "terms" | "to" | "topics" | "tray" | "what" | "when"
  | "why" | "withdrawal" | "words";

const word = (data: EventData, key: EventWord): string => {
  const value = data[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
const said = (data: EventData, key: EventWord) => (word(data, key) ? `: “${word(data, key)}”` : ".");
/** The words of a fact; of one in a draft the log keeps none. */
const quoted = (data: EventData) => (word(data, "quote") ? `“${word(data, "quote")}”` : "words of the draft");

/**
 * Each kind and its sentence without the subject, which the page sets before it in bold:
 * "Ana Reyes" + "sent revision 2 back: …". Words people said stand between curly quotes.
 */
export const kinds = {
  received: (d) => `${word(d, "how") || "sent the question"}.`,
  accepted: () => "accepted it.",
  declined: (d) => `declined it${said(d, "reason")}`,
  markedAsSpam: () => "marked it as spam.",
  merged: (d) => `merged it into ${word(d, "into")}.`,
  joined: (d) => `merged ${word(d, "from")} into it.`,
  answeredBefore: (d) => `closed it: ${word(d, "into")} has answered it already${said(d, "body")}`,
  related: (d) => `noted that ${word(d, "to")} is related.`,
  unrelated: (d) => `noted that ${word(d, "to")} is not related after all.`,
  passedOn: (d) => `passed it on to ${word(d, "to")}${said(d, "note")}`,
  askedReader: (d) => `asked the reader${said(d, "body")}`,
  readerReplied: (d) => `replied${said(d, "reply")}`,
  readerWrote: (d) => `wrote again${said(d, "body")}`,
  readerCorrected: () => "corrected the name or town to be printed.",
  readerChose: (d) => `chose when to hear from us${said(d, "hearing")}`,
  wroteToReader: (d) => `wrote to the reader${said(d, "body")}`,
  wroteToHistorian: (d) => `wrote to ${word(d, "to") || "the historian"}${said(d, "body")}`,
  reminded: (d) => `reminded ${word(d, "to")} that it ${d.overdue === true ? "was" : "is"} due ${word(d, "due")}.`,
  snoozed: (d) => `put it off ${word(d, "to")}.`,
  woken: (d) => (d.why === "person" ? "brought it back into the inbox." : d.why === "reader" ? "brought it back into the inbox by writing." : "brought it back into the inbox: the day it was put off to had come."),
  undone: (d) => `undid that it was ${word(d, "what")}.`,
  reopened: (d) => `reopened it${said(d, "reason")}`,
  takenBack: () => "took the question back.",
  prepared: () => "edited the question as it will be printed.",
  planned: (d) => (word(d, "issue") ? `planned it for ${word(d, "issue")}.` : "took it out of the issue it was planned for."),
  topicsSet: (d) => (word(d, "topics") ? `set the topics: ${word(d, "topics")}.` : "removed the topics."),
  assigned: (d) => `offered it to ${word(d, "to")}: ${word(d, "terms")}.`,
  reassigned: (d) => `${d.from === d.to ? `offered it anew to ${word(d, "to")}` : `took it from ${word(d, "from")} and offered it to ${word(d, "to")}`}: ${word(d, "terms")}.`,
  promoted: (d) => `offered it to ${word(d, "to")}, next in line, ${d.cause === "silence" ? `as no answer had come from ${word(d, "from")}` : d.cause === "conflict" ? `as ${word(d, "from")} has a conflict of interest` : `as ${word(d, "from")} had turned it down`}: ${word(d, "terms")}.`,
  silent: (d) => `has had no answer from ${word(d, "from")}, who was asked to give one by ${word(d, "due")}. Nobody is in line.`,
  lineEnded: (d) => `has nobody left in line after ${word(d, "from")}.`,
  linedUp: (d) => `put ${word(d, "name")} in line, to be asked next.`,
  takenOffLine: (d) => `took ${word(d, "name")} off the line.`,
  invitedAgain: (d) => `sent ${word(d, "to")} the invitation again: ${word(d, "terms")}.`,
  taken: (d) => (d.byLink === true ? "took it, by the link in the letter." : "took it up and began to write."),
  turnedDown: (d) => `turned it down${said(d, "reason")}`,
  conflictDeclared: (d) => `declared a conflict of interest and gave it back${said(d, "reason")}`,
  moreTimeAsked: (d) => `asked for time until ${word(d, "due")}${said(d, "reason")}`,
  moreTimeGranted: (d) => `gave ${word(d, "to")} time until ${word(d, "due")}.`,
  dayKept: (d) => `kept the day for ${word(d, "to")}: ${word(d, "due")}.`,
  colleagueSuggested: (d) => `suggested ${word(d, "name")}${said(d, "reason")}`,
  colleagueSetAside: (d) => `set the suggestion of ${word(d, "name")} aside.`,
  wayInAsked: () => "asked for a link to sign in.",
  submitted: (d) => `submitted revision ${word(d, "revision")}, ${word(d, "words")} words.`,
  entered: (d) => `entered revision ${word(d, "revision")} for ${word(d, "for")}, ${word(d, "words")} words.`,
  revised: (d) => `edited the text as revision ${word(d, "revision")}, ${word(d, "words")} words.`,
  sentBack: (d) => `sent revision ${word(d, "revision")} back${said(d, "note")}`,
  approved: (d) => `approved revision ${word(d, "revision")}${said(d, "note")}`,
  approvedAlone: (d) => `approved revision ${word(d, "revision")} alone${said(d, "reason")}`,
  approvedUnchecked: (d) => `approved revision ${word(d, "revision")} with open facts${said(d, "reason")}`,
  suggestionsDecided: (d) => `took ${word(d, "taken")} and left ${word(d, "left")} of the suggestions.`,
  conflictSettled: (d) => `chose between two texts of a paragraph: ${word(d, "kept")}.`,
  draftRestored: (d) => `brought back the text of ${word(d, "when")}.`,
  noted: (d) => `${word(d, "quote") ? `wrote a note at “${word(d, "quote")}”` : "wrote a note"}${said(d, "body")}`,
  deskNoted: () => "wrote a note among the desk.",
  noteSettled: (d) => `settled a note${said(d, "quote")}`,
  noteReopened: (d) => `opened a note again${said(d, "quote")}`,
  signOffAsked: (d) => `asked ${word(d, "name")} to sign revision ${word(d, "revision")} off.`,
  signOffEnded: (d) => `ended the link of ${word(d, "name")}.`,
  signedOff: (d) => `${d.verdict === "approved" ? "signed revision" : "asked for changes to revision"} ${word(d, "revision")}${d.verdict === "approved" ? " off" : ""} as a guest${said(d, "body")}`,
  claimAdded: (d) => `made a fact of ${quoted(d)}.`,
  claimSourced: (d) => `named the source of ${quoted(d)}${said(d, "source")}`,
  claimChecked: (d) => `found “${word(d, "quote")}” ${word(d, "state")}${said(d, "body")}`,
  claimDropped: (d) => `took ${quoted(d)} off the ledger.`,
  ticked: (d) => `ticked “${word(d, "what")}”.`,
  unticked: (d) => `took the tick from “${word(d, "what")}”.`,
  styleIgnored: (d) => `let “${word(d, "what")}” stand${said(d, "reason")}`,
  styleMinded: (d) => `brought “${word(d, "what")}” back before house style.`,
  imageAdded: (d) => `added the picture ${word(d, "name")}.`,
  imageChanged: (d) => `changed the rights of the picture ${word(d, "name")}${said(d, "reason")}`,
  wordFileRead: (d) => `read the Word file ${word(d, "file")} in.`,
  slotSet: (d) => (word(d, "lines") ? `set its slot to ${word(d, "lines")} lines.` : "gave it the usual slot."),
  styleRuleMade: (d) => `made the style rule ${word(d, "name")}.`,
  styleRuleChanged: (d) => `changed the style rule ${word(d, "name")}.`,
  checklistChanged: (d) => `changed the checklist of ${word(d, "name")}.`,
  remarked: (d) => `${d.stance === "agreed" ? "agreed with" : "had a word on"} revision ${word(d, "revision")}${said(d, "body")}`,
  scheduled: (d) => `scheduled it for ${word(d, "when")}.`,
  unscheduled: (d) => `called the schedule off${said(d, "why")}`,
  published: (d) => `published it at ${word(d, "address")}.`,
  correctionBegun: (d) => `took it up for correction${said(d, "reason")}`,
  corrected: (d) => `published a correction${said(d, "correction")}`,
  withdrawn: (d) => `withdrew the page${said(d, "withdrawal")}`,
  printed: (d) => `marked it as printed in ${word(d, "issue")}, page ${word(d, "page")}.`,
  tipped: (d) => (d.tip === "witness" ? "was there, and wrote about the answer." : "wrote of an error in the answer."),
  tipTakenUp: () => "took up what a reader told, to be settled with the correction.",
  tipCorrected: () => "settled with the correction what a reader had told.",
  tipThanked: (d) => `${word(d, "body") ? "thanked a reader who wrote about the answer" : "filed what a reader told of the answer"}${said(d, "body")}`,
  tipMadeQuestion: (d) => `made ${word(d, "into")} of what a reader told of the answer.`,
  tipMarkedAsSpam: () => "marked what was sent about the answer as spam.",
  tipReopened: () => "took what a reader told of the answer back into the lane.",
  killed: (d) => `killed it${said(d, "reason")}`,
  imported: (d) => `brought it in from ${word(d, "file")}: it first appeared on ${word(d, "when")}${word(d, "address") ? ` at ${word(d, "address")}` : ""}.`,
  attributed: (d) => `named ${word(d, "name") || "nobody"} as the one who asked.`,
  readerErased: () => "erased who asked it, and the words as sent, at the reader’s request.",
  split: (d) => `made ${word(d, "into")} of a part of it.`,
  messageDetached: (d) => `made ${word(d, "into")} of a message that did not belong here.`,
  messageJoined: () => "put a mail with it.",
  messageTakenOut: () => "took a mail out of it that did not belong here.",
  answerMailed: (d) => `sent an answer by mail, ${word(d, "words")} words${d.inDraft === true ? "; it is the draft now" : "; it lies beside the draft"}.`,
  mailedAnswerUsed: () => "took the answer that came by mail for the draft.",
  mailedAnswerSetAside: () => "set the answer that came by mail aside.",

  magazineMade: (d) => `made the magazine ${word(d, "name")}.`,
  magazineChanged: (d) => `changed the magazine’s ${word(d, "what")}.`,
  columnMade: (d) => `made the column ${word(d, "name")}.`,
  columnChanged: (d) => `changed ${word(d, "what")} of the column ${word(d, "name")}.`,
  issueMade: (d) => `added the issue ${word(d, "name")}.`,
  issueChanged: (d) => `changed the issue ${word(d, "name")}.`,
  topicMade: (d) => `added the topic ${word(d, "name")}.`,
  topicChanged: (d) => `changed the topic ${word(d, "name")}.`,
  personInvited: (d) => `invited ${word(d, "name")} as ${word(d, "roles")}.`,
  rolesChanged: (d) => `set the roles of ${word(d, "name")}: ${word(d, "roles") || "none"}.`,
  personDisabled: (d) => `disabled ${word(d, "name")}.`,
  personEnabled: (d) => `enabled ${word(d, "name")} again.`,
  personSignedOut: (d) => `signed ${word(d, "name")} out everywhere.`,
  linkMade: (d) => `made a sign-in link to hand over to ${word(d, "name")}.`,
  contributorBroughtIn: (d) => `made ${word(d, "name")} a contributor, to be offered a question.`,
  contributorChanged: (d) => `changed what is printed about ${word(d, "name")}.`,
  booksChanged: (d) => `changed the books of ${word(d, "name")}.`,
  privateNotesChanged: (d) => `changed what is kept of how ${word(d, "name")} is reached and paid.`,
  letterPutIn: (d) => `put a letter of ${d.pages === 1 ? "one page" : `${word(d, "pages")} pages`} in the tray.`,
  letterSetAside: (d) => `set the letter${word(d, "name") ? ` of ${word(d, "name")}` : ""} aside.`,
  letterTakenBack: (d) => `took the letter${word(d, "name") ? ` of ${word(d, "name")}` : ""} back into the tray.`,
  originalsReturned: (d) => `sent back what belongs to the reader${said(d, "originals")}`,
  originalsNotReturned: (d) => `found that this has not gone back yet${said(d, "originals")}`,
  wroteByPost: (d) => `wrote to the reader by post${said(d, "body")}`,

  readersMerged: (d) => `put two addresses of one reader together: reader ${word(d, "from")} with reader ${word(d, "into")}.`,
  readersUnmerged: (d) => `parted two addresses that were taken for one reader’s: reader ${word(d, "from")} from reader ${word(d, "into")}.`,
  readerExported: (d) => `saved everything that is held about reader ${word(d, "for")}.`,
  readerForgotten: (d) => `erased reader ${word(d, "for")} at their own request: ${word(d, "what")}.`,

  mailPut: (d) => `put the mail “${word(d, "subject") || "without a subject"}” with “${word(d, "tray")}”.`,
  mailTriedAgain: (d) => `had the mail “${word(d, "subject") || "without a subject"}” sorted anew.`,
  senderBlocked: (d) => `blocked mail from ${word(d, "address")}.`,
  senderUnblocked: (d) => `let mail from ${word(d, "address")} in again.`,
  mailUploaded: (d) => `uploaded the mails of ${word(d, "file")}.`,
  archiveUploaded: (d) => `uploaded the archive ${word(d, "file")}.`,
  archiveDiscarded: (d) => `gave the import of ${word(d, "file")} up.`,
  mailboxMade: (d) => `added the mailbox ${word(d, "address")}.`,
  mailboxChanged: (d) => `changed the mailbox ${word(d, "address")}.`,
  mailboxDisabled: (d) => `disabled the mailbox ${word(d, "address")}.`,
  mailboxEnabled: (d) => `enabled the mailbox ${word(d, "address")} again.`,
  hookSecretMade: (d) => `made a secret for handing mail over to ${word(d, "address")}.`,
  hookSecretEnded: (d) => `ended the secret for handing mail over to ${word(d, "address")}.`,
  webhookMade: (d) => `added the webhook ${word(d, "name")}, to ${word(d, "address")}.`,
  webhookChanged: (d) => `changed the webhook ${word(d, "name")}, to ${word(d, "address")}.`,
  webhookSecretMade: (d) => `made a new secret for the webhook ${word(d, "name")}.`,
  webhookTurnedOff: (d) => `turned the webhook ${word(d, "name")} off${said(d, "why")}`,
  webhookTurnedOn: (d) => `turned the webhook ${word(d, "name")} on again.`,
  webhookEnded: (d) => `took the webhook ${word(d, "name")} away.`,
  wordpressSet: (d) => `set where the answers of ${word(d, "name")} go besides: ${word(d, "address")}.`,
  wordpressTurnedOff: (d) => `turned the sending of ${word(d, "name")} to WordPress off.`,
  wordpressTurnedOn: (d) => `turned the sending of ${word(d, "name")} to WordPress on again.`,
  wordpressForgotten: (d) => `had the WordPress site of ${word(d, "name")} forgotten.`,
  wordpressPut: (d) => `put it up elsewhere too, at ${word(d, "address")}.`,
  wordpressTakenDown: (d) => `took it from readers at ${word(d, "address")}.`,
  wordpressFailed: (d) => `could not send it to ${word(d, "address")}${said(d, "why")}`,
  passwordSet: () => "set a new password.",
  signedIn: () => "signed in.",
  signInFailed: (d) => `tried to sign in as ${word(d, "email")}.`,
} as const satisfies Record<string, (data: EventData) => string>;

export type EventKind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [EventKind, ...EventKind[]];

/** The sentence of an event; a kind this version does not know is still told plainly. */
export function sentence(kind: string, data: EventData): string {
  return kind in kinds ? kinds[kind as EventKind](data) : `${kind}.`;
}
