// The shape of a rich text as stored: a ProseMirror tree. What may stand in it is ruled by lib/answers/document.ts.

export type DocMark = { type: string; attrs?: Record<string, unknown> };
export type DocNode = { type: string; attrs?: Record<string, unknown>; content?: DocNode[]; marks?: DocMark[]; text?: string };
