import type { DemoQuestion } from "../shape";

export const limes: DemoQuestion = {
  reference: "FFW-1004",
  stage: "published",
  slugLine: "Limes and lemons",
  channel: "email",
  received: "2025-12-28 19:03",
  subject: "scurvy question for the Wardroom",
  reader: { name: "Tamika Rollins", town: "Memphis", region: "Tennessee", email: "t.rollins@post.example" },
  body: `Hello! I teach eighth-grade science and every year I tell the class about James Lind and the lemons in 1747, first clinical trial, end of scurvy, hooray. This year a boy put his hand up and asked why, if scurvy was over in 1747, Scott's men had it in the Antarctic. I said I would find out. I have not found out. Please help me, he asks every Monday.

Tamika Rollins, Memphis`,
  asPrinted: "Every year I tell my eighth-grade class how James Lind cured scurvy with lemons in 1747. This year a boy asked why, if it was over in 1747, polar explorers still had it more than a century later. I have not found out, and he asks every Monday.",
  topics: ["Food and medicine", "The war at sea"],
  copy: `Tell him that a cure can be found, used and lost again while everyone believes that it is still there.

Lind did run a fair test in the *Salisbury*. He took 12 sailors with scurvy, gave them the same diet, and treated them in pairs with cider, vinegar, sea water and so on. One of the two men who got oranges and lemons was fit for duty in six days, and the other was soon nursing the rest. But when he published, in 1753, the trial took up a few pages of a long book, and he suggested boiling the juice down to keep it. Heat destroys much of what makes it work. It was 1795, a year after Lind’s death, before the Admiralty, pressed by another physician, Gilbert Blane, began to issue lemon juice to the fleet. Scurvy all but vanished from it.

Then came the substitution. In the middle of the 19th century the Royal Navy changed from Mediterranean lemons to limes from the British West Indies, which were more acid and could be bought within the Empire. The name seemed hardly to matter; people used “lime” for both. As issued, lime juice held perhaps a quarter of the vitamin C of lemon juice, and handling and storage took more. Nobody noticed, because steam had shortened passages, and a sailor who is back among vegetables every few weeks needs no juice at all.

Polar expeditions put it to the test. In 1875 a naval party under George Nares took its lime juice to the Arctic and came home the next year, early, with scurvy. Physicians concluded that juice had never been the cure, and many blamed tainted meat in cans. Explorers were still arguing about it in Scott’s day.

The way out led through guinea pigs, which, as two Norwegians found in 1907, can get scurvy and be cured of it. Vitamin C itself was isolated in the years around 1930, chiefly by Albert Szent-Györgyi, out of adrenal glands, cabbages, oranges and, in the end, great quantities of Hungarian paprika.`,
  sourceNotes: "Kenneth J. Carpenter, The History of Scurvy and Vitamin C (Cambridge, 1986), throughout. Lind, A Treatise of the Scurvy (1753). The Norwegians are Axel Holst and Theodor Frølich.",
  story: [
    { at: "2025-12-29 14:00", by: "okoro", did: "accepted" },
    { at: "2025-12-29 14:12", by: "okoro", did: "prepared" },
    { at: "2025-12-30 14:05", by: "okoro", did: "assigned", offer: { to: "tarrow", rights: { web: { isExclusive: false, years: 1 } }, due: "2026-01-30", words: 330, fee: "money", amount: 250, currency: "USD", brief: "The boy is right. Tell it for him." } },
    { at: "2025-12-30 20:31", by: "tarrow", did: "taken" },
    { at: "2026-01-26 18:09", by: "tarrow", did: "submitted", before: [["Tell him that a cure can be found, used and lost again while everyone believes that it is still there.", "Your pupil has put his finger on one of the most instructive episodes in the history of medicine."], ["held perhaps a quarter of the vitamin C of lemon juice", "held a quarter of the vitamin C of lemon juice"]] },
    { at: "2026-01-28 15:40", by: "okoro", did: "sentBack", note: "Lovely. Two things. Begin with what you would say to the boy, not with what you think of him. And the checker cannot find a single figure for lime against lemon; please say how sure we are." },
    { at: "2026-01-29 10:26", by: "tarrow", did: "submitted", note: "New first sentence. “Perhaps a quarter”: Carpenter gives a range, and it depends on the age of the juice." },
    { at: "2026-01-29 16:15", by: "okoro", did: "approved" },
    { at: "2026-02-02 15:00", by: "okoro", did: "planned", issue: "Summer 2026" },
    { at: "2026-05-26 14:00", by: "okoro", did: "published" },
    { at: "2026-05-26 14:05", by: "okoro", did: "printed", issue: "Summer 2026", page: 10 },
  ],
  page: {
    path: "how-a-navy-lost-the-cure-for-scurvy",
    headline: "How a navy lost the cure for scurvy",
    deck: "It worked for half a century. Then somebody bought limes.",
    kicker: "Food and medicine",
    bylines: ["tarrow"],
    issue: "Summer 2026",
  },
};
