"""Backups on the screen: saved readable or locked, brought back, and what was here before kept to go back to."""

import json
import sys

import pytest
from people import Phone, finish
from web.latch import Latch
from web.visitor import MOUNT, Visitor

from kith.formats.backups import sealing
from kith.network import Kith, MemoryStore, StoreFull
from kith.network.safety import EARLIER, EARLIER_ROWS

WORDS = "spoon river eleven lantern"


@pytest.fixture
def visitor(visitor: Visitor) -> Visitor:
    """Somebody with one person on a phone that can lock."""
    visitor.room.locksmith = locksmith()
    visitor.phone.know("Leo Chen")
    return visitor


def locksmith() -> sealing.Locksmith:
    """The desk's; in the phone's Python, where JavaScript does the sums, one that fits the passphrase alone."""
    if sys.platform != "emscripten":
        from kithdesk.locksmith import DeskLocksmith

        return DeskLocksmith()
    return Latch()


def readable(visitor: Visitor) -> bytes:
    content = visitor.open("/backup.json").body
    visitor.open("/backup")
    return content


def locked(visitor: Visitor) -> bytes:
    visitor.open("/backup/locked").fill("/backups", passphrase=WORDS, again=WORDS)
    (link, *_more) = [each for each in visitor.main.all("a") if each.has("data-locked")]
    assert link.get("download") == "kith-2026-11-21-locked.txt"
    content = visitor.open(link.get("href").removeprefix(MOUNT)).body
    assert visitor.headers["content-type"].startswith("text/plain")
    return content


def names(visitor: Visitor) -> list[str]:
    return [each.name for each in visitor.phone.kith.people()]


def restore(visitor: Visitor, content: bytes, how: str = "merge") -> Visitor:
    visitor.open("/backup").upload("/restorations", content, "kith.json")
    (form,) = [each for each in visitor.main.all("form") if "/restorations/" in each.get("action")]
    return visitor.post(form.get("action").removeprefix(MOUNT), how=how)


def token_of(visitor: Visitor) -> str:
    (form,) = [each for each in visitor.main.all("form") if "/restorations/" in each.get("action")]
    return form.get("action").removeprefix(MOUNT + "/restorations/").partition("/")[0]


def test_a_locked_backup_comes_back_with_its_passphrase(visitor: Visitor) -> None:
    content = locked(visitor)
    assert b"Leo" not in content and sealing.is_sealed(content)
    visitor.open("/erasure").fill("/erasure", sure="on")
    visitor.open("/backup").upload("/restorations", content, "kith-locked.txt")
    assert "This backup is locked" in visitor.text
    visitor.fill("/opening", passphrase=f" {WORDS} ")
    assert "It holds one person." in visitor.text and "Leo Chen" in visitor.text
    visitor.fill(f"/restorations/{token_of(visitor)}", how="merge")
    assert names(visitor) == ["Leo Chen"]


def test_a_wrong_passphrase_can_be_tried_again_without_choosing_the_file_again(visitor: Visitor) -> None:
    visitor.upload("/restorations", locked(visitor), "kith-locked.txt")
    address = f"/restorations/{token_of(visitor)}/opening"
    for left in ("four more times", "three more times", "two more times", "once more"):
        visitor.post(address, passphrase="something else")
        assert visitor.status == 422 and visitor.headers["hx-reswap"] == "none"
        assert "It is another passphrase, or the file was damaged. Nothing was changed." in visitor.said
        assert left in visitor.said
    visitor.post(address, passphrase="something else")
    assert "Choose the file again" in visitor.said
    visitor.post(address, passphrase=WORDS)
    assert "no longer open" in visitor.said


def test_a_passphrase_is_typed_twice_or_seen(visitor: Visitor) -> None:
    visitor.open("/backup/locked").fill("/backups", passphrase=WORDS, again=WORDS + "s")
    assert visitor.status == 422 and "The two are not the same. Nothing was saved." in visitor.said
    visitor.open("/backup/locked").fill("/backups", passphrase=WORDS, shown="on")
    assert "Your locked backup is ready" in visitor.text
    visitor.open("/backup/locked").fill("/backups", passphrase="short", again="short")
    assert visitor.status == 422 and "too short" in visitor.said


def test_the_screen_says_plainly_that_nobody_can_open_it_without_the_passphrase(visitor: Visitor) -> None:
    assert "Without the passphrase nobody can open the file" in visitor.open("/backup/locked").text


