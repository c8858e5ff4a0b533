/** A word as it is compared: small letters, without accents. What PostgreSQL's unaccent and lower make of it, for Latin letters. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  return plain.test(small) ? small : small.normalize("NFD").replace(/\p{M}+/gu, "").replace(/[æœøßðþłđı]/g, (letter) => ligatures[letter]!);
}

const plain = /^[a-z0-9]*$/;
const ligatures: Record<string, string> = { æ: "ae", œ: "oe", ø: "o", ß: "ss", ð: "d", þ: "th", ł: "l", đ: "d", ı: "i" };
