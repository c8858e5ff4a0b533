// How to quote an answer: two lines to read, and two records for reference managers. All of it can be read, marked and saved without
// a script; where scripts run, each has a button that copies it.
import { bibtex } from "@/lib/export/bibtex";
import { chicagoLine, mlaLine } from "@/lib/export/citation-lines";
import type { Citable } from "@/lib/export/citable";
import { ris } from "@/lib/export/ris";
import type { Text } from "@/lib/kit/doc";
import { AnswerActs } from "./answer-acts";
import { CopyFrom } from "./copy-from";
import { ParagraphText } from "./document-text";
import { Enhance } from "./enhance";

type Props = { citable: Citable; files: string };

/** @param files the address of the page, without host: the records lie below it */
export function CiteAnswer({ citable, files }: Props) {
  return (
    <section className="box" aria-labelledby="cite">
      <h2 id="cite">Cite this answer</h2>
      <dl className="cites">
        <Line name="Chicago" words={chicagoLine(citable)} />
        <Line name="MLA" words={mlaLine(citable)} />
      </dl>
      <Entry name="BibTeX" text={bibtex(citable)} file={`${files}/cite.bib`} />
      <Entry name="RIS" text={ris(citable).replaceAll("\r\n", "\n")} file={`${files}/cite.ris`} />
      <AnswerActs />
      <Enhance by="answer" />
    </section>
  );
}

function Line({ name, words }: { name: string; words: Text[] }) {
  const id = `cite-${name.toLowerCase()}`;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <p className="citeline" id={id}><ParagraphText paragraph={{ type: "paragraph", content: words }} /></p>
        <CopyFrom id={id} what={`the citation in ${name} style`} />
      </dd>
    </div>
  );
}

function Entry({ name, text, file }: { name: string; text: string; file: string }) {
  const id = `cite-${name.toLowerCase()}`;
  return (
    <details className="record noprint">
      <summary>{name}</summary>
      <pre id={id}>{text}</pre>
      <p className="acts"><CopyFrom id={id} what={`the ${name} record`} /><a href={file} download>Download<span className="vh"> the {name} record</span></a></p>
    </details>
  );
}
