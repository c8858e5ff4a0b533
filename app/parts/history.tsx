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

type Props = { actor: Person; questionId: number; magazine: { timeZone: string; locale: string }; here: string; back: string; version: string | undefined; now: Date };

export async function History({ actor, questionId, magazine, here, back, version, now }: Props) {
  const [all, text] = await orNotFound(Promise.all([savesOf(actor, questionId), workingText(actor, questionId)]));
  const chosen = version && /^\d{1,9}$/u.test(version) ? await orNotFound(savedText(actor, questionId, Number(version))) : null;
  const when = (at: Date) => sayMoment(at, magazine.timeZone, magazine.locale, now);
  return (
    <main id="main" style={{ maxWidth: "46rem", margin: "0 auto", padding: "1.5rem 1.1rem 4rem" }}>
      <p><Link className="link" href={back}>Back to the text</Link></p>
      <h1>History of the text</h1>
      {chosen && (
        <section aria-labelledby="then">
          <h2 id="then">The text of {when(chosen.at)} against the text now</h2>
          <ComparisonText comparison={compare(chosen.document, text.document)} />
          {(text.hand === "write" || text.hand === "suggest") && chosen.version !== text.version && (
            <ActionForm action={bringBack} label="Bring it back">
              <input type="hidden" name="questionId" value={questionId} />
              <input type="hidden" name="version" value={chosen.version} />
              <input type="hidden" name="back" value={back} />
              <Send className="b" sending="Bringing it back…">Bring it back</Send>
            </ActionForm>
          )}
        </section>
      )}
      {all.length === 0 && <p className="copy">Nothing has been saved yet that you can read.</p>}
      {stretchesOf(all).map((stretch) => (
        <details key={stretch.saves[0]!.version} open={stretch.saves.some((save) => save.version === chosen?.version)}>
          <summary><b>{stretch.by}</b> {when(stretch.to)}, {stretch.saves.length === 1 ? hows[stretch.saves[0]!.how].toLowerCase() : `${stretch.saves.length} saves`}</summary>
          <ul>
            {stretch.saves.map((save) => (
              <li key={save.version}>
                <Link className="link" href={`${here}?save=${save.version}`} aria-current={save.version === chosen?.version ? "true" : undefined}>{when(save.at)}, {hows[save.how].toLowerCase()} (version {save.version})</Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </main>
  );
}
