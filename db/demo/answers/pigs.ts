import type { DemoQuestion } from "../shape";

export const pigs: DemoQuestion = {
  reference: "ALM-1001",
  stage: "published",
  slugLine: "Pig on trial",
  channel: "email",
  received: "2025-10-08 18:44",
  subject: "Were animals really put on trial?",
  reader: { name: "Rhiannon Prosser", town: "Abergavenny", region: "Wales", email: "rhiannon.prosser@post.example" },
  body: `Dear Almanac,

On holiday in Normandy our guide pointed up at a blank wall in the church at Falaise and said that there used to be a painting on it of a pig being hanged, after a trial, with a lawyer and everything, in a waistcoat. (The pig, not the lawyer.) Everybody laughed, and I laughed, and then I lay awake in the hotel thinking, why would anyone do that? They must have known it was a pig.

Best wishes,
Rhiannon Prosser`,
  asPrinted: "In the church at Falaise in Normandy, our guide pointed at a blank wall and said that it once bore a painting of a pig being hanged after a trial, in a waistcoat. Everybody laughed, and then I lay awake. Why would anyone do that? They must have known it was a pig.",
  topics: ["Law and order", "Medieval life"],
  copy: `They knew. The sow of Falaise had killed a small child, and in January 1386 she was hanged for it by the town’s executioner, whose receipt for ten sous and ten deniers and for a new pair of gloves was preserved. The painting was whitewashed over in about 1820. The clothes, alas, are less certain than the gloves.

Cases like hers came before secular courts in France and its neighbours from the thirteenth century onwards, and most of the accused were pigs: they roamed the streets, they were heavy, and they ate anything. At Savigny in Burgundy in 1457 a sow and her six piglets were charged with killing a boy of five. There were witnesses, a judge and counsel. The sow was condemned to hang by her hind legs. The piglets, though found with blood on them, were let off, since nobody had seen them bite; and when their owner would not answer for their future conduct they were forfeited to the lady of the manor.

A second kind of case belonged to the Church. Swarms that no hangman could catch – weevils, rats, locusts – were summoned to the bishop’s court and threatened with curses. In the early sixteenth century a young lawyer, Bartholomew Chassenée, is said to have made his name by defending the rats of Autun. His clients, he argued, could not be expected to appear, because the summons had not reached all of them and because the road was full of cats.

Why do it? Jurists of the day asked as much, and several thought it absurd, for a beast has no intention to punish. But a killing had torn a hole in the peace of the place, and an ox that gored was to be put to death by the law of Moses. A trial said aloud that a life had been taken, that it mattered, and that the matter was now closed. It also told every owner of a pig to shut the gate.`,
  sourceNotes: "E. P. Evans, The Criminal Prosecution and Capital Punishment of Animals (1906), with the documents in its appendix; to be used with care. Esther Cohen, ‘Law, Folklore and Animal Lore’, Past & Present 110 (1986). The waistcoat is late.",
  story: [
    { at: "2025-10-09 09:30", by: "lacey", did: "accepted" },
    { at: "2025-10-09 09:44", by: "lacey", did: "prepared" },
    { at: "2025-10-09 10:00", by: "lacey", did: "assigned", offer: { to: "sarvolgyi", due: "2025-11-14", words: 330, fee: "money", amount: 120, currency: "GBP", brief: "She asks why, not whether. Falaise, one trial in full, and then why." } },
    { at: "2025-10-10 07:12", by: "sarvolgyi", did: "taken" },
    { at: "2025-11-12 16:30", by: "sarvolgyi", did: "submitted", before: [["A trial said aloud that a life had been taken, that it mattered, and that the matter was now closed. It also told every owner of a pig to shut the gate.", "A trial restored order by naming the guilty."], ["They knew. The sow of Falaise", "The sow of Falaise"]] },
    { at: "2025-11-13 11:05", by: "lacey", did: "sentBack", note: "Splendid until the last sentence, where you become a sociologist. She lay awake over this. Say what the trial did for the people who stood there." },
    { at: "2025-11-17 15:48", by: "sarvolgyi", did: "submitted", note: "I have stood there now. New ending.", before: [["They knew. The sow of Falaise", "The sow of Falaise"]] },
    { at: "2025-11-18 09:40", by: "lacey", did: "revised", note: "Two words added at the top, because she asked." },
    { at: "2025-11-18 13:20", by: "sarvolgyi", did: "remarked", stance: "agreed", body: "They did know. Thank you." },
    { at: "2025-11-19 09:15", by: "achterberg", did: "approved" },
    { at: "2025-11-20 10:00", by: "lacey", did: "planned", issue: "Lady Day 2026" },
    { at: "2026-02-19 09:00", by: "lacey", did: "published" },
    { at: "2026-02-19 09:10", by: "lacey", did: "printed", issue: "Lady Day 2026", page: 22 },
  ],
  page: {
    path: "the-pig-in-the-dock",
    headline: "The pig in the dock",
    deck: "French courts tried animals, with witnesses and counsel. The judges knew quite well what they were.",
    kicker: "Law and order",
    bylines: ["sarvolgyi"],
    issue: "Lady Day 2026",
  },
};
