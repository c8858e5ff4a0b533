// What may be odd about a mail, each with the sentence people read. Pure.

export const flags = {
  severalSenders: "It names several senders; the first is taken.",
  noSender: "It does not say who sent it.",
  oddSender: "The sender’s address is broken; nothing can be sent to it.",
  addressInName: "The sender’s name looks like an address. It is not one, and is not used as one.",
  replyElsewhere: "Replies are asked for at another address than the sender’s.",
  noDate: "It has no date.",
  oddDate: "Its date cannot be right; it is ordered by when it came.",
  noMessageId: "It has no Message-ID.",
  unreadable: "Some characters cannot be read for certain: the mail does not say how it is written.",
  guessedCharset: "The mail does not say how its characters are written; this is the likeliest reading.",
  unknownCharset: "The mail names a way of writing characters that is not known.",
  brokenStructure: "Its parts are put together wrongly. What could be read is shown.",
  rawShown: "No text could be read from it, so its source is shown.",
  signed: "It is signed.",
  encrypted: "It is encrypted: only the sender’s correspondent can read it. The file is kept.",
  tnef: "Its attachments came in a winmail.dat.",
  brokenTnef: "Its winmail.dat cannot be opened. The file is kept.",
  uuencoded: "Its files came uuencoded.",
  tooManyParts: "It has more parts than are shown.",
  tooLong: "It is longer than is shown here. The whole is in the raw file.",
  nested: "It holds another mail, which can be opened.",
  droppedNul: "It held characters that no text can hold; they were left out.",
} as const;
export type Flag = keyof typeof flags;
