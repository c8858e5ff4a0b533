// The dictionary: every stage, role, channel, verdict and fee, each with the label people read. One word, one thing.

/** A question's stage says in whose hands the piece is. The first seven are the river, the rest are exits. */
export const stages = {
  inbox: "Inbox",
  unassigned: "Unassigned",
  assigned: "Assigned",
  drafting: "Drafting",
  review: "Review",
  ready: "Ready",
  published: "Published",
  declined: "Declined",
  merged: "Merged",
  passedOn: "Passed on",
  retracted: "Taken back",
  killed: "Killed",
  spam: "Spam",
} as const;
export type Stage = keyof typeof stages;
export const stageNames = Object.keys(stages) as [Stage, ...Stage[]];

/** Where a question is, within a sentence: "the question is …". */
export const whereabouts: Record<Stage, string> = {
  inbox: "in the inbox",
  unassigned: "accepted and unassigned",
  assigned: "assigned",
  drafting: "being written",
  review: "in review",
  ready: "ready to be published",
  published: "published",
  declined: "declined",
  merged: "merged into another",
  passedOn: "passed on",
  retracted: "taken back",
  killed: "killed",
  spam: "marked as spam",
};

/** The river itself, in order. */
export const river = ["inbox", "unassigned", "assigned", "drafting", "review", "ready", "published"] as const satisfies readonly Stage[];
/** Where a question rests when it has left the river. */
export const exits = ["declined", "merged", "passedOn", "retracted", "killed", "spam"] as const satisfies readonly Stage[];
/** True while a question is in the river, or has come to its end. */
export const isInRiver = (stage: Stage): boolean => (river as readonly Stage[]).includes(stage);

/** Roles are held per magazine; without one, nothing of that magazine exists for you. */
export const roles = { chief: "Chief editor", editor: "Editor", checker: "Checker", contributor: "Contributor" } as const;
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];
/** The roles that sit at the desk; a contributor has own assignments only. */
export const deskRoles = ["chief", "editor", "checker"] as const satisfies readonly Role[];

/** By which door a message came in; `archive` of a question that was printed long ago, with whose answer it was brought in. */
export const channels = { form: "Form", email: "Email", letter: "Letter", archive: "Archive" } as const;
export type Channel = keyof typeof channels;
export const channelNames = Object.keys(channels) as [Channel, ...Channel[]];
/** Those by which a question comes to the inbox. */
export const inboxChannels = ["form", "email", "letter"] as const satisfies readonly Channel[];
export type InboxChannel = (typeof inboxChannels)[number];

/** An editor's verdict on one revision. */
export const verdicts = { approved: "Approved", sentBack: "Sent back" } as const;
export type Verdict = keyof typeof verdicts;
export const verdictNames = Object.keys(verdicts) as [Verdict, ...Verdict[]];

/** What a contributor gets for an answer. */
export const fees = { money: "Money", bookCredit: "Book credit", copies: "Copies", none: "None" } as const;
export type Fee = keyof typeof fees;
export const feeNames = Object.keys(fees) as [Fee, ...Fee[]];

/** What an entry of the ledger of fees is. The first three are owed, until they are paid or reversed. */
export const ledgerKinds = { due: "Fee", kill: "Kill fee", correction: "Correction", paid: "Payment", reversed: "Reversal" } as const;
export type LedgerKind = keyof typeof ledgerKinds;
export const ledgerKindNames = Object.keys(ledgerKinds) as [LedgerKind, ...LedgerKind[]];

/** How a fee was paid. */
export const payMeans = { transfer: "Bank transfer", cheque: "Cheque", online: "Payment service", cash: "Cash", parcel: "Sent by post", credit: "Credit given" } as const;
export type PayMeans = keyof typeof payMeans;
export const payMeansNames = Object.keys(payMeans) as [PayMeans, ...PayMeans[]];

/** When the fee of an answer falls due. */
export const dueMoments = { approval: "When the answer is approved", publication: "When the answer is published, on the web or in print" } as const;
export type DueMoment = keyof typeof dueMoments;
export const dueMomentNames = Object.keys(dueMoments) as [DueMoment, ...DueMoment[]];

