import type { DemoQuestion } from "../shape";

export const pennyPost: DemoQuestion = {
  reference: "ALM-1004",
  stage: "published",
  slugLine: "Who paid for letters",
  channel: "form",
  received: "2026-01-26 16:22",
  reader: { name: "Margaret Ofori", town: "Halifax", region: "Nova Scotia", email: "mofori@post.example" },
  body: `I've been transcribing family letters from Yorkshire, the 1820s and 30s. They write across the page, then turn the sheet and write over it the other way so you can hardly make it out, and a sister keeps apologising that she has "put you to the charge of this". The charge of what? Surely she'd paid for the stamp?`,
  asPrinted: "I am transcribing family letters from the Yorkshire of the 1820s and 1830s. They write across the page and then over it the other way, and a sister keeps apologising that she has ‘put you to the charge of this’. Surely she had paid for the stamp?",
  topics: ["Post and road"],
  copy: `There was no stamp, and she had very likely not paid. Until 1840 a letter in Britain was as a rule paid for by the person who got it, at the door, in coin. Hence the apology.

The charge was reckoned by distance and by the number of sheets, so that an envelope, being a second piece of paper, doubled it. One folded the sheet upon itself and sealed it with a wafer. A letter from London to Edinburgh cost more than a shilling, which was most of a day’s pay for a labourer. Writing twice across the same page, in two directions, cost nothing but the reader’s eyes.

People who could not afford the post learned to use it without paying. A newspaper went free, and a pin-prick under certain letters of it would spell out a message. Or one sent an empty sheet with a mark agreed on beforehand in the address: the receiver read the mark, refused the letter, and the postman took it away again. Members of Parliament, meanwhile, could send letters free by signing the cover, and obliged their friends.

Rowland Hill, a schoolmaster’s son with a liking for figures, showed in a pamphlet of 1837 that carrying a letter from one town to another cost the Post Office a small fraction of a penny. The money went on working out each charge, entering it and collecting it at doors. Let the sender pay in advance, he said, one penny for half an ounce, at any distance in the kingdom.

Parliament agreed. The uniform penny rate began on 10\u00a0January 1840. The adhesive stamp, which Hill had called ‘a bit of paper just large enough to bear the stamp, and covered at the back with a glutinous wash’, went on sale on 1\u00a0May, for use from the 6th. In the year before the change some 76\u00a0million letters were posted; in the year of it, about 169\u00a0million. Envelopes came in, and people began to write in one direction only.`,
  sourceNotes: "Rowland Hill, Post Office Reform: Its Importance and Practicability (1837). Howard Robinson, The British Post Office: A History (1948), for the totals, which are estimates before 1840.",
  story: [
    { at: "2026-01-27 09:12", by: "lacey", did: "accepted" },
    { at: "2026-01-27 09:30", by: "lacey", did: "prepared" },
    { at: "2026-01-27 09:41", by: "lacey", did: "assigned", offer: { to: "oyelaran", rights: { web: { isExclusive: false, years: 1 } }, due: "2026-02-20", words: 320, fee: "money", amount: 120, currency: "GBP", brief: "Begin with the apology. Then the tricks, then Hill." } },
    { at: "2026-01-27 12:05", by: "oyelaran", did: "taken" },
    { at: "2026-02-18 23:15", by: "oyelaran", did: "submitted", before: [["went on sale on 1\u00a0May, for use from the 6th", "went on sale on 6\u00a0May"]] },
    { at: "2026-02-19 10:30", by: "lacey", did: "approved" },
    { at: "2026-02-20 10:00", by: "lacey", did: "planned", issue: "Midsummer 2026" },
    { at: "2026-05-25 08:00", by: "lacey", did: "published" },
    { at: "2026-05-25 08:05", by: "lacey", did: "printed", issue: "Midsummer 2026", page: 19 },
    { at: "2026-07-06 09:20", by: "lacey", did: "correctionBegun", reason: "Two philatelists, independently: the stamp was sold from 1 May and valid from 6 May." },
    { at: "2026-07-06 10:45", by: "lacey", did: "revised", note: "The date, nothing else." },
    { at: "2026-07-06 19:30", by: "oyelaran", did: "remarked", stance: "agreed", body: "Mortifying. They are right, of course." },
    { at: "2026-07-07 09:10", by: "achterberg", did: "approved" },
    { at: "2026-07-07 09:25", by: "lacey", did: "corrected", correction: "An earlier version said that the Penny Black went on sale on 6\u00a0May 1840. It was on sale from 1\u00a0May and valid from 6\u00a0May." },
  ],
  page: {
    path: "put-to-the-charge-of-a-letter",
    headline: "Put to the charge of a letter",
    deck: "Before the penny stamp, the person who paid was the one who opened the door.",
    kicker: "Post and road",
    bylines: ["oyelaran"],
    issue: "Midsummer 2026",
  },
};
