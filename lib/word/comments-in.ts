// Comments and their replies as notes (ECMA-376, 17.13.4; [MS-DOCX] 2.5.4 commentsExtended).
import type { Context } from "./context-in";
import { leavesOf } from "./body-in";
import { limits } from "./unreadable";
import { byOf } from "./paragraph-in";
import { children, type El, find } from "./xml";

export type Post = { author: string; at: Date | null; body: string };
export type Comment = { id: string; paraId: string; initials: string; posts: [Post, ...Post[]]; isDone: boolean };

/** The threads of a file in the order of their first comments. `extended` tells which comment answers which. */
export function readComments(root: El | null, extended: El | null, context: Context): Comment[] {
  const found = children(root ?? undefined, "w:comment");
  for (let n = limits.comments; n < found.length; n += 1) context.losses.add("comments");
  const threads: Comment[] = found.slice(0, limits.comments).map((comment) => {
    const { author, at } = byOf(comment);
    const body = leavesOf(comment, context)
      .map(({ pieces }) => pieces.map(({ part, deleted }) => (deleted ? "" : part.type === "text" ? part.text : part.type === "hardBreak" ? "\n" : "")).join("").trim())
      .filter((line) => line !== "")
      .join("\n\n");
    // A thread is known by the last paragraph of its comment ([MS-DOCX] 2.5.4.1).
    const paraId = children(comment, "w:p").at(-1)?.at["w14:paraId"] ?? (find(comment, "w:p")?.at["w14:paraId"] ?? "");
    return { id: comment.at["w:id"] ?? "", paraId, initials: (comment.at["w:initials"] ?? "").slice(0, 20), posts: [{ author, at, body }], isDone: false };
  });
  const byPara = new Map(threads.filter(({ paraId }) => paraId !== "").map((thread) => [thread.paraId, thread]));
  const answers = new Set<Comment>();
  for (const { name, at } of children(extended ?? undefined, "w15:commentEx").filter((one) => one.at["w15:paraId"])) {
    const thread = byPara.get(at["w15:paraId"]!);
    const parent = byPara.get(at["w15:paraIdParent"] ?? "");
    if (!thread || name === "") continue;
    thread.isDone = ["1", "true", "on"].includes(at["w15:done"] ?? "");
    if (parent && parent !== thread) {
      parent.posts.push(...thread.posts);
      answers.add(thread);
    }
  }
  return threads.filter((thread) => !answers.has(thread));
}