/** What a contributor lets a magazine do with an answer. */
export const rights = { print: "Print", web: "Web", archive: "Archive", anthology: "Anthology" } as const;
export type Right = keyof typeof rights;
export const rightNames = Object.keys(rights) as [Right, ...Right[]];

/** How a right was granted. */
export const grantKinds = { taken: "Agreed to when the question was taken", sentIn: "Given with the answer that was sent in", entered: "Entered by the desk" } as const;
export type GrantKind = keyof typeof grantKinds;
export const grantNames = Object.keys(grantKinds) as [GrantKind, ...GrantKind[]];

/** What a page of a contributor's elsewhere is. */
export const linkKinds = { site: "Own site", faculty: "Faculty page", social: "Social page" } as const;
export type LinkKind = keyof typeof linkKinds;
export const linkKindNames = Object.keys(linkKinds) as [LinkKind, ...LinkKind[]];

/** What is due before an issue, within a sentence: "the draft is due". */
export const dues = { draft: "the draft", review: "the review", facts: "the fact-check" } as const;
export type Due = keyof typeof dues;
export const dueNames = Object.keys(dues) as [Due, ...Due[]];

/** The rules by which somebody is written to, as their page names them. */
export const reminderRules = {
  beforeDue: "Before a draft is due",
  atDue: "On the day a draft is due",
  afterDue: "When a draft is late",
  unanswered: "When an invitation is unanswered",
  unassigned: "When a question is unassigned",
  inReview: "When a text is long in review",
  unscheduled: "When an approved text is not published",
  digest: "The day’s digest",
} as const;
export type RuleName = keyof typeof reminderRules;
export const ruleNames = Object.keys(reminderRules) as [RuleName, ...RuleName[]];

/** Whom a rule writes to. */
export const remindedPeople = { historian: "The historian", editor: "The assigning editor", chief: "The chief editors" } as const;
export type Reminded = keyof typeof remindedPeople;
export const remindedNames = Object.keys(remindedPeople) as [Reminded, ...Reminded[]];

/** The days of an issue from which due days are counted, within a sentence: "14 days before copy close". */
export const anchors = { copyClose: "copy close", factClose: "fact close", printerClose: "printer close", onSale: "the day on sale" } as const;
export type Anchor = keyof typeof anchors;
export const anchorNames = Object.keys(anchors) as [Anchor, ...Anchor[]];

/** How a revision came to be: the contributor submitted it, an editor edited it, or an editor entered it for a contributor who sends Word. */
export const revisionKinds = { submitted: "Submitted", edited: "Edited", entered: "Entered for the contributor" } as const;
export type RevisionKind = keyof typeof revisionKinds;
export const revisionKindNames = Object.keys(revisionKinds) as [RevisionKind, ...RevisionKind[]];

/** How a column writes places in a credit line. */
export const placeStyles = {
  ap: "AP: Memphis, Tenn.",
  full: "In full: Memphis, Tennessee",
  postal: "Postal: Memphis, TN",
} as const;
export type PlaceStyle = keyof typeof placeStyles;
export const placeStyleNames = Object.keys(placeStyles) as [PlaceStyle, ...PlaceStyle[]];

/** By which door a mail came: fetched, delivered to our listener, handed over by a provider, or uploaded. */
export const doors = { imap: "Fetched", smtp: "Delivered", webhook: "Handed over", upload: "Uploaded" } as const;
export type Door = keyof typeof doors;
export const doorNames = Object.keys(doors) as [Door, ...Door[]];

/** Where a mail lies. Exactly one of these, always; none of them is a bin. */
export const trays = {
  sorting: "Being sorted",
  question: "Questions",
  thread: "Replies",
  answer: "From historians",
  attention: "Needs attention",
  report: "Delivery reports",
  automatic: "Automatic",
  loop: "Our own letters",
  spam: "Spam",
  twin: "Came twice",
  filed: "Filed away",
} as const;
export type Tray = keyof typeof trays;
export const trayNames = Object.keys(trays) as [Tray, ...Tray[]];

/** What a reader has to say of a published answer. */
export const tipKinds = { error: "Spotted an error", witness: "Was there" } as const;
export type TipKind = keyof typeof tipKinds;
export const tipKindNames = Object.keys(tipKinds) as [TipKind, ...TipKind[]];

