// The forms of a reader's status page, fresh or refused.
import { type Again, CreditFields, Field, HearingFields, Oops } from "../../[column]/ask/parts";
import style from "../../[column]/ask/ask.module.css";

type Form = Again & { token: string };

export function ReplyForm({ token, ...again }: Form) {
  return (
    <form className={style.form} method="post" action={`/api/ask/status/${token}/reply`} noValidate>
      <Oops {...again} heading="Your reply has not been sent yet" named={{ reply: "your reply" }} />
      <Field {...again} name="reply" label="Your reply" rows={4} help="Only the editors read it." />
      <div className={style.send}>
        <button className="btn go" type="submit">Send reply</button>
      </div>
    </form>
  );
}

export function CreditForm({ token, withheldLine, ...again }: Form & { withheldLine: string }) {
  return (
    <form className={style.form} method="post" action={`/api/ask/status/${token}/credit`} noValidate>
      <Oops {...again} heading="Nothing has been changed yet" named={{ name: "your name", town: "your town or city", region: "your state or country" }} />
      <CreditFields {...again} withheldLine={withheldLine} />
      <div className={style.send}>
        <button className="btn" type="submit">Save changes</button>
      </div>
    </form>
  );
}

export function HearingForm({ token, ...again }: Form) {
  return (
    <form className={style.form} method="post" action={`/api/ask/status/${token}/hearing`} noValidate>
      <Oops {...again} heading="Nothing has been changed yet" named={{ hearing: "what you want to hear" }} />
      <HearingFields {...again} legend="By email" />
      <div className={style.send}>
        <button className="btn" type="submit">Save choice</button>
      </div>
    </form>
  );
}

export function BoardForm({ token, wording, typed, ...again }: Form & { wording: string }) {
  return (
    <form className={style.form} method="post" action={`/api/ask/status/${token}/board`} noValidate>
      <Oops {...again} heading="Nothing has been changed yet" named={{}} />
      <div className="check">
        <input type="checkbox" id="board" name="board" value="on" defaultChecked={typed?.board === "on"} />
        <label htmlFor="board">{wording}</label>
      </div>
      <div className={style.send}>
        <button className="btn" type="submit">Save</button>
      </div>
    </form>
  );
}

/** The one step between the wish and the deed. */
export function TakeBackForm({ token, ...again }: Form) {
  return (
    <form className={style.form} method="post" action={`/api/ask/status/${token}/take-back`}>
      <Oops {...again} heading="Your question has not been taken back" named={{}} />
      <p>Whoever is working on it will be told to stop, and it will not be printed.</p>
      <div className={style.send}>
        <button className="btn go" type="submit">Take back</button> <a href={`/q/${token}`}>Keep it</a>
      </div>
    </form>
  );
}
