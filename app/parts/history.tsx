// The history of a text: every save, by person and quarter of an hour; any compared with the text as it stands, and brought back.
import Link from "next/link";
import { ActionForm, Send } from "@/app/ui/form";
import { orNotFound } from "@/app/actor";
import type { Person } from "@/lib/actor";
import { stretchesOf } from "@/lib/answers/history";
import { savedText, savesOf } from "@/lib/answers/history-queries";
import { workingText } from "@/lib/answers/working-text";
import { sayMoment } from "@/lib/kit/moment";
import { compare } from "@/lib/text/compare";
import { saves as hows } from "@/lib/words";
import { ComparisonText } from "./comparison";
import { bringBack } from "./history-actions";
import styles from "./history.module.css";

type Props = { actor: Person; questionId: number; magazine: { timeZone: string; locale: string }; here: string; back: string; version: string | undefined; now: Date };

export async function History({ actor, questionId, magazine, here, back, version, now }: Props) {
  const [all, text] = await orNotFound(Promise.all([savesOf(actor, questionId), workingText(actor, questionId)]));
  const chosen = version && /^\d{1,9}$/u.test(version) ? await orNotFound(savedText(actor, questionId, Number(version))) : null;
  const when = (at: Date) => sayMoment(at, magazine.timeZone, magazine.locale, now);
  const open = chosen?.version ?? all[0]?.version;
  return (
    <div>
      <header className="wbar">
        <Link className="b bare" href={back}><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> The text</Link>
        <h1 className={styles.title}>History of the text</h1>
      </header>
      <main id="main" className={styles.page}>
        {chosen ? (
          <section className={styles.then} aria-labelledby="then">
            <h2 id="then">What became of the text saved by {chosen.by} {when(chosen.at)}</h2>
            {chosen.version === text.version ? (
              <p className={`why ${styles.why}`}>This is the text as it stands.</p>
            ) : text.hand === "write" || text.hand === "suggest" ? (
              <ActionForm action={bringBack} label="Bring it back">
                <input type="hidden" name="questionId" value={questionId} />
                <input type="hidden" name="version" value={chosen.version} />
                <input type="hidden" name="back" value={back} />
                <p className="why">{text.hand === "write" ? "It takes the place of the text; what came after it stays in this history." : "What it takes to get back to it is put into the text as your suggestions."}</p>
                <Send className="b" sending="Bringing it back…">Bring it back</Send>
              </ActionForm>
            ) : null}
            <ComparisonText comparison={compare(chosen.document, text.document)} />
          </section>
        ) : (
          <p className="copy">{all.length === 0 ? "Nothing has been saved yet that you can read. Every save will stand here, with whose it is." : "Choose a save to see what became of its text since. Any can be brought back."}</p>
        )}
        <nav className={styles.saves} aria-label="Saves">
          <h2 className="lab">Saves</h2>
          {stretchesOf(all).map((stretch) => (
            <details key={stretch.saves[0]!.version} open={stretch.saves.some((save) => save.version === open)}>
              <summary><b>{stretch.by}</b> {when(stretch.to)}, {stretch.saves.length === 1 ? hows[stretch.saves[0]!.how].toLowerCase() : `${stretch.saves.length} saves`}</summary>
              <ul>
                {stretch.saves.map((save) => (
                  <li key={save.version}>
                    <Link href={`${here}?save=${save.version}`} aria-current={save.version === chosen?.version ? "true" : undefined}>{when(save.at)}, {hows[save.how].toLowerCase()} <span className="quiet num">{save.version}</span></Link>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </nav>
      </main>
    </div>
  );
}
