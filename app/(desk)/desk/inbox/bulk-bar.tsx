"use client";
// What can be done to all that are selected, at the foot of the list. A form that needs words opens above its button.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { DeclineFields, type OtherColumn } from "@/app/parts/decline-fields";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import type { Ready } from "@/lib/replies/queries";
import { type Filled, filledFor, type Reason } from "@/lib/replies/reply";
import type { SnoozeChoice } from "@/lib/intake/snoozing";
import { useAhead } from "./ahead";
import { acceptPicked, declinePicked, giveTopicsToPicked, markPickedAsSpam, mergePicked, snoozePicked } from "./actions";
import { type Shown, usePicked } from "./picking";
import { SnoozeFields } from "./snooze-fields";
import { TopicChoice } from "./topic-choice";

const forms = { decline: "Decline", topics: "Give topics", snooze: "Snooze until that day", merge: "Merge" } as const;
type Form = keyof typeof forms;
const actions = { decline: declinePicked, topics: giveTopicsToPicked, snooze: snoozePicked, merge: mergePicked };

type Props = { inbox: string; choices: SnoozeChoice[] };

/** @param choices until when */
export function BulkBar(props: Props) {
  return usePicked().picked.length > 0 && <Bar {...props} />;
}

function Bar({ inbox, choices }: Props) {
  const { topics, graceSeconds, ready } = useAhead().supplies;
  const { picked, pickAll } = usePicked();
  const [form, setForm] = useState<Form | null>(null);
  const [isMore, setMore] = useState(false);
  const more = useRef<HTMLDivElement>(null);
  // The bar takes its line from the list: what is being read stays in sight above it.
  useEffect(() => {
    document.querySelector(".rows .row[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    if (!isMore) return;
    const elsewhere = ({ target }: PointerEvent) => more.current?.contains(target as Node) || setMore(false);
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [isMore]);
  const opener = (name: Form, label: string, hint: string) => (
    <button className="b" type="button" aria-expanded={form === name} data-key={hint.toLowerCase()} onClick={() => { setForm(form === name ? null : name); setMore(false); }}>{label} <kbd aria-hidden="true">{hint}</kbd></button>
  );
  // Of snoozing no field has the cursor: its choices go by figures, which a day would take for itself.
  const Box = form === "snooze" ? Plain : FocusFirst;
  const magazines = new Set(picked.map(({ magazineId }) => magazineId));
  return (
    <section aria-label="Selected">
      {form && (
        <Box className="move" key={form}>
          <ActionForm action={actions[form]} label={`${forms[form]}: ${counted(picked.length)}`}>
            <Picks picked={picked} inbox={inbox} />
            {form === "decline" && <DeclineFields graceSeconds={graceSeconds} many={picked.length} {...sharedBy(picked, ready)} />}
            {form === "topics" && <TopicChoice topics={topics.filter(({ magazineId }) => magazines.has(magazineId))} help="They are added to those a question has." />}
            {form === "snooze" && <SnoozeFields choices={choices} />}
            {form === "merge" && <Field name="into" label="Merge all into" help="The reference of the question they join. Everybody who asked is kept, and hears of the answer." />}
            <div className="moves">
              <Send>{forms[form]}</Send>
              <button className="b bare" type="button" data-key="Escape" onClick={() => setForm(null)}>Cancel</button>
            </div>
          </ActionForm>
        </Box>
      )}
      <div className="bulk">
        <b role="status">{picked.length} selected</b>
        {opener("decline", "Decline", "D")}
        {opener("snooze", "Snooze", "H")}
        <div className="more" ref={more}>
          <button className="b" type="button" aria-expanded={isMore} data-key={isMore ? "Escape" : undefined} onClick={() => setMore(!isMore)}>More</button>
          {/* Its keys work while it is closed too: a key presses what carries it, seen or not. */}
          <div className="menu" hidden={!isMore}>
            <ActionForm action={acceptPicked} label="Accept the selected">
              <Picks picked={picked} inbox={inbox} />
              <Send className="b" hint="A">Accept</Send>
            </ActionForm>
            {opener("topics", "Topic", "T")}
            {opener("merge", "Merge", "M")}
            <ActionForm action={markPickedAsSpam} label="Mark the selected as spam">
              <Picks picked={picked} inbox={inbox} />
              <Send className="b" hint="S">Spam</Send>
            </ActionForm>
          </div>
        </div>
        <button className="b bare" type="button" data-key="Escape" onClick={() => pickAll(false)}>Clear</button>
      </div>
    </section>
  );
}

/** The reasons that all of their columns have, in the words of the first; what is filled in for the first reader; and the other columns with theirs. */
function sharedBy(picked: Shown[], ready: Ready[]): { reasons: Reason[]; values: Filled; others: OtherColumn[] } {
  const firsts = picked.filter(({ columnId }, at) => picked.findIndex((one) => one.columnId === columnId) === at);
  const [own, ...others] = firsts.flatMap((first): OtherColumn[] => ready.filter(({ columnId }) => columnId === first.columnId).map(({ reasons, values }) => ({ reasons, values: filledFor(values, first) })));
  const reasons = (own?.reasons ?? []).filter(({ name }) => others.every((other) => other.reasons.some((reason) => reason.name === name)));
  return { reasons, values: own?.values ?? {}, others };
}

const Plain = ({ className, children }: { className: string; children: ReactNode }) => <div className={className}>{children}</div>;

const counted = (n: number) => (n === 1 ? "one question" : `${n} questions`);

function Picks({ picked, inbox }: { picked: Shown[]; inbox: string }) {
  return (
    <>
      {picked.map(({ questionId }) => <input key={questionId} type="hidden" name="pick" value={questionId} />)}
      <input type="hidden" name="seen" value="inbox" />
      <input type="hidden" name="inbox" value={inbox} />
    </>
  );
}
