// About how much a line of a column holds, from English as it is written: for whoever sets the column up.
import { widthOf } from "./lines";
import type { Setter } from "./block-lines";

/** Letters about as often as English has them, and its spaces. */
const pangram = "there are more things than this in heaven and earth, said our hand. ";

/** Signs and words to a line. */
export function roughly({ setting, face }: Setter): { signs: number; words: number } {
  const em = widthOf([...pangram].map((sign) => ({ sign, widths: face.roman, scale: 1 }))) / 1000 / pangram.length;
  // At the end of a line about half a syllable stays empty, or half a word.
  const signs = setting.width / (em * setting.size * (setting.scale / 100)) - (setting.hyphenated ? 1.5 : 2.5);
  return { signs: Math.max(1, Math.round(signs)), words: Math.max(0.2, signs / 5.9) };
}
