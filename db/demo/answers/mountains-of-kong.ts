import type { DemoQuestion } from "../shape";

export const mountainsOfKong: DemoQuestion = {
  reference: "FFM-1002",
  stage: "published",
  slugLine: "Mountains of Kong",
  channel: "email",
  received: "2026-02-09 11:26",
  subject: "A range I cannot find",
  reader: { name: "Anders Lindqvist", town: "Uppsala", region: "Sweden", email: "anders.lindqvist@post.example" },
  body: `Dear Sirs,

At an auction I have bought a school atlas, printed in London, I should guess about 1850. Across the whole of West Africa, from the coast of today’s Guinea and eastwards, goes a long range called the Mountains of Kong, very neatly drawn. I have worked in Burkina Faso for two years as a water engineer and I can assure you that there is not any such range. One would have noticed. How does one invent a mountain chain of that size, and how long did it stand there?

Yours sincerely,
Anders Lindqvist`,
  asPrinted: "My school atlas of about 1850 shows a long range, the Mountains of Kong, right across West Africa. I worked there for two years as a water engineer and can assure you that there is no such range. One would have noticed. How does one invent a mountain chain of that size?",
  topics: ["Maps"],
  copy: `With care, on good paper, and in order to explain something else.

In 1798 James Rennell, the ablest geographer in Britain, drew maps to go with the travels of Mungo Park, who had just returned from the Niger. Park had seen that the great river ran east, away from the nearby sea. Rennell wanted a reason. He believed that something must turn it and keep it from draining south, and Park had in fact seen mountains very far off and been told that they stood in a kingdom called Kong. Out of the mountains, the kingdom and the theory Rennell made a range, and he continued it in both directions, because rivers had to rise somewhere.

After that it lived on copying. A cartographer in London or Gotha who had nothing better took the mountains from his predecessor and improved them. Some maps joined them to the Mountains of the Moon, which came from Ptolemy, and so drew a wall across the continent. They acquired a height and a reputation for gold. Travelers who failed to cross them supposed that they had missed the place. Two scholars who went through 19th-century atlases counted 40 maps on which the range appears.

The end came on foot. A French officer, Louis-Gustave Binger, set out for the interior in 1887, walked to the town of Kong, which does exist, and looked around. There was on the horizon, he reported, not even a ridge of hills. Paris heard him out in December 1889, and the better publishers took up their scrapers.

Not all of them did. The range lingers in atlases of the 1890s, and the name turned up in the index of an American school atlas as late as 1995. Nobody ever had to lie. It was enough that each map was a little more certain than the one before it.`,
  sourceNotes: "Thomas J. Bassett and Philip W. Porter, “‘From the Best Authorities’: The Mountains of Kong in the Cartography of West Africa,” Journal of African History 32 (1991). The count of maps is theirs.",
  story: [
    { at: "2026-02-10 15:00", by: "okoro", did: "accepted" },
    { at: "2026-02-10 15:09", by: "okoro", did: "prepared" },
    { at: "2026-02-10 15:20", by: "okoro", did: "assigned", offer: { to: "amundsen", due: "2026-03-20", words: 300, fee: "money", amount: 220, currency: "USD", brief: "Not another list of map mistakes. How does an error become certain?" } },
    { at: "2026-02-11 09:14", by: "amundsen", did: "taken" },
    { at: "2026-03-19 22:31", by: "amundsen", did: "submitted", before: [["With care, on good paper, and in order to explain something else.\n\n", ""], ["walked to the town of Kong, which does exist, and looked around", "reached the town of Kong and looked around"]] },
    { at: "2026-03-20 14:50", by: "okoro", did: "revised", note: "He asks how; I let you answer in one line before the story. Is the town real?", before: [["walked to the town of Kong, which does exist, and looked around", "reached the town of Kong and looked around"]] },
    { at: "2026-03-20 15:04", by: "okoro", did: "sentBack", note: "Would you look at my first line, and tell the reader whether there is a Kong at all?" },
    { at: "2026-03-21 10:02", by: "amundsen", did: "submitted", note: "There is: in the north of Ivory Coast. Added. Your line stays." },
    { at: "2026-03-23 14:15", by: "okoro", did: "approved" },
    { at: "2026-04-01 14:05", by: "okoro", did: "planned", issue: "Autumn 2026" },
    { at: "2026-08-27 14:00", by: "okoro", did: "published" },
    { at: "2026-08-27 14:04", by: "okoro", did: "printed", issue: "Autumn 2026", page: 10 },
  ],
  page: {
    path: "the-mountains-that-were-not-there",
    headline: "The mountains that were not there",
    deck: "For most of a century they crossed West Africa, growing surer on every map.",
    kicker: "Maps",
    bylines: ["amundsen"],
    issue: "Autumn 2026",
  },
};
