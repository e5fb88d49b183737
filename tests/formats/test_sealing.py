"""A locked backup opens with its passphrase and with nothing else, and no file can make a phone work itself to death."""

import base64
import gzip
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from people import finish

from kith.formats.backups import backup, sealing
from kith.formats.faults import BadBackup, NotOpened, TooEasy
from kith.records import limits

from .conftest import weight_of

FILES = Path(__file__).parent / "files"
WORDS = "spoon river eleven lantern"
PLAIN = "Ana Łódź 👩‍🚀\n".encode() * 40


class NoWork:
    """A locksmith whom nobody may ask to work."""

    def random(self, length: int) -> bytes:
        raise AssertionError("it was asked for")

    async def lock(self, lock: sealing.Lock, passphrase: bytes, plain: bytes) -> bytes:
        raise AssertionError("it was asked to lock")

    async def unlock(self, lock: sealing.Lock, passphrase: bytes, locked: bytes) -> bytes:
        raise AssertionError("it was asked to unlock")


class NoSecret(NoWork):
    """A locksmith who locks nothing: for what does not depend on the sums, which a phone's Python can't do by itself."""

    def random(self, length: int) -> bytes:
        return bytes(range(length))

    async def lock(self, lock: sealing.Lock, passphrase: bytes, plain: bytes) -> bytes:
        return plain + b"t" * sealing.TAG

    async def unlock(self, lock: sealing.Lock, passphrase: bytes, locked: bytes) -> bytes:
        return locked[: -sealing.TAG]


@pytest.fixture(scope="module")
def desk() -> sealing.Locksmith:
    if sys.platform == "emscripten":
        pytest.skip("the phone's sums are JavaScript's; a browser test does them")
    from kithdesk.locksmith import DeskLocksmith

    return DeskLocksmith()


@pytest.fixture(scope="module")
def locked(desk: sealing.Locksmith) -> bytes:
    return finish(sealing.seal(PLAIN, sealing.chosen(WORDS), desk))


def unlocked(data: bytes, typed: str, locksmith: sealing.Locksmith) -> bytes:
    return finish(sealing.opened(sealing.look(data), typed, locksmith))


def made() -> bytes:
    return finish(sealing.seal(PLAIN, sealing.chosen(WORDS), NoSecret()))


def with_header(**changes: object) -> bytes:
    line, _, rest = made().partition(b"\n")
    header = {name: value for name, value in (json.loads(line) | changes).items() if value is not None}
    return json.dumps(header).encode() + b"\n" + rest


def refused(data: bytes) -> str:
    with pytest.raises(BadBackup) as error:
        sealing.look(data)
    assert "Nothing was" in error.value.sentence or "nothing was" in error.value.sentence
    return error.value.sentence


def test_what_was_locked_opens_with_its_passphrase_however_a_keyboard_writes_it(locked, desk):
    assert unlocked(locked, WORDS, desk) == PLAIN
    assert unlocked(locked, "  spoon  river eleven\tlantern ", desk) == PLAIN
    assert unlocked(locked, "ｓｐｏｏｎ river eleven lantern", desk) == PLAIN


@pytest.mark.parametrize("typed", ["", " ", "spoon river eleven lanterns", "Spoon river eleven lantern", "x" * 2000])
def test_another_passphrase_opens_nothing(locked, desk, typed):
    with pytest.raises(NotOpened, match="It is another passphrase, or the file was damaged"):
        unlocked(locked, typed, desk)


def test_its_first_line_says_how_to_open_it_without_kith(locked):
    header = json.loads(locked.split(b"\n")[0])
    assert header == {
        "kith sealed backup": 1, "kdf": "argon2id", "memory_kib": 65536, "passes": 3, "lanes": 1, "salt": header["salt"],
        "cipher": "aes-256-gcm", "nonce": header["nonce"], "packed": "gzip", "bytes": header["bytes"],
    }  # fmt: skip
    assert b"Ana" not in locked


