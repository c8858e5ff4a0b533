import type { DemoQuestion } from "../shape";

export const stairs: DemoQuestion = {
  reference: "ALM-1003",
  stage: "published",
  slugLine: "Stairs and swords",
  channel: "letter",
  received: "2026-01-12 10:15",
  postmarkedOn: "2026-01-08",
  typedInBy: "lacey",
  reader: { name: "Canon Peter Inchbald", town: "Durham", region: "England", postalAddress: "6 Palace Wynd\nDurham DH1 9ZZ" },
  body: `Dear Sir or Madam,

I am left-handed, and in some fifty years of visiting castles I have been told, I suppose thirty times, that I would have made a useless defender but an admirable besieger. The stairs, you see, wind clockwise as one goes up, so that the man above has his sword arm free and the man below has his against the newel. It is always said with great assurance and generally by someone of about nineteen. At Dover, last summer, I began to wonder how the besieger had got as far as the stairs.

Is there any authority for this older than the guidebooks?

Yours faithfully,
Peter Inchbald (Canon)`,
  asPrinted: "In fifty years of visiting castles I have been told, perhaps thirty times, that the stairs wind clockwise so that the defender above had his sword arm free. I am left-handed, and therefore take an interest. Is there any authority for this that is older than the guidebooks?",
  topics: ["House and castle", "Received wisdom"],
  copy: `There is one authority, and it is Edwardian. In 1902 the critic Theodore Andrea Cook published an essay on spirals in which he suggested that the stairs of castles turned as they did for the benefit of swordsmen. Cook was a devoted fencer. Nobody has produced a medieval writer who says anything of the kind, although several wrote about sieges at length.

I have counted, and it does not help the swordsman. Most stairs do rise clockwise. But anticlockwise ones are found in castles of every date from the Conquest onwards, sometimes a few yards from a clockwise one, in the same tower or the same range. A builder with a theory of combat would hardly have put it in on one side of the gate only. Church towers, moreover, mostly have clockwise stairs too, and no one has been known to storm a vestry.

Consider the fight itself. An enemy on your stair is within the walls, and you are on your way to a roof. The man above has to lean out and strike down at a helmet, while the man below has his choice of legs and a shield in front of him. Garrisons did not plan for it. They planned ditches, gates and bars across the inside of doors, and when those had failed they usually came to terms.

Why clockwise, then? In truth we do not know. A right-handed man going *down*, the more dangerous direction, has his better hand towards the outer wall, where the steps are widest and a rope may hang. Masons had templates, and perhaps simply did what they had done last. Where the stair turns the other way it generally delivers one nearer to a door.

You may therefore visit Dover in future with a quiet mind, and hold on to the rope with whichever hand you please.`,
  sourceNotes: "Neil Guy, ‘The Rise of the Anticlockwise Newel Stair’, Castle Studies Group Journal 25 (2011–12). James Wright, Historic Building Mythbusting (2024). My own notebooks, 1961–2019, which may be seen.",
  story: [
    { at: "2026-01-12 10:40", by: "lacey", did: "accepted" },
    { at: "2026-01-12 10:55", by: "lacey", did: "prepared" },
    { at: "2026-01-13 09:30", by: "lacey", did: "assigned", offer: { to: "noakes", due: "2026-02-13", words: 330, fee: "copies", feeNote: "A dozen copies, and one of his own book if we find it", brief: "By telephone: the sword-arm story, kindly, with his own counting." } },
    { at: "2026-02-10 14:20", by: "lacey", did: "entered", note: "From the Word file his nephew sent. Underlining turned into italics, nothing else touched.", before: [["and no one has been known to storm a vestry", "and no one, to the writer’s knowledge, has been known to storm a vestry"], ["In truth we do not know.", "It must be confessed that we do not know."]] },
    { at: "2026-02-11 10:02", by: "lacey", did: "revised", note: "Two trims, read to him over the telephone." },
    { at: "2026-02-12 13:30", by: "achterberg", did: "approved", note: "Please find that man his book." },
    { at: "2026-02-13 10:00", by: "lacey", did: "planned", issue: "Midsummer 2026" },
    { at: "2026-05-21 08:00", by: "lacey", did: "published" },
    { at: "2026-05-21 08:06", by: "lacey", did: "printed", issue: "Midsummer 2026", page: 18 },
  ],
  page: {
    path: "the-swordsman-on-the-stairs",
    headline: "The swordsman on the stairs",
    deck: "Every guide knows why castle stairs turn clockwise. No mason ever said so.",
    kicker: "House and castle",
    bylines: ["noakes"],
    issue: "Midsummer 2026",
  },
};
