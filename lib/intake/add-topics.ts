// Topics for many questions at once: added to those they have.
import type { z } from "zod";
import type { Actor } from "../actor";
import { putTopics, topicIdsOf } from "../questions/set-topics";
import { type Done, together } from "./together";
import type { addingTopics, settingTopicsThere } from "./triage";

/** Adds topics to questions, to each those of its magazine. Throws Refusal, Missing. */
export const addTopics = (actor: Actor, { picks, topics }: z.output<typeof addingTopics>, now = new Date()): Promise<Done> =>
  together(actor, "setTopics", picks, async (tx, situation) => {
    const put = await putTopics(tx, actor, situation, [...(await topicIdsOf(tx, situation.questionId)), ...topics], now);
    return put && { eventId: put.eventId, before: { topics: put.before } };
  }, now);

/** Gives one question these topics and no others, as an act that can be undone. Throws Missing. */
export const setTopicsThere = (actor: Actor, { topics, ...held }: z.output<typeof settingTopicsThere>, now = new Date()): Promise<Done> =>
  together(actor, "setTopics", [held], async (tx, situation) => {
    const put = await putTopics(tx, actor, situation, topics, now);
    return put && { eventId: put.eventId, before: { topics: put.before } };
  }, now);
