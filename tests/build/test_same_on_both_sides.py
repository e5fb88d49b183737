"""What the page or the service worker has to know as well as Python is the same in both."""

import re

import pytest
from kith.browser import bridge
from kith.formats.backups import sealing
from kith.network import safety
from kith.records import limits
from kithdesk import places


def constant(script: str, name: str) -> int:
    """A whole number that a script of `pwa/` names in capitals."""
    found = re.search(rf"^const {name} = ([\d_]+);", (places.PWA / script).read_text("utf-8"), re.MULTILINE)
    assert found, f"pwa/{script} has no {name}"
    return int(found[1])


@pytest.mark.parametrize(("script", "name"), [("client.js", "LARGEST"), ("sw/sharing.js", "MOST_BYTES")])
def test_a_file_that_one_side_takes_is_not_refused_by_the_other(script: str, name: str) -> None:
    assert constant(script, name) == limits.UPLOAD < bridge.LARGEST_BODY


def test_both_locksmiths_make_keys_and_tags_of_one_length() -> None:
    assert constant("locksmith.js", "KEY") == sealing.KEY
    assert f"tagLength: {8 * sealing.TAG} " in (places.PWA / "locksmith.js").read_text("utf-8")


def test_the_phone_s_store_knows_the_facts_about_backups_by_their_names() -> None:
    store = (places.PWA / "store.js").read_text("utf-8")
    for name in (safety.SAVED, safety.EARLIER):
        assert f'"{name}"' in store, f"pwa/store.js does not know {name!r}"


def test_what_the_worker_laid_aside_is_looked_for_where_it_lies() -> None:
    laid, looked = ((places.PWA / name).read_text("utf-8") for name in ("sw/sharing.js", "behaviours/brought.js"))
    (here,), (there,) = (re.findall(r"const SHARED = `([^$`]*)\$", text) for text in (laid, looked))
    assert here == there
