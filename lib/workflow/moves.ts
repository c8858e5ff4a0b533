// The law of the desk on one page: every move, from where to where, by whom, and what stands in its way.
// The page that draws the buttons and the verb that acts both ask whyNot(), which reads this table.
import type { EventKind } from "../timeline/kinds";
import type { Role, Stage } from "../words";
import type { ObstacleName } from "./unless";

export type Mover = Role | "reader" | "clock";
export type Move = {
  label: string;
  from: readonly Stage[];
  /** `same`: the question stays where it is. A record: the way back depends on where it rests. */
  to: Stage | "same" | Partial<Record<Stage, Stage>>;
  by: readonly Mover[];
  unless: readonly ObstacleName[];
  event: EventKind;
};

const row = (label: string, from: Move["from"], to: Move["to"], by: Move["by"], unless: Move["unless"], event: EventKind): Move => ({ label, from, to, by, unless, event });

const desk = ["chief", "editor"] as const;
const chief = ["chief"] as const;
const historian = ["contributor"] as const;
const open = ["inbox", "unassigned", "assigned", "drafting", "review", "ready"] as const;
/** What every approval asks of the text: nothing missing, nothing undecided, nothing that is in no revision. */
const settled = ["nothingWritten", "hasTK", "hasConflicts", "hasSuggestions", "changedSince", "approveUnticked"] as const;
const back = { declined: "inbox", merged: "inbox", passedOn: "inbox", spam: "inbox", killed: "unassigned" } as const;

export const moves = {
  //                    label                from                                                to            by            unless                                                        event
  accept:          row("Accept",            ["inbox"],                                          "unassigned", desk,         [],                                                           "accepted"),
  decline:         row("Decline",           ["inbox", "unassigned"],                            "declined",   desk,         [],                                                           "declined"),
  markAsSpam:      row("Mark as spam",      ["inbox"],                                          "spam",       desk,         [],                                                           "markedAsSpam"),
  merge:           row("Merge",             ["inbox", "unassigned"],                            "merged",     desk,         [],                                                           "merged"),
  answerBefore:    row("Already answered",  ["inbox", "unassigned"],                            "merged",     desk,         [],                                                           "answeredBefore"),
  passOn:          row("Pass on",           ["inbox", "unassigned"],                            "passedOn",   desk,         [],                                                           "passedOn"),
  reopen:          row("Reopen",            ["declined", "merged", "passedOn", "spam", "killed"], back,       desk,         [],                                                           "reopened"),
  undo:            row("Undo",              ["unassigned", "declined", "merged", "passedOn", "spam"], "inbox", desk,        [],                                                           "undone"),
  takeBack:        row("Take back",         [...open, "merged"],                                "retracted",  ["reader"],   ["notYourQuestion", "wasPublished"],                          "takenBack"),

  assign:          row("Assign",            ["unassigned"],                                     "assigned",   desk,         [],                                                           "assigned"),
  reassign:        row("Reassign",          ["assigned", "drafting"],                           "assigned",   desk,         [],                                                           "reassigned"),
  promote:         row("Ask the next in line", ["unassigned", "assigned"],                      "assigned",   ["clock"],    [],                                                           "promoted"),
  take:            row("Take",              ["assigned"],                                       "drafting",   historian,    ["notYours"],                                                 "taken"),
  turnDown:        row("Turn down",         ["assigned", "drafting"],                           "unassigned", historian,    ["notYours"],                                                 "turnedDown"),

  submit:          row("Submit for review", ["drafting"],                                       "review",     historian,    ["notYours", "hasConflicts", "submitUnticked"],               "submitted"),
  enter:           row("Enter an answer",   ["assigned", "drafting"],                           "review",     desk,         ["noAssignment"],                                             "entered"),
  revise:          row("Save as new revision", ["review", "ready"],                             "review",     desk,         ["nothingWritten"],                                           "revised"),
  sendBack:        row("Send back",         ["review", "ready"],                                "drafting",   desk,         ["nothingWritten", "noAssignment"],                           "sentBack"),
  approve:         row("Approve",           ["review"],                                         "ready",      desk,         [...settled, "hasOpenClaims", "youWroteIt", "youWroteAFifth"], "approved"),
  approveAlone:    row("Approve alone",     ["review"],                                         "ready",      chief,        [...settled, "hasOpenClaims"],                                "approvedAlone"),
  approveUnchecked: row("Approve with open facts", ["review"],                                  "ready",      chief,        [...settled, "youWroteIt", "youWroteAFifth"],                 "approvedUnchecked"),

  schedule:        row("Schedule",          ["ready"],                                          "same",       desk,         ["notApproved", "hasTK", "publishUnticked"],                  "scheduled"),
  unschedule:      row("Call the schedule off", ["ready"],                                      "same",       desk,         ["notScheduled"],                                             "unscheduled"),
  publishNow:      row("Publish now",       ["ready"],                                          "published",  desk,         ["notApproved", "hasTK", "publishUnticked"],                  "published"),
  goLive:          row("Go live",           ["ready"],                                          "published",  ["clock"],    ["notScheduled", "notApproved", "hasTK"],                     "published"),
  correct:         row("Correct",           ["published"],                                      "review",     desk,         [],                                                           "correctionBegun"),
  withdraw:        row("Withdraw",          ["published", "review", "drafting", "ready"],       "same",       desk,         ["pageIsDown"],                                               "withdrawn"),
  markAsPrinted:   row("Mark as printed",   ["ready", "published"],                             "same",       desk,         [],                                                           "printed"),
  kill:            row("Kill",              ["assigned", "drafting", "review", "ready"],        "killed",     desk,         ["pageIsUp"],                                                 "killed"),
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;
export const moveNames = Object.keys(moves) as [MoveName, ...MoveName[]];
