// What every letter to a historian may draw on.
export const always = ["name", "reference", "line", "question", "column", "magazine", "editor", "my"] as const;
