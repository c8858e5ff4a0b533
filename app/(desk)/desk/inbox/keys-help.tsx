"use client";
// A list of all keys of the inbox.
import { memo, type Ref } from "react";

type Key = [keys: string[], does: string];
const everywhere: Key[] = [
  [["S"], "Mark as spam"],
  [["Esc"], "close a form or this list"],
  [["/"], "search the inbox"],
  [["Ctrl K"], "go anywhere, do anything"],
  [["?"], "this list"],
];
const lists: Record<"questions" | "tips", Key[]> = {
  questions: [
    [["J", "K"], "next, previous question"],
    [["Enter"], "open its sheet"],
    [["X"], "select; with Shift all shown"],
    [["A"], "Accept; with Shift, and assign"],
    [["D"], "Decline"],
    [["M"], "Merge into another"],
    [["R"], "Ask the reader"],
    [["P"], "Pass on"],
    [["T"], "Topics"],
    [["B"], "the board of open questions"],
    [["H"], "Snooze: hold until a day, or until the reader writes"],
    [["N"], "write a note among the desk"],
    [["Z"], "Undo what was just done"],
    ...everywhere,
  ],
  tips: [[["J", "K"], "next, previous"], [["C"], "Correct the answer"], [["T"], "Thank and file"], ...everywhere],
};

export type Lane = keyof typeof lists;

/** Does not change while one goes through the list, and is not drawn anew with each key. */
export const KeysHelp = memo(function Help({ lane, ref }: { lane: Lane; ref: Ref<HTMLDivElement> }) {
  return (
    <div className="allkeys" popover="auto" ref={ref} role="dialog" aria-label="Keys">
      <h2 className="lab">Keys</h2>
      <dl>{lists[lane].map(([keys, does]) => <div key={does}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{does}</dd></div>)}</dl>
    </div>
  );
});
