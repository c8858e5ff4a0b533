"use client";
// A logo chosen from a file: looked at by the server at once, shown as it would be, and sent with the form.
import { useId, useRef, useState } from "react";
import type { ShownLogo } from "@/app/parts/plate";
import s from "./look.module.css";

export type LogoPicture = Omit<ShownLogo, "dark">;
type Props = {
  field: string; drop: string; label: string; help?: string; door: string; wrong?: string; isDark?: boolean;
  kept: { src: string; width: number; height: number; inDark?: LogoPicture["inDark"] } | null;
  shown: LogoPicture | null;
  onChange: (logo: LogoPicture | null) => void;
};

export function LogoChoice({ field, drop, label, help, door, wrong, isDark, kept, shown, onChange }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ refusal?: string; looking?: boolean }>({});
  const keptPicture = kept && { ...kept, inDark: kept.inDark ?? ("asItIs" as const) };
  const isDropped = kept !== null && shown === null;
  const refusal = said.refusal ?? wrong;

  async function look(file: File | undefined): Promise<void> {
    if (!file) return onChange(keptPicture);
    setSaid({ looking: true });
    const answer = await fetch(door, { method: "POST", body: file }).then((response) => response.json() as Promise<LogoPicture | { refusal: string }>, () => ({ refusal: "The server could not be reached. Choose the file again." }));
    if (input.current?.files?.[0] !== file) return; // another one was chosen meanwhile
    if ("refusal" in answer) {
      input.current.value = ""; // not to be sent
      setSaid({ refusal: answer.refusal });
      return onChange(keptPicture);
    }
    setSaid({});
    onChange(answer);
  }

  return (
    <div className={refusal ? "field bad" : "field"}>
      <label htmlFor={id}>{label}<span className="opt"> optional</span></label>
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
      {shown && <span className={isDark ? `${s.logo} ${s.dark}` : s.logo}><img src={shown.src} alt={`${label}, as it is chosen`} width={shown.width} height={shown.height} /></span>}
      <input className={`t ${s.file}`} id={id} ref={input} type="file" name={field} accept=".svg,.png,.webp,image/svg+xml,image/png,image/webp" aria-invalid={refusal ? true : undefined} aria-describedby={[help && `${id}-help`, refusal && `${id}-wrong`].filter(Boolean).join(" ") || undefined} onChange={(event) => void look(event.target.files?.[0])} />
      <span role="status" className="help">{said.looking && "Looking at it…"}</span>
      {refusal && <p className="err" id={`${id}-wrong`}>{refusal}</p>}
      {(shown || isDropped) && (
        <p className={s.drop}>
          {isDropped && <input type="hidden" name={drop} value="on" />}
          <button className="b bare" type="button" onClick={() => {
            if (input.current) input.current.value = "";
            setSaid({});
            onChange(isDropped ? keptPicture : shown?.src !== kept?.src ? keptPicture : null);
          }}>{isDropped ? "Keep it after all" : shown?.src !== kept?.src ? "Take the file away" : isDark ? "Do without it" : "Set the name in type instead"}</button>
        </p>
      )}
    </div>
  );
}
