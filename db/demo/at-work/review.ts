// With the desk: one as the historian submitted it, one that an editor has edited and somebody else must approve.
import type { DemoQuestion } from "../shape";

export const sphinx: DemoQuestion = {
  reference: "FFW-1010",
  stage: "review",
  slugLine: "The Sphinx’s nose",
  channel: "form",
  received: "2026-08-17 15:30",
  reader: { name: "Beatriz Almeida", town: "Fall River", region: "Massachusetts", email: "bea.almeida@post.example" },
  body: `Everybody "knows" that Napoleon's gunners shot off the nose of the Sphinx for target practice in 1798. I repeated this at dinner and my nephew, an insufferable boy who is studying Egyptology, made a noise. Is he right to make a noise?`,
  asPrinted: "Everybody knows that Napoleon’s gunners shot the nose off the Sphinx for target practice in 1798. I said so at dinner, and my nephew, who is studying Egyptology, made a noise. Is he right to make a noise?",
  topics: ["Legends", "In the field"],
  copy: `He is, and you may tell him so without looking at him.

Napoleon landed in Egypt in July 1798 with an army and more than 150 scholars, artists and engineers, who measured everything they saw. Had anyone fired at the Sphinx, one of them would have minded. But there was nothing to aim at. In 1737 a Danish naval officer, Frederic Louis Norden, had gone up the Nile and made drawings that were published in the 1750s. His Sphinx has no nose.

It had been missing for a long time even then. The Egyptian historian al-Maqrizi, who died in 1442, names the man who did it. A pious Sufi, Muhammad Sa’im al-Dahr, saw peasants make offerings to the great face in the hope of a better harvest, and in about the year 1378 he broke it. The people blamed him when sand blew over their fields, and some accounts say that they killed him for it. One may doubt the details. What cannot be doubted is the chisel: the marks of long tools, driven in at the bridge and under a nostril, were still there to be described in the 20th century. A cannonball leaves nothing so neat.

How Napoleon came by the blame is less clear. Mamluk soldiers have been accused of the same target practice, as have the British and, in one case, the Germans, each by someone who did not care for them. It is the sort of thing that armies do. This army, for once, was drawing.`,
  sourceNotes: "Norden, Voyage d’Égypte et de Nubie (Copenhagen, 1755). Ulrich Haarmann, “Regional Sentiment in Medieval Islamic Egypt”, BSOAS 43 (1980), for al-Maqrizi. Mark Lehner on the tool marks.",
  story: [
    { at: "2026-08-18 14:00", by: "okoro", did: "accepted" },
    { at: "2026-08-18 14:08", by: "okoro", did: "prepared" },
    { at: "2026-08-18 14:15", by: "okoro", did: "assigned", offer: { to: "belmontes", due: "2026-11-13", words: 260, fee: "money", amount: 250, currency: "USD", brief: "The nephew is right. Who did break it, and how do we know?" } },
    { at: "2026-08-18 14:20", by: "okoro", did: "planned", issue: "Spring 2027" },
    { at: "2026-08-19 03:30", by: "belmontes", did: "taken" },
    {
      at: "2026-11-12 22:48",
      by: "belmontes",
      did: "submitted",
      note: "A little short of time this month; be free with the pencil.",
      before: [
        ["He is, and you may tell him so without looking at him.", "The story that Napoleon’s artillery destroyed the nose of the Great Sphinx of Giza has been repeated for more than a century, in spite of the fact that it can easily be disproved."],
        ["Had anyone fired at the Sphinx, one of them would have minded. But there was nothing to aim at. In 1737", "In 1737"],
        ["One may doubt the details. What cannot be doubted is the chisel: the marks of long tools", "There is, moreover, some physical evidence, since the marks of long tools"],
        ["His Sphinx has no nose.", "In these drawings the Sphinx is already shown without a nose, sixty-one years before the Battle of the Pyramids."],
        ["It is the sort of thing that armies do. This army, for once, was drawing.", "All of them were innocent."],
      ],
    },
    { at: "2026-11-18 15:20", by: "okoro", did: "revised", note: "Shorter at the front, and a new close. The “chisel” sentence needs a source that the checker can hold." },
  ],
  work: [
    {
      at: "2026-11-19 10:12", by: "raman", fact: "Frederic Louis Norden",
      source: { type: "book", title: "Voyage d’Égypte et de Nubie", author: [{ family: "Norden", given: "Frederic Louis" }], publisher: "Imprimerie de la Maison Royale des Orphelins", "publisher-place": "Copenhagen", issued: { "date-parts": [[1755]] }, volume: "1", locator: "XLVII", label: "section" },
      found: { at: "2026-11-19 10:20", by: "raman", state: "verified", word: "Plate seen: no nose." },
    },
    {
      at: "2026-11-19 10:31", by: "raman", fact: "in about the year 1378",
      source: { type: "article-journal", title: "Regional Sentiment in Medieval Islamic Egypt", author: [{ family: "Haarmann", given: "Ulrich" }], "container-title": "Bulletin of the School of Oriental and African Studies", volume: "43", issue: "1", issued: { "date-parts": [[1980]] } },
      found: { at: "2026-11-19 10:44", by: "raman", state: "queried", word: "Which page? I have the article, and need the place." },
    },
    { at: "2026-11-19 10:50", by: "raman", fact: "more than 150 scholars, artists and engineers" },
    {
      at: "2026-11-19 11:05", by: "raman", notes: "the chisel",
      says: "Whose is this? “Mark Lehner on the tool marks” is no source that I can open.",
      answers: [{ at: "2026-11-19 23:15", by: "belmontes", body: "His dissertation, Yale, 1991. I send the pages by Friday." }],
    },
    { at: "2026-11-20 09:30", by: "okoro", suggests: ["who measured everything they saw", "who measured and drew everything they saw"] },
    { at: "2026-11-20 09:33", by: "okoro", suggests: [", in one case,", ""] },
    { at: "2026-11-20 09:36", by: "okoro", suggests: ["It is the sort of thing that armies do.", "It is the sort of thing that armies do, and are blamed for."] },
  ],
};

