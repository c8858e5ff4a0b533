// "I wonder too", and the wish to be told of the answer. Plain forms, fresh or refused; neither needs a script.
import type { ReactNode } from "react";
import style from "../../ask/ask.module.css";
import { type Again, Field, Oops, Trap } from "../../ask/parts";

type About = { reference: string; words: string; address: string };
type Form = Again & { about: About; hasWondered: boolean; token: string };

export function WonderForm({ about: { reference, words }, hasWondered, token, ...again }: Form) {
  const action = `/api/wonder/${reference}`;
  const of = <> <span className="vh">about “{words}”</span></>;
  if (!hasWondered) {
    return (
      <form className={style.form} method="post" action={action} noValidate>
        <Oops {...again} heading="Nothing has been counted yet" named={{}} />
        <input type="hidden" name="token" value={token} />
        <Trap />
        <div className={style.send}>
          <button className="btn go" type="submit">I wonder too{of}</button>
        </div>
        <p className="quiet">We count one for each browser and each network, by a cookie and by a scrambled mark of your address that nobody can read back, and whose key is thrown away after a week. It is one thing among others by which the editors choose.</p>
      </form>
    );
  }
  return (
    <>
      <form className={style.form} method="post" action={action} noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="undo" value="on" />
        <p>You wonder too. <button className="linkish" type="submit">Take it back{of}</button></p>
      </form>
      <form className={style.form} method="post" action={action} noValidate>
        <Oops {...again} heading="You are not on our list yet" named={{ email: "your email address" }} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="tell" value="on" />
        <Field {...again} name="email" label="Tell me when it is answered" type="email" inputMode="email" autoComplete="email" help="One letter, when the answer is out, once you have confirmed it by the first. Each has a link that ends it. Your address is for this alone." />
        <Trap />
        <div className={style.send}>
          <button className="btn" type="submit">Tell me <span className="vh">when this is answered: “{words}”</span></button>
        </div>
      </form>
    </>
  );
}

/** The page of a refused one. */
export const AgainWonder = ({ about, children }: { about: About; children: ReactNode }) => (
  <>
    <header className="head plain">
      <p className="kicker"><a href={about.address}>{about.reference}</a></p>
      <h1>I wonder too</h1>
      <p className="deck">{about.words}</p>
    </header>
    <div className="wonder">{children}</div>
  </>
);
