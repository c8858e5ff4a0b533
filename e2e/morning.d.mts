import type { Page } from "@playwright/test";
import type postgres from "postgres";

type Press = { key?: string; type?: string; leadsTo?: "next" | "form" | "noForm" };
type Morning = { target: string; letters: string[]; region: string };
export declare function loadMorning(sql: postgres.Sql, columnPath: string, count: number): Promise<Morning>;
export declare function pressesFor(n: number, target: string): { stage: string; presses: Press[] };
export declare function triageMorning(page: Page, morning: Morning, options?: { painted?: boolean }): Promise<number[]>;
