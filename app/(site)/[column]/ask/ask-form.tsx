// The form of a column, fresh or refused.
import type { PublicColumn } from "@/lib/magazine/public";
import { Enhance } from "@/app/parts/enhance";
import style from "./ask.module.css";
import { type Again, BoardTick, CreditFields, Field, HearingFields, Oops, Trap } from "./parts";
import { WasItThis } from "./was-it-this";

type Form = Again & {
  path: string;
  column: Pick<PublicColumn, "maxWords" | "withheldLine"> | null;
  /** Of this showing, and the wording shown with it. */
  token: string;
  wording: string;
  /** Of the tick for the column's board; empty where there is none. */
  boardWording: string;
  /** It stands in a frame on another site, and so does what comes of it. */
  isFramed?: boolean;
};

const named = { question: "your question", name: "your name", town: "your town or city", region: "your state or country", email: "your email address" };

/** Everything typed before stands in it again. `column` is null only when its page was never shown here and the database is away. */
export function AskForm({ path, column, token, wording, boardWording, isFramed, ...again }: Form) {
  const most = column?.maxWords ?? 300;
  return (
    <form className={style.form} id="ask" data-ask={path} method="post" action={isFramed ? `/api/ask/${path}/framed` : `/api/ask/${path}`} noValidate>
      <Oops {...again} heading="Your question has not been sent yet" named={named} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wording" value={wording} />
      {boardWording && <input type="hidden" name="boardWording" value={boardWording} />}
      <Field {...again} name="question" label="Your question" rows={6} className={style.question} help="Tell us where it comes from: a letter, a photograph, something a teacher said. We may shorten it for print and will not change its sense.">
        <p className={style.count} id="question-count">
          <span>Up to {most.toLocaleString("en-US")} words. A third of that is plenty.</span>
          <span data-words />
        </p>
        <WasItThis />
      </Field>
      <CreditFields {...again} withheldLine={column?.withheldLine ?? "Name withheld"} />
      <Field {...again} name="email" label="Email" type="email" inputMode="email" autoComplete="email" help="Only to tell you what becomes of your question. Never printed, never passed on." />
      <HearingFields {...again} legend="What do you want to hear from us?" />
      {boardWording && <BoardTick {...again} path={path} wording={boardWording} />}
      <Trap />
      <div className={style.send}>
        <button className="btn go" type="submit">Send question</button>
        <p className="help">By sending it you say: {wording}</p>
      </div>
      <Enhance by="ask" />
    </form>
  );
}
