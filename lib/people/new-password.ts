// A password somebody chooses. Long rather than odd (NIST SP 800-63B, 5.1.1): no rules about signs, none about changing it.
import { z } from "zod";

export const shortestPassword = 12;

/** A chosen password. Kept as typed: spaces and any letters count. */
export const newPassword = z
  .string()
  .min(shortestPassword, `Take at least ${shortestPassword} characters. A few words in a row do well.`)
  .max(1000, "That is longer than 1,000 characters.")
  .refine((password) => new Set(password).size > 4, "That is too easy to guess: it repeats itself.");

/** Nobody's password is their own address. */
export const isTooNear = (password: string, email: string): boolean => password.toLowerCase().includes(email.toLowerCase());
