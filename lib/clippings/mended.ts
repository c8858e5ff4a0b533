// Letters that a move from one database to another has damaged: UTF-8 that was once read as Windows-1252 or Latin-1 and kept so ("donâ€™t", "cafÃ©"). What
// can have been nothing else is put right; what is lost for good is pointed out. Pure.
import type { Post } from "./post";

/** What Windows-1252 has at 0x80 to 0x9f. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** The second byte and those after it. */
const next = `[${high}\u0080-\u00bf]`;
/** Two bytes only where no print has these two beside each other: É before a closing quotation mark is a word's end, and stays. */
const damaged = new RegExp(`[ÂÃ][€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ\u0080-\u009f\u00a1-\u00bf]|[âãï]${next}{2}|ð${next}{3}`, "gu");

const byteOf = (letter: string): number => {
  const at = high.indexOf(letter);
  return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
};
const utf8 = new TextDecoder("utf-8", { fatal: true });

export function mended(text: string): string {
  return text.replace(damaged, (letters) => {
    try {
      return utf8.decode(Uint8Array.from(letters, byteOf));
    } catch {
      return letters;
    }
  });
}

/** A post with its letters put right; what was put right or is lost is said among what is told of it. */
export function mendedPost(post: Post): Post {
  const examples: string[] = [];
  let isLost = false;
  const mend = <T>(value: T): T => {
    if (typeof value === "string") {
      const put = mended(value);
      if (put !== value && examples.length === 0) examples.push(...exampleOf(value));
      isLost ||= put.includes("\ufffd");
      return put as T;
    }
    if (Array.isArray(value)) return value.map((one: unknown) => mend(one)) as T;
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mend(one)])) as T;
    return value;
  };
  const { title, deck, blocks, left, authors, poster, bio, topics } = post;
  const put = mend({ title, deck, blocks, authors, poster, bio, topics });
  const said = [
    ...examples.map((word) => `Damaged letters were put right: “${word}” is “${mended(word)}” now.`),
    ...(isLost ? ["Some letters are lost in the file, and stand as �. They have to be typed."] : []),
  ];
  return { ...post, ...put, left: [...left, ...said] };
}

/** The first word with damaged letters. */
const exampleOf = (text: string): string[] => {
  const word = text.split(/[ \n]+/u).find((one) => mended(one) !== one);
  return word ? [word.slice(0, 40)] : [];
};