def test_a_passphrase_is_never_put_on_a_screen_or_among_the_drafts(visitor: Visitor) -> None:
    visitor.open("/backup/locked")
    typed = [field for field in visitor.main.all("input") if field.get("autocomplete").endswith("-password")]
    assert [each.get("name") for each in typed] == ["passphrase", "again"]
    for each in typed:
        assert each.get("type") == "password" and each.has("data-no-draft") and not each.get("value")
    visitor.fill("/backups", passphrase=WORDS, again=WORDS)
    assert WORDS not in visitor.html
    assert all(WORDS not in text for text in visitor.phone.store._rows.meta.values())


def test_a_copy_that_cannot_lock_says_so(visitor: Visitor) -> None:
    content = locked(visitor)
    visitor.room.locksmith = None
    assert "locked" not in visitor.open("/backup").text
    assert "can't lock a backup" in visitor.open("/backup/locked").text
    visitor.upload("/restorations", content, "kith.txt")
    visitor.fill("/opening", passphrase=WORDS)
    assert "could not work out the key" in visitor.said


@pytest.mark.parametrize("length", [20, 300])
def test_a_locked_file_that_was_cut_off_is_told_before_the_passphrase(visitor: Visitor, length: int) -> None:
    visitor.upload("/restorations", locked(visitor)[:length], "kith.txt")
    assert visitor.status == 422 and "Nothing was changed" in visitor.said


def test_the_day_of_the_last_backup_and_what_is_new_since(visitor: Visitor) -> None:
    assert "No backup was saved on this phone yet." in visitor.open("/backup").text
    visitor.post("/backups/saved", how="download")
    assert visitor.status == 204
    visitor.open("/backup")
    assert "See that the file is where you want it" in visitor.said
    assert "The last backup went into the downloads today. Nothing was changed since." in visitor.text
    visitor.phone.minutes += 1
    visitor.phone.know("Ana")
    visitor.phone.pass_days(1)
    assert "went into the downloads yesterday. New or changed since: one person." in visitor.open("/backup").text
    visitor.post("/backups/saved", how="share", locked="yes")
    assert "went out by the share sheet today. It is locked with your passphrase." in visitor.open("/backup").text
    assert "Last saved today" in visitor.open("/more").text


def test_it_is_remembered_when_kith_is_opened_again_and_is_in_no_backup(visitor: Visitor) -> None:
    before = readable(visitor)
    visitor.post("/backups/saved", how="download")
    assert readable(visitor) == before
    visitor.phone.reopen()
    assert "went into the downloads today" in Visitor(visitor.phone).open("/backup").text


def test_what_was_here_before_can_be_put_back_days_later(visitor: Visitor) -> None:
    content = readable(visitor)
    visitor.phone.know("Ana of today")
    restore(visitor, content, "replace")
    assert names(visitor) == ["Leo Chen"]
    visitor.phone.pass_days(9)
    visitor.phone.reopen()
    later = Visitor(visitor.phone).open("/backup")
    assert "What was here before (two people) is still on this phone. It is kept until 21 December, and is in no backup." in later.text
    later.fill("/earlier/return")
    assert names(later) == ["Ana of today", "Leo Chen"]
    assert "What was here before is back." in later.said
    later.open("/backup").fill("/earlier/return")
    assert names(later) == ["Leo Chen"], "and there again"
    later.undo()
    assert names(later) == ["Ana of today", "Leo Chen"]


def test_a_merge_can_be_gone_back_from_too_and_one_that_changes_nothing_keeps_nothing(visitor: Visitor) -> None:
    content = readable(visitor)
    restore(visitor, content)
    assert "Everything in that backup is here already" in visitor.said
    assert "What was here before you restored" not in visitor.open("/backup").text
    other = Phone(named="other")
    other.know("Ben Osei")
    restore(visitor, readable(Visitor(other)))
    assert names(visitor) == ["Ben Osei", "Leo Chen"]
    visitor.open("/backup").fill("/earlier/return")
    assert names(visitor) == ["Leo Chen"]


def test_trying_one_backup_after_the_other_keeps_what_was_here_before_the_first(visitor: Visitor) -> None:
    one = readable(visitor)
    visitor.phone.know("Ana")
    other = readable(visitor)
    visitor.phone.know("Ben")
    restore(visitor, one, "replace")
    restore(visitor, other, "replace")
    assert names(visitor) == ["Ana", "Leo Chen"]
    visitor.open("/backup").fill("/earlier/return")
    assert names(visitor) == ["Ana", "Ben", "Leo Chen"]


