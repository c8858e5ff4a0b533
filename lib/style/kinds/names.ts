import { z } from "zod";
import { found } from "../match";
import { alike, namesIn } from "../names";
import { kind } from "../problem";
import { lines, tick } from "../setting";

type Place = { block: number; from: number };

/**
 * A name spelled two ways in one text, or one letter away from a name the magazine's archive or a contributor's book has. Of two
 * spellings in one text the one that nobody knows is marked, else the rarer one, else the later.
 */
export const names = kind({
  label: "Names spelled two ways",
  help: "A name one letter away from another in the same text, in the magazine’s archive or in a contributor’s book title.",
  setting: z.object({ archive: tick, right: lines }),
  fields: [
    { as: "tick", name: "archive", label: "Compare with the archive and the contributors’ book titles" },
    { as: "lines", name: "right", label: "Names that are right as they are, one a line", help: "Such as Johnston, where there is a Johnson as well." },
  ],
  extract: ({ text }) => namesIn(text),
  compare(extracts, { archive, right }, { nearest, known }) {
    const places = new Map<string, Place[]>();
    const note = (word: string, place: Place) => {
      const already = places.get(word);
      if (already) already.push(place);
      else places.set(word, [place]);
    };
    const plain = new Set(extracts.flatMap((one) => one.plain));
    const isPlain = (word: string) => plain.has(word.toLowerCase());
    for (const [block, one] of extracts.entries()) for (const { word, from } of one.names) if (!isPlain(word)) note(word, { block, from });
    // What opens a sentence counts where the same word is a name elsewhere in the text, or the archive has one that is nearly it.
    for (const [block, one] of extracts.entries()) for (const { word, from } of one.opening) if (places.has(word) || (nearest.has(word) && !isPlain(word))) note(word, { block, from });
    for (const list of places.values()) list.sort((a, b) => a.block - b.block || a.from - b.from);
    const isRight = new Set(right);
    const said = (word: string, wanted: string, why: string) => places.get(word)!.map(({ block, from }) => ({ block, ...found(from, word, `${why}: “${wanted}”.`, { text: wanted }) }));
    const words = [...places.keys()].filter((word) => !isRight.has(word));
    const byStart = new Map<string, string[]>();
    for (const word of words) {
      const already = byStart.get(word[0]!);
      if (already) already.push(word);
      else byStart.set(word[0]!, [word]);
    }
    return words.flatMap((word) => {
      const isKnown = known.has(word);
      const twin = byStart.get(word[0]!)!.find((one) => one !== word && alike(one, word) && worse(word, one));
      if (twin && !(isKnown && known.has(twin))) return said(word, twin, "Spelled another way in this text");
      const near = archive && !isKnown ? nearest.get(word) : undefined;
      return near && !isRight.has(near) ? said(word, near, "One letter away from a name the magazine knows") : [];
    });

    /** True when of the two it is this one that is likelier the slip. */
    function worse(one: string, than: string): boolean {
      const rank = (word: string) => [known.has(word) ? 0 : 1, -places.get(word)!.length, places.get(word)![0]!.block, places.get(word)![0]!.from] as const;
      const [a, b] = [rank(one), rank(than)];
      const differs = a.findIndex((value, i) => value !== b[i]);
      return differs >= 0 && a[differs]! > b[differs]!;
    }
  },
});
