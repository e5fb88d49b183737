"""The guide is spelt as a British dictionary has it, and whatever is not, is found with its page and line."""

import pytest
from kithdesk import spelling

PAGE = """---
title: A page
description: One sentence with a mistaek in it.
sources: [hall-2019, mrazk-2021]
---
# Listen { #lisn }

Ask `sudo frobnicate`, or [open it](app:captre?kind=met) at us-schools.net.
{ .leed }

!!! study "What resaerch says"
    It's Maya's collegue. Her colour is grey-gren, the 3rd1x time.

```sh
pyhton3 scripts/test.py
```

- ![A phone with a picure on it](../pictures/pohne.png){ .wdie }
"""


def test_every_word_of_the_guide_is_known() -> None:
    slips = spelling.slips(spelling.guide())
    assert not slips, "\n".join(["a word is misspelt, or belongs in tests/guide/words.txt:", *map(str, slips)])


def test_a_slip_is_found_where_it_stands_and_what_is_no_text_is_not_read() -> None:
    slips = spelling.slips({"page.md": spelling.text_of(PAGE)})
    assert [(slip.line, slip.word) for slip in slips] == [(3, "mistaek"), (11, "resaerch"), (12, "collegue"), (12, "gren"), (18, "picure")]
    assert str(slips[2]).startswith("page.md:12: collegue (colleague")


@pytest.mark.parametrize(("word", "ours"), [("colour", True), ("color", False), ("organise", True), ("realize", False), ("Okafor’s", True), ("learnt", True)])
def test_words_are_british_or_ours(word: str, ours: bool) -> None:
    assert (not spelling.slips({"page.md": word})) is ours


def test_titles_in_the_navigation_are_read() -> None:
    settings = 'site_name: Kith\nnav:\n  - Hoem: index.md\n  - Empathy:\n      - "More: you, and neworks": more.md\n\nplugins:\n  - toc:\n'
    assert [(slip.line, slip.word) for slip in spelling.slips({"mkdocs.yml": spelling.titles(settings)})] == [(3, "Hoem"), (5, "neworks")]


def test_our_own_words_are_in_no_dictionary_and_each_stands_there_once() -> None:
    lines = [line for line in spelling.OWN_WORDS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(lines) == len(set(lines))
    assert all(line == line.strip() for line in lines)