def test_a_third_backup_in_a_row_still_leaves_what_was_here_before_the_first(visitor: Visitor) -> None:
    contents = []
    for name in ("Ana", "Ben", "Cem"):
        contents.append(readable(visitor))
        visitor.phone.know(name)
    for content in contents:
        restore(visitor, content, "replace")
    visitor.open("/backup").fill("/earlier/return")
    assert names(visitor) == ["Ana", "Ben", "Cem", "Leo Chen"]


def test_what_was_put_back_is_kept_when_a_backup_takes_its_place_again(visitor: Visitor) -> None:
    content = readable(visitor)
    visitor.phone.know("Ana")
    restore(visitor, content, "replace")
    visitor.open("/backup").fill("/earlier/return")
    restore(visitor, content, "replace")
    assert names(visitor) == ["Leo Chen"]
    visitor.open("/backup").fill("/earlier/return")
    assert names(visitor) == ["Ana", "Leo Chen"]


def test_who_deletes_a_network_is_told_of_what_is_still_kept(visitor: Visitor) -> None:
    content = readable(visitor)
    child = visitor.phone.child("Mia")
    assert "may be in it" not in visitor.open(f"/networks/{child.id}/removal").text
    restore(visitor, content)
    visitor.phone.know("Ana")
    restore(visitor, content, "replace").undo()
    assert "this may be in it. Backup can throw it away." in visitor.open(f"/networks/{child.id}/removal").text


def test_a_second_tap_does_not_swap_them_again(visitor: Visitor) -> None:
    content = readable(visitor)
    visitor.phone.know("Ana")
    restore(visitor, content, "replace")
    visitor.open("/backup")
    (of,) = visitor.main.all("input", name="of")
    visitor.post("/earlier/return", of=of.get("value"))
    visitor.post("/earlier/return", of=of.get("value"))
    assert names(visitor) == ["Ana", "Leo Chen"] and visitor.status == 200


def test_what_was_written_while_a_locked_file_waited_is_not_in_it(visitor: Visitor) -> None:
    visitor.open("/backup/locked").fill("/backups", passphrase=WORDS, again=WORDS)
    link = next(each for each in visitor.main.all("a") if each.has("data-locked"))
    visitor.phone.minutes += 5
    visitor.phone.know("Ana")
    visitor.post(link.get("data-tells").removeprefix(MOUNT), how="download", locked="yes")
    visitor.open("/backup")
    assert "It is locked with your passphrase. New or changed since: one person." in visitor.text


def test_not_now_in_one_window_forgets_no_backup_of_another(visitor: Visitor) -> None:
    other = Visitor(visitor.phone)
    other.room.kith = finish(Kith.open(visitor.phone.store, now=visitor.phone.now, new_id=lambda: "other", at_once=True))
    visitor.post("/backups/saved", how="download")
    other.post("/backups/later")
    visitor.phone.reopen()
    assert visitor.phone.kith.saved.on == "2026-11-21" and visitor.phone.kith.saved.quiet_until


