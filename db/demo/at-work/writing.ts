// With a historian: assigned, being written, overdue, sent back.
import type { DemoQuestion } from "../shape";

export const ironsides: DemoQuestion = {
  reference: "FFW-1011",
  stage: "drafting",
  slugLine: "Old Ironsides",
  channel: "form",
  received: "2026-08-30 18:45",
  reader: { name: "Ruth Ann Kessler", town: "Evansville", region: "Indiana", email: "rakessler@post.example" },
  body: `We took our grandkids to Boston and saw the Constitution. The young sailor giving the tour said British cannonballs bounced off her. I didn't like to argue with a man in uniform but they can't really have bounced, can they? She's made of wood.`,
  asPrinted: "On a tour of the Constitution in Boston, a young sailor told us that British cannonballs had bounced off her. I did not like to argue with a man in uniform, but they cannot really have bounced, can they? She is made of wood.",
  topics: ["The war at sea"],
  draft: {
    copy: `They can, if there is enough wood, and if they are not going fast.

The *Constitution* was built in Boston (1794-1797) to be stronger than any frigate that she might meet. Her hull is a sandwich: planks of white oak outside and in, and between them frames of live oak, a tree of the southern coasts so dense that green timber of it sinks in water. The frames stand only a couple of inches apart. At the waterline the whole is about TK inches thick.

On August\u00a019, 1812, she met the British frigate *Guerriere* some TK miles off Nova Scotia. HMS Guerriere fired first. The story is that a sailor saw a shot strike her side and fall into the sea and cried, “Huzza! Her sides are made of iron!”

TK: what Hull’s letter says of the damage. TK: the bit on angle and range, and what an 18-pounder could do at 25 yards, and whether the 3 other frigates Hull knew of were of the same build.`,
    savedAt: "2026-11-22 21:37",
  },
  sourceNotes: "Tyrone G. Martin, A Most Fortunate Ship. Isaac Hull to the secretary of the Navy, August 1812: ask the archive for the text.\n\nThickness: three sources, three figures. Do not pick one; find out where each was measured.",
  story: [
    { at: "2026-08-31 14:00", by: "okoro", did: "accepted" },
    { at: "2026-08-31 14:07", by: "okoro", did: "prepared" },
    { at: "2026-08-31 14:15", by: "okoro", did: "assigned", offer: { to: "tarrow", due: "2026-11-27", words: 280, fee: "money", amount: 250, currency: "USD", brief: "Did they bounce? Wood, angle, range. Leave Old Ironsides the poem to others." } },
    { at: "2026-09-01 08:20", by: "tarrow", did: "taken" },
    { at: "2026-09-08 14:20", by: "okoro", did: "planned", issue: "Spring 2027", slot: 2 },
  ],
};

export const silentHistorian: DemoQuestion = {
  reference: "FFW-1008",
  stage: "assigned",
  slugLine: "Blankets of ’77",
  channel: "email",
  received: "2026-07-14 16:58",
  subject: "Valley Forge",
  reader: { name: "Luis Antonio Ferrer", town: "Ponce", region: "Puerto Rico", email: "laferrer@post.example" },
  body: `I was a supply sergeant for 22 years and I cannot watch anything about Valley Forge without getting angry. The books all say no coats, no shoes, no blankets. There were coats in the colonies. There were shoes. WHO had them and why were they not at Valley Forge? Somebody signed for those coats.`,
  asPrinted: "I was a supply sergeant for 22 years, and I cannot read about Valley Forge without getting angry. There were coats in the colonies. There were shoes. Who had them, and why were they not at Valley Forge? Somebody signed for those coats.",
  topics: ["In the field"],
  story: [
    { at: "2026-07-15 14:00", by: "okoro", did: "accepted" },
    { at: "2026-07-15 14:11", by: "okoro", did: "prepared" },
    { at: "2026-07-15 14:30", by: "okoro", did: "assigned", offer: { to: "belmontes", due: "2026-10-30", words: 300, fee: "money", amount: 250, currency: "USD", brief: "Where were the coats? He has been a supply sergeant and will know if you fudge it." } },
  ],
};

