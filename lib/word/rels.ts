// Which part leads to which (OPC, ECMA-376 part 2, 6.5). What lies outside the file is never fetched.
import { posix } from "node:path";
import type { Package } from "./unzip";
import { elementsIn, parseXml } from "./xml";

export type Rel = { type: string; target: string; isOutside: boolean };
export type Rels = Map<string, Rel>;

/** The relationships of a part by their ids; targets within the file are made whole. "" for the package itself. */
export function relsOf(pack: Package, part: string): Rels {
  const folder = posix.dirname(part);
  const bytes = pack.read(part === "" ? "_rels/.rels" : posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const rels: Rels = new Map();
  if (!bytes) return rels;
  for (const { name, at } of elementsIn(parseXml(bytes))) {
    if (name !== "rel:Relationship" || !at.Id) continue;
    const isOutside = at.TargetMode === "External";
    const target = at.Target ?? "";
    rels.set(at.Id, { type: (at.Type ?? "").split("/").at(-1) ?? "", target: isOutside ? target : target.startsWith("/") ? target.slice(1) : posix.join(folder, target), isOutside });
  }
  return rels;
}

/** The part of a kind that a part leads to, parsed; null when there is none. */
export const partOf = (pack: Package, rels: Rels, type: string): { name: string; bytes: Buffer } | null => {
  const rel = [...rels.values()].find((one) => one.type === type && !one.isOutside);
  const bytes = rel && pack.read(rel.target);
  return rel && bytes ? { name: rel.target, bytes } : null;
};
