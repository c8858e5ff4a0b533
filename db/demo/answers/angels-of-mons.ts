import type { DemoQuestion } from "../shape";

export const angelsOfMons: DemoQuestion = {
  reference: "FFW-1002",
  stage: "published",
  slugLine: "Angels of Mons",
  channel: "letter",
  received: "2025-10-06 14:30",
  postmarkedOn: "2025-10-01",
  typedInBy: "okoro",
  reader: { name: "Sister Bernadette Kowalczyk", town: "Dubuque", region: "Iowa", postalAddress: "Convent of the Holy Name\n410 Bluff Terrace\nDubuque, IA 52001" },
  body: `Dear Wardroom,

In our convent library there is a pamphlet of 1915 that tells how a company of angels with drawn bows stood between the British soldiers and the Germans at the battle of Mons, and it gives the words of men who saw them. I have nothing against angels, as you may imagine. But the sister who kept the library before me wrote on the cover in pencil "A newspaper made this up." Which newspaper, and if it did, what about the men who saw them?

With my prayers for your work,
Sr. Bernadette Kowalczyk`,
  asPrinted: "A pamphlet of 1915 in our convent library tells how angels with drawn bows stood between the British and the Germans at Mons, in the words of men who saw them. An earlier librarian has penciled on the cover, “A newspaper made this up.” Which newspaper—and what about the men who saw them?",
  topics: ["Legends", "In the field"],
  copy: `The newspaper was the London *Evening News*, and it meant no harm. On September\u00a029, 1914, five weeks after the battle, it printed a story by Arthur Machen called “The Bowmen.” A soldier in a desperate trench remembers a Latin motto from a restaurant plate and mutters a prayer to St.\u00a0George. Answering voices rise behind him, a long line of shining bowmen draws, and the Germans fall in heaps without a wound on them. Machen, a Welsh author of weird tales, wrote it with the air of a man who knows more than the censor will let him say, and the paper did not label it as fiction.

Editors of parish magazines asked to reprint it. One wanted to know Machen’s sources. When he answered that there were none, that he had made it up, the man replied that he must be mistaken: the facts were certainly true, and he had only embroidered them. By the spring of 1915 the bowmen had grown wings. Angels, a luminous cloud, a rider on a white horse were described from pulpits and in pamphlets such as yours. Machen protested at length in the preface of the book in which he reprinted the tale that summer, and was told that he had been inspired without knowing it.

And the men who saw them? Most were friends of a friend, or an officer who could not be named. One who could was a private who swore before a magistrate that he had been there. His regiment’s records showed that on the day of the battle he had still been in England. That does not make every witness a liar. The army had marched through the nights of the retreat with almost no sleep, and several soldiers wrote honestly of castles, lights and squadrons of horsemen that were not there.

Your sister librarian was right, then, and generous. The newspaper made it up. It was the readers who insisted that it was true.`,
  sourceNotes: "Machen, The Bowmen and Other Legends of the War (1915), introduction. David Clarke, The Angel of Mons (2004), for the chronology and for Private Cleaver’s affidavit.",
  story: [
    { at: "2025-10-06 15:02", by: "okoro", did: "accepted" },
    { at: "2025-10-07 14:18", by: "okoro", did: "prepared" },
    { at: "2025-10-07 14:30", by: "okoro", did: "assigned", offer: { to: "haddadian", due: "2025-11-07", words: 330, fee: "money", amount: 250, currency: "USD", brief: "How a short story became a fact. Be kind to the witnesses; the asker is." } },
    { at: "2025-10-08 07:50", by: "haddadian", did: "taken" },
    { at: "2025-11-05 19:44", by: "haddadian", did: "submitted" },
    { at: "2025-11-06 16:20", by: "okoro", did: "approved", note: "Nothing to do. The last line is the headline’s rival." },
    { at: "2025-11-18 15:00", by: "okoro", did: "planned", issue: "Summer 2026" },
    { at: "2026-05-27 14:00", by: "okoro", did: "published" },
    { at: "2026-05-27 14:04", by: "okoro", did: "printed", issue: "Summer 2026", page: 13 },
  ],
  page: {
    path: "who-saw-the-angels-of-mons",
    headline: "Who saw the angels of Mons?",
    deck: "An author told everyone that he had invented them. He was told that he was mistaken.",
    kicker: "Legends",
    bylines: ["haddadian"],
    issue: "Summer 2026",
  },
};
