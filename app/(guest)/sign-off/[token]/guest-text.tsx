// Question and answer as they will be printed; while the link is open, with a place for a note under each paragraph.
import { ParagraphText } from "@/app/parts/document-text";
import { type Block, isTextBlock, type ListItem } from "@/lib/kit/doc";
import { paragraphsOf } from "@/lib/kit/typed";
import type { GuestPage } from "@/lib/notes/guest-queries";
import { cut } from "@/lib/notes/note";
import { DocumentText } from "@/app/parts/document-text";
import { textBlocks, textOf } from "@/lib/text/document";
import { NoteOnParagraph } from "./forms";
import style from "./guest.module.css";

type Props = { text: NonNullable<GuestPage["text"]>; token: string; isOpen: boolean };

export function GuestText({ text, token, isOpen }: Props) {
  // Counted over the whole text, also within quotes and lists, as guest-note.ts counts them.
  const blocks = text.document.content.map((node) => ({ node, held: textBlocks(node) }));
  const before = (index: number) => blocks.slice(0, index).reduce((sum, { held }) => sum + held.length, 0);
  return (
    <>
      <section className="qa" aria-label="The question">
        <div className="letter" aria-hidden="true">Q</div>
        <div>
          {paragraphsOf(text.question).map((words, index) => <p className="asked" key={index}>{words}</p>)}
          {text.credit && <p className="credit">—{text.credit}</p>}
        </div>
      </section>
      <section className="qa" aria-label="The answer">
        <div className="letter" aria-hidden="true">A</div>
        <div className="answer">
          {blocks.map(({ node, held }, index) => {
            const first = before(index);
            return (
              <div key={index} className={style.block}>
                <BlockText node={node} />
                {isOpen && held.map((block, within) => textOf(block).trim() !== "" && <NoteOnParagraph key={within} token={token} block={first + within} words={cut(textOf(block), 60)} />)}
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}

function BlockText({ node }: { node: Block | ListItem }) {
  if (isTextBlock(node) && node.type === "paragraph") return <p><ParagraphText paragraph={node} /></p>;
  return <DocumentText document={{ type: "doc", content: [node as Block] }} />;
}
