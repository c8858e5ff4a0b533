import type { DemoQuestion } from "../shape";

export const crossword: DemoQuestion = {
  reference: "FFM-1003",
  stage: "published",
  slugLine: "D-Day crossword",
  channel: "email",
  received: "2026-05-11 20:15",
  subject: "Crossword",
  reader: { name: "Eleanor Fitzhugh-Grant", town: "Savannah", region: "Georgia", email: "efg@post.example" },
  body: `My book club (we do crosswords, not books) had an argument. Lucille swears that somebody gave away the D-Day landings in the newspaper crossword and was shot for it. I say nobody was shot. Can you settle this before we lose Lucille?`,
  asPrinted: "In our crossword club Lucille swears that somebody gave away the D-Day landings in a newspaper crossword and was shot for it. I say that nobody was shot. Can you settle this before we lose Lucille?",
  topics: ["Intelligence", "Legends"],
  copy: `Nobody was shot. A headmaster was asked some very pointed questions.

Leonard Dawe ran a boys’ school that had been evacuated from London to Effingham, in Surrey, and he had been composing crosswords for the *Daily Telegraph* since the 1920s. On May\u00a02, 1944, one of his answers was *Utah*. On May\u00a022 came *Omaha*, on May\u00a027 *Overlord*, on May\u00a030 *Mulberry* and on June\u00a01 *Neptune*: two American landing beaches, the invasion, the artificial harbors and the naval operation, in the month before D-Day. Officers of MI5 called on Dawe and on a fellow compiler. They turned him inside out, he said later, and in the end, for whatever reason, decided not to shoot them. That joke may be where Lucille’s firing squad comes from.

Most people then put it down to chance. Neptune, Omaha and Utah are just the sort of words that a compiler reaches for, and 1944 is not the only year in which he did. But five in a month is a great many.

In 1984 a former pupil offered another answer. Ronald French, a boy of 14 that spring, said that Dawe used to have pupils fill blank grids with words as a mental exercise, and afterward wrote clues for the grids that he liked. The camps around Effingham were full of American and Canadian soldiers, who talked, and French hung about and listened. He wrote the best words in a notebook, and some went into the grids. After MI5 had gone, he said, Dawe made him burn the notebook and swear on the Bible to keep quiet.

It is a fine story, and it rests on one man’s memory after 40 years. The weak point is that the secret names were not supposed to be known in the camps. The strong point is that they were supposed not to be in the newspaper, either.`,
  sourceNotes: "Daily Telegraph, puzzles of the dates given, checked on film; Dawe’s broadcast recollection of 1958; French’s account in the press, 1984.",
  story: [
    { at: "2026-05-12 14:00", by: "okoro", did: "accepted" },
    { at: "2026-05-12 14:06", by: "okoro", did: "prepared" },
    { at: "2026-05-12 14:15", by: "okoro", did: "assigned", offer: { to: "haddadian", due: "2026-06-26", words: 300, fee: "money", amount: 220, currency: "USD", brief: "Settle Lucille. Then what really happened, including the schoolboy." } },
    { at: "2026-05-13 07:41", by: "haddadian", did: "taken" },
    { at: "2026-06-24 21:58", by: "haddadian", did: "submitted", before: [["Nobody was shot. A headmaster was asked some very pointed questions.\n\n", ""]] },
    { at: "2026-06-25 14:30", by: "achterberg", did: "revised", note: "Lucille first." },
    { at: "2026-06-26 06:55", by: "haddadian", did: "remarked", stance: "agreed", body: "Lucille first. Agreed." },
    { at: "2026-06-26 14:02", by: "okoro", did: "approved" },
    { at: "2026-06-29 14:00", by: "okoro", did: "planned", issue: "Winter 2027" },
    { at: "2026-10-30 15:00", by: "okoro", did: "scheduled", goesLiveAt: "2026-11-19 11:00" },
    { at: "2026-11-19 11:00", by: "clock", did: "published" },
    { at: "2026-11-19 15:30", by: "okoro", did: "printed", issue: "Winter 2027", page: 9 },
  ],
  page: {
    path: "the-crossword-before-d-day",
    headline: "The crossword before D-Day",
    deck: "Five secret words in one month brought MI5 to a headmaster’s door.",
    kicker: "Intelligence",
    bylines: ["haddadian"],
    issue: "Winter 2027",
  },
};
