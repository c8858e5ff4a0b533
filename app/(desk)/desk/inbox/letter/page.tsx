// A letter came by post: an editor types it in, and it goes the way of every other question.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireDesk } from "@/app/actor";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { letterColumns } from "@/lib/intake/queries";
import { letterToken } from "@/lib/intake/type-in-letter";
import { typeInLetter } from "./actions";
import style from "./letter.module.css";

export const metadata: Metadata = { title: "Type in a letter" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/inbox/letter");
  const columns = await letterColumns(actor);
  if (columns.length === 0) notFound();
  const { column } = await searchParams;
  const several = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  const options = columns.map(({ id, name, magazine }): [string, string] => [String(id), several ? `${name}, ${magazine}` : name]);
  const chosen = columns.find(({ path }) => path === column) ?? columns[0];
  return (
    <main className="page" id="main">
      <p className="crumb"><Link href="/desk/inbox">Inbox</Link></p>
      <h1>Type in a letter</h1>
      <p className="facts">With a scan or photograph of it, begin in the <Link className="link" href="/desk/paper">letter tray</Link>: there the page stands beside what is typed.</p>
      <ActionForm action={typeInLetter} label="Type in a letter" className={style.letter}>
        <input type="hidden" name="token" value={letterToken()} />
        <Field name="columnId" label="Column" options={options} defaultValue={String(chosen?.id)} />
        <div className={`field ${style.words}`}>
          <Field name="question" label="The reader’s words" rows={10} help="As they stand in the letter, mistakes and all. The question as printed is made ready later." />
        </div>
        <Field name="name" label="Name" optional help="Leave it empty if the letter is unsigned: the name is then withheld." />
        <div className="two">
          <Field name="town" label="Town or city" optional />
          <Field name="region" label="State or country" optional />
        </div>
        <Tick name="withheld" label="The writer asks to withhold the name" />
        <div className="two">
          <Field name="postalAddress" label="Postal address" optional rows={3} help="For a reply by post. Only editors see it." />
          <Field name="email" label="Email" optional type="email" inputMode="email" help="With one, the reader gets the letters a form brings." />
        </div>
        <div className={`field ${style.day}`}>
          <Field name="postmarkedOn" label="Postmarked on" optional type="date" help="As far as it is legible." />
        </div>
        <p className="moves"><Send sending="Putting it in the inbox…">Put it in the inbox</Send></p>
      </ActionForm>
    </main>
  );
}
