// Approved: one waits in the bank for an issue, one is scheduled.
import type { DemoQuestion } from "../shape";

export const knots: DemoQuestion = {
  reference: "FFW-1009",
  stage: "ready",
  slugLine: "Why knots",
  channel: "email",
  received: "2026-07-20 13:12",
  subject: "knots",
  reader: { name: "Hank Sorensen", town: "Sturgeon Bay", region: "Wisconsin", email: "hank.s@post.example" },
  body: `I've sailed Lake Michigan for 50 years and never got a straight answer. Why is a knot a knot? There isn't a knot in it. Also my brother-in-law says "knots per hour" and I need ammunition.

Hank Sorensen`,
  asPrinted: "I have sailed Lake Michigan for 50 years and never got a straight answer. Why is a knot a knot? There isn’t a knot in it. Also, my brother-in-law says “knots per hour,” and I need ammunition.",
  topics: ["The war at sea"],
  keeps: "good",
  copy: `There were knots in it for about three hundred years, and men counted them aloud.

To find a ship’s speed, sailors of the late 16th century threw over the stern a flat piece of wood, weighted along one edge so that it stood upright and stayed more or less where it fell. A thin line was tied to it. As the ship sailed away from the log, the line ran out, and one watched how much of it went while a small sandglass emptied. To save measuring, the line was marked at even intervals with knots. So many knots over the rail before the sand was gone, so many miles in an hour.

The sum is a neat one. A nautical mile is about 6,080\u00a0feet and an hour is 3,600 seconds. With a glass of 28 seconds, a knot had to stand every 47\u00a0feet 3\u00a0inches, and that is how lines were marked by the 19th century. Earlier ones were often marked shorter, which made the ship seem faster and was thought to be safe: better to believe that the land is near than that it is far.

The work took three. One held the reel over his head, one the glass, and one, who felt the knots go through his fingers, cried “Stop!” when the last sand fell. It was done every hour or every half hour in all weathers, and the figure was chalked on a board and then copied into a book. The book is still called the log.

As for your brother-in-law: the hour is inside the knot already. Knots per hour is a rate at which a ship gains speed, and if he can do ten of them in an hour, he should see to his anchor.`,
  sourceNotes: "E.G.R. Taylor, The Haven-Finding Art (1956), on the log; the sum is arithmetic. I have hove a log myself, for a film, and was no good at it.",
  story: [
    { at: "2026-07-21 14:00", by: "okoro", did: "accepted" },
    { at: "2026-07-21 14:05", by: "okoro", did: "prepared" },
    { at: "2026-07-21 14:12", by: "okoro", did: "assigned", offer: { to: "tarrow", due: "2026-09-04", words: 280, fee: "money", amount: 250, currency: "USD", brief: "The thing itself, in the hand. And arm the man against his brother-in-law." } },
    { at: "2026-07-22 08:45", by: "tarrow", did: "taken" },
    { at: "2026-09-01 19:25", by: "tarrow", did: "submitted", before: [["There were knots in it for about three hundred years, and men counted them aloud.\n\n", ""], ["and if he can do ten of them in an hour, he should see to his anchor", "which is not what he means"]] },
    { at: "2026-09-03 14:30", by: "okoro", did: "sentBack", note: "Hank asked for ammunition. “Which is not what he means” is a popgun." },
    { at: "2026-09-05 11:02", by: "tarrow", did: "submitted", note: "Broadside enclosed." },
    { at: "2026-09-08 14:10", by: "okoro", did: "approved" },
    { at: "2026-09-08 14:15", by: "okoro", did: "planned", issue: "Spring 2027", slot: 1 },
    { at: "2026-11-20 15:00", by: "okoro", did: "scheduled", goesLiveAt: "2027-02-23 11:00" },
  ],
  page: {
    path: "the-knot-in-the-knot",
    headline: "The knot in the knot",
    deck: "A piece of wood, a sandglass and a man with wet fingers made a unit of speed.",
    kicker: "The war at sea",
    bylines: ["tarrow"],
    issue: "Spring 2027",
  },
};

