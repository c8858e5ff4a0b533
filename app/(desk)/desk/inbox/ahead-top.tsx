"use client";
// Above the letter, in either pane: what was just decided, what came back, and the form that is open.
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { z } from "zod";
import { DeclineFields } from "@/app/parts/decline-fields";
import { fieldMessages, fieldsOf } from "@/app/form-fields";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import { merging, settingTopicsThere, snoozing } from "@/lib/intake/triage";
import type { InboxRow } from "@/lib/questions/inbox";
import { lookAgain } from "@/lib/refusal";
import { decliningWith, filledFor } from "@/lib/replies/reply";
import { acts } from "@/lib/words";
import { useAhead } from "./ahead";
import { type AheadAct, sendNow, useOutbox } from "./ahead-outbox";
import type { AheadForm } from "./ahead-state";
import { useIsContested } from "./live";
import { SnoozeFields } from "./snooze-fields";
import { TopicChoice } from "./topic-choice";

/** @param children what the server says was done last */
export function AheadTop({ children }: { children?: ReactNode }) {
  const { last, row, form } = useAhead();
  return (
    <>
      <Refused />
      {last ? <AheadDid /> : children}
      {row && form && <DecisionForm key={`${row.reference} ${form}`} row={row} form={form} />}
    </>
  );
}

const said: Record<AheadAct, string> = { ...acts };

function AheadDid() {
  const { last, undo } = useAhead();
  const { unsent, isFailing } = useOutbox();
  if (!last) return null;
  const { row, act } = last.taken;
  const sheet = <Link className="link" href={`/desk/questions/${row.reference}`} prefetch={false}>{row.slugLine}</Link>;
  return (
    <div className="did" role="status">
      <p>{last.isUndone ? <>{sheet} is {act === "setTopics" ? "as before" : "back in the inbox"}.</> : <>{sheet} is {said[act]}.</>}</p>
      {isFailing && <p className="care">The desk is away. {unsent === 1 ? "One decision is" : `${unsent} decisions are`} kept here and sent when it is back.</p>}
      {!last.isUndone && <button className="b" type="button" data-key="z" onClick={undo}>Undo <kbd aria-hidden="true">Z</kbd></button>}
      {!last.isUndone && act === "accept" && <Link className="b" href={`/desk/questions/${row.reference}/assign`} prefetch={false}>Assign</Link>}
    </div>
  );
}

/** Decisions that were not taken, each with why; their questions are in the list again. */
function Refused() {
  const { refused, forget } = useAhead();
  return refused.map(({ key, row, sentence }) => (
    <div className="stop" role="alert" key={key}>
      <p><b>{row.slugLine}</b>: {sentence}</p>
      <Link className="b" href={`/desk/questions/${row.reference}`} prefetch={false}>Look at it</Link>
      <button className="b bare" type="button" onClick={() => forget(key)}>Leave it</button>
    </div>
  ));
}

const forms: Record<AheadForm, { act: AheadAct; schema: z.ZodType; label: string }> = {
  decline: { act: "decline", schema: decliningWith, label: "Decline" },
  topics: { act: "setTopics", schema: settingTopicsThere, label: "Save the topics" },
  snooze: { act: "snooze", schema: snoozing, label: "Snooze until that day" },
  merge: { act: "merge", schema: merging, label: "Merge" },
};

function DecisionForm({ row, form }: { row: InboxRow; form: AheadForm }) {
  const { act, openForm, supplies } = useAhead();
  const isContested = useIsContested();
  const router = useRouter();
  const { schema, label, act: name } = forms[form];
  const ready = supplies.ready.find(({ columnId }) => columnId === row.columnId);
  const send = async (_: unknown, data: FormData) => {
    const fields = fieldsOf(data);
    const parsed = schema.safeParse({ questionId: row.questionId, ...fields });
    const values = Object.fromEntries(Object.entries(fields).map(([key, value]): [string, string | string[]] => [key, Array.isArray(value) ? value.map(String) : String(value)]));
    if (!parsed.success) return { refusal: lookAgain, fields: fieldMessages(parsed.error), values };
    // Whoever knows that somebody else is at it is told what came of it here, and nothing is taken for done.
    if (isContested(row.questionId)) {
      const { refusal } = await sendNow(name, row, fields);
      if (refusal) return { refusal, values };
      openForm(null);
      router.refresh();
    }
    return {};
  };
  const decide = (data: FormData) => {
    const fields = fieldsOf(data);
    if (isContested(row.questionId) || !schema.safeParse({ questionId: row.questionId, ...fields }).success) return false;
    act(name, fields);
    return true;
  };
  // Of snoozing no field has the cursor: its choices go by figures.
  const Box = form === "snooze" ? Plain : FocusFirst;
  return (
    <Box className="move">
      <ActionForm action={send} first={decide} label={form === "topics" ? "Topics" : form === "snooze" ? "Snooze" : label}>
        {form === "decline" && <DeclineFields graceSeconds={supplies.graceSeconds} reasons={ready?.reasons ?? []} values={filledFor(ready?.values ?? {}, { ...row, name: row.name ?? "", words: row.asSent })} />}
        {form === "topics" && <TopicChoice topics={supplies.topics.filter(({ magazineId }) => magazineId === row.magazineId)} chosen={row.topicIds} help="What the question is about." />}
        {form === "snooze" && <SnoozeFields choices={supplies.choices[row.magazineId] ?? []} />}
        {form === "merge" && <Field name="into" label="Merge into" help={`The reference of the question it joins, such as ${row.reference.split("-")[0]}-1042. Everybody who asked is kept, and hears of the answer.`} />}
        <div className="moves">
          <Send>{label}</Send>
          <button className="b bare" type="button" data-key="Escape" onClick={() => openForm(null)}>Cancel</button>
        </div>
      </ActionForm>
    </Box>
  );
}

const Plain = ({ className, children }: { className: string; children: ReactNode }) => <div className={className}>{children}</div>;
