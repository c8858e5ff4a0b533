import type { DemoQuestion } from "../shape";

export const dazzleShips: DemoQuestion = {
  reference: "FFW-1001",
  stage: "published",
  slugLine: "Zebra ships",
  channel: "form",
  received: "2025-09-29 23:41",
  reader: { name: "Walter Dombrowski", town: "Toledo", region: "Ohio", email: "wdombrowski@post.example" },
  body: `I build ship models and am halfway through a freighter of 1918 in what the plans call "dazzle". Black, white and two blues in great slanting slabs, and it took me eleven evenings with masking tape. My wife looked at it and said the obvious thing: you could see that from the moon. So who were they trying to hide from, and did it work? I have read both that it was a stroke of genius and that it did nothing at all.`,
  asPrinted: "I am building a model of a freighter of 1918 in dazzle paint: black, white and two blues in great slanting slabs. My wife says that you could see it from the moon. Who were they trying to hide from, and did it work? I have read that it was a stroke of genius and that it was useless.",
  topics: ["The war at sea"],
  copy: `Nobody was trying to hide. By 1917 the Royal Navy had learned that no color conceals a ship in every light, least of all one trailing smoke from its funnel. Norman Wilkinson, a marine painter serving as a lieutenant in the naval reserve, turned the problem around. If a submarine was bound to see the ship, let it see the wrong ship.

A U-boat captain had to work out his target’s course, speed and distance from brief looks through a periscope, then aim a torpedo at the place where she would be some minutes later. Wilkinson’s slabs were meant to spoil that sum. A false bow wave, a stripe running against the line of the hull, a stern painted to look like a bow: any of them might put the estimate of her heading wrong by enough to miss.

He was given studios at the Royal Academy in London, where artists, many of them women, tried out each scheme on a small wooden model. It was set on a turntable and viewed through a periscope against painted skies. If the judge misread its heading, the pattern went to the dockyards, where it was chalked on the hull and filled in. In Liverpool the work was supervised by Edward Wadsworth, who afterward made woodcuts and a very large painting of it. The United States Navy adopted the method too, and Wilkinson crossed the Atlantic in 1918 to help set it up.

Did it work? Nobody can say, although many have. Dazzle arrived along with convoys, and convoys cut losses so sharply that nobody could untangle the effect of the paint. An Admiralty committee that went through the figures in 1918 found no clear proof that painted ships were hit less often. It found none that they fared worse, either, and it noticed that crews felt better for the paint. Dazzle stayed until the end of the war.`,
  sourceNotes: "Wilkinson’s own account is in his memoir, A Brush with Life (1969): sunny, and not to be trusted on who thought of it first. Set against it John Graham Kerr’s claim before the Royal Commission on Awards to Inventors.",
  story: [
    { at: "2025-09-30 14:10", by: "okoro", did: "accepted" },
    { at: "2025-09-30 14:22", by: "okoro", did: "prepared" },
    { at: "2025-09-30 14:40", by: "okoro", did: "assigned", offer: { to: "tarrow", due: "2025-10-31", words: 320, fee: "money", amount: 250, currency: "USD", brief: "The idea first, then whether it worked. He has read that it was genius and that it was useless; tell him which, or why nobody can." } },
    { at: "2025-10-02 09:15", by: "tarrow", did: "taken" },
    { at: "2025-10-27 21:05", by: "tarrow", did: "submitted", note: "I could not resist Wadsworth. Cut him if you are short of lines.", before: [["Nobody was trying to hide. By 1917", "It is a common misconception that dazzle paint was intended to hide a ship. By 1917"], [" It found none that they fared worse, either, and it noticed that crews felt better for the paint.", " It noticed, however, that crews felt better for the paint."]] },
    { at: "2025-10-29 15:30", by: "okoro", did: "revised", note: "Opened with the answer. Please check the last paragraph: did the committee say that painted ships did no worse?" },
    { at: "2025-10-30 08:12", by: "tarrow", did: "remarked", stance: "agreed", body: "It did say so, in nearly those words. Better beginning than mine." },
    { at: "2025-10-30 16:02", by: "okoro", did: "approved" },
    { at: "2025-11-03 15:00", by: "okoro", did: "planned", issue: "Spring 2026" },
    { at: "2026-02-24 15:00", by: "okoro", did: "published" },
    { at: "2026-02-24 15:20", by: "okoro", did: "printed", issue: "Spring 2026", page: 12 },
  ],
  page: {
    path: "ships-painted-to-be-seen",
    headline: "Ships painted to be seen",
    deck: "Dazzle paint hid nothing. It was meant to make a submarine captain sure of the wrong thing.",
    kicker: "The war at sea",
    bylines: ["tarrow"],
    issue: "Spring 2026",
  },
};
