import type { DemoQuestion } from "../shape";

export const vMail: DemoQuestion = {
  reference: "FFM-1001",
  stage: "published",
  slugLine: "Tiny letters (V-mail)",
  channel: "letter",
  received: "2025-12-15 15:20",
  postmarkedOn: "2025-12-09",
  typedInBy: "okoro",
  reader: { name: "Delphine Marchetti", town: "Providence", region: "Rhode Island", postalAddress: "27 Orchard Rise, Apt. 4\nProvidence, RI 02906" },
  body: `Dear Map Room,

After my mother passed we found eleven letters from my father, who was with the Engineers in Italy, and they are no bigger than my hand. The writing is so small that I read them with my stamp glass. I always believed that he wrote them like that, to save paper. My son-in-law says they are photographs. Photographs of what? And why would anybody photograph a letter?

One of them has a brown smear across the middle. I like to think that it's chocolate and that it's his.

Yours truly,
Delphine Marchetti`,
  asPrinted: "After my mother died we found 11 letters from my father, who was with the Engineers in Italy. They are no bigger than my hand, and I had always believed that he wrote so small to save paper. My son-in-law says that they are photographs. Why would anybody photograph a letter? One has a brown smear, and I like to think that it is chocolate, and his.",
  topics: ["Mail"],
  copy: `Because a photograph of a letter weighs almost nothing. Your father wrote in a hand like anybody’s, on a full-size form. What your mother opened was a print of it, and the original had most likely been destroyed before she read a word.

The service was called V-mail, and the Post Office and the armed forces began it on June\u00a015, 1942, on the model of Britain’s Airgraph of the year before. Ships were short and mail was heavy. A correspondent wrote on a special sheet that folded into its own envelope. The censor read it, a machine by Eastman Kodak photographed it, and a roll of 16-millimeter film was flown across the ocean. At the far end each frame was printed at about a quarter of the original size, put in a small window envelope and delivered. The Post Office liked to explain it with a sum: 150,000 ordinary one-page letters filled 37 mail sacks and weighed over a ton, while the same letters on film went into one sack and weighed 45\u00a0pounds. A lost roll was no catastrophe, either. The originals were kept until word came that the film had arrived, and could be photographed again.

What the camera could not copy was the rest of what people put in an envelope. There was no room for a snapshot or a lock of hair. Lipstick was worse. A kiss on the paper smeared from one form to the next inside the machinery, and the clerks called it the “scarlet scourge.”

More than a billion V-mail letters went back and forth before the service ended on November\u00a01, 1945. Many soldiers preferred ordinary airmail when they could get it, for a reason you will understand: they wanted the paper that someone had touched.

That is why your brown smear cannot be his. The camera would have made it gray. Somebody at home put it there, reading, and it may well be chocolate.`,
  sourceNotes: "Smithsonian National Postal Museum, exhibition and research pages on V-mail: the dates, the sacks, the scourge.",
  story: [
    { at: "2025-12-16 14:10", by: "okoro", did: "accepted" },
    { at: "2025-12-16 14:25", by: "okoro", did: "prepared" },
    { at: "2025-12-16 14:40", by: "okoro", did: "assigned", offer: { to: "belmontes", due: "2026-01-23", words: 300, fee: "bookCredit", feeNote: "Two books from the museum shop list", brief: "How it worked, step by step, and what was lost. She thinks that he wrote small." } },
    { at: "2025-12-18 16:33", by: "belmontes", did: "turnedDown", reason: "Happy to, but Gwen Oyelaran has the forms and the film in her hands as we speak. Ask her." },
    { at: "2025-12-19 14:05", by: "okoro", did: "assigned", offer: { to: "oyelaran", due: "2026-01-30", words: 300, fee: "bookCredit", feeNote: "Two books from the museum shop list", brief: "How it worked, step by step, and what was lost. She thinks that he wrote small." } },
    { at: "2025-12-19 18:22", by: "oyelaran", did: "taken" },
    { at: "2026-01-28 12:47", by: "oyelaran", did: "submitted" },
    { at: "2026-01-29 14:20", by: "okoro", did: "approved", note: "I would not change a word, least of all the chocolate." },
    { at: "2026-02-02 15:05", by: "okoro", did: "planned", issue: "Summer 2026" },
    { at: "2026-05-28 14:00", by: "okoro", did: "published" },
    { at: "2026-05-28 14:03", by: "okoro", did: "printed", issue: "Summer 2026", page: 11 },
  ],
  page: {
    path: "letters-no-bigger-than-a-hand",
    headline: "Letters no bigger than a hand",
    deck: "V-mail flew across the ocean on film. The kisses jammed the machine.",
    kicker: "Mail",
    bylines: ["oyelaran"],
    issue: "Summer 2026",
  },
};
