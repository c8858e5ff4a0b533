import { expect, test } from "vitest";
import type { Citation } from "../kit/citation";
import type { Inline } from "../kit/doc";
import { chicago, wordsOfCited } from "./chicago";

const on = (...parts: number[]) => ({ "date-parts": [parts] });
/** Italics as stars, so that a whole form can be read at a glance. */
const copy = (parts: readonly Inline[]) => parts.map((part) => (part.type !== "text" ? "" : part.marks?.some(({ type }) => type === "italic") ? `*${part.text}*` : part.text)).join("");
const forms = (citation: Citation) => {
  const { note, short, entry } = chicago(citation);
  return [copy(note), copy(short), copy(entry)];
};
const ruegg = { family: "Ruegg", given: "Bob" };
const hague = { family: "Hague", given: "Arnold" };

test("a book: note, short note and entry (14.23, 14.30, 14.103)", () => {
  const book: Citation = { type: "book", title: "Convoys to Russia: Allied Convoys, 1941–1945", author: [ruegg, hague], "publisher-place": "Kendal", publisher: "World Ship Society", issued: on(1992), locator: "40", label: "page" };
  expect(forms(book)).toEqual([
    "Bob Ruegg and Arnold Hague, *Convoys to Russia: Allied Convoys, 1941–1945* (Kendal: World Ship Society, 1992), 40.",
    "Ruegg and Hague, *Convoys to Russia*, 40.",
    "Ruegg, Bob, and Arnold Hague. *Convoys to Russia: Allied Convoys, 1941–1945*. Kendal: World Ship Society, 1992.",
  ]);
  expect(forms({ ...book, author: undefined, editor: [ruegg], edition: "2", volume: "3", locator: "40-45" })).toEqual([
    "Bob Ruegg, ed., *Convoys to Russia: Allied Convoys, 1941–1945*, 2nd ed., vol. 3 (Kendal: World Ship Society, 1992), 40–45.",
    "Ruegg, *Convoys to Russia*, 40–45.",
    "Ruegg, Bob, ed. *Convoys to Russia: Allied Convoys, 1941–1945*. 2nd ed. Vol. 3. Kendal: World Ship Society, 1992.",
  ]);
});

test("a chapter (14.107), a journal (14.171), a newspaper (14.191)", () => {
  expect(forms({ type: "chapter", title: "The Ice", author: [ruegg], "container-title": "The Cold Road", editor: [hague], publisher: "Norton", issued: on(2001), page: "12-34", locator: "14", label: "page" })).toEqual([
    "Bob Ruegg, “The Ice,” in *The Cold Road*, ed. Arnold Hague (Norton, 2001), 14.",
    "Ruegg, “Ice,” 14.",
    "Ruegg, Bob. “The Ice.” In *The Cold Road*, edited by Arnold Hague, 12–34. Norton, 2001.",
  ]);
  expect(forms({ type: "article-journal", title: "Radar in the Dark", author: [ruegg], "container-title": "The Mariner’s Mirror", volume: "88", issue: "2", issued: on(2002, 5), page: "120-144", DOI: "10.1000/x", locator: "121", label: "page" })).toEqual([
    "Bob Ruegg, “Radar in the Dark,” *The Mariner’s Mirror* 88, no. 2 (May 2002): 121, https://doi.org/10.1000/x.",
    "Ruegg, “Radar in the Dark,” 121.",
    "Ruegg, Bob. “Radar in the Dark.” *The Mariner’s Mirror* 88, no. 2 (May 2002): 120–44. https://doi.org/10.1000/x.",
  ]);
  expect(forms({ type: "article-newspaper", title: "Convoy Safe", "container-title": "New York Times", issued: on(1943, 2, 28) })).toEqual([
    "“Convoy Safe,” *New York Times*, February 28, 1943.",
    "“Convoy Safe.”",
    "“Convoy Safe.” *New York Times*, February 28, 1943.",
  ]);
});

