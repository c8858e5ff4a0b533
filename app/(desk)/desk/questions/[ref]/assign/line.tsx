// Who is next in line for a question that is offered: their order, who leaves, and one more.
import { ActionForm, Send } from "@/app/ui/form";
import { ContributorSelect } from "./contributor-select";
import style from "./line.module.css";
import { lineOneUp, lineUpOne, offLine, stopAll } from "./line-actions";

type Props = { questionId: number; line: { id: number; name: string }[]; /** Who has it, or is in line already. */ except: number[]; /** Somebody else could be put in line. */ goesOn: boolean };

export function Line({ questionId, line, except, goesOn }: Props) {
  return (
    <section className="sec" aria-labelledby="line">
      <h2 className="lab" id="line">Next in line</h2>
      <p className="why">{line.length > 0 ? "When the answer is no, the first is asked at once; when none comes, after the days of silence that the column’s settings say. Terms and brief are the same, and they get as many days." : "Nobody. Put somebody in line, and they are asked when the answer is no or none comes."}</p>
      {line.length > 0 && (
        <ol className={style.line}>
          {line.map(({ id, name }, index) => (
            <li key={id}>
              <span><b>{index + 1}.</b> {name}</span>
              <div className="moves rare">
                {index > 0 && <Change action={lineOneUp} label={`Move ${name} up`} questionId={questionId} alternateId={id}>Up</Change>}
                <Change action={offLine} label={`Take ${name} off the line`} questionId={questionId} alternateId={id}>Take off</Change>
              </div>
            </li>
          ))}
        </ol>
      )}
      {line.length > 1 && (
        <ActionForm action={stopAll} label="Stop the line">
          <input type="hidden" name="questionId" value={questionId} />
          <Send className="b bare">Ask nobody by rule</Send>
        </ActionForm>
      )}
      {goesOn && (
        <ActionForm action={lineUpOne} label="Put in line" className={style.add}>
          <input type="hidden" name="questionId" value={questionId} />
          <div className="field">
            <label htmlFor="in-line">Put in line</label>
            <ContributorSelect id="in-line" name="contributorId" chosen="" except={except} />
          </div>
          <div className={`moves ${style.add}`}><Send className="b">Put in line</Send></div>
        </ActionForm>
      )}
    </section>
  );
}

function Change({ action, label, questionId, alternateId, children }: { action: typeof offLine; label: string; questionId: number; alternateId: number; children: string }) {
  return (
    <ActionForm action={action} label={label}>
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="alternateId" value={alternateId} />
      <Send className="b bare">{children}<span className="vh">: {label}</span></Send>
    </ActionForm>
  );
}
