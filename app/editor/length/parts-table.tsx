// What shares the slot, part by part, and how the column is set.
import { type Fit, sayLines, wordsIn } from "@/lib/copyfit/fit";
import { sayPoints } from "@/lib/copyfit/length";
import { partNames } from "@/lib/copyfit/parts";
import { faces, type Setting } from "@/lib/copyfit/setting";
import styles from "./length.module.css";

const say = (n: number) => n.toLocaleString("en-US");

export function PartsTable({ fit, setting }: { fit: Fit; setting: Setting }) {
  const answer = fit.parts.find(({ name }) => name === "answer");
  const about = fit.over ? wordsIn(fit.over, answer) : null;
  const between = fit.lines - fit.parts.reduce((sum, part) => sum + part.lines, 0);
  return (
    <div className={styles.panel}>
      <table>
        <caption className="vh">What shares the slot</caption>
        <thead>
          <tr><th scope="col"><span className="vh">Part</span></th><th scope="col">Words</th><th scope="col">Lines</th></tr>
        </thead>
        <tbody>
          {fit.parts.map(({ name, words, lines }) => (
            <tr key={name}><th scope="row">{partNames[name]}</th><td>{say(words)}</td><td>{say(lines)}</td></tr>
          ))}
          {between > 0 && <tr><th scope="row">Space between them</th><td>–</td><td>{say(between)}</td></tr>}
        </tbody>
        <tfoot>
          <tr><th scope="row">Together</th><td>{say(fit.words)}</td><td>{say(fit.lines)}</td></tr>
          {fit.slot !== null && <tr><th scope="row">The slot</th><td>–</td><td>{say(fit.slot)}</td></tr>}
        </tfoot>
      </table>
      {fit.over !== null && fit.over !== 0 && <p>{fit.over > 0 ? "Over" : "Room left"}: {sayLines(fit).replace(/ (over|under)$/u, "")}{about !== null && <>, about {say(about)} {about === 1 ? "word" : "words"} of the answer</>}.</p>}
      <p>Set in {faces[setting.face]}, {setting.size} on {setting.leading} points, {sayPoints(setting.width)} wide. Counted as if every suggestion were taken; pictures and pull quotes take no lines.</p>
    </div>
  );
}