test("papers of an archive (14.222), a page of the web (14.207), an interview (14.211)", () => {
  expect(forms({ type: "manuscript", title: "Log of HMS *Sheffield*", issued: on(1943, 2, 19), archive_location: "ADM 53/118487", archive: "National Archives", "archive-place": "Kew", locator: "12", label: "folio" })).toEqual([
    "Log of HMS *Sheffield*, February 19, 1943, fol. 12, ADM 53/118487, National Archives, Kew.",
    "Log of HMS *Sheffield*, February 19, 1943, fol. 12.",
    "Log of HMS *Sheffield*. February 19, 1943. ADM 53/118487, National Archives, Kew.",
  ]);
  expect(forms({ type: "webpage", title: "Convoy JW 53", author: [{ literal: "Naval Staff" }], "container-title": "Naval History", accessed: on(2026, 11, 1), URL: "https://example.org/jw53?a=1&b=2" })).toEqual([
    "Naval Staff, “Convoy JW 53,” Naval History, accessed November 1, 2026, https://example.org/jw53?a=1&b=2.",
    "Naval Staff, “Convoy JW 53.”",
    "Naval Staff. “Convoy JW 53.” Naval History. Accessed November 1, 2026. https://example.org/jw53?a=1&b=2.",
  ]);
  expect(forms({ type: "interview", title: "transcript", author: [ruegg], interviewer: [hague], issued: on(1974, 11, 20), archive: "Imperial War Museum" })).toEqual([
    "Bob Ruegg, transcript, interview by Arnold Hague, November 20, 1974, Imperial War Museum.",
    "Ruegg, transcript.",
    "Ruegg, Bob. Transcript. Interview by Arnold Hague, November 20, 1974. Imperial War Museum.",
  ]);
});

test("a thesis (14.215), a map (14.237), a report with a date in words", () => {
  expect(forms({ type: "thesis", title: "The Arctic Route", author: [ruegg], genre: "PhD diss.", publisher: "University of Leeds", issued: on(1999), locator: "7", label: "chapter" })[0]).toBe("Bob Ruegg, “The Arctic Route” (PhD diss., University of Leeds, 1999), chap. 7.");
  expect(forms({ type: "map", title: "Barents Sea", author: [{ literal: "Hydrographic Office" }], issued: on(1943), archive: "British Library", "archive-place": "London" })[2]).toBe("Hydrographic Office. *Barents Sea*. 1943. British Library, London.");
  expect(forms({ type: "document", title: "Battle Summary No. 22", author: [{ literal: "Admiralty" }], publisher: "Naval Staff", issued: { literal: "c. 1954" }, locator: "38", label: "section" })).toEqual([
    "Admiralty, *Battle Summary No. 22* (Naval Staff, c. 1954), sec. 38.",
    "Admiralty, *Battle Summary No. 22*, sec. 38.",
    "Admiralty. *Battle Summary No. 22*. Naval Staff, c. 1954.",
  ]);
});

test("a ship within an italic title stands upright; signs of markup are only signs", () => {
  const cited = chicago({ type: "book", title: "The Sinking of the *Scharnhorst*", author: [ruegg], issued: on(1990) });
  expect(cited.note.filter((part) => part.type === "text" && part.marks)).toEqual([{ type: "text", text: "The Sinking of the ", marks: [{ type: "italic" }] }]);
  const hostile = chicago({ type: "webpage", title: '<script>alert(1)</script> & <img src=x onerror="alert(2)">', author: [{ literal: "<b>Bold</b>" }], URL: "https://example.org/" });
  expect(wordsOfCited(hostile.note)).toBe('<b>Bold</b>, “<script>alert(1)</script> & <img src=x onerror="alert(2)">,” https://example.org/.');
  expect(hostile.note.every((part) => part.type === "text" && part.marks === undefined)).toBe(true);
});
