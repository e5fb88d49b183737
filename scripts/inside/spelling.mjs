// Which words are in no British dictionary. Standard input: a JSON object of the dictionary's folder of modules and the words;
// standard output: each unknown word with up to three that may have been meant.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { modules, words } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(modules + "/");
const part = (end) => readFileSync(`${modules}/dictionary-en-gb/index.${end}`);
const dictionary = require("nspell")(part("aff"), part("dic"));
const unknown = words.filter((word) => !dictionary.correct(word));
process.stdout.write(JSON.stringify(Object.fromEntries(unknown.map((word) => [word, dictionary.suggest(word).slice(0, 3)]))));
