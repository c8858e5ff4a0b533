"""Cuts the typefaces of readers' pages out of the whole families, as they are to be sent: `python scripts/cut-fonts.py FOLDER`.

FOLDER is a node_modules with the @fontsource packages named below (version 5.3); fontTools and brotli must be installed. Writes
public/static/fonts/NAME.MARK.woff2, whose mark changes with its bytes, and lib/look/font-files.ts, by which pages find them.
Run it only when a family is added or changed: what it makes is kept with the code.

Each face is parted by letters, so that a page loads what it shows: `basic` (English), `latin` (letters with accents of western
Europe), `ext` (the rest of Latin). The Q and A of the margin are two letters in a weight of their own.
"""
import hashlib, io, json, logging, os, sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

logging.disable(logging.WARNING)
BASIC = [*range(0x20, 0x7F), 0xA0, 0xA3, 0xA9, 0xB0, 0xB7, 0xBD, 0xD7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2032, 0x2033]
LATIN = [x for x in [*range(0xA1, 0x100), 0x131, 0x152, 0x153, 0x2C6, 0x2DA, 0x2DC, 0x201A, 0x201E, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, 0x2212] if x not in BASIC]
EXT = [x for x in [*range(0x100, 0x250), 0x259, *range(0x1E00, 0x1E9F), 0x1E9E, *range(0x20A0, 0x20C1), 0x2113] if x not in LATIN]
LETTERS = [0x41, 0x51]
SETS = {"basic": BASIC, "latin": LATIN, "ext": EXT, "letters": LETTERS, "rest": [x for x in BASIC if x not in LETTERS]}
FEATURES = ["kern", "liga", "tnum", "pnum", "lnum", "rvrn", "ccmp", "locl"]

V, S = "@fontsource-variable/{0}/files/{0}-{set}-{axes}-{slope}.woff2", "@fontsource/{0}/files/{0}-{set}-{axes}-{slope}.woff2"
def face(family, name, pins, sets, slope="normal", axes="opsz", pattern=V):
    return dict(family=family, name=name, pins=pins, sets=sets, slope=slope, axes=axes, pattern=pattern)

ALL = ("basic", "latin", "ext")
FACES = [
    face("newsreader", "newsreader-text", {"opsz": 16, "wght": 400}, ALL),
    face("newsreader", "newsreader-text-600", {"opsz": 16, "wght": 600}, ("basic", "latin")),
    face("newsreader", "newsreader-text-italic", {"opsz": 16, "wght": 400}, ALL, "italic"),
    face("newsreader", "newsreader-text-italic-600", {"opsz": 16, "wght": 600}, ("basic",), "italic"),
    face("newsreader", "newsreader-display", {"opsz": 60, "wght": (400, 500)}, ALL),
    face("newsreader", "newsreader-display-300", {"opsz": 60, "wght": 300}, ("letters", "rest", "latin")),
    face("newsreader", "newsreader-display-italic", {"opsz": 60, "wght": 400}, ("basic", "latin"), "italic"),
    face("libre-franklin", "libre-franklin", {"wght": (400, 700)}, ALL, axes="wght"),
    face("libre-franklin", "libre-franklin-300", {"wght": 300}, ("letters",), axes="wght"),
    face("libre-caslon-condensed", "libre-caslon-condensed", {}, ALL, axes="400", pattern=S),
    # Adobe reserves the name Source for the whole families; what is cut from them bears another.
    face("source-serif-4", "review-text", {"opsz": 18, "wght": 400}, ALL),
    face("source-serif-4", "review-text-600", {"opsz": 18, "wght": 600}, ("basic",)),
    face("source-serif-4", "review-text-italic", {"opsz": 18, "wght": 400}, ALL, "italic"),
    face("source-serif-4", "review-display", {"opsz": 60, "wght": (400, 500)}, ALL),
    face("source-serif-4", "review-display-300", {"opsz": 60, "wght": 300}, ("letters", "rest", "latin")),
    face("source-serif-4", "review-display-italic", {"opsz": 60, "wght": 400}, ("basic", "latin"), "italic"),
    face("source-sans-3", "review-sans", {"wght": (400, 700)}, ALL, axes="wght"),
    face("eb-garamond", "eb-garamond", {"wght": 400}, ALL, axes="wght"),
    face("eb-garamond", "eb-garamond-600", {"wght": 600}, ("basic",), axes="wght"),
    face("eb-garamond", "eb-garamond-italic", {"wght": 400}, ALL, "italic", axes="wght"),
    face("literata", "literata-text", {"opsz": 18, "wght": 400}, ALL),
    face("literata", "literata-text-600", {"opsz": 18, "wght": 600}, ("basic",)),
    face("literata", "literata-text-italic", {"opsz": 18, "wght": 400}, ALL, "italic"),
    face("fraunces", "fraunces-display", {"opsz": 60, "SOFT": 0, "WONK": 0, "wght": (400, 500)}, ALL, axes="full"),
    face("fraunces", "fraunces-display-300", {"opsz": 60, "SOFT": 0, "WONK": 0, "wght": 300}, ("letters", "rest", "latin"), axes="full"),
    face("fraunces", "fraunces-display-italic", {"opsz": 60, "SOFT": 0, "WONK": 0, "wght": 400}, ("basic", "latin"), "italic", axes="full"),
]


