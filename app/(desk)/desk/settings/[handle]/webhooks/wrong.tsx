"use client";
// What is wrong with a group of ticks, under it.
import { useForm } from "@/app/ui/form";

export function Wrong({ of }: { of: string }) {
  const wrong = useForm().state.fields?.[of];
  return wrong ? <p className="err">{wrong}</p> : null;
}
