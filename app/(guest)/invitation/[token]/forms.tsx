// The five answers. Plain posts without scripts, and what was typed comes back with a refusal.
import { ColleagueFields, ConflictFields, MoreTimeFields } from "@/app/parts/offer-fields";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { colleague, conflict, moreTime, take, turnDown, wayIn } from "./actions";
import { Fold } from "./fold";
import style from "./invitation.module.css";

type Props = { token: string };
const Token = ({ token }: Props) => <input type="hidden" name="token" value={token} />;

export function Take({ token, words = "Take" }: Props & { words?: string }) {
  return (
    <ActionForm action={take} label={words} className={style.take}>
      <Token token={token} />
      <Send className="btn go">{words}</Send>
    </ActionForm>
  );
}

export function TurnDown({ token }: Props) {
  return (
    <ActionForm action={turnDown} label="Turn down" className={style.choice}>
      <Token token={token} />
      <Fold name="Turn down">
        <Field name="reason" label="A word with it" rows={2} optional help="The editors read it. None is needed." />
        <Send className="btn">Turn it down</Send>
      </Fold>
    </ActionForm>
  );
}

export function MoreTime({ token, after }: Props & { after: string }) {
  return (
    <ActionForm action={moreTime} label="Need more time" className={style.choice}>
      <Token token={token} />
      <Fold name="Need more time">
        <MoreTimeFields after={after} />
        <Send className="btn">Ask for this day</Send>
      </Fold>
    </ActionForm>
  );
}

export function Colleague({ token }: Props) {
  return (
    <ActionForm action={colleague} label="Suggest a colleague" className={style.choice}>
      <Token token={token} />
      <Fold name="Suggest a colleague">
        <ColleagueFields />
        <Send className="btn">Suggest them</Send>
      </Fold>
    </ActionForm>
  );
}

export function Conflict({ token }: Props) {
  return (
    <ActionForm action={conflict} label="I have a conflict" className={style.choice}>
      <Token token={token} />
      <Fold name="I have a conflict">
        <ConflictFields />
        <Send className="btn">Declare it</Send>
      </Fold>
    </ActionForm>
  );
}

export function WayIn({ token }: Props) {
  return (
    <ActionForm action={wayIn} label="Send me a link to sign in" className={style.take}>
      <Token token={token} />
      <Send className="btn go">Send me a link to sign in</Send>
    </ActionForm>
  );
}
