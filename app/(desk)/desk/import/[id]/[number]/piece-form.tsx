// The fields of one piece, and along their foot what can be done with it.
import type { ReactNode } from "react";
import { DocumentField } from "@/app/editor/document-field";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import type { ImportView, PieceRow } from "@/lib/imports/queries";
import { nameKey } from "@/lib/imports/names";
import { isOwnWord } from "@/lib/imports/own-words";
import { toCopy } from "@/lib/text/copy";
import { decideAction } from "../../actions";
import s from "./piece.module.css";

type Props = { piece: PieceRow; topics: string[]; of: ImportView; here: string; next: string; personId: number; /** Leads to the pieces before and after. */ beside: ReactNode };

export function PieceForm({ piece, topics, of, here, next, personId, beside }: Props) {
  const { fields } = piece;
  return (
    <ActionForm action={decideAction} label="The piece" className={s.form}>
      <input type="hidden" name="pieceId" value={piece.id} />
      <input type="hidden" name="here" value={here} />
      <input type="hidden" name="next" value={next} />
      <Field name="headline" label="Headline" defaultValue={fields.headline} />
      <Field name="deck" label="Deck" optional defaultValue={fields.deck} />
      <Field name="question" label="Question" rows={5} defaultValue={fields.question} help="The reader’s words as they were printed, without the name." />
      <div className={s.three}>
        <Field name="name" label="Reader’s name" optional defaultValue={fields.name} />
        <Field name="town" label="Town" optional defaultValue={fields.town} />
        <Field name="region" label="State or country" optional defaultValue={fields.region} />
      </div>
      <Tick name="withheld" label="The name was withheld" defaultChecked={fields.withheld} />
      <div className={s.answer}>
        <p className="lab" aria-hidden="true">Answer</p>
        <DocumentField name="answer" label="Answer" document={fields.answer} lang={of.locale} keep={`import:${piece.id}:${piece.lookedAt?.getTime() ?? 0}:${personId}`} />
      </div>
      <div className="two">
        <Field name="bylines" label="Answered by" rows={2} defaultValue={fields.bylines.join("\n")} help="As printed, a name to a line. Found among your contributors, or made." />
        <Field name="bio" label="Bio" optional rows={2} defaultValue={fields.bio ? toCopy(fields.bio) : ""} help={<>Stars round a book’s title, <i>*The Cold Road*</i>, set it apart.</>} />
      </div>
      <div className="two">
        <Field name="publishedAt" label="First appeared on" type="datetime-local" defaultValue={fields.publishedAt} help={`By the clock in ${of.timeZone.replaceAll("_", " ")}.`} />
        <Field name="issue" label="In the issue" optional defaultValue={fields.issue} help="As on the cover; a new one is made." />
      </div>
      <Filing piece={piece} topics={topics} of={of} />
      {piece.sameBy === "words" && <Tick name="anyway" label="It is another answer to the same question: take it all the same" />}
      <div className={s.foot}>
        <div className="moves">
          <Send name="do" value="take" sending="One moment…">Take it</Send>
          <Send name="do" value="save" className="b" sending="One moment…">Save</Send>
          <Send name="do" value="setAside" className="b bare" sending="One moment…">Set it aside</Send>
        </div>
        {beside}
      </div>
    </ActionForm>
  );
}

/** Where it will stand, where it stood, and what it is about: seldom to be changed. */
function Filing({ piece: { fields, lacking }, topics, of }: Pick<Props, "piece" | "topics" | "of">) {
  const filed = new Set(fields.topics.map(nameKey));
  const unknown = fields.topics.filter((name) => !isOwnWord(name, of.column) && !topics.some((topic) => nameKey(topic) === nameKey(name)));
  const chosen = topics.filter((topic) => filed.has(nameKey(topic)));
  return (
    <details className={s.filing} open={lacking.some((sentence) => /\b(?:path|address)\b/iu.test(sentence))}>
      <summary>Address and topics <span>/{of.columnPath}/{fields.path}{chosen.length > 0 && ` · ${chosen.join(", ")}`}</span></summary>
      <Field name="path" label="Path" defaultValue={fields.path} help={<>Its address here: /{of.columnPath}/{fields.path}. Where that is taken, the year is put behind it.</>} />
      <Field name="addresses" label="Old addresses" optional rows={2} defaultValue={fields.addresses.join("\n")} help="Paths by which readers knew it, one to a line: /2019/10/why-ships/. They lead to it from now on." />
      {topics.length > 0 && (
        <fieldset className="field">
          <legend>Topics <span className="opt">optional</span></legend>
          {unknown.length > 0 && <p className="help">It was filed under {unknown.join(", ")}, which {unknown.length === 1 ? "is no topic" : "are no topics"} of yours.</p>}
          <div className={s.topics}>{topics.map((topic) => <Tick key={topic} name="topics" value={topic} label={topic} defaultChecked={filed.has(nameKey(topic))} />)}</div>
        </fieldset>
      )}
    </details>
  );
}
