"use client";
// The reading pane before the server has drawn it: the reader's words and who asked, with every form that decides. Once somebody stays, the whole
// pane takes its place.
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { z } from "zod";
import { DeclineFields } from "@/app/parts/decline-fields";
import { fieldMessages, fieldsOf } from "@/app/form-fields";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import { merging, settingTopicsThere, snoozing } from "@/lib/intake/triage";
import { ageOf } from "@/lib/questions/age";
import type { InboxRow } from "@/lib/questions/inbox";
import { lookAgain } from "@/lib/refusal";
import { decliningWith, filledFor } from "@/lib/replies/reply";
import { acts, type Channel } from "@/lib/words";
import { type AheadForm, useAhead } from "./ahead";
import { type AheadAct, sendNow, useOutbox } from "./ahead-outbox";
import { Stop, useIsContested } from "./live";
import { SnoozeFields } from "./snooze-fields";
import { TopicChoice } from "./topic-choice";

/** The pane as the server has drawn it where it is of the question that is shown, else the light one. */
export function AheadPane({ now, children }: { now: Date; children: ReactNode }) {
  const { at, drawn, row, rows, last } = useAhead();
  if (row && at !== drawn) return <LightPane row={row} now={now} />;
  // The last one of a list was decided, and the server does not know yet.
  if (!row && last && !last.isUndone && rows.length === 0) return <article className="read" id="reading" aria-label="Nothing to read"><div className="scroll"><AheadDid /><Refused /></div></article>;
  return children;
}

function LightPane({ row, now }: { row: InboxRow; now: Date }) {
  const age = ageOf(row.receivedAt, now, row.promiseDays);
  const { decides } = useAhead();
  return (
    <article className="read" id="reading" aria-label={row.slugLine} data-light>
      <div className="tool">{decides ? <LightMoves /> : <p className="quiet">You can read here; an editor decides.</p>}</div>
      {/* The pane stays while what it says changes; a letter is read from its beginning. */}
      <div className="scroll" key={row.reference}>
        <AheadTop />
        {decides && <Stop questionId={row.questionId} anyway={null} />}
        <p className="crumb num"><span>{row.reference}</span><span aria-hidden="true">·</span><span>{row.column}</span></p>
        <h2 className="slug"><Link href={`/desk/questions/${row.reference}`} prefetch={false} data-key="enter">{row.slugLine}</Link></h2>
        <p className="facts"><b>{row.name || "No name given"}</b>{[row.town, row.region].filter(Boolean).map((part) => `, ${part}`)}{row.withheld && ", name to be withheld"}. {row.channel && came[row.channel]} <span className={age.tone || undefined}>Here for {age.words}, of the {row.promiseDays} days we promise.</span></p>
        {row.topics.length > 0 && <ul className="chips" aria-label="Topics">{row.topics.map((name) => <li className="chip" key={name}>{name}</li>)}</ul>}
        <div className="words-sent"><div className="copy">{row.asSent.split(/\n\s*\n/).map((paragraph, n) => <p key={n}>{paragraph}</p>)}</div></div>
      </div>
      <p className="keys" aria-hidden="true"><span><kbd>J</kbd> <kbd>K</kbd> next, previous</span><span><kbd>Enter</kbd> the sheet</span><span><kbd>/</kbd> search</span><span><kbd>?</kbd> all keys</span></p>
    </article>
  );
}

const came: Record<Channel, string> = { form: "Sent with the form.", email: "Came by email.", letter: "Came by letter.", archive: "Brought in with an archive." };

/** The same moves as in the whole pane, where what they need is here. */
function LightMoves() {
  const { act, openForm, form, row } = useAhead();
  const opener = (name: AheadForm, label: string, hint: string, className = "b") => <a className={className} href={`/desk/inbox?open=${row?.reference}&move=${name}`} aria-current={form === name || undefined} onClick={(event) => { event.preventDefault(); openForm(name); }}>{label} <kbd aria-hidden="true">{hint}</kbd></a>;
  return (
    <>
      <div className="moves">
        <button className="b go" type="button" onClick={() => act("accept")}>Accept <kbd aria-hidden="true">A</kbd></button>
        {opener("merge", "Merge", "M")}
        {row?.hasEmail && !row.awaitsReader ? <Link className="b" href={`/desk/inbox?open=${row.reference}&move=askReader`} prefetch={false} data-key="r">Ask the reader <kbd aria-hidden="true">R</kbd></Link> : <button className="b" type="button" disabled>Ask the reader</button>}
        {opener("decline", "Decline", "D")}
      </div>
      <div className="moves rare">
        <Link className="b bare" href={`/desk/inbox?open=${row?.reference}&move=passOn`} prefetch={false} data-key="p">Pass on</Link>
        {opener("snooze", "Snooze", "H", "b bare")}
        <button className="b bare" type="button" onClick={() => act("markAsSpam")}>Mark as spam</button>
      </div>
    </>
  );
}

/** What was just decided, what came back, and the form that is open: above the letter, in either pane. @param served what the server says was done last */
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

/** What the server says was done last, until something newer was decided here. */
export function UnlessAhead({ children }: { children: ReactNode }) {
  return useAhead().last ? null : children;
}
