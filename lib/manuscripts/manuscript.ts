// A manuscript: a text as a file that leaves the desk and comes back. It is made when it is asked for and kept nowhere.
export const formats = {
  word: { label: "Word", ending: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  markdown: { label: "Markdown", ending: "md", type: "text/markdown; charset=utf-8" },
  plain: { label: "Plain text", ending: "txt", type: "text/plain; charset=utf-8" },
} as const;
export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as [Format, ...Format[]];
