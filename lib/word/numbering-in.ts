// Which numbers of a Word file's lists are bullets and which figures (ECMA-376, 17.9).
import { child, children, type El, val } from "./xml";

/** True for a numbered list, false for bullets, null where the number hides the list. */
export type Numbering = (numId: string, level: number) => boolean | null;

/** All is gone through once: a file may have as many lists as paragraphs. */
export function readNumbering(root: El | null): Numbering {
  const abstracts = children(root ?? undefined, "w:abstractNum").map((one) => ({ id: one.at["w:abstractNumId"], style: val(one, "w:styleLink"), of: val(one, "w:numStyleLink"), formats: formatsOf(children(one, "w:lvl")) }));
  const byId = new Map(abstracts.map((one) => [one.id, one]));
  const byStyle = new Map(abstracts.toReversed().flatMap((one) => (one.style === undefined ? [] : [[one.style, one] as const])));
  const nums = new Map(
    children(root ?? undefined, "w:num").map((num) => {
      const named = byId.get(val(num, "w:abstractNumId") ?? "");
      return [num.at["w:numId"], { own: formatsOf(children(num, "w:lvlOverride")), formats: (byStyle.get(named?.of ?? "") ?? named)?.formats }];
    }),
  );
  return (numId, level) => {
    const num = nums.get(numId);
    if (numId === "0" || !num) return null;
    const format = num.own.get(String(level)) ?? num.formats?.get(String(level)) ?? "decimal";
    return format === "none" ? null : format !== "bullet";
  };
}

/** What each level is numbered with, the first of a number winning. An override need not hold a level. */
function formatsOf(levels: readonly El[]): Map<string | undefined, string> {
  return new Map(
    levels.toReversed().flatMap((one) => {
      const level = one.name === "w:lvl" ? one : child(one, "w:lvl");
      return level ? [[one.at["w:ilvl"], val(level, "w:numFmt") ?? "decimal"] as const] : [];
    }),
  );
}