def test_a_full_disk_keeps_nobody_from_their_backup(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    content = readable(visitor)
    visitor.phone.know("Ana")
    restore(visitor, content, "replace")
    visitor.phone.pass_days(31)

    async def full(_name: str, _text: str) -> None:
        raise StoreFull

    monkeypatch.setattr(visitor.phone.store, "note", full)
    assert "Save a backup" in visitor.open("/backup").text
    assert visitor.status == 200 and "What was here before you restored" not in visitor.text


def test_a_look_into_a_backup_is_not_kept_for_the_next_start(visitor: Visitor) -> None:
    visitor.upload("/restorations", readable(visitor), "kith.json")
    assert "Leo Chen" in visitor.text and [each for each in visitor.main.all("div") if each.has("data-passing")]


def test_it_is_thrown_away_when_one_says_so_and_when_its_day_has_come(visitor: Visitor) -> None:
    content = readable(visitor)
    meta = visitor.phone.store._rows.meta
    for ending in ("by hand", "by time", "by erasing"):
        visitor.phone.know(f"Ana, {ending}")
        restore(visitor, content, "replace")
        assert meta[EARLIER_ROWS]
        if ending == "by hand":
            visitor.open("/backup").fill("/earlier/removal")
        elif ending == "by time":
            visitor.phone.pass_days(31)
            finish(visitor.phone.kith.earlier(visitor.phone.today))
        else:
            visitor.open("/erasure").fill("/erasure", sure="on")
            meta = visitor.phone.store._rows.meta
        assert not meta.get(EARLIER_ROWS) and not meta.get(EARLIER), ending
        assert "What was here before you restored" not in visitor.open("/backup").text
    visitor.post("/earlier/return")
    assert "not kept any more. Nothing was changed." in visitor.said


def test_it_is_in_no_backup_and_is_not_read_at_a_start(visitor: Visitor) -> None:
    content = readable(visitor)
    visitor.phone.know("Somebody Secret")
    restore(visitor, content, "replace")
    assert readable(visitor) == content, "equal networks, equal bytes"
    assert b"Secret" not in readable(visitor)
    for store in (visitor.phone.store, MemoryStore(at_once=0)):
        store._rows = visitor.phone.store._rows
        assert {EARLIER, EARLIER_ROWS}.isdisjoint(finish(store.load()).meta)


def test_a_restore_can_be_undone_after_going_elsewhere(visitor: Visitor) -> None:
    content = readable(visitor)
    visitor.phone.know("Ana")
    restore(visitor, content, "replace").undo()
    assert names(visitor) == ["Ana", "Leo Chen"]


def test_a_phone_filled_from_a_backup_is_not_told_to_save_what_is_in_that_file(visitor: Visitor) -> None:
    content = readable(visitor)
    fresh = Visitor(Phone(named="fresh")).post("/welcome", name="Maya")
    restore(fresh, content)
    assert "This phone was filled from a backup." in fresh.open("/backup").text


def test_today_says_calmly_that_it_is_time_and_can_be_told_not_now(visitor: Visitor) -> None:
    for n in range(20):
        visitor.phone.know(f"Person {n}")
    assert "Time for a backup" not in visitor.open("/").text
    visitor.phone.pass_days(4)
    assert "Time for a backup You have written a good deal, and there is no copy of it yet." in visitor.open("/").text
    visitor.fill("/backups/later")
    assert "Time for a backup" not in visitor.open("/").text
    visitor.phone.pass_days(30)
    assert "Time for a backup" in visitor.open("/").text
    visitor.post("/backups/saved", how="download")
    assert "Time for a backup" not in visitor.open("/").text


def test_a_tab_on_an_iphone_is_told_what_will_happen_and_how_to_move(visitor: Visitor) -> None:
    visitor.room.copy |= {"platform": "ios", "installed": False}
    assert "a tab loses all that it keeps after seven days without a visit" in visitor.open("/").text
    visitor.open("/backup")
    for words in ("for seven days", "Save a backup", "Add to Home Screen", "bring the file back"):
        assert words in visitor.text
    visitor.room.copy |= {"installed": True}
    assert "seven days" not in visitor.open("/").text and "seven days" not in visitor.open("/backup").text


def test_a_browser_that_has_not_promised_to_keep_things_is_told_of(visitor: Visitor) -> None:
    visitor.room.copy |= {"platform": "desktop", "installed": False, "storage": {"persisted": False}}
    assert "has not promised to keep" in visitor.open("/backup").text
    visitor.room.copy["storage"] = {"persisted": True}
    assert "has not promised" not in visitor.open("/backup").text


@pytest.mark.parametrize("page", [True, False])
def test_a_newer_backup_is_refused_and_changes_nothing(visitor: Visitor, page: bool) -> None:
    visitor.page = page
    newer = json.loads(readable(visitor)) | {"kith backup": 9}
    visitor.upload("/restorations", json.dumps(newer).encode(), "kith.json")
    assert visitor.status == 422 and "made by a newer Kith" in visitor.html
    assert names(visitor) == ["Leo Chen"]


def test_what_is_too_large_to_be_kept_beside_is_told_and_undo_brings_it_back(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    content = readable(visitor)
    visitor.phone.know("Ana")
    monkeypatch.setattr("kith.formats.backups.earlier.limits.UPLOAD", 10)
    from kith.formats.backups import earlier

    assert earlier.packed(content) == ""
    monkeypatch.undo()
    monkeypatch.setattr("kith.formats.backups.earlier.packed", lambda backup: "")
    restore(visitor, content, "replace")
    assert "too large to be kept beside it, so only Undo brings it back" in visitor.said
    visitor.undo()
    assert names(visitor) == ["Ana", "Leo Chen"]


def test_a_phone_with_nobody_on_it_is_offered_the_way_back_first_and_asked_nothing_more(visitor: Visitor) -> None:
    text = visitor.open("/backup").text
    assert text.index("Save everything") < text.index("Bring a backup back")
    content = visitor.open("/backup.json").body
    fresh = Visitor(Phone(named="fresh")).post("/welcome", name="Maya")
    text = fresh.open("/backup").text
    assert text.index("Bring a backup back") < text.index("Save everything")
    fresh.upload("/restorations", content, "kith.json")
    assert "Replace" not in fresh.text
    fresh.fill(f"/restorations/{token_of(fresh)}")
    assert names(fresh) == ["Leo Chen"]