def test_it_can_be_opened_by_hand_as_the_documentation_says(locked, desk):
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    line, rest = locked.split(b"\n", 1)
    header = json.loads(line)
    salt, nonce = base64.b64decode(header["salt"]), base64.b64decode(header["nonce"])
    key = Argon2id(
        salt=salt, length=32, iterations=header["passes"], lanes=header["lanes"], memory_cost=header["memory_kib"]
    ).derive(WORDS.encode())
    assert gzip.decompress(AESGCM(key).decrypt(nonce, base64.b64decode(rest), line)) == PLAIN


def test_no_two_of_them_are_alike(locked, desk):
    assert finish(sealing.seal(PLAIN, sealing.chosen(WORDS), desk)).split(b"\n")[1] != locked.split(b"\n")[1]


@pytest.mark.parametrize("part", ["salt", "nonce", "memory_kib", "passes", "lanes", "white space", "content", "tag"])
def test_who_changes_any_part_of_it_makes_a_file_that_does_not_open(locked, desk, part):
    line, rest = locked.split(b"\n", 1)
    header, content = json.loads(line), bytearray(base64.b64decode(rest))
    if part in ("content", "tag"):
        content[0 if part == "content" else -1] ^= 1
    elif part in ("salt", "nonce"):
        value = bytearray(base64.b64decode(header[part]))
        value[0] ^= 1
        header[part] = base64.b64encode(value).decode()
    elif part != "white space":
        header[part] += 1
    if part not in ("content", "tag"):
        line = json.dumps(header, separators=(",", ":") if part == "white space" else None).encode()
    with pytest.raises(NotOpened):
        unlocked(line + b"\n" + base64.encodebytes(content), WORDS, desk)


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data + b"\n\n",
        lambda data: data.rstrip(),
        lambda data: b"\r\n\n" + data,
    ],
)
def test_other_ends_of_lines_do_no_harm(locked, desk, harm):
    assert sealing.is_sealed(harm(locked))
    assert unlocked(harm(locked), WORDS, desk) == PLAIN


@pytest.mark.parametrize(
    "asked",
    [
        {"memory_kib": 65535}, {"memory_kib": 0}, {"memory_kib": -1}, {"memory_kib": 256 * 1024 + 1}, {"memory_kib": 2**40}, {"memory_kib": 10**400},
        {"passes": 2}, {"passes": 0}, {"passes": 11}, {"passes": 2**31}, {"lanes": 0}, {"lanes": 5},
        {"salt": base64.b64encode(b"s" * 15).decode()}, {"salt": ""}, {"salt": base64.b64encode(b"s" * 65).decode()},
    ],
)  # fmt: skip
def test_a_lock_below_the_floor_or_above_the_ceiling_is_refused_before_any_work(asked):
    assert refused(with_header(**asked)).startswith("This file asks for a lock that is weaker or heavier than any Kith makes")


@pytest.mark.parametrize("asked", [{"memory_kib": 65536}, {"memory_kib": 256 * 1024}, {"passes": 10}, {"lanes": 4}])
def test_what_is_just_within_bounds_is_tried(asked):
    assert sealing.look(with_header(**asked)).content


@pytest.mark.parametrize(
    "harm",
    [
        {"kdf": "pbkdf2"}, {"cipher": "none"}, {"packed": "zip"}, {"packed": None}, {"more": 1}, {"salt": "!"}, {"salt": 7}, {"nonce": ""},
        {"nonce": base64.b64encode(b"n" * 13).decode()}, {"memory_kib": "65536"}, {"memory_kib": 65536.0}, {"passes": True}, {"lanes": None},
        {"bytes": 15}, {"bytes": -1}, {"bytes": "9"}, {"kith sealed backup": 0}, {"kith sealed backup": True}, {"kith sealed backup": "1"},
        {"kdf": "x" * 2000}, {"kdf": [["argon2id"]]}, {"packed": {}},
    ],
)  # fmt: skip
def test_a_header_that_kith_never_wrote_is_told_as_damage(harm):
    assert refused(with_header(**harm)).startswith("This locked backup is damaged")