export const secretInk: DemoQuestion = {
  reference: "FFM-1005",
  stage: "assigned",
  slugLine: "Secret ink in the library",
  channel: "form",
  received: "2026-10-06 10:40",
  reader: { name: "Sunniva Dahl", town: "Stavanger", region: "Norway", email: "sunniva.dahl@post.example" },
  body: `In the reading room where I work there is a label on a bottle: "for invisible writing, do NOT use on the good paper, 1941". We don't know if it is a joke. What did people really write secret letters with? Lemon juice is for children, I suppose.`,
  asPrinted: "In the library where I work there is a bottle labeled “for invisible writing, do NOT use on the good paper, 1941.” We do not know if it is a joke. What did people really write secret letters with?",
  topics: ["Intelligence", "Mail"],
  story: [
    { at: "2026-10-07 14:02", by: "okoro", did: "accepted" },
    { at: "2026-10-07 14:09", by: "okoro", did: "prepared" },
    { at: "2026-10-07 14:20", by: "okoro", did: "assigned", offer: { to: "amundsen", due: "2026-11-13", words: 250, fee: "money", amount: 220, currency: "USD", brief: "What was in the bottles, and how the censors found it." } },
    { at: "2026-11-20 15:40", by: "okoro", did: "reassigned", why: "No word from Keiko since October", offer: { to: "haddadian", due: "2027-01-15", words: 250, fee: "money", amount: 220, currency: "USD", brief: "What was in the bottles, and how the censors found it. If lemon juice was used after all, say so." } },
    { at: "2026-11-20 15:45", by: "okoro", did: "planned", issue: "Summer 2027" },
  ],
};

export const sumptuary: DemoQuestion = {
  reference: "ALM-1011",
  stage: "assigned",
  slugLine: "Forbidden to wear",
  channel: "form",
  received: "2026-09-14 11:11",
  reader: { name: "Imogen Dalgleish", town: "Edinburgh", region: "Scotland", email: "imogen.d@post.example" },
  body: `I make costumes for an amateur theatre. Our director insists that no one below a knight may wear purple because "it was illegal". Was it? Was anybody ever actually caught?`,
  asPrinted: "I make costumes for an amateur theatre. Our director insists that no one below a knight may wear purple because it was against the law. Was it? And was anybody ever actually caught?",
  topics: ["Law and order", "Medieval life"],
  story: [
    { at: "2026-09-14 13:00", by: "lacey", did: "accepted" },
    { at: "2026-09-15 09:10", by: "lacey", did: "prepared" },
    { at: "2026-09-15 09:20", by: "lacey", did: "assigned", offer: { to: "sarvolgyi", due: "2026-11-20", words: 300, fee: "money", amount: 120, currency: "GBP", brief: "Sumptuary law, England first. Was anybody caught?" } },
    { at: "2026-09-17 06:55", by: "sarvolgyi", did: "turnedDown", reason: "I examine all autumn and would be late. In the spring with pleasure." },
    { at: "2026-09-21 09:00", by: "lacey", did: "assigned", offer: { to: "amundsen", due: "2026-11-27", words: 300, fee: "money", amount: 120, currency: "GBP", brief: "Sumptuary law, England first. Was anybody caught?" } },
    { at: "2026-10-05 09:12", by: "amundsen", did: "turnedDown", reason: "I have tried, and it is not my subject. Nothing here that would not be copied out of others." },
    { at: "2026-10-05 15:30", by: "lacey", did: "assigned", offer: { to: "sarvolgyi", due: "2027-01-29", words: 300, fee: "money", amount: 120, currency: "GBP", brief: "For Midsummer, as you said: was anybody caught?" } },
  ],
};

