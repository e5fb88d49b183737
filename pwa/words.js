// Every sentence that the page itself says, in one place: what happened, what was kept, what to do.
// Screens speak through Python's translations; these are for when Python is not there to speak.

export const words = {
  tryAgain: "Try again",
  repair: "Repair",
  update: "Update",
  later: "Later",
  close: "Close",
  save: "Save the file",
  failed: {
    wasm: [
      "Kith can't start in this browser",
      "A part that it needs (WebAssembly) is missing or switched off. On an iPhone, Lockdown Mode does that; you can leave Lockdown Mode off for this site only. Otherwise a newer browser will do. Nothing that you kept is lost.",
    ],
    worker: [
      "Kith could not start",
      "A part of it did not load. Nothing that you kept is lost. Try again; if it goes on, Repair fetches Kith's own files anew and leaves your records alone.",
    ],
    runtime: [
      "Kith could not start",
      "Its engine did not load or is damaged. Nothing that you kept is lost. Try again; if it goes on, Repair fetches Kith's own files anew and leaves your records alone.",
    ],
    network: [
      "Kith is not on this phone yet",
      "It has to be fetched once, and there is no network now. Try again when there is; after that it opens without one.",
    ],
    python: [
      "Kith could not start",
      "Something in this copy of it is damaged. Nothing that you kept is lost. Repair fetches Kith's own files anew and leaves your records alone.",
    ],
    records: [
      "Kith can't reach your records",
      "The browser's storage does not answer. Nothing was changed or deleted. Close other windows of Kith, then try again; starting the phone anew often helps.",
    ],
    VersionError: [
      "This window is an older Kith",
      "Your records were kept by a newer one. They are all there, and nothing was changed. Update, or close every window of Kith and open it again.",
    ],
  },
  notDurable: [
    "Nothing will be kept in this window",
    "This browser does not let Kith store anything, as private windows do. You can look around, but all of it is gone when you close the window. Open Kith in an ordinary window to keep people.",
  ],
  restarted:
    "Kith stopped and had to start anew. Everything kept before is still there. Look whether your last change is there too; if not, do it again.",
  tooLarge:
    "That file is larger than 40 MB, more than Kith can read on a phone. Nothing was changed. A smaller export, in two or three parts, will work.",
  updateReady: ["Update ready", "A new version of Kith is on this phone. Updating takes a moment; what you typed stays."],
  updatedElsewhere: ["Kith was updated in another window", "This window goes on as it is. Load it anew when it suits you; what you typed stays."],
  reload: "Load anew",
  repairing: ["Repairing", "Kith's own files are fetched and checked. Your records are not touched."],
  repairOffline: [
    "Repair needs a network",
    "Some of Kith's files are damaged and could not be fetched now. Nothing was deleted. Try again when there is a network.",
  ],
  notSaved: "The file could not be saved. Nothing was changed. Please try again.",
  ready: ["Your file is ready", ""],
  copied: "Copied. Now paste it where you want to send it.",
  tooLong: "This text is too long for the app to take over. It is copied: paste it there.",
  noShareSheet: "This browser has no share sheet. The text is copied: paste it where you want to send it.",
  notBrought: "What was shared could not be read. Nothing was kept; please share it again.",
  oneAtATime: "Kith looks at one file at a time. This is the first; share the others after it.",
  notCopied: "The browser did not let Kith copy the text. It is marked now: copy it yourself.",
};