/** What became of a tip. */
export const tipEnds = { corrected: "Corrected", thanked: "Thanked and filed", question: "Made a question", spam: "Spam" } as const;
export type TipEnd = keyof typeof tipEnds;
export const tipEndNames = Object.keys(tipEnds) as [TipEnd, ...TipEnd[]];

/** How far the text of a scanned page has been recognised. */
export const recognitions = { waiting: "Waiting to be read", read: "Read", failed: "Could not be read" } as const;
export type Recognition = keyof typeof recognitions;
export const recognitionNames = Object.keys(recognitions) as [Recognition, ...Recognition[]];

/** When a reader wants to hear from the desk. */
export const hearings = { all: "Tell me what becomes of it", printed: "Tell me when it is answered in print", never: "Do not write to me" } as const;
export type Hearing = keyof typeof hearings;
export const hearingNames = Object.keys(hearings) as [Hearing, ...Hearing[]];

/** What an editor can do to questions and undo, as it is told of one: "is accepted". */
export const acts = {
  accept: "accepted",
  decline: "declined",
  markAsSpam: "marked as spam",
  merge: "merged",
  answerBefore: "closed as answered before",
  passOn: "passed on",
  setTopics: "given topics",
  snooze: "put off",
} as const;
export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as [ActName, ...ActName[]];

/** What a column keeps words ready for. */
export const replyUses = { reply: "Saved replies", decline: "Reasons to decline" } as const;
export type ReplyUse = keyof typeof replyUses;
export const replyUseNames = Object.keys(replyUses) as [ReplyUse, ...ReplyUse[]];

/** The lists whose views can be named. */
export const viewPlaces = { inbox: "Inbox", questions: "Questions", reviews: "Reviews", answers: "Answers" } as const;
export type ViewPlace = keyof typeof viewPlaces;
export const viewPlaceNames = Object.keys(viewPlaces) as [ViewPlace, ...ViewPlace[]];

/** What is being done to a question while its form is open, within a sentence: "is declining it". */
export const doings = {
  decline: "declining it",
  merge: "merging it",
  passOn: "passing it on",
  askReader: "writing to its reader",
  topics: "giving it topics",
  snooze: "putting it off",
} as const;
export type Doing = keyof typeof doings;
export const doingNames = Object.keys(doings) as [Doing, ...Doing[]];

/** Why a question that was put off came back. */
export const wakings = { day: "its day has come", reader: "its reader wrote", person: "somebody brought it back" } as const;
export type Waking = keyof typeof wakings;
export const wakingNames = Object.keys(wakings) as [Waking, ...Waking[]];

/** What a letter out has come to. */
export const letterStates = { waiting: "Waiting", sent: "Sent", failed: "Failed", bounced: "Came back", calledBack: "Called back" } as const;
export type LetterState = keyof typeof letterStates;
export const letterStateNames = Object.keys(letterStates) as [LetterState, ...LetterState[]];

/** How a save of a working text came about. */
export const saves = { typed: "Typed", merged: "Merged", restored: "Brought back", settled: "Two texts settled", revision: "Made a revision", word: "From a Word file" } as const;
export type SaveKind = keyof typeof saves;
export const saveNames = Object.keys(saves) as [SaveKind, ...SaveKind[]];

/** Which of two texts of one paragraph was kept. */
export const keeps = { standing: "The one that stood", other: "The other", both: "Both" } as const;
export type Kept = keyof typeof keeps;
export const keptNames = Object.keys(keeps) as [Kept, ...Kept[]];

/** What became of a suggestion; `gone` when its words went with others. */
export const outcomes = { taken: "Taken", left: "Left", gone: "Gone with the words around it" } as const;
export type Outcome = keyof typeof outcomes;
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]];

/** What a note hangs on. */
export const noteSubjects = { text: "Words", whole: "The whole", suggestion: "A suggestion", claim: "A fact" } as const;
export type NoteSubject = keyof typeof noteSubjects;
export const noteSubjectNames = Object.keys(noteSubjects) as [NoteSubject, ...NoteSubject[]];

/** What a guest says of the text that was shown by a secret link. */
export const signOffVerdicts = { approved: "Signed off", objected: "Asks for changes" } as const;
export type SignOffVerdict = keyof typeof signOffVerdicts;
export const signOffVerdictNames = Object.keys(signOffVerdicts) as [SignOffVerdict, ...SignOffVerdict[]];