def test_hostile_headers_are_refused_and_crash_nothing():
    start = b'{"kith sealed backup": 1, "x": '
    for harm in (b"[" * 900, b'1, "x": 1}', b"NaN}", b"9" * 900 + b"}", b"\xff}", b'"\xe9"}'):
        assert refused(start + harm + b"\nAAAA")


def test_a_file_that_was_cut_off_is_told_before_a_passphrase_is_typed():
    data = made()
    for length in (10, 100, data.index(b"\n"), data.index(b"\n") + 1, len(data) // 2, len(data) - 3):
        assert refused(data[:length]).startswith("This locked backup stops before its end") or length == 10
    assert refused(data[: len(data) - 1] + b"AAAA").startswith("This locked backup is damaged")
    assert refused(data[:-4] + b"\xc3\xa9\n").startswith("This locked backup is damaged")


def test_a_newer_one_is_refused_with_its_number():
    assert refused(b'{"kith sealed backup": 2, "kdf": "something newer"}\nAAAA').startswith(
        "This locked backup was made by a newer Kith (format 2, and this one reads 1); nothing was changed."
    )


def test_a_file_over_the_limit_is_refused_unread():
    assert refused(b" " * (limits.UPLOAD + 1)).startswith("This file has 40 MB")


def test_a_file_of_single_letters_weighs_little_more_than_its_text():
    data = with_header(bytes=300_000).partition(b"\n")[0] + b"\n" + b"a " * 400_000
    assert weight_of(lambda: sealing.look(data)) < 10 * len(data)


def test_what_grows_without_end_is_stopped():
    packed = gzip.compress(bytes(limits.UPLOAD + 1), 9)
    header = with_header(bytes=len(packed) + sealing.TAG).split(b"\n")[0]
    data = header + b"\n" + base64.encodebytes(packed + b"t" * sealing.TAG)
    with pytest.raises(BadBackup, match="larger than 40 MB"):
        unlocked(data, WORDS, NoSecret())


@pytest.mark.parametrize("packed", [b"no gzip", gzip.compress(b"x")[:-1], gzip.compress(b"x") + b"more"])
def test_what_was_packed_otherwise_is_told_as_damage(packed):
    header = with_header(bytes=len(packed) + sealing.TAG).split(b"\n")[0]
    with pytest.raises(BadBackup, match="is damaged"):
        unlocked(header + b"\n" + base64.encodebytes(packed + b"t" * sealing.TAG), WORDS, NoSecret())


@pytest.mark.parametrize("typed", ["", "short", "nine lett", "aaaaaaaaaaaaaa", "abababababab", "12 12 12 12", "a b c d e", "x" * 1001])
def test_a_passphrase_that_is_easily_guessed_locks_nothing(typed):
    with pytest.raises(TooEasy, match="Nothing was saved"):
        sealing.chosen(typed)


@pytest.mark.parametrize("typed", ["ten lettrs", WORDS, "苹果 桌子 猫 书", "a1B2c3D4e5"])
def test_ten_letters_or_four_words_will_do(typed):
    assert sealing.chosen(typed)


def test_a_locked_file_is_told_from_every_other():
    assert sealing.is_sealed(made()) and sealing.is_sealed(b"\xef\xbb\xbf" + made()) and sealing.is_sealed(made()[:100])
    for other in (b"", b"{}", backup.of_records([], [], datetime(2026, 11, 21, tzinfo=UTC), "r"), b"BEGIN:VCARD\nkith sealed backup"):
        assert not sealing.is_sealed(other)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300))
def test_no_bytes_get_past_the_look(data):
    for each in (data, b'{"kith sealed backup": 1, ' + data, made()[:90] + data, made().partition(b"\n")[0] + b"\n" + data):
        with pytest.raises(BadBackup):
            sealing.look(each)


def test_the_one_that_was_locked_long_ago_still_opens(desk):
    """Made once, on the desk, from the file of the third schema; never to be made again."""
    data = (FILES / "third-schema.kith-locked.txt").read_bytes()
    plain = unlocked(data, "pond lantern Tuesday pump", desk)
    assert plain == (FILES / "third-schema.kith.json").read_bytes()
    assert backup.read(plain).records
