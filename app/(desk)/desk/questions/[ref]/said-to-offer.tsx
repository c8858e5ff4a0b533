// What a historian answered to an offer and waits for the desk: a later day, a colleague, a conflict of interest; and whether the link still works.
import Link from "next/link";
import { ActionForm, Send } from "@/app/ui/form";
import type { SaidToOffer } from "@/lib/assignments/invitation-queries";
import { dayIn, sayDay } from "@/lib/kit/day";
import { decideTime, offerColleague, sendAgain, setColleague } from "./offer-actions";

type Props = { said: SaidToOffer | null; questionId: number; reference: string; magazine: { locale: string; timeZone: string }; now: Date };

export function SaidToOfferNotes({ said, questionId, reference, magazine: { locale, timeZone }, now }: Props) {
  if (!said || (!said.link && !said.request && said.colleagues.length === 0 && said.conflicts.length === 0 && said.line.length === 0)) return null;
  const day = (at: Date | string) => sayDay(typeof at === "string" ? at : dayIn(timeZone, at), locale, dayIn(timeZone, now));
  const { link, request, colleagues, conflicts, contributor, line } = said;
  return (
    <section aria-labelledby="offer">
      <h2 className="lab" id="offer">The offer</h2>
      {request && (
        <div className="note on">
          <p><b>{contributor}</b> asks for time until {day(request.until)}, in place of {day(request.dueOn)}{request.word ? `: “${request.word}”` : "."}</p>
          <ActionForm action={decideTime} label={`More time for ${contributor}`}>
            <input type="hidden" name="questionId" value={questionId} />
            <input type="hidden" name="requestId" value={request.id} />
            <div className="moves">
              <Send className="b go" name="verdict" value="grant">Make it {day(request.until)}</Send>
              <Send className="b" name="verdict" value="keep">Keep {day(request.dueOn)}</Send>
            </div>
          </ActionForm>
        </div>
      )}
      {colleagues.map(({ id, name, whereabouts, word, by }) => (
        <div className="note on" key={id}>
          <p><b>{by}</b> suggests {name}{whereabouts && `, ${whereabouts}`}{word ? `: “${word}”` : "."}</p>
          <div className="moves">
            <ActionForm action={offerColleague} label={`Offer it to ${name}`}>
              <input type="hidden" name="questionId" value={questionId} />
              <input type="hidden" name="colleagueId" value={id} />
              <Send className="b go">Offer it to {name}</Send>
            </ActionForm>
            <ActionForm action={setColleague} label={`Set ${name} aside`}>
              <input type="hidden" name="questionId" value={questionId} />
              <input type="hidden" name="colleagueId" value={id} />
              <Send className="b bare">Set aside</Send>
            </ActionForm>
          </div>
        </div>
      ))}
      {conflicts.map(({ name, word }) => <p className="note" key={name}><b>{name}</b> has a conflict of interest: “{word}”</p>)}
      {link && !request && (
        <div className="note">
          <p>{contributor} has not taken it yet. The link in the letter of {day(link.madeAt)} {link.isOver ? "has expired" : `works until ${day(link.expiresAt)}`}.{link.answerBy && line.length > 0 && ` Without an answer by ${day(link.answerBy)} the next in line is asked.`}</p>
          <ActionForm action={sendAgain} label="Send the invitation again">
            <input type="hidden" name="questionId" value={questionId} />
            <div className="moves"><Send className={link.isOver ? "b" : "b bare"}>Send it again</Send></div>
          </ActionForm>
        </div>
      )}
      {line.length > 0 && (
        <p className="note"><b>Next in line:</b> {new Intl.ListFormat("en", { type: "unit" }).format(line.map(({ name }) => name))}. <Link className="link" href={`/desk/questions/${reference}/assign#line`} prefetch={false}>Change</Link></p>
      )}
    </section>
  );
}
