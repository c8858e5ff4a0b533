"use server";
// What a chief sends from the settings of a magazine. Each action names the magazine, and each verb looks at the roles there.
import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { rowId } from "@/lib/kit/typed";
import { wouldCount, wouldMove } from "@/lib/assignments/due-queries";
import { moveIssue, setOffsets } from "@/lib/assignments/move-days";
import { addItem, endItem, moveItem } from "@/lib/checklists/change-checklist";
import { addingItem, endingItem, movingItem } from "@/lib/checklists/item";
import { changeColumn } from "@/lib/magazine/change-column";
import { lookForm } from "@/lib/look/look";
import { changeLook } from "@/lib/magazine/change-look";
import { changeMagazine } from "@/lib/magazine/change-magazine";
import { changeSearchEngines } from "@/lib/magazine/change-search-engines";
import { changeTopic } from "@/lib/magazine/change-topic";
import { columnAsking, columnBoard, columnEmbedding, columnForm, columnInviting, columnName, columnNew, columnPage, columnSetting } from "@/lib/magazine/column";
import { settingOffsets } from "@/lib/magazine/due-days";
import { issueInput } from "@/lib/magazine/issue";
import { magazineLetters, magazineName, magazineReaders, magazineSearchEngines } from "@/lib/magazine/magazine";
import { makeColumn } from "@/lib/magazine/make-column";
import { makeIssue } from "@/lib/magazine/make-issue";
import { makeTopic } from "@/lib/magazine/make-topic";
import { issuesOf, magazineFor } from "@/lib/magazine/queries";
import { topicInput } from "@/lib/magazine/topic";
import { changeRule, endRule, makeRule, moveRule, switchRule } from "@/lib/style/change-rules";
import { changingRule, endingRule, makingRule, movingRule, switchingRule } from "@/lib/style/rule";
import { changeWording, restoreWording } from "@/lib/mail/change-wording";
import { changingWording, restoringWording } from "@/lib/mail/wording";
import { logoFile, logoOf } from "./logo-file";

const ofMagazine = { magazineId: rowId };
/** The magazine's short name in the page's own address, to come back to. */
const comingFrom = { at: z.string().regex(/^[a-z0-9-]{1,40}$/) };
const ofRow = { id: rowId };
/** A form's own fields, and those that say where it was sent from. */
const within = <F extends z.ZodRawShape, S extends z.ZodType<object>>(from: F, schema: S) => z.intersection(z.object(from), schema);

/** What the page showed of what is about to happen. */
const seen = { seen: z.string().max(40) };
const asQuery = (values: Record<string, string | number | null | undefined>) => new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value ?? "")]])));

const saved = (done = "Saved.") => {
  refresh();
  return { done };
};

export const nameAction = action(within({ ...ofMagazine, ...comingFrom }, magazineName), async (actor, { magazineId, at, ...to }) => {
  await changeMagazine(actor, magazineId, { what: "name and address", to });
  return to.handle === at ? saved() : { go: `/desk/settings/${to.handle}/name` };
});
export const lookAction = action(within({ ...ofMagazine, logo: logoFile, darkLogo: logoFile }, lookForm), async (actor, { magazineId, logo, darkLogo, ...to }) => {
  await changeLook(actor, magazineId, to, { logo: await logoOf("logo", logo), darkLogo: await logoOf("darkLogo", darkLogo) });
  return saved("Saved. Readers see it from now on.");
});
export const readersAction = action(within(ofMagazine, magazineReaders), async (actor, { magazineId, ...to }) => {
  await changeMagazine(actor, magazineId, { what: "words for readers", to });
  return saved();
});
export const lettersAction = action(within(ofMagazine, magazineLetters), async (actor, { magazineId, ...to }) => {
  await changeMagazine(actor, magazineId, { what: "letters", to });
  return saved();
});

export const searchEnginesAction = action(within(ofMagazine, magazineSearchEngines), async (actor, { magazineId, ...to }) => {
  await changeSearchEngines(actor, magazineId, to);
  return saved();
});

export const newColumnAction = action(within({ ...ofMagazine, ...comingFrom }, columnNew), async (actor, { magazineId, at, ...to }) => {
  await makeColumn(actor, magazineId, to);
  return { go: `/desk/settings/${at}/columns/${to.path}/asking` };
});
export const columnNameAction = action(within({ ...ofMagazine, ...comingFrom, ...ofRow }, columnName), async (actor, { magazineId, at, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "name and address", to });
  return { go: `/desk/settings/${at}/columns/${to.path}/name?saved=1` };
});
export const columnAskingAction = action(within({ ...ofMagazine, ...ofRow }, columnAsking), async (actor, { magazineId, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "asking box", to });
  return saved();
});
export const columnFormAction = action(within({ ...ofMagazine, ...ofRow }, columnForm), async (actor, { magazineId, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "form and promises", to });
  return saved();
});
export const columnPageAction = action(within({ ...ofMagazine, ...ofRow }, columnPage), async (actor, { magazineId, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "words around an answer", to });
  return saved();
});
export const columnInvitingAction = action(within({ ...ofMagazine, ...ofRow }, columnInviting), async (actor, { magazineId, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "inviting of historians", to });
  return saved();
});
export const columnBoardAction = action(within({ ...ofMagazine, ...ofRow }, columnBoard), async (actor, { magazineId, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "question board", to });
  return saved();
});
export const columnEmbeddingAction = action(within({ ...ofMagazine, ...ofRow }, columnEmbedding), async (actor, { magazineId, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "sites that show it", to });
  return saved(to.framedBy.length > 0 ? "Saved. These sites can show it from now on." : "Saved. No other site can show it.");
});
export const columnSettingAction = action(within({ ...ofMagazine, ...ofRow }, columnSetting), async (actor, { magazineId, id, ...to }) => {
  await changeColumn(actor, magazineId, id, { what: "setting in print", to });
  return saved();
});