export const trenchPost: DemoQuestion = {
  reference: "FFM-1004",
  stage: "review",
  slugLine: "Letters to the trenches",
  channel: "form",
  received: "2026-08-24 09:09",
  reader: { name: "Philip Oduya", town: "Bristol", region: "England", email: "p.oduya@post.example" },
  body: `My great-great-grandmother sent a cake from Bristol to my great-great-grandfather in the line near Arras every fortnight from 1916, and his letters complain if it's stale, which is to say over three days old. I can't get a parcel across Bristol in three days. How on earth did they do it?`,
  asPrinted: "My great-great-grandmother sent cakes from Bristol to the line near Arras, and her husband’s letters complain when one is more than three days old. I cannot get a parcel across Bristol in three days. How did they do it?",
  topics: ["Mail"],
  copy: `With sheds, ships and a great many women who could read bad handwriting.

Everything for the army went first to the Home Depot, a timber building that covered several acres of Regent’s Park in London and was said to be the largest wooden structure in the world. Some 2,500 people worked there by 1918, most of them women. Nothing on an envelope was allowed to say where its reader was, so the depot had to know. Each morning it got a secret list of where every ship and every battalion stood, and sorted accordingly. Bags were made up by unit, sealed and sent by train and boat to Le Havre, Boulogne or Calais.

On the other side supply trains took the bags on with the bread. At the railhead they were broken down by brigade, and from there a regimental post orderly carried them in a cart and then on his back. He tried to bring them up with the rations, after dark. The aim was that a man should have his letter with his supper, and in quiet weeks a letter from London came to the trenches on the second or third day.

At its height the service carried about 12\u00a0million letters and a million parcels a week. Generals grumbled at the wagons that it filled, but none proposed to stop it. Nothing else that they sent up the line was so sure to be wanted.

As for the cake, regulations asked that perishable things be packed in tins. If it reached Arras in three days, then it traveled about as fast as your great-great-grandfather did going on leave.`,
  sourceNotes: "British Postal Museum and Archive, exhibition Last Post, for the depot and the figures at the peak. Please check 2,500: I have it from one place only.",
  story: [
    { at: "2026-08-24 14:20", by: "okoro", did: "accepted" },
    { at: "2026-08-24 14:26", by: "okoro", did: "prepared" },
    { at: "2026-08-24 14:40", by: "okoro", did: "assigned", offer: { to: "oyelaran", due: "2026-11-20", words: 250, fee: "bookCredit", feeNote: "One book from the museum shop list", brief: "Follow one cake." } },
    { at: "2026-08-24 14:45", by: "okoro", did: "planned", issue: "Spring 2027" },
    { at: "2026-08-24 20:18", by: "oyelaran", did: "taken" },
    { at: "2026-11-19 23:50", by: "oyelaran", did: "submitted", note: "On time, for once. The last sentence is a guess dressed as a fact: strike it if you like." },
  ],
};
