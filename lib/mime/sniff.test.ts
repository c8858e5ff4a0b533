import { expect, test } from "vitest";
import { typeByContent } from "./sniff";

test.each([
  ["<!doctype html><script>1</script>", "image/png", "text/html"],
  ["  <HTML><body>", "text/plain", "text/html"],
  ["Dear all <script>alert(1)</script>", "application/pdf", "text/html"],
  ['<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg">', "image/png", "image/svg+xml"],
  ["<svg onload=x>", "image/svg+xml", "image/svg+xml"],
  ["%PDF-1.7\n", "application/octet-stream", "application/pdf"],
  ["\xff\xd8\xff\xe0\0\x10JFIF\0", "text/html", "image/jpeg"],
  ["\0\0\0\x1cftypheic\0\0\0\0mif1heic", "image/jpeg", "image/heic"],
  ["\0\0\0\x1cftypavif\0\0\0\0avifmif1", "image/jpeg", "image/avif"],
  ["MZ\x90\0\x03\0\0\0", "image/gif", "application/x-msdownload"],
  ["{\\rtf1\\ansi x}", "application/msword", "application/rtf"],
  ["BEGIN:VCALENDAR\r\n", "text/plain", "text/calendar"],
  ["name,town\nAnn,Bath\n", "text/csv", "text/csv"],
  ["just words", "image/png", "text/plain"],
  ["From: Ann\n\nx", "message/rfc822", "message/rfc822"],
  ["From: Ann\nSubject: \0x\n\n\0\x01", "message/rfc822", "message/rfc822"],
  ["Received: from a\n\tby b\nFrom: Ann\n\nx", "application/octet-stream", "message/rfc822"],
  ["Note: this is no mail\n", "application/octet-stream", "text/plain"],
  ["\x01\x02\0\x03", "image/png", "application/octet-stream"],
  ["", "image/png", "application/octet-stream"],
])("%j, called %s, is %s", async (content, claimed, type) => {
  expect(await typeByContent(Buffer.from(content, "latin1"), claimed)).toBe(type);
});
