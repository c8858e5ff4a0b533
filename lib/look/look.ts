// A magazine's own look: its nameplate, its colours, and the faces it is set in. Chosen in the settings; without a choice, the house's.
import { z } from "zod";
import { colours, modes, type Mode, palettes, paletteProblems, parts } from "./palette";
import { type PairingName, pairingNames } from "./pairing";

/** What becomes of a logo in the dark: shown as it is, its black turned to white, or set on a piece of the light paper. */
export const inDarkNames = ["asItIs", "turned", "onPaper"] as const;
export type InDark = (typeof inDarkNames)[number];

const size = z.number().int().positive();
const stored = z.object({ id: z.string().regex(/^[a-z0-9]{20}$/u), width: size, height: size });
/** A logo as the pages know it; its bytes lie under its id. `dark` is one drawn for the dark, where there is one. */
export const logo = stored.extend({ inDark: z.enum(inDarkNames), dark: stored.nullable() });
export type StoredLogo = z.output<typeof stored>;
export type Logo = z.output<typeof logo>;

const chosen = { pairing: z.enum(pairingNames, "Choose one."), light: colours, dark: colours };
export const look = z.object({ ...chosen, logo: logo.nullable() });
export type Look = z.output<typeof look>;

/** What Askdesk comes in. */
export const houseLook: Look = { pairing: "newsreader", ...palettes[0]!.palette, logo: null };

/** The name of a colour's field in the form: lightPaper, darkHouse. */
export const fieldOf = (mode: Mode, part: (typeof parts)[number]): string => `${mode}${part[0]!.toUpperCase()}${part.slice(1)}`;
const colourFields = modes.flatMap((mode) => parts.map((part) => [fieldOf(mode, part), colours.shape[part]] as const));
const tick = z.literal("on").optional().transform(Boolean);

/** The form: a pairing, six colours, and whether the logos there are go. Colours that cannot be read are refused with the nearest that can. */
export const lookForm = z
  .object({ pairing: chosen.pairing, dropLogo: tick, dropDarkLogo: tick })
  .extend(Object.fromEntries(colourFields))
  .transform((input, context) => {
    // What is made of computed names, types know nothing of.
    const { pairing, dropLogo, dropDarkLogo, ...typed } = input as unknown as { pairing: PairingName; dropLogo: boolean; dropDarkLogo: boolean; [field: string]: unknown };
    const of = (mode: Mode) => ({ paper: String(typed[fieldOf(mode, "paper")]), ink: String(typed[fieldOf(mode, "ink")]), house: String(typed[fieldOf(mode, "house")]) });
    const palette = { light: of("light"), dark: of("dark") };
    for (const { mode, part, sentence } of paletteProblems(palette)) context.addIssue({ code: "custom", path: [fieldOf(mode, part)], message: sentence });
    return { pairing, ...palette, dropLogo, dropDarkLogo };
  });
export type LookChoice = z.output<typeof lookForm>;