/** What a checker found of a claim. */
export const claimStates = { open: "Open", verified: "Verified", queried: "Queried", wrong: "Wrong" } as const;
export type ClaimState = keyof typeof claimStates;
export const claimStateNames = Object.keys(claimStates) as [ClaimState, ...ClaimState[]];

/** What systems elsewhere may be told of, by the name it has there. */
export const hookEvents = {
  "answer.published": "An answer is published",
  "answer.corrected": "An answer is corrected",
  "answer.printed": "A published answer is marked as printed",
  "answer.withdrawn": "An answer is withdrawn",
  "question.received": "A question comes in",
} as const;
export type HookEvent = keyof typeof hookEvents;
export const hookEventNames = Object.keys(hookEvents) as [HookEvent, ...HookEvent[]];

/** What the telling of a system elsewhere has come to. */
export const deliveryStates = { waiting: "Waiting", delivered: "Delivered", failed: "Failed" } as const;
export type DeliveryState = keyof typeof deliveryStates;
export const deliveryStateNames = Object.keys(deliveryStates) as [DeliveryState, ...DeliveryState[]];

/** What has come of bringing an answer to another site. */
export const pushStates = { waiting: "Waiting", done: "There", failed: "Failed" } as const;
export type PushState = keyof typeof pushStates;
export const pushStateNames = Object.keys(pushStates) as [PushState, ...PushState[]];

/** Where a piece of an archive that is brought in is: to be decided, marked to be taken, an answer of the archive now, or left out. */
export const pieceStates = { open: "To be decided", taking: "Being taken", taken: "Taken", setAside: "Set aside" } as const;
export type PieceState = keyof typeof pieceStates;
export const pieceStateNames = Object.keys(pieceStates) as [PieceState, ...PieceState[]];

/** What a file with an archive can be. */
export const archiveSources = { wordpress: "WordPress export", ghost: "Ghost export", pages: "HTML pages", word: "Word file" } as const;
export type ArchiveSource = keyof typeof archiveSources;
export const archiveSourceNames = Object.keys(archiveSources) as [ArchiveSource, ...ArchiveSource[]];

/** What a column asks before it shows a question on its board, until it has words of its own. */
export const boardWording = "You may show my question on the public list of open questions, edited as for print, with my name and town unless I ask for them to be withheld.";

/** Where a question on the board stands, as its heading there. */
export const boardStandings = {
  waiting: "Waiting to be read",
  looking: "We are looking for a historian",
  writing: "A historian is writing",
  review: "In review",
  ready: "Finished, and waiting for its day",
  answered: "Answered",
  no: "We will not answer this",
  down: "Taken down",
} as const;
export type BoardStanding = keyof typeof boardStandings;
/** What of a board is looked at together. */
export const boardGroups = ["open", "answered", "closed"] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** What a column of a spreadsheet of waiting questions can be. */
export const sheetFields = {
  question: "The question",
  name: "Reader’s name",
  town: "Town or city",
  region: "State or country",
  email: "Email address",
  postal: "Postal address",
  received: "Received on",
  channel: "How it came",
  note: "Note for the desk",
  topics: "Topics",
  status: "How it stands",
} as const;
export type SheetField = keyof typeof sheetFields;
export const sheetFieldNames = Object.keys(sheetFields) as [SheetField, ...SheetField[]];

/** "3/4/2019": which comes first. */
export const dayOrders = { day: "Day, month, year: 31/12/2019", month: "Month, day, year: 12/31/2019" } as const;
export type DayOrder = keyof typeof dayOrders;
export const dayOrderNames = Object.keys(dayOrders) as [DayOrder, ...DayOrder[]];

/** What became of a row of such a spreadsheet. */
export const sheetRowStates = { waiting: "To be brought in", taken: "Brought in", known: "Here already", leftOut: "Left out", rejected: "Not taken", undone: "Taken back" } as const;
export type SheetRowState = keyof typeof sheetRowStates;
export const sheetRowStateNames = Object.keys(sheetRowStates) as [SheetRowState, ...SheetRowState[]];
