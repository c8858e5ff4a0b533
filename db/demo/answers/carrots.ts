import type { DemoQuestion } from "../shape";

export const carrots: DemoQuestion = {
  reference: "FFW-1007",
  stage: "published",
  slugLine: "Carrots and radar",
  channel: "form",
  received: "2026-04-30 17:52",
  reader: { name: "Noreen Vasquez", town: "Las Cruces", region: "New Mexico", email: "nvasquez@post.example" },
  body: `My mother made us eat our carrots because that is how the British pilots saw the German bombers at night. I told my own kids the same. Now my granddaughter, who is nine, informs me that the British invented the carrot story to hide radar from the Germans. Did three generations of us eat carrots because of a spy trick?`,
  asPrinted: "My mother made us eat carrots because that was how British pilots saw in the dark. My granddaughter, who is nine, informs me that the British invented the story to hide radar from the Germans. Did three generations of us eat carrots because of a spy trick?",
  topics: ["The home front", "Intelligence"],
  copy: `You ate them for two stories, and your granddaughter has only seen through the first.

The pilot was real. On a November night in 1940 Flight Lt.\u00a0John Cunningham of No.\u00a0604 Squadron shot down a bomber with the help of a radar set carried in his Beaufighter and of the man who watched its screen. More kills followed, the newspapers called him “Cat’s Eyes”—a name that he disliked—and the Air Ministry, which could not mention the radar, was content to let people talk about diet. A radar small enough to fly was worth being quiet about.

What nobody has found is the plot. No document shows anyone planning to fool German intelligence with a vegetable, nor a German who was fooled. The Luftwaffe had radar stations of its own, and German engineers knew that a set could in principle be carried in an airplane. A story about carrots would not have detained them long.

The people who really needed to believe it were British shoppers. Sugar and butter were rationed, onions had all but vanished with the Channel Islands and Brittany, and carrots came up in the shires by the trainload. The Ministry of Food had to persuade a nation to eat them. It had Doctor Carrot, with a top hat and a bag marked “Vit A,” it had carrot flan, carrot fudge and carrot jam, and it had the blackout, in which everyone had walked into a lamppost at least once. Carrots, said the advertisements, help you to see in it. Pilots made good company for the claim.

Was there anything in it? If your diet lacks vitamin A, you see poorly in dim light, and carrots will mend that. If it does not, the tenth carrot does nothing that the first did not. Your mother was quoting a grocery campaign—a good one. It outlived the war, the ministry and the radar.`,
  sourceNotes: "Imperial War Museums and the National Archives for Ministry of Food publicity; squadron record book for the kill of 19–20 November 1940. On the absence of a deception file: I looked, and so did others before me.",
  story: [
    { at: "2026-05-01 14:20", by: "okoro", did: "accepted" },
    { at: "2026-05-01 14:31", by: "okoro", did: "prepared" },
    { at: "2026-05-01 14:45", by: "okoro", did: "assigned", offer: { to: "haddadian", due: "2026-06-12", words: 320, fee: "money", amount: 250, currency: "USD", brief: "The debunking has become a myth itself. Win Lacey knows the Ministry of Food side; talk to her." } },
    { at: "2026-05-02 08:30", by: "haddadian", did: "taken" },
    { at: "2026-06-10 20:15", by: "haddadian", did: "submitted", note: "Paragraph four is Win’s in all but name; please put her in the byline.", before: [["the tenth carrot does nothing that the first did not", "further carrots do nothing"]] },
    { at: "2026-06-12 15:02", by: "okoro", did: "revised", note: "One carrot changed. Byline noted." },
    { at: "2026-06-12 20:40", by: "haddadian", did: "remarked", stance: "agreed", body: "The tenth carrot has my vote." },
    { at: "2026-06-15 14:00", by: "okoro", did: "approved" },
    { at: "2026-06-16 14:00", by: "okoro", did: "planned", issue: "Winter 2027" },
    { at: "2026-11-17 15:00", by: "okoro", did: "published" },
    { at: "2026-11-17 15:10", by: "okoro", did: "printed", issue: "Winter 2027", page: 8 },
  ],
  page: {
    path: "carrots-in-the-dark",
    headline: "Carrots in the dark",
    deck: "They were never meant to deceive the Germans. They had a harder audience.",
    kicker: "The home front",
    bylines: ["haddadian", "lacey"],
    issue: "Winter 2027",
  },
};
