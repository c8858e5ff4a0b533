"use client";
// The magazine's own pages as readers get them, in what is chosen: the page in the frame is the real one, whose scripts do not run there,
// and its colours, faces and plate are put over it from here. Nothing of it is kept.
import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Plate, type ShownLogo } from "@/app/parts/plate";
import type { Look } from "@/lib/look/look";
import { lookOver } from "@/lib/look/look-css";
import type { Mode } from "@/lib/look/palette";
import { showAs } from "./show-as";
import s from "./look.module.css";

type Props = { name: string; pages: { name: string; path: string }[]; look: Pick<Look, "pairing" | "light" | "dark">; logo: ShownLogo | null };
const devices = { Desktop: { width: 1280, height: 980 }, Phone: { width: 390, height: 800 } } as const;
type Device = keyof typeof devices;

export function Preview({ name, pages, look, logo }: Props) {
  const [page, setPage] = useState(0);
  const [mode, setMode] = useState<Mode>("light");
  const [device, setDevice] = useState<Device>("Desktop");
  const [plate, setPlate] = useState<Element | null>(null);
  const [room, setRoom] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const rules = lookOver(look);

  const dress = useCallback(() => {
    const shown = frame.current?.contentDocument;
    if (!shown?.head) return;
    const own = shown.getElementById("look-tried") ?? shown.head.appendChild(Object.assign(shown.createElement("style"), { id: "look-tried" }));
    if (own.textContent !== rules) own.textContent = rules;
    showAs(shown, mode);
  }, [rules, mode]);
  useEffect(dress, [dress]);

  const arrive = useCallback(() => {
    const shown = frame.current?.contentDocument;
    const found = shown?.querySelector("header .plate") ?? null;
    found?.replaceChildren();
    setPlate(found);
    dress();
  }, [dress]);
  // A page that had come before this one listened is dressed all the same.
  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (shown?.readyState === "complete" && shown.querySelector("header .plate") && !shown.getElementById("look-tried")) arrive();
  }, [arrive]);

  useEffect(() => {
    if (!stage.current) return;
    const watch = new ResizeObserver(([entry]) => setRoom(entry!.contentRect.width));
    watch.observe(stage.current);
    return () => watch.disconnect();
  }, []);

  const { width, height } = devices[device];
  const scale = room > 0 ? Math.min(1, room / width) : 0.5;
  // The frame has no dark of its own to ask for: it is shown what would stand there.
  const shownLogo = logo && (mode === "dark" && logo.dark ? { ...logo.dark, inDark: "asItIs" as const, dark: null } : { ...logo, dark: null });
  if (pages.length === 0) return <p className={s.none}>A preview stands here as soon as the magazine has a column.</p>;
  return (
    <section className={s.preview} aria-labelledby="preview">
      <h2 id="preview">Preview</h2>
      <p className={s.turns}>
        <Turn label="Page" names={pages.map((each) => each.name)} chosen={pages[page]!.name} onChoose={(chosen) => setPage(pages.findIndex((each) => each.name === chosen))} />
        <Turn label="Light" names={["Light", "Dark"]} chosen={mode === "light" ? "Light" : "Dark"} onChoose={(chosen) => setMode(chosen === "Dark" ? "dark" : "light")} />
        <Turn label="Screen" names={["Desktop", "Phone"]} chosen={device} onChoose={(chosen) => setDevice(chosen === "Phone" ? "Phone" : "Desktop")} />
      </p>
      <div className={s.stage} ref={stage} style={{ height: height * scale }}>
        <iframe ref={frame} title={`${name} as readers would see it`} src={pages[page]!.path} sandbox="allow-same-origin" onLoad={arrive} style={{ width, height, transform: `scale(${scale})`, left: Math.max(0, (room - width * scale) / 2) }} />
      </div>
      {plate && createPortal(<Plate name={name} logo={shownLogo} />, plate)}
      <p className="help">The magazine’s real page. Readers see none of this until you save.</p>
    </section>
  );
}

function Turn({ label, names, chosen, onChoose }: { label: string; names: string[]; chosen: string; onChoose: (name: string) => void }) {
  return <span role="group" aria-label={label} className={s.turn}>{names.map((each) => <button key={each} type="button" aria-pressed={each === chosen} onClick={() => onChoose(each)}>{each}</button>)}</span>;
}
