// The proof of what is suggested: of a stretch of blocks that says a change as suggestions, whether it reads as changed when they are
// taken and as before when they are left, as it is and once it was stored.
import type { Block, BlockChange } from "../kit/doc";
import { normalise } from "./normalise";
import { decideBlocks, type Deciding } from "./suggestions";

/** A stretch before a change, as it is after it, and as it says the change. No suggested break may cross its ends: see stretches.ts. */
export type Stretch = { was: Block[]; is: Block[]; said: Block[] };

const stored = (blocks: Block[]): Block[] => normalise({ type: "doc", content: blocks }).content;
/** What of blocks is compared. */
type Reading = (blocks: Block[]) => string;
const read = (blocks: Block[], deciding: Deciding, reading: Reading): string => reading(stored(decideBlocks(blocks, deciding)));
const taken: Deciding = () => "taken";
const left: Deciding = () => "left";

/** True when the stretch says the change and nothing else; what others suggested in it may be lost all the same. */
export function isFaithful({ was, is, said }: Stretch, reading: Reading = JSON.stringify): boolean {
  const [before, after] = [read(was, left, reading), read(is, taken, reading)];
  const reads = (blocks: Block[]) => read(blocks, left, reading) === before && read(blocks, taken, reading) === after;
  return reads(said) && reads(stored(said));
}

/** True when the suggestions for which `isMine` holds can be left and all others taken as before the change. */
export function leavesOthers({ was, said }: Stretch, isMine: (id: string) => boolean): boolean {
  const others: Deciding = (id) => (isMine(id) ? "left" : "taken");
  return read(said, others, JSON.stringify) === read(was, others, JSON.stringify);
}

/** The block with that said of it. */
export const changed = (block: Block, change: BlockChange): Block => ({ ...block, attrs: { ...block.attrs, change } }) as Block;
const whole = (blocks: Block[], change: BlockChange): Block[] => (blocks.every(isNothing) ? [] : blocks.map((block) => changed(block, change)));
/** True of a paragraph without a word or a suggestion. */
export const isNothing = (block: Block): boolean => block.type === "paragraph" && !block.content && !block.attrs?.change;

/** The plainest way to say a change: all blocks as they were, to go, and as they are, to come. What was suggested in them is lost. */
export const wholeBlocks = ({ was, is }: Pick<Stretch, "was" | "is">, id: string): Block[] => [...goes(was, id), ...comes(is, id)];
/** Blocks as they were, to go. */
export const goes = (blocks: Block[], id: string): Block[] => whole(stored(decideBlocks(blocks, left)), { id, kind: "deleted" });
/** Blocks as they are, to come. */
export const comes = (blocks: Block[], id: string): Block[] => whole(stored(decideBlocks(blocks, taken)), { id, kind: "inserted" });
