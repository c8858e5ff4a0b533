// The board of open questions, from the desk's side: whether a question stands there, how many wonder too, and the form that puts it there.
import Link from "next/link";
import { putOnBoard, takeOffBoard } from "@/app/(desk)/desk/questions/board-actions";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import { longestOnBoard, questionAddress, whyNotOnBoard } from "@/lib/board/board";
import type { DeskBoard } from "@/lib/board/desk";
import type { Stage } from "@/lib/words";
import { About, type Moved } from "./move-form";

const wonder = (n: number) => (n === 0 ? "Nobody has said yet that they wonder too." : `${n === 1 ? "One reader wonders" : `${n.toLocaleString("en-US")} readers wonder`} too.`);
const told = (n: number) => (n === 0 ? "" : ` ${n === 1 ? "One of them is" : `${n.toLocaleString("en-US")} of them are`} to be told of the answer.`);

/** @param href where it is put on the board or changed there, for those who may */
export function BoardLine({ board, reference, stage, href }: { board: DeskBoard; reference: string; stage: Stage; href?: string }) {
  const why = whyNotOnBoard({ stage, hasBoard: board.hasBoard, agreed: board.agreed });
  const act = (label: string) => href && <Link className="link" href={href} scroll={false} prefetch={false} data-key="b">{label}</Link>;
  if (board.isOn) {
    return <p className="facts">{board.hasBoard ? <a className="link" href={questionAddress(board.columnPath, reference)}>On the board</a> : "On the board, which is closed"}. {wonder(board.wondered)}{told(board.toBeTold)} {act("Change its words there, or take it off")}</p>;
  }
  return <p className="facts">{board.putUpAt ? `Taken off the board. ${board.wondered > 0 ? wonder(board.wondered) : ""} ` : "Not on the board. "}{why ? <span className="quiet">{why}</span> : act("Put it on the board")}</p>;
}

export function BoardForm({ of, board, asPrinted, stage, cancel }: { of: Moved; board: DeskBoard; asPrinted: string; stage: Stage; cancel: string }) {
  const back = <Link className="b bare" href={cancel} scroll={false} data-key="Escape">Cancel</Link>;
  if (!board.isOn && whyNotOnBoard({ stage, hasBoard: board.hasBoard, agreed: board.agreed })) return null;
  return (
    <FocusFirst className="move">
      <ActionForm action={putOnBoard} label="On the board">
        <About of={of} />
        <Field name="words" label="As it stands on the board" rows={4} defaultValue={board.words && board.words !== "" ? board.words : asPrinted.slice(0, longestOnBoard)} help="These words go before readers at once, with the reader’s credit. Leave out what is private, and whatever else was a letter." />
        <div className="moves"><Send>{board.isOn ? "Change its words" : "Put it on the board"}</Send>{back}</div>
      </ActionForm>
      {board.isOn && (
        <ActionForm action={takeOffBoard} label="Take it off the board">
          <About of={of} />
          <div className="moves"><Send className="b">Take it off the board</Send></div>
        </ActionForm>
      )}
    </FocusFirst>
  );
}
