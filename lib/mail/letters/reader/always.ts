// What every letter to a reader may draw on.
export const always = ["name", "reference", "line", "question", "column", "magazine", "editor", "months", "status"] as const;
