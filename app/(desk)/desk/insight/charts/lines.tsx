"use client";
// Two or more lines over time. Where nothing is known a line is broken; a point stands for each that is.
import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import s from "../insight.module.css";
import { Drawn, type Drawing } from "./drawn";
import { everyNth } from "./every-nth";

type Row = { at: string; label: string; values: Record<string, number | null> };
type Part = { key: string; look: "firm" | "dashed" };

export const Lines = ({ rows, parts, ...about }: { id: string; title: string; desc: string; rows: readonly Row[]; parts: readonly Part[] }) => <Drawn {...about} draw={(width, narrow) => drawn(rows, parts, width, narrow)} />;

function drawn(rows: readonly Row[], parts: readonly Part[], width: number, narrow: boolean): Drawing {
  const top = Math.max(1, ...rows.flatMap(({ values }) => Object.values(values).map((value) => value ?? 0)));
  const [left, right, bottom, height] = [44, narrow ? 14 : 16, 26, narrow ? 200 : 220];
  const x = scalePoint().domain(rows.map(({ at }) => at)).range([left, width - right]).padding(0.4);
  const y = scaleLinear().domain([0, top]).nice(4).range([height - bottom, 12]);
  const shown = everyNth(rows.length, narrow ? 6 : 14);
  const ticks = y.ticks(4).filter(Number.isInteger).map((tick) => (
    <g key={tick}>
      <line className={tick === 0 ? s.axis : s.grid} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
      <text x={left - 8} y={y(tick)} dy=".35em" textAnchor="end">{tick.toLocaleString("en-US")}</text>
    </g>
  ));
  const lines = parts.map(({ key, look }) => {
    const path = line<Row>().defined(({ values }) => values[key] !== null).x(({ at }) => x(at)!).y(({ values }) => y(values[key]!));
    return (
      <g key={key} className={s[look]}>
        <path d={path([...rows]) ?? undefined} />
        {rows.filter(({ values }) => values[key] !== null).map(({ at, values }) => <circle key={at} cx={x(at)} cy={y(values[key]!)} r={3} />)}
      </g>
    );
  });
  const labels = rows.map(({ at, label }, nth) => nth % shown === 0 && <text key={at} x={x(at)} y={height - 8} textAnchor="middle">{label}</text>);
  return { height, body: <>{ticks}{lines}{labels}</> };
}
