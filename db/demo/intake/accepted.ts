// Accepted, waiting for a historian; and one that was merged into another.
import type { DemoQuestion } from "../shape";

export const accepted: DemoQuestion[] = [
  {
    reference: "FFW-1013",
    stage: "unassigned",
    slugLine: "Coffee in the Union army",
    channel: "form",
    received: "2026-10-12 12:18",
    reader: { name: "Gladys Monteiro", town: "New Bedford", region: "Massachusetts", email: "gladys.monteiro@post.example" },
    body: `I run a coffee shop and like to put history on the chalkboard. Read that Union soldiers got more coffee than anything else and that there was even a rifle with a coffee mill built in the stock. The first I believe, the second sounds like something for tourists. How did an army on the march make that much coffee? And how did it taste? I'd think terrible.`,
    asPrinted: "I run a coffee shop and like to put history on the chalkboard. How did the Union army make so much coffee on the march—and was there really a rifle with a coffee mill in the stock?",
    topics: ["Food and medicine"],
    story: [
      { at: "2026-10-13 14:00", by: "okoro", did: "accepted" },
      { at: "2026-10-13 14:12", by: "okoro", did: "prepared" },
    ],
  },
  {
    reference: "FFW-1014",
    stage: "merged",
    channel: "email",
    received: "2026-10-25 23:50",
    subject: "coffee grinder gun",
    reader: { name: "Travis Odom", town: "Shreveport", region: "Louisiana", email: "todom@post.example" },
    body: `Saw a Sharps carbine with a coffee grinder in the butt at a gun show. Seller wanted four thousand for it. Real or not? If it's real was it for coffee?`,
    topics: [],
    story: [{ at: "2026-10-26 14:22", by: "okoro", did: "merged", into: "FFW-1013" }],
  },
  {
    reference: "FFW-1015",
    stage: "unassigned",
    slugLine: "Women in the sonar school",
    channel: "form",
    received: "2026-10-30 17:33",
    reader: { name: "Patricia Nakagawa", town: "San Diego", region: "California", email: "pnakagawa@post.example" },
    body: `My aunt Lois served in the WAVES at Key West and had, everybody said, "the best ears in the Navy". She taught piano afterward and could tell you what key a vacuum cleaner was in. She never talked about what she did at Key West. I've been told that women taught the men to listen for submarines. Can that be so, and did they pick musicians for it?`,
    asPrinted: "My aunt served in the WAVES at Key West and had, everybody said, “the best ears in the Navy.” I have been told that women taught the men to listen for submarines. Can that be so, and did they pick musicians for it?",
    topics: ["The war at sea", "The home front"],
    story: [
      { at: "2026-10-31 14:20", by: "okoro", did: "declined", reason: "We answered a question on sonar not long ago." },
      { at: "2026-11-02 15:05", by: "okoro", did: "reopened", reason: "My mistake: that one was about the machines. This is about who listened." },
      { at: "2026-11-02 15:06", by: "okoro", did: "accepted" },
      { at: "2026-11-02 15:20", by: "okoro", did: "prepared" },
      { at: "2026-11-03 09:10", by: "reader", did: "readerCorrected" },
    ],
  },
  {
    reference: "ALM-1014",
    stage: "unassigned",
    slugLine: "Ash before oak",
    channel: "form",
    received: "2026-11-02 09:47",
    reader: { name: "Kofi Mensah-Whyte", town: "Malvern", region: "England", email: "kofi.mw@post.example" },
    body: `"Oak before ash, we're in for a splash, ash before oak we're in for a soak." Except my other grandmother, from Galway, had it exactly the other way round. Has anybody ever checked? And how old are these rhymes, are they really medieval or are they Victorians pretending to be shepherds?`,
    asPrinted: "‘Oak before ash, we’re in for a splash; ash before oak, we’re in for a soak.’ My grandmother from Galway had it exactly the other way round. How old are such rhymes? Are they medieval, or are they Victorians pretending to be shepherds?",
    topics: ["Received wisdom", "Church and calendar"],
    story: [
      { at: "2026-11-03 10:00", by: "lacey", did: "accepted" },
      { at: "2026-11-03 10:14", by: "lacey", did: "prepared" },
    ],
  },
];