export const birdsInAPie: DemoQuestion = {
  reference: "ALM-1009",
  stage: "ready",
  slugLine: "Birds in a pie",
  channel: "letter",
  received: "2026-08-03 09:50",
  postmarkedOn: "2026-07-30",
  typedInBy: "lacey",
  reader: { name: "Mrs Dorothy Applegarth", town: "Kendal", region: "England", postalAddress: "Low Fell Cottage\nStricklandgate Yard\nKendal, Cumbria LA9 9ZZ" },
  body: `Dear Almanac,

My great-grandson is three and is particular about facts. We were singing four and twenty blackbirds and he asked me how they could sing if they had been baked. I told him to eat his tea. But I am eighty-eight and I find that I should like to know as well.

Yours sincerely,
Dorothy Applegarth (Mrs)`,
  asPrinted: "My great-grandson is three and particular about facts. We were singing four and twenty blackbirds, and he asked how they could sing if they had been baked. I told him to eat his tea. But I am eighty-eight, and I should like to know as well.",
  topics: ["At table"],
  // Twelfth Night, when such pies were brought in.
  keeps: "2027-01-05",
  copy: `Tell him that they were not baked. They were put in afterwards, and there is a recipe.

It stands in an Italian cookery book which was put into English in 1598 as *Epulario, or The Italian Banquet*. One makes a large crust and bakes it full of flour, so that it keeps its shape. Then one cuts a hole in the bottom, lets the flour run out, and puts in a small real pie, to be eaten, and around it ‘as many small live birds as the empty coffin will hold’ – a coffin, in the kitchen, being a raised crust. This is done just before it goes to table. When the lid is cut, the birds fly out, to the delight of the company, who are then served the small pie, ‘because they shall not be altogether mocked’.

Such things were called subtleties and came between the courses: castles of paste, stags that bled wine, ships with guns. They were meant to be looked at, and to show what sort of house could afford to waste so much flour. Birds were among the cheaper surprises. In 1626 the Duke of Buckingham had a pie set before Charles\u00a0I and his young queen out of which there stepped a boy of about seven, eighteen inches tall and in armour. His name was Jeffrey Hudson, and he became the queen’s favourite dwarf, and later a captain of horse.

Whether the rhyme remembers such a pie, nobody can prove. It was first printed in about 1744, and in that version the pie held four and twenty naughty boys. Your great-grandson may like to have that kept from him until he has finished his tea.`,
  sourceNotes: "Epulario (London, 1598). Iona and Peter Opie, The Oxford Dictionary of Nursery Rhymes (1951), for the version of about 1744.",
  story: [
    { at: "2026-08-03 10:20", by: "lacey", did: "accepted" },
    { at: "2026-08-03 10:31", by: "lacey", did: "prepared" },
    { at: "2026-08-04 09:15", by: "lacey", did: "assigned", offer: { to: "branwhite", due: "2026-10-16", words: 280, fee: "money", amount: 120, currency: "GBP", brief: "For a boy of three and a lady of eighty-eight." } },
    { at: "2026-08-04 18:05", by: "branwhite", did: "taken" },
    { at: "2026-10-14 22:17", by: "branwhite", did: "submitted", before: [["Your great-grandson may like to have that kept from him until he has finished his tea.", "So much for tradition."], ["Birds were among the cheaper surprises. ", ""]] },
    { at: "2026-10-15 09:40", by: "lacey", did: "revised", note: "An ending with tea in it, and a bridge to Jeffrey. Is it true that birds were cheap?" },
    { at: "2026-10-15 19:55", by: "branwhite", did: "remarked", stance: "agreed", body: "Cheaper than a dwarf in armour, at any rate. Leave it." },
    { at: "2026-11-16 09:30", by: "achterberg", did: "approved" },
  ],
};
