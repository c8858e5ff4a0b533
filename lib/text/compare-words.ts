// The words of one paragraph before and after, as stretches that stayed, went or came, and what changed its look.
import { diffArrays } from "diff";
import type { Mark, Text } from "./document";
import { sayLooks } from "./compare-looks";

/** A stretch with its look: that of the later text, or of the earlier where the stretch went. */
export type Piece = { kind: "same" | "added" | "removed"; parts: Text[] };
/** A word, a run of spaces or a sign, with its look; halves of a word may differ. */
export type Token = { text: string; parts: Text[] };
export type Kept = { before: Token; after: Token };
type Step = { kind: "same"; kept: Kept } | { kind: "added" | "removed"; token: Token };

/** Compares two paragraphs. The pieces, read without the removed ones, are the later text; without the added ones, the earlier. */
export function compareWords(before: readonly Text[], after: readonly Text[]): { pieces: Piece[]; looks: string[] } {
  const steps = trimChanges(foldIslands(walk(tokens(before), tokens(after))));
  const pieces: Piece[] = [];
  for (let at = 0; at < steps.length; ) {
    const kind = steps[at]!.kind;
    let end = at;
    while (end < steps.length && (steps[end]!.kind === "same") === (kind === "same")) end += 1;
    const stretch = steps.slice(at, end);
    // In one change, what went stands before what came.
    for (const side of ["same", "removed", "added"] as const) {
      const parts = join(stretch.flatMap((step) => (step.kind !== side ? [] : step.kind === "same" ? step.kept.after.parts : step.token.parts)));
      if (parts.length > 0) pieces.push({ kind: side, parts });
    }
    at = end;
  }
  return { pieces, looks: sayLooks(steps.map((step) => (step.kind === "same" ? step.kept : null))) };
}

function tokens(parts: readonly Text[]): Token[] {
  const whole = parts.map((part) => part.text).join("");
  const found: Token[] = [];
  let part = 0;
  let used = 0;
  for (const [text] of whole.matchAll(/\s+|[\p{L}\p{N}\p{M}]+(?:[’'-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu)) {
    const token: Token = { text, parts: [] };
    for (let left = text.length; left > 0; ) {
      const from = parts[part]!;
      const slice = from.text.slice(used, used + left);
      token.parts.push({ ...from, text: slice });
      used += slice.length;
      left -= slice.length;
      if (used === from.text.length) {
        part += 1;
        used = 0;
      }
    }
    found.push(token);
  }
  return found;
}

function walk(before: readonly Token[], after: readonly Token[]): Step[] {
  const word = (token: Token) => token.text;
  // Two long paragraphs with nothing in common are not worth the search: one goes, the other comes.
  const changes = diffArrays(before.map(word), after.map(word), { maxEditLength: 1_500 }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  let from = 0;
  let to = 0;
  return changes.flatMap((change): Step[] =>
    Array.from({ length: change.count }, (): Step => {
      if (change.added) return { kind: "added", token: after[to++]! };
      if (change.removed) return { kind: "removed", token: before[from++]! };
      return { kind: "same", kept: { before: before[from++]!, after: after[to++]! } };
    }),
  );
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** A space, or a lone word within a larger rewriting, that stayed by chance is read as part of the change around it. */
function foldIslands(steps: readonly Step[]): Step[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && (last[0]!.kind === "same") === (step.kind === "same")) last.push(step);
    else groups.push([step]);
  }
  const weight = (group: readonly Step[] | undefined) => group?.filter((step) => step.kind !== "same" && hasWord(step.token.text)).length ?? 0;
  return groups.flatMap((group, at): Step[] => {
    const inside = at > 0 && at < groups.length - 1;
    if (group[0]!.kind !== "same" || !inside) return group;
    const kept = group.map((step) => (step.kind === "same" ? step.kept.after.text : ""));
    const count = kept.filter(hasWord).length;
    const chance = count === 0 ? kept.join("").trim() === "" : count === 1 && weight(groups[at - 1]) >= 4 && weight(groups[at + 1]) >= 4;
    if (!chance) return group;
    return group.flatMap((step): Step[] => (step.kind === "same" ? [{ kind: "removed", token: step.kept.before }, { kind: "added", token: step.kept.after }] : []));
  });
}

/** A space that both sides of a change end with belongs to neither. */
function trimChanges(steps: readonly Step[]): Step[] {
  const trimmed: Step[] = [];
  for (let at = 0; at < steps.length; ) {
    let end = at;
    while (end < steps.length && steps[end]!.kind !== "same") end += 1;
    const stretch = steps.slice(at, end);
    const tokensOf = (kind: Step["kind"]) => stretch.flatMap((step) => (step.kind === kind && step.kind !== "same" ? [step.token] : []));
    const went = tokensOf("removed");
    const came = tokensOf("added");
    const shared: Step[] = [];
    while (went.length > 0 && came.length > 0 && went.at(-1)!.text === came.at(-1)!.text && went.at(-1)!.text.trim() === "") {
      shared.unshift({ kind: "same", kept: { before: went.pop()!, after: came.pop()! } });
    }
    // One by one: a whole text at once would be more arguments than a call takes.
    for (const token of went) trimmed.push({ kind: "removed", token });
    for (const token of came) trimmed.push({ kind: "added", token });
    for (const step of shared) trimmed.push(step);
    if (end < steps.length) trimmed.push(steps[end]!);
    at = end + 1;
  }
  return trimmed;
}

const look = (marks: readonly Mark[] = []) => JSON.stringify(marks);

/** Neighbours of one look as one part. */
function join(parts: readonly Text[]): Text[] {
  const joined: Text[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && look(last.marks) === look(part.marks)) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