export const curfew: DemoQuestion = {
  reference: "ALM-1010",
  stage: "drafting",
  slugLine: "Curfew bell",
  channel: "email",
  received: "2026-08-25 21:05",
  subject: "A bell at eight",
  reader: { name: "Nuala Keane", town: "Wallingford", region: "England", email: "nuala.keane@post.example" },
  body: `Hello. A bell rings in our town at nine every evening, and the plaque says William the Conqueror allowed us an extra hour. Everyone else had to put their fires out at eight or be punished. Is it true that he made the whole of England go to bed?`,
  asPrinted: "A bell rings in our town at nine every evening. The plaque says that William the Conqueror allowed us an hour more than others, who had to put out their fires at eight. Is it true that he made the whole of England go to bed?",
  topics: ["Church and calendar", "Law and order"],
  copy: `William I may well have wished the English in bed, but no law of his says so.

The word curfew comes from the Old French for ‘cover fire’. A household raked its embers together for the night and put a lid of clay or metal over them, so that the house did not burn down and there would be fire in the morning. Towns on both sides of the Channel rang a bell for it in the Middle Ages, at eight or at nine, and it served for other things as well: gates were shut, taverns were emptied, and anyone out of doors without a light might be asked why.

That the Conqueror imposed it on a sullen people in 1068 is a tale told by later historians. In the eighteenth century it turned into an emblem of lost English liberty.`,
  draft: {
    copy: `William I may well have wished the English in bed, but no law of his says so.

The word curfew comes from the Old French for ‘cover fire’. A household raked its embers together for the night and put a lid of clay or metal over them, so that the house did not burn down and there would be fire in the morning. Towns on both sides of the Channel rang a bell for it in the Middle Ages, at eight or at nine, and it served for other things as well: gates were shut, taverns were emptied, and anyone out of doors without a light might be asked why.

That the Conqueror imposed it on a sullen people in 1068 is a tale told by later historians. In the eighteenth century it turned into an emblem of lost English liberty. Alfred the Great has been credited with a curfew too, at Oxford, by people who wished to have it older and friendlier.

As for your extra hour,`,
    savedAt: "2026-11-21 17:20",
  },
  sourceNotes: "The plaque at Wallingford: ask the town council when it was put up, and from what.",
  story: [
    { at: "2026-08-26 09:00", by: "lacey", did: "accepted" },
    { at: "2026-08-26 09:12", by: "lacey", did: "prepared" },
    { at: "2026-08-26 09:20", by: "lacey", did: "assigned", offer: { to: "sarvolgyi", due: "2026-11-13", words: 260, fee: "money", amount: 120, currency: "GBP", brief: "Curfew: the thing, the word, the legend. And Wallingford’s extra hour.", rights: { web: undefined, archive: undefined, words: "I grant The Penny Almanac the right to print my answer first. It is part of a book that I am writing, so it is not to be shown on the web or kept in an archive." } } },
    { at: "2026-08-28 07:00", by: "sarvolgyi", did: "taken" },
    { at: "2026-11-12 15:15", by: "sarvolgyi", did: "submitted" },
    { at: "2026-11-13 10:40", by: "lacey", did: "sentBack", note: "All sound, and it stops before you get to her. She lives in Wallingford and asked about the extra hour. Another 80 words, please, and where the plaque has it from. Lady Day closes on 11 December." },
  ],
};

export const crookedSpire: DemoQuestion = {
  reference: "ALM-1012",
  stage: "assigned",
  slugLine: "Crooked spires",
  channel: "letter",
  received: "2026-09-28 10:30",
  postmarkedOn: "2026-09-23",
  typedInBy: "lacey",
  reader: { name: "Gordon Tait", town: "Chesterfield", region: "England", postalAddress: "19 Spire View\nChesterfield, Derbyshire S40 9ZZ" },
  body: `Dear Sirs,

I have lived under the crooked spire of Chesterfield for seventy-one years and have been given five explanations for it, two of them involving the Devil and one a virgin. I do not require a sixth. I should like the right one.

G. Tait`,
  asPrinted: "I have lived under the crooked spire of Chesterfield for seventy-one years and have been given five explanations for it, two of them involving the Devil and one a virgin. I do not require a sixth. I should like the right one.",
  topics: ["House and castle"],
  story: [
    { at: "2026-09-28 10:50", by: "lacey", did: "accepted" },
    { at: "2026-09-29 09:20", by: "lacey", did: "prepared" },
    { at: "2026-09-29 09:30", by: "lacey", did: "assigned", offer: { to: "noakes", due: "2026-12-04", words: 260, fee: "copies", feeNote: "A dozen copies", brief: "By telephone: green timber, lead, no bracing, and which of these he believes. Mr Tait wants one answer." } },
  ],
};
