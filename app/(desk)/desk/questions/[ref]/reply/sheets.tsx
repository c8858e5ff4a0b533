// The sheets as they leave the printer, in millimetres and inches.
import { paragraphsOf } from "@/lib/kit/typed";
import type { Paper, Shape } from "@/lib/paper/reply";
import style from "./reply.module.css";

/** The size of the paper. A named size and its margins have to stand in a rule of the page itself. */
export function pageRules(shape: Shape, paper: Paper): string {
  if (shape === "label") return `@page{size:${paper === "letter" ? "3.5in 1.125in" : "89mm 36mm"};margin:0}`;
  return paper === "letter" ? "@page{size:8.5in 11in;margin:.8in 1in .8in 1in}" : "@page{size:210mm 297mm;margin:20mm 20mm 20mm 25mm}";
}

type Sender = { from: string[]; magazine: string };
type Letter = Sender & { paper: Paper; to: string[]; date: string; body: string; lang: string };

/** In one line above the address, as it shows in the window. A column's address may begin with the magazine's name already. */
const senderLines = ({ from, magazine }: Sender) => (from.some((line) => line.includes(magazine)) ? from : [magazine, ...from]);

export function LetterSheet({ paper, to, from, magazine, date, body, lang }: Letter) {
  const sender = senderLines({ from, magazine });
  return (
    <article className={`${style.sheet} ${paper === "letter" ? style.us : style.din}`} lang={lang}>
      <header>
        <div className={style.head}>
          <p className={style.name}>{magazine}</p>
          {paper === "letter" && sender.filter((line) => line !== magazine).map((line) => <p key={line}>{line}</p>)}
        </div>
        <div className={style.window}>
          {paper === "a4" && <p className={style.back}>{sender.join(" · ")}</p>}
          <address>{to.map((line, at) => <span key={at}>{line}</span>)}</address>
        </div>
        <p className={style.date}>{date}</p>
      </header>
      <div className={style.words}>
        {paragraphsOf(body).map((paragraph, at) => <p key={at}>{paragraph}</p>)}
      </div>
    </article>
  );
}

export function LabelSheet({ paper, to, from, magazine, lang }: Sender & { paper: Paper; to: string[]; lang: string }) {
  return (
    <article className={`${style.label} ${paper === "letter" ? style.small : ""}`} lang={lang}>
      <p className={style.back}>{senderLines({ from, magazine }).join(" · ")}</p>
      <address className={to.length > 5 ? style.tight : undefined}>{to.map((line, at) => <span key={at}>{line}</span>)}</address>
    </article>
  );
}
