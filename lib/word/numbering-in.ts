// Which numbers of a Word file's lists are bullets and which figures (ECMA-376, 17.9).
import { child, children, type El, val } from "./xml";

/** True for a numbered list, false for bullets, null where the number hides the list. */
export type Numbering = (numId: string, level: number) => boolean | null;

export function readNumbering(root: El | null): Numbering {
  const abstracts = new Map(children(root ?? undefined, "w:abstractNum").map((one) => [one.at["w:abstractNumId"], one]));
  const byStyle = (name: string | undefined) => [...abstracts.values()].find((one) => name !== undefined && val(one, "w:styleLink") === name);
  const nums = new Map(children(root ?? undefined, "w:num").map((one) => [one.at["w:numId"], one]));
  return (numId, level) => {
    const num = nums.get(numId);
    if (numId === "0" || !num) return null;
    const at = (el: El | undefined, name: string) => children(el, name).find((one) => one.at["w:ilvl"] === String(level));
    const named = abstracts.get(val(num, "w:abstractNumId") ?? "");
    const abstract = named && (byStyle(val(named, "w:numStyleLink")) ?? named);
    const format = val(child(at(num, "w:lvlOverride"), "w:lvl") ?? at(abstract, "w:lvl"), "w:numFmt") ?? "decimal";
    return format === "none" ? null : format !== "bullet";
  };
}