def cut(path, pins, letters):
    font = TTFont(path, recalcTimestamp=False)
    kerned = None
    if "fvar" in font:
        ranged = {axis: pin for axis, pin in pins.items() if isinstance(pin, tuple)}
        if ranged and "GPOS" in font:
            # Kerning that changes with the weight is half of such a font: that of the lightest does for all of them.
            kerned = instancer.instantiateVariableFont(TTFont(path, recalcTimestamp=False), {axis: pin[0] if isinstance(pin, tuple) else pin for axis, pin in pins.items()})["GPOS"]
        font = instancer.instantiateVariableFont(font, pins)
        if kerned is not None:
            font["GPOS"] = kerned
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False, name_IDs=[0, 13, 14], notdef_outline=False, recommended_glyphs=False)
    if "gvar" in font:
        for glyph in font.getGlyphOrder(): font["gvar"].variations.setdefault(glyph, [])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue(), set(font.getBestCmap())


def ranges(letters):
    letters, runs = sorted(letters), []
    for letter in letters:
        if runs and letter == runs[-1][1] + 1: runs[-1][1] = letter
        else: runs.append([letter, letter])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def main(modules):
    folder, found = "public/static/fonts", {}
    os.makedirs(folder, exist_ok=True)
    for old in os.listdir(folder):
        if old.endswith(".woff2"): os.remove(f"{folder}/{old}")
    for one in FACES:
        for part in one["sets"]:
            source = modules + "/" + one["pattern"].format(one["family"], set="latin-ext" if part == "ext" and one["pattern"] == V else "latin", axes=one["axes"], slope=one["slope"])
            pins = {axis: (pin[0] if isinstance(pin, tuple) and part == "ext" else pin) for axis, pin in one["pins"].items()}
            data, _ = cut(source, pins, SETS[part])
            mark = hashlib.sha256(data).hexdigest()[:8]
            name = one["name"] if part == "basic" else f"{one['name']}-{part}"
            with open(f"{folder}/{name}.{mark}.woff2", "wb") as file: file.write(data)
            found[name] = mark
            print(f"{len(data):6} {name}")
    with open("lib/look/font-files.ts", "w") as file:
        file.write("// Made by scripts/cut-fonts.py: the faces that lie in public/static/fonts, each with the mark in its name, and the letters of each part.\n\n")
        file.write("export const fontMarks = " + json.dumps(found, indent=2).replace('\n}', ',\n}') + " as const;\n\n")
        file.write("export const letters = " + json.dumps({part: ranges(SETS[part]) for part in SETS}, indent=2).replace('\n}', ',\n}') + " as const;\n")


main(sys.argv[1])
