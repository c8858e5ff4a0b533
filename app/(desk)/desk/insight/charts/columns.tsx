"use client";
// Columns over time, each of several parts one above the other.
import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import s from "../insight.module.css";
import { Drawn, type Drawing } from "./drawn";
import { everyNth } from "./every-nth";

type Part = { key: string; shade: string };
type Row = { at: string; label: string; values: Record<string, number> };

export const Columns = ({ rows, parts, ...about }: { id: string; title: string; desc: string; rows: readonly Row[]; parts: readonly Part[] }) => <Drawn {...about} draw={(width, narrow) => drawn(rows, parts, width, narrow)} />;

function drawn(rows: readonly Row[], parts: readonly Part[], width: number, narrow: boolean): Drawing {
  const layers = stack<Row, string>().keys(parts.map(({ key }) => key)).value((row, key) => row.values[key] ?? 0)(rows);
  const top = Math.max(1, ...layers.flatMap((layer) => layer.map(([, to]) => to)));
  const [left, bottom, height] = [44, 26, narrow ? 210 : 250];
  const x = scaleBand().domain(rows.map(({ at }) => at)).range([left, width]).paddingInner(0.28).paddingOuter(0.1);
  const y = scaleLinear().domain([0, top]).nice(4).range([height - bottom, 10]);
  const shown = everyNth(rows.length, narrow ? 6 : 14);
  const ticks = y.ticks(4).filter(Number.isInteger).map((tick) => (
    <g key={tick}>
      <line className={tick === 0 ? s.axis : s.grid} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
      <text x={left - 8} y={y(tick)} dy=".35em" textAnchor="end">{tick.toLocaleString("en-US")}</text>
    </g>
  ));
  const blocks = layers.map((layer, nth) => (
    <g key={layer.key} className={s[parts[nth]!.shade]}>
      {layer.filter(([from, to]) => to > from).map((block) => <rect key={block.data.at} x={x(block.data.at)} width={x.bandwidth()} y={y(block[1])} height={Math.max(0.5, y(block[0]) - y(block[1]) - (block[0] > 0 ? 1 : 0))} />)}
    </g>
  ));
  const labels = rows.map(({ at, label }, nth) => nth % shown === 0 && <text key={at} x={x(at)! + x.bandwidth() / 2} y={height - 8} textAnchor="middle">{label}</text>);
  return { height, body: <>{ticks}{blocks}{labels}</> };
}
