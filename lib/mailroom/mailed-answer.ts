// A historian's answer that came by mail: the text of the mail, or a Word file with it. Pure.

/** By its content where that tells, or else by its name. */
export const isWordFile = ({ name, type }: { name: string; type: string }) => /\.docx$/i.test(name) || type === "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
