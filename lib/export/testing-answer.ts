// One answer with everything, for the tests of what is made of answers. Only tests import this.
import { houseLook } from "../look/look";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { fromCopy } from "../text/copy";

export const magazine: PublicMagazine = {
  id: 1, name: "Second World War Quarterly", handle: "q", host: "quarterly.example", look: houseLook, locale: "en-US", timeZone: "America/New_York", siteUrl: "https://www.quarterly.example",
  about: "", subscribeText: "", subscribeUrl: "", issn: "0317-8471", socials: [],
};
export const column = { id: 1, name: "Ask the Quarterly", path: "ask", tagline: "Readers ask.", askIntro: "Write to us." } as PublicColumn;
export const answer: Answer = {
  questionId: 1, columnId: 1, reference: "ASK-1042", path: "convoys-in-the-dark", headline: "Why the convoys to Murmansk sailed in the dark", deck: "Winter seas could tear the roof from a turret.", kicker: "",
  bylines: [{ personId: 1, name: "Dr. Helen Marsh, PhD", handle: "helen-marsh" }], bio: fromCopy("Helen Marsh wrote *The Cold Road*."), credit: "Margaret Ellison, Duluth, Minn.", question: "Was the dark better?",
  document: fromCopy("It *was*.\n\nIce came with it."), issue: { name: "Winter 2027", path: "winter-2027", coverDate: "2026-12-15" }, page: 12, topics: [{ name: "At sea", path: "at-sea" }],
  corrections: [], sources: null, publishedAt: new Date("2027-01-15T02:00:00Z"), changedAt: new Date("2027-01-20T12:00:00Z"),
};
export const asker = { name: "Margaret Ellison", place: "Duluth, Minn." };
export const address = "https://quarterly.example/ask/convoys-in-the-dark";
export const two: Answer["bylines"] = [...answer.bylines, { personId: 2, name: "Jan van Dyke", handle: "jan-van-dyke" }];
export const three: Answer["bylines"] = [...two, { personId: 3, name: "John Smith Jr.", handle: "john-smith" }];