export const wordingAction = action(changingWording, async (actor, input) => {
  await changeWording(actor, input);
  return saved(input.isOff ? "Saved. This letter is not sent." : "Saved. Letters have these words from now on.");
});
export const restoreWordingAction = action(within({ at: z.string().regex(/^\/desk\/settings\/[\w/-]{1,200}$/) }, restoringWording), async (actor, { at, ...input }) => {
  await restoreWording(actor, input);
  return { go: `${at}?restored=${Date.now().toString(36)}` }; // a new address, so that the form begins anew
});

export const addItemAction = action(addingItem, async (actor, input) => {
  await addItem(actor, input);
  return saved("Added.");
});
export const endItemAction = action(endingItem, async (actor, input) => {
  await endItem(actor, input);
  return saved("It is asked for no longer.");
});
export const moveItemAction = action(movingItem, async (actor, input) => {
  await moveItem(actor, input);
  return saved("Moved.");
});

export const makeRuleAction = action(within(comingFrom, makingRule), async (actor, { at, ...input }) => {
  await makeRule(actor, input);
  return { go: `/desk/settings/${at}/style` };
});
export const changeRuleAction = action(within(comingFrom, changingRule), async (actor, input) => {
  await changeRule(actor, input);
  return saved("Saved. Every text is read by it from now on.");
});
export const endRuleAction = action(within(comingFrom, endingRule), async (actor, { at, ...input }) => {
  await endRule(actor, input);
  return { go: `/desk/settings/${at}/style` };
});
export const switchRuleAction = action(switchingRule, async (actor, input) => {
  await switchRule(actor, input);
  return saved(input.isOn ? "On." : "Off.");
});
export const moveRuleAction = action(movingRule, async (actor, input) => {
  await moveRule(actor, input);
  return saved("Moved.");
});

export const newIssueAction = action(within({ ...ofMagazine, ...comingFrom }, issueInput), async (actor, { magazineId, at, ...to }) => {
  await makeIssue(actor, magazineId, to);
  return { go: `/desk/settings/${at}/issues` };
});
export const issueAction = action(within({ ...ofMagazine, ...comingFrom, ...ofRow }, issueInput), async (actor, { magazineId, at, id, ...to }) => {
  const magazine = await magazineFor(actor, at, "editSettings");
  const issue = (await issuesOf(actor, magazineId)).find((one) => one.id === id);
  const { moved } = issue && magazine.id === magazineId ? await wouldMove(actor, magazine, { issueId: id, days: { ...issue, ...to } }, new Date()) : { moved: [] };
  if (issue && moved.length > 0) return { go: `/desk/settings/${at}/issues/${issue.path}/move?${asQuery(to)}` };
  await moveIssue(actor, magazineId, id, to);
  return { go: `/desk/settings/${at}/issues` };
});
export const moveIssueAction = action(within({ ...ofMagazine, ...comingFrom, ...ofRow, ...seen }, issueInput), async (actor, { magazineId, at, id, seen: mark, ...to }) => {
  await moveIssue(actor, magazineId, id, to, mark);
  return { go: `/desk/issues/${at}/${to.path}?moved=1` };
});
export const offsetsAction = action(within(comingFrom, settingOffsets), async (actor, { at, ...input }) => {
  const magazine = await magazineFor(actor, at, "editSettings");
  const { moved } = magazine.id === input.magazineId ? await wouldCount(actor, magazine, input, new Date()) : { moved: [] };
  if (moved.length > 0) return { go: `/desk/settings/${at}/due-days/move?${asQuery(input)}` };
  await setOffsets(actor, input);
  return { go: `/desk/settings/${at}/due-days?saved=1` };
});
export const moveOffsetsAction = action(within({ ...comingFrom, ...seen }, settingOffsets), async (actor, { at, seen: mark, ...input }) => {
  await setOffsets(actor, input, mark);
  return { go: `/desk/settings/${at}/due-days?saved=1` };
});
export const newTopicAction = action(within({ ...ofMagazine, ...comingFrom }, topicInput), async (actor, { magazineId, at, ...to }) => {
  await makeTopic(actor, magazineId, to);
  return { go: `/desk/settings/${at}/topics` };
});
export const topicAction = action(within({ ...ofMagazine, ...comingFrom, ...ofRow }, topicInput), async (actor, { magazineId, at, id, ...to }) => {
  await changeTopic(actor, magazineId, id, to);
  return { go: `/desk/settings/${at}/topics` };
});
