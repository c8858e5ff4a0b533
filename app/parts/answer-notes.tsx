// What stands under an answer: who wrote it, where it first appeared, what was put right, and how to quote it.
import { Fragment } from "react";
import { sayDate } from "@/lib/kit/wall-clock";
import { citableOf } from "@/lib/export/citable";
import { attributionParts } from "@/lib/magazine/attribution";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import { isEmpty, textBlocks } from "@/lib/text/document";
import type { Answer } from "@/lib/publishing/answer";
import { CiteAnswer } from "./cite-answer";
import { DocumentText, ParagraphText } from "./document-text";
import { PrintLink } from "./print-link";

/** `onPaper`: the short address that is printed for one to type. */
type Props = { answer: Answer; column: PublicColumn; magazine: PublicMagazine; address: string; onPaper: string };

export function AnswerNotes({ answer, column, magazine, address, onPaper }: Props) {
  const on = (moment: Date) => sayDate(moment, magazine.locale, magazine.timeZone);
  return (
    <div className="after">
      {!isEmpty(answer.bio) && <div className="bio"><DocumentText document={answer.bio} /></div>}
      <p className="first">
        {answer.issue ? <Attribution line={column.attributionLine} issue={answer.issue.name} magazine={magazine.name} /> : <>Published on {on(answer.publishedAt)}.</>}
      </p>
      {answer.corrections.map((correction) => (
        <p className="corr" key={correction.at.getTime()}><b>Corrected {on(correction.at)}.</b> {correction.text}</p>
      ))}
      {column.showsVersions && answer.corrections.length > 0 && <p className="on noprint"><a href={`/${column.path}/${answer.path}/versions`}>How it read before</a></p>}
      <p className="on noprint"><a href={`/${column.path}/${answer.path}/tell`} rel="nofollow">Spotted an error? Were you there?</a></p>
      {answer.topics.length > 0 && (
        <p className="on noprint">More on {answer.topics.map((topic, at) => <Fragment key={topic.path}>{at > 0 && (at === answer.topics.length - 1 ? " and " : ", ")}<a href={`/${column.path}/topics/${topic.path}`}>{topic.name}</a></Fragment>)}</p>
      )}
      {answer.sources && (
        <section className="box" aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <ol>{textBlocks(answer.sources).map((source, at) => <li key={at}><span><ParagraphText paragraph={source} /></span></li>)}</ol>
        </section>
      )}
      <div className="closing">
        <CiteAnswer citable={citableOf(answer, column, magazine, address)} files={`/${column.path}/${answer.path}`} />
        <PrintLink address={onPaper} />
      </div>
    </div>
  );
}

/** The column's line with issue and magazine filled in; the magazine's name is set as a title. */
function Attribution({ line, issue, magazine }: { line: string; issue: string; magazine: string }) {
  return attributionParts(line, issue, magazine).map(({ text, isTitle }, at) => (isTitle ? <i key={at}>{text}</i> : text));
}
