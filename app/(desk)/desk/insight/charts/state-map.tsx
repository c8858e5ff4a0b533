"use client";
// The states as tiles, the darker the more came from there. How much a shade stands for is said beneath.
import { scaleThreshold } from "d3-scale";
import { tiles, tilesAcross, tilesDown } from "@/lib/insight/tiles";
import s from "../insight.module.css";
import { Drawn } from "./drawn";

const shades = ["tone1", "tone2", "tone3", "tone4", "tone5"] as const;

/** Where the shades begin: doubling down from the most there is, so that one large state does not leave all others pale. */
function steps(most: number): number[] {
  return [1, ...[8, 4, 2].map((part) => Math.ceil(most / part))].reduce<number[]>((from, step) => (step > (from.at(-1) ?? 0) ? [...from, step] : from), []);
}

export function StateMap({ id, title, desc, counts }: { id: string; title: string; desc: string; counts: ReadonlyMap<string, number> }) {
  const from = steps(Math.max(0, ...counts.values()));
  const shade = scaleThreshold<number, string>().domain(from).range(["tone0", ...shades.slice(shades.length - from.length)]);
  return (
    <>
      <Drawn
        id={id}
        title={title}
        desc={desc}
        draw={(width, narrow) => {
          const side = (narrow ? width : 620) / tilesAcross;
          const gap = narrow ? 2 : 3;
          return {
            height: side * tilesDown,
            body: tiles.map(({ state, across, down }) => {
              const n = counts.get(state) ?? 0;
              const middle = across * side + side / 2;
              return (
                <g key={state} className={s[`on-${shade(n)}`]}>
                  <rect className={s[shade(n)]} x={across * side} y={down * side} width={side - gap} height={side - gap} rx={2} />
                  <text className={s.state} x={middle - gap / 2} y={down * side + side / 2 - (narrow ? gap / 2 : 7)} dy=".35em" textAnchor="middle">{state}</text>
                  {!narrow && <text x={middle - gap / 2} y={down * side + side / 2 + 10} dy=".35em" textAnchor="middle">{n > 0 ? n.toLocaleString("en-US") : ""}</text>}
                </g>
              );
            }),
          };
        }}
      />
      {from.length > 0 && (
        <ul className={s.legend} aria-hidden="true">
          {from.map((least, nth) => {
            const to = nth + 1 < from.length ? from[nth + 1]! - 1 : null;
            return <li key={least}><i className={s[shade(least)]} />{to === least ? least.toLocaleString("en-US") : to === null ? `${least.toLocaleString("en-US")} or more` : `${least.toLocaleString("en-US")} to ${to.toLocaleString("en-US")}`}</li>;
          })}
        </ul>
      )}
    </>
  );
}
