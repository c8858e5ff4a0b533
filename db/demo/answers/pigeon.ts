import type { DemoQuestion } from "../shape";

export const pigeon: DemoQuestion = {
  reference: "FFW-1005",
  stage: "published",
  slugLine: "Pigeon of the Argonne",
  channel: "form",
  received: "2026-01-05 22:10",
  reader: { name: "Gary Okimoto", town: "Hilo", region: "Hawaii", email: "gary.okimoto@post.example" },
  body: `Did a pigeon really save the Lost Battalion or is that just a movie. Mahalo.`,
  asPrinted: "Did a pigeon really save the Lost Battalion, or is that just a movie?",
  topics: ["In the field", "Legends"],
  copy: `A pigeon carried the message. Whether it saved the battalion is a question of timing.

In October 1918 more than 500 men of the American 77th Division, under Maj.\u00a0Charles Whittlesey, were cut off in a ravine in the Argonne Forest. On October\u00a04, American artillery began to fall on them. Runners had been killed or captured, so Whittlesey wrote out his position on a slip and sent it with the last of his birds. “For heaven’s sake, stop it,” the message ended.

A pigeon named Cher Ami reached its loft at about that time with a wound in the breast and a leg hanging by a tendon. It was nursed, was sent home to America with honors, died in 1919 and has stood, stuffed and one-legged, in the Smithsonian Institution for most of the years since.

That much is known. Whether the bird in the glass case is the bird that carried Whittlesey’s slip is less so, because the records made at the loft do not say which pigeon brought which message. Many birds flew for the division that autumn, and one entry in a ledger looks much like the next. The barrage stopped, in any event, and the men held out for three days more, until they were relieved on the night of October\u00a07.`,
  sourceNotes: "Frank A. Blazich Jr. on Cher Ami’s record, Journal of Military History (2021).",
  story: [
    { at: "2026-01-06 14:00", by: "okoro", did: "accepted" },
    { at: "2026-01-06 14:02", by: "okoro", did: "prepared" },
    { at: "2026-01-06 14:10", by: "okoro", did: "assigned", offer: { to: "belmontes", due: "2026-02-06", words: 220, fee: "copies", feeNote: "Six copies of the issue", brief: "Short. What the bird did, and how we know." } },
    { at: "2026-01-07 05:20", by: "belmontes", did: "taken" },
    { at: "2026-02-05 19:30", by: "belmontes", did: "submitted" },
    { at: "2026-02-06 15:10", by: "okoro", did: "approved" },
    { at: "2026-02-06 15:15", by: "okoro", did: "planned", issue: "Summer 2026" },
    { at: "2026-06-02 14:00", by: "okoro", did: "published" },
    { at: "2026-06-02 14:05", by: "okoro", did: "printed", issue: "Summer 2026", page: 12 },
    { at: "2026-09-08 14:30", by: "achterberg", did: "withdrawn", withdrawal: "The picture printed with this answer showed another bird. We have taken the page down while we find out which." },
  ],
  page: {
    path: "the-pigeon-of-the-argonne",
    headline: "The pigeon of the Argonne",
    deck: "A wounded bird came home. What it carried is another matter.",
    kicker: "In the field",
    bylines: ["belmontes"],
    issue: "Summer 2026",
  },
};
