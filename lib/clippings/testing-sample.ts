// One printed column as tests state it, with what a person reads in it. The people are invented. Only tests import this.
import type { Credit } from "./credit";
import type { Shape } from "./shapes";

export type Expected = { question: string; credit?: Partial<Credit> | null; /** How the answer begins and ends. */ begins: string; ends: string; by?: string[]; bio?: string; heading?: string; left?: string[] };
export type Sample = { name: string; html: string; title?: string; authors?: string[]; how: Shape | "none"; issue?: string; found: Expected[]; why?: RegExp; doubts?: RegExp };

/** What most of them are made of. */
export const ellison: Credit = { name: "Margaret Ellison", town: "Duluth", region: "Minnesota", withheld: false };
export const bells = "Why did ships ring bells every half hour?";
export const told = "<p>To tell the time. A sailor could not carry a clock aloft, and the captain would not lend his.</p><p>The glass was turned every thirty minutes, and the bell said so.</p>";
export const begins = "To tell the time.";
export const ends = "the bell said so.";
