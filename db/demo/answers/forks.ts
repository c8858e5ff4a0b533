import type { DemoQuestion } from "../shape";

export const forks: DemoQuestion = {
  reference: "ALM-1006",
  stage: "published",
  slugLine: "No forks",
  channel: "form",
  received: "2026-04-13 08:15",
  reader: { name: "Lieve Van den Driessche", town: "Ghent", region: "Belgium", withheld: true, email: "lvd@post.example" },
  body: `My son of six years has read in a book about knights that they had no forks, and he now refuses his. Spoon and knife and fingers only. I would like to have some arguments. When did people in Europe begin to eat with a fork, and why did it take so long, if it is such a good thing? Please do not print my name because my mother in law reads your magazine.`,
  asPrinted: "My six-year-old son has read that knights had no forks, and now refuses his. I should like some arguments. When did people in Europe begin to eat with a fork, and why did it take so long if it is such a good thing?",
  topics: ["At table"],
  copy: `I fear that history is on your son’s side, but it does offer terms.

The knight had forks in the kitchen, big ones with two prongs for lifting meat out of a pot. At table he had a knife of his own, a spoon, bread and three fingers. He was not a savage for all that. Hands were washed in company before and after; the ring finger and the little finger stayed clean; one did not gnaw, scratch or dip twice. Books of manners are very strict about it. Those are your terms.

Small forks for eating were used in Byzantium. A Greek princess who married into the family of the doge of Venice in the eleventh century brought hers along, and the reformer Peter Damian recorded with satisfaction that a lady too delicate to touch her food had died of a loathsome disease. Italians took to the fork all the same, first perhaps for things that are sticky or slippery, such as fruits in syrup and pasta. By the sixteenth century it was ordinary on good tables there. When the French court tried it under Henri III, a satirist described with glee how much fell off on the way to the mouth.

The English heard of it from Thomas Coryat, who travelled through much of Europe in 1608, a good deal of it on foot, and published his *Crudities* in 1611. The Italians, he explained, could not endure to have their dishes touched with fingers, seeing that all men’s fingers are not alike clean. He brought the habit home, and a friend called him *furcifer*, which means fork-bearer, and also gallows-bird.

Why so long? Because it solved a problem that people had already solved with a basin and good manners. It also looked affected, foreign and, in a man, unmanly. Forks became usual in England only in the later seventeenth century, by way of fine sets for those who could afford them.

Let your son keep his fingers, then, but hold him to the basin, and to three of them.`,
  sourceNotes: "Coryat, Coryat’s Crudities (1611). Peter Damian, Institutio monialis; which of two princesses he meant is disputed, so I name none. The satire is L’Isle des Hermaphrodites (1605).",
  story: [
    { at: "2026-04-13 10:00", by: "lacey", did: "accepted" },
    { at: "2026-04-14 09:10", by: "lacey", did: "askedReader", body: "May we print your town without your name, or shall we leave out both?" },
    { at: "2026-04-14 19:33", by: "reader", did: "readerReplied", reply: "The town is fine. There are many of us in Ghent, and she will never guess." },
    { at: "2026-04-15 09:02", by: "lacey", did: "prepared" },
    { at: "2026-04-15 09:10", by: "lacey", did: "assigned", offer: { to: "branwhite", due: "2026-05-15", words: 330, fee: "money", amount: 120, currency: "GBP", brief: "Give the mother terms to offer. The boy deserves a fair hearing." } },
    { at: "2026-04-15 18:54", by: "branwhite", did: "taken" },
    { at: "2026-05-14 21:20", by: "branwhite", did: "submitted", before: [["It also looked affected, foreign and, in a man, unmanly.", "It also looked effeminate and foreign."]] },
    { at: "2026-05-15 11:00", by: "lacey", did: "revised" },
    { at: "2026-05-15 17:02", by: "branwhite", did: "remarked", stance: "agreed", body: "Good." },
    { at: "2026-05-18 09:30", by: "lacey", did: "approved" },
    { at: "2026-05-18 09:40", by: "lacey", did: "planned", issue: "Michaelmas 2026" },
    { at: "2026-08-20 08:00", by: "lacey", did: "published" },
    { at: "2026-08-20 08:12", by: "lacey", did: "printed", issue: "Michaelmas 2026", page: 20 },
  ],
  page: {
    path: "a-knight-without-a-fork",
    headline: "A knight without a fork",
    deck: "He ate with three fingers and impeccable manners. A case for the defence, aged six.",
    kicker: "At table",
    bylines: ["branwhite"],
    issue: "Michaelmas 2026",
  },
};
