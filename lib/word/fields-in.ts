// Fields: what a file has computed, such as a link or a page number (ECMA-376, 17.16). Their results are words like any; of the codes
// only HYPERLINK means something here, and no code is ever carried out.

const address = /^\s*HYPERLINK\s+(?:\\[lnotm]\s+)*"([^"]*)"/i;
/** The address a field code leads to; "" for any other code. */
export const addressIn = (code: string): string => (/\\l\s/i.test(code) && !address.test(code) ? "" : (address.exec(code)?.[1] ?? ""));

/** The fields that stand open where a file is being read: they may begin in one paragraph and end in another. */
export function makeFields() {
  const open: { code: string; inResult: boolean }[] = [];
  return {
    char(type: string | undefined): void {
      if (type === "begin") open.push({ code: "", inResult: false });
      else if (type === "separate" && open.length > 0) open.at(-1)!.inResult = true;
      else if (type === "end") open.pop();
    },
    code(words: string): void {
      const last = open.at(-1);
      if (last && last.code.length < 4_000) last.code += words;
    },
    /** Words here are part of a code, not of the text. */
    isInCode: (): boolean => open.some(({ inResult }) => !inResult),
    address: (): string => open.map(({ code }) => addressIn(code)).findLast((found) => found !== "") ?? "",
  };
}
