// A chart, drawn twice on the server: as wide as a desk and as wide as a telephone, so that its letters keep their size. The style sheet shows one.
import type { ReactNode } from "react";
import s from "../insight.module.css";

export type Drawing = { height: number; body: ReactNode };
const widths = { wide: 720, narrow: 340 } as const;

/**
 * @param id of the figure; unique on the page
 * @param title what it is, @param desc what it shows, in a sentence
 */
export function Drawn({ id, title, desc, draw }: { id: string; title: string; desc: string; draw: (width: number, narrow: boolean) => Drawing }) {
  return (["wide", "narrow"] as const).map((size) => {
    const { height, body } = draw(widths[size], size === "narrow");
    return (
      <svg key={size} className={`${s.chart} ${s[size]}`} viewBox={`0 0 ${widths[size]} ${height}`} width={widths[size]} height={height} role="img" aria-labelledby={`${id}-${size}-t ${id}-${size}-d`}>
        <title id={`${id}-${size}-t`}>{title}</title>
        <desc id={`${id}-${size}-d`}>{desc}</desc>
        {body}
      </svg>
    );
  });
}

/** What each shade of a chart stands for. */
export const Legend = ({ shades }: { shades: readonly { shade: string; label: string }[] }) => (
  <ul className={s.legend} aria-hidden="true">
    {shades.map(({ shade, label }) => <li key={label}><i className={s[shade]} />{label}</li>)}
  </ul>
);
