// Where a question stands, told to its reader: one honest sentence a stage, without the office's words and without a word on who writes.
import { river, type Stage } from "../words";

export type Standing = { heading: string; sentence: string };

const standings: Record<Stage, Standing> = {
  inbox: { heading: "Waiting to be read", sentence: "Your question has reached the desk. An editor will read it and tell you either way." },
  unassigned: { heading: "Taken up", sentence: "The editors would like to print it and are looking for a historian who can answer." },
  assigned: { heading: "Taken up", sentence: "The editors would like to print it and have asked a historian to answer." },
  drafting: { heading: "Being answered", sentence: "A historian is writing the answer." },
  review: { heading: "Being checked", sentence: "The answer is written, and the editors are checking it." },
  ready: { heading: "Answered, not yet out", sentence: "The answer is finished and waits for its day." },
  published: { heading: "Published", sentence: "Your question has been answered." },
  declined: { heading: "Not taken up", sentence: "The editors have read it and will not be printing it. Many more questions arrive than can be answered." },
  spam: { heading: "Not taken up", sentence: "The editors have read it and will not be printing it. Many more questions arrive than can be answered." },
  killed: { heading: "Not to be printed", sentence: "The editors had taken it up and have stopped work on it. It will not be printed." },
  passedOn: { heading: "Passed on", sentence: "It was not a question for this column, so the editors have passed it on to those it concerns." },
  retracted: { heading: "Taken back", sentence: "You have taken your question back. It will not be printed." },
  merged: { heading: "Put together with another", sentence: "Somebody else had asked the same, so the two were put together." },
};

type Known = { stage: Stage; answerStage: Stage | null; page: object | null; wasPublished: boolean; asked: readonly { reply: string | null }[] };

/** Where a reply to the editors, a correction or a change of mind still counts: on the way, alone or with another. */
export const isUnderWay = ({ stage, wasPublished }: Pick<Known, "stage" | "wasPublished">) => !wasPublished && stage !== "published" && (stage === "merged" || (river as readonly Stage[]).includes(stage));

/** The sentence for a question; of one put together with another, the other's progress counts. */
export function standingOf({ stage, answerStage, page, wasPublished, asked }: Known): Standing {
  const joint = stage === "merged" && answerStage !== null;
  const at = joint ? answerStage : stage;
  if (page) return joint ? { heading: "Published", sentence: "Your question has been answered, together with the same one from another reader." } : standings.published;
  if (wasPublished && at !== "declined" && at !== "retracted") return { heading: "No longer on the site", sentence: "The answer had been published, and the editors have taken the page down." };
  if (isUnderWay({ stage, wasPublished }) && asked.some(({ reply }) => reply === null)) return { heading: "A question for you", sentence: "The editors would like to know something before they go on." };
  if (!joint) return standings[stage];
  const sentence = { inbox: "An editor will read them and tell you either way.", retracted: "That one is no longer on its way. Write to the editors if you would like them to look at yours again.", published: standings.published.sentence } as Partial<Record<Stage, string>>;
  return { heading: standings[at].heading, sentence: `${standings.merged.sentence} ${sentence[at] ?? standings[at].sentence}` };
}
