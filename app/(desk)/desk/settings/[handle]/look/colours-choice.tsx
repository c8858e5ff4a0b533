"use client";
// Six colours, each typed or picked. What cannot be read is said at once, with the nearest that can, and one click takes it.
import { useId, useState } from "react";
import { isHex } from "@/lib/kit/colour";
import { fieldOf } from "@/lib/look/look";
import { darkOf, modes, type Mode, type Palette, palettes, paletteProblems, type Part, parts, type Problem } from "@/lib/look/palette";
import s from "./look.module.css";

const modeWords: Record<Mode, string> = { light: "By day", dark: "In the dark" };
const partWords: Record<Part, string> = { paper: "Paper", ink: "Ink", house: "House colour" };

export function ColoursChoice({ palette, onChange }: { palette: Palette; onChange: (palette: Palette) => void }) {
  const problems = paletteProblems(palette);
  const changed = (mode: Mode, part: Part, hex: string): Palette => ({ ...palette, [mode]: { ...palette[mode], [part]: hex } });
  return (
    <>
      <p className={s.sets} role="group" aria-label="Sets of colours to begin with">
        {palettes.map(({ name, palette: set }) => (
          <button className={s.set} type="button" key={name} onClick={() => onChange(set)} aria-pressed={JSON.stringify(set) === JSON.stringify(palette)} title={name}>
            <span className="vh">{name}</span>
            <span aria-hidden style={{ background: set.light.paper, color: set.light.house }}>Q</span><span aria-hidden style={{ background: set.dark.paper, color: set.dark.house }}>A</span>
          </button>
        ))}
      </p>
      {modes.map((mode) => (
        <fieldset className={`field ${s.mode}`} key={mode}>
          <legend>{modeWords[mode]}</legend>
          <div className={s.three}>
            {parts.map((part) => <Colour key={part} name={fieldOf(mode, part)} label={partWords[part]} where={modeWords[mode]} hex={palette[mode][part]} problem={problems.find((each) => each.mode === mode && each.part === part)} onChange={(hex) => onChange(changed(mode, part, hex))} />)}
          </div>
          {problems.filter((each) => each.mode === mode).map((problem) => <Wrong key={problem.part} problem={problem} onTake={() => onChange(changed(mode, problem.part, problem.instead))} />)}
          {mode === "dark" && <p className={s.drop}><button className="b bare" type="button" onClick={() => onChange({ ...palette, dark: darkOf(palette.light) })}>Make them from those by day</button></p>}
        </fieldset>
      ))}
    </>
  );
}

function Colour({ name, label, where, hex, problem, onChange }: { name: string; label: string; where: string; hex: string; problem?: Problem; onChange: (hex: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState({ hex, text: hex });
  // What is typed stays as it is until the colour is changed from elsewhere.
  const text = typed.hex === hex ? typed.text : hex;
  const read = (next: string) => {
    const whole = next.trim().toLowerCase().replace(/^(?=[0-9a-f]{6}$)/, "#");
    setTyped({ hex: isHex(whole) ? whole : hex, text: next });
    if (isHex(whole)) onChange(whole);
  };
  return (
    <div className={problem || !isHex(text.trim().toLowerCase().replace(/^(?=[0-9a-f]{6}$)/, "#")) ? "field bad" : "field"}>
      <label htmlFor={id}>{label}<span className="vh"> {where.toLowerCase()}</span></label>
      <span className={s.colour}>
        <input type="color" value={hex} aria-label={`${label} ${where.toLowerCase()}, picked`} onChange={(event) => onChange(event.target.value)} />
        <input className="t" id={id} name={name} value={text} spellCheck={false} autoComplete="off" maxLength={9} aria-invalid={problem ? true : undefined} aria-describedby={problem ? `wrong-${name}` : undefined} onChange={(event) => read(event.target.value)} />
      </span>
    </div>
  );
}

function Wrong({ problem, onTake }: { problem: Problem; onTake: () => void }) {
  return (
    <p className={`err ${s.wrong}`} id={`wrong-${fieldOf(problem.mode, problem.part)}`}>
      <b>{partWords[problem.part]}:</b> {problem.sentence} <button className="b" type="button" onClick={onTake}><i aria-hidden style={{ background: problem.instead }} />Take {problem.instead}</button>
    </p>
  );
}
