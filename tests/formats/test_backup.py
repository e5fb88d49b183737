"""A backup is readable, whole, and never half restored."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.formats.backups import backup
from kith.formats.faults import BadBackup
from kith.records import Commitment, Fact, Person, Record, limits

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
STAMP = "0193a1b2c3d4-0000-phone"


def stamped(record: Record, *names: str) -> Record:
    record.stamps = dict.fromkeys(names, STAMP)
    return record


def ana() -> Record:
    return stamped(Person(id="ana", name="Ana Łódź 👩‍🚀", tags=["choir"]), "name", "tags")


def network() -> list[Record]:
    promise = stamped(Commitment(id="c1", person="ana", what="send project page", due="2026-11-24"), "person", "what", "due")
    fact = stamped(Fact(id="f1", person="ana", text="climbing\nand \"chess\""), "person", "text")
    fact.was = [{"field": "text", "value": "climbing", "stamp": STAMP}]
    fact.unknown = {"mood": "sunny"}
    fact.stamps["mood"] = STAMP
    gone = stamped(Person(id="ben", name="Ben", deleted=True), "name", "deleted")
    return [ana(), promise, fact, gone]


def written(records: list[Record] | None = None, aside: list[str] | None = None) -> bytes:
    return backup.of_records(network() if records is None else records, aside or [], NOW, "1f0c")


def sealed(content: dict) -> bytes:
    """A backup somebody else wrote, with a checksum that fits."""
    return json.dumps({**content, "sha256": backup._checksum(content)}).encode()


def plain(**changes: object) -> dict:
    record = {"kind": "person", "id": "ana", "values": {"name": "Ana"}, "stamps": {"name": STAMP}}
    return {"kith backup": 1, "made": "2026-11-21T09:30:00Z", "release": "r", "records": [record | changes], "aside": []}


def refused(data: bytes) -> str:
    with pytest.raises(BadBackup) as error:
        backup.read(data)
    assert "changed" in error.value.sentence, "a person is always told that nothing was changed"
    return error.value.sentence


def test_everything_comes_back_as_it_was():
    read = backup.read(written(aside=["a row that no Kith could read"]))
    assert sorted(read.records, key=lambda record: record.key) == sorted(network(), key=lambda record: record.key)
    assert (read.made, read.release) == ("2024-12-07T15:17:47Z", "1f0c"), "made when the newest thing in it was written"
    assert [each.text for each in read.aside] == ["a row that no Kith could read"]


def test_equal_networks_give_equal_bytes_whatever_their_order():
    assert written() == written(network()[::-1])
    assert written() != written([ana()])


def test_equal_networks_give_equal_bytes_whenever_they_are_saved():
    later = backup.of_records(network(), [], datetime(2027, 3, 1, tzinfo=UTC), "1f0c")
    assert later == written()


def test_which_field_was_changed_first_is_chance_and_not_in_the_file():
    one, other = network()[1], network()[1]
    older = [{"field": name, "value": "x", "stamp": "0193a1b2c3d3-0000-phone"} for name in ("what", "due")]
    one.was, other.was = older, older[::-1]
    assert written([one]) == written([other])


def test_a_clock_that_is_ahead_does_not_date_a_backup():
    ahead = ana()
    ahead.stamps["tags"] = "fff3a1b2c3d4-0000-phone!"
    assert backup.read(written([ahead])).made == "2024-12-07T15:17:47Z"
    assert backup.read(written([])).made == "1970-01-01T00:00:00Z"


def test_a_person_can_read_it_one_record_a_line():
    lines = written().decode().splitlines()
    assert lines[0] == '{"kith backup": 2,'
    assert sum("Ana Łódź 👩‍🚀" in line for line in lines) == 1
    assert len(lines) == 4 + 1 + 4 + 4
    assert json.loads(written())["records"][0]["id"] == "c1"


def test_it_may_have_been_laid_out_anew_by_an_editor():
    assert len(backup.read(json.dumps(json.loads(written()), indent=4).encode()).records) == 4


def test_an_empty_network_has_a_backup_too():
    assert backup.read(written([])).records == []


def test_a_flipped_byte_is_told_wherever_it_is():
    data = written()
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 1
        try:
            read = backup.read(bytes(flipped))
        except BadBackup as error:
            assert "changed" in error.sentence
        else:
            # white space between the parts may change: nothing that was kept did
            assert read.records == backup.read(data).records, f"byte {place} changed what a person would see"


def test_a_backup_that_stops_early_is_told():
    data = written()
    assert refused(data[: len(data) // 2]).startswith("This backup stops before its end.")
    assert refused(data[: data.index("Ł".encode()) + 1]).startswith("This backup stops before its end.")


def test_a_newer_backup_is_refused_with_its_number():
    assert refused(b'{"kith backup": 3, "everything": "else"}').startswith(
        "This backup was made by a newer Kith (format 3, and this one reads 2); nothing was changed."
    )


@pytest.mark.parametrize("data", [b"", b" \n", b"[]", b"{}", b"hello", b"\xff\xfe\x00", b"BEGIN:VCARD", b'"kith backup"'])
def test_a_file_that_is_no_backup_is_told(data):
    assert refused(data)


@pytest.mark.parametrize(
    "data",
    [
        b'{"kith backup": true}',
        b'{"kith backup": 0}',
        b'{"kith backup": 1}',
        b'{"kith backup": NaN}',
        b'{"kith backup": 1e999}',
        b'{"kith backup": ' + b"9" * 10_000 + b"}",
        b'{"kith backup": 1, "kith backup": 1}',
        b'{"kith backup": 1, "records": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"kith backup": 1, "records": ' + b"[" * 100_000,
    ],
)
def test_a_hostile_file_is_refused_and_crashes_nothing(data):
    assert refused(data)


def test_a_backup_over_the_limit_is_refused_unread():
    assert refused(b" " * (limits.UPLOAD + 1)).startswith("This file has 40 MB")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"kind": "spaceship"}, "this Kith does not know what a “spaceship” is"),
        ({"stamps": {"name": "yesterday"}}, "one of its stamps is damaged"),
        ({"stamps": {}}, "a value has no stamp"),
        ({"values": {"name": 7}}, "its “name” is not what it should be"),
        ({"values": {"name": "a" * limits.RECORD}}, "it is too long (400093 characters)"),
        ({"values": {"unheard_of": 10**40}, "stamps": {"unheard_of": STAMP}}, "it holds a number that is too large"),
        ({"id": "../x"}, "its id is damaged"),
    ],
)
def test_a_record_that_cannot_be_read_is_set_aside_and_the_rest_comes_back(change, why):
    content = plain(**change)
    content["records"].append(plain(id="ben")["records"][0])
    read = backup.read(sealed(content))
    assert [record.id for record in read.records] == ["ben"]
    assert [each.why for each in read.aside] == [why]
    assert json.loads(read.aside[0].text) == content["records"][0], "the record is kept as it was"


def test_a_record_that_stands_twice_is_taken_once():
    content = plain()
    content["records"] *= 2
    read = backup.read(sealed(content))
    assert (len(read.records), [each.why for each in read.aside]) == (1, ["it is in the backup twice"])


def test_what_an_older_kith_could_not_read_is_read_when_this_one_can():
    read = backup.read(written([], aside=[json.dumps(plain()["records"][0])]))
    assert [record.id for record in read.records] == ["ana"]
    assert read.aside == []


def test_values_that_json_has_no_word_for_never_spoil_the_file():
    odd = stamped(Person(id="odd", name="half \ud83d", note="\ud83d" + "\ude00"), "name", "note")
    unreadable = stamped(Person(id="nan", name="Nan"), "name")
    unreadable.unknown = {"share": float("nan")}
    unreadable.stamps["share"] = STAMP
    read = backup.read(written([ana(), odd, unreadable]))
    assert [record.id for record in read.records] == ["ana", "odd"]
    assert len(read.aside) == 1


def test_kith_writes_what_it_holds_and_what_it_set_aside():
    class Row:
        text = "a row"

    class Held:
        aside = [Row()]

        def snapshot(self) -> list[Record]:
            return network()

    assert backup.write(Held(), NOW, "1f0c") == written(aside=["a row"])


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400))
def test_no_bytes_get_past_the_reader(data):
    for each in (data, b'{"kith backup": 1, ' + data, written()[:60] + data):
        with pytest.raises(BadBackup):
            backup.read(each)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=5))
def test_any_text_comes_back(people):
    records = [stamped(Person(id=f"p{n}", name=name, note=note), "name", "note") for n, (name, note) in enumerate(people)]
    assert backup.read(written(records)).records == records
