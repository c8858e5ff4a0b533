"use client";
// Bars that lie, a name to each, of one part or several; what the bar comes to stands at its end in words.
import { scaleLinear } from "d3-scale";
import s from "../insight.module.css";
import { Drawn } from "./drawn";

export type Bar = { label: string; parts: readonly { value: number; shade: string }[]; end: string };

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

export function Bars({ id, title, desc, bars, ends = 60 }: { id: string; title: string; desc: string; bars: readonly Bar[]; ends?: number }) {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  return (
    <Drawn
      id={id}
      title={title}
      desc={desc}
      draw={(width, narrow) => {
        const [left, row, thick] = narrow ? [0, 46, 14] : [186, 30, 16];
        const x = scaleLinear().domain([0, most]).range([left, width - ends]);
        return {
          height: bars.length * row + 4,
          body: bars.map(({ label, parts, end }, nth) => {
            const top = nth * row + (narrow ? 22 : 7);
            const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { value }) => sum + value, 0));
            const whole = parts.reduce((sum, { value }) => sum + value, 0);
            return (
              <g key={label}>
                <text className={s.name} x={narrow ? 0 : left - 12} y={narrow ? top - 6 : top + thick / 2} dy={narrow ? undefined : ".35em"} textAnchor={narrow ? "start" : "end"}>{cut(label, narrow ? 46 : 27)}</text>
                {parts.map(({ value, shade }, at) => value > 0 && <rect key={shade} className={s[shade]} x={x(starts[at]!)} y={top} width={Math.max(1, x(starts[at]! + value) - x(starts[at]!) - (at > 0 || parts.length === 1 ? 0 : 0.75))} height={thick} />)}
                {whole === 0 && <line className={s.axis} x1={left} x2={left} y1={top} y2={top + thick} />}
                <text x={x(whole) + 8} y={top + thick / 2} dy=".35em">{end}</text>
              </g>
            );
          }),
        };
      }}
    />
  );
}
