"""What is finished is not done again, and what was broken off is."""

from pathlib import Path

import pytest
from kithdesk import places, steps


@pytest.fixture(autouse=True)
def stamps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "STAMPS", tmp_path / "stamps")


def test_a_step_is_done_once_for_the_same_inputs(tmp_path: Path) -> None:
    made, done = tmp_path / "made.txt", []

    def work() -> None:
        done.append(1)
        made.write_text("made")

    assert steps.once("a step", "same", made, work)
    assert not steps.once("a step", "same", made, work)
    assert steps.once("a step", "other", made, work)
    made.unlink()
    assert steps.once("a step", "other", made, work)
    assert len(done) == 3


def test_a_step_that_was_broken_off_is_done_again(tmp_path: Path) -> None:
    made = tmp_path / "made"

    def breaks() -> None:
        made.mkdir()
        (made / "half").write_text("half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        steps.once("a step", "same", made, breaks)
    assert steps.once("a step", "same", made, made.mkdir)
    assert not list(made.iterdir())


def test_a_digest_knows_names_and_bytes_but_no_times(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        folder.mkdir()
        (folder / "a").write_text("ana")
    assert steps.digest(one) == steps.digest(two)
    (two / "a").rename(two / "b")
    assert steps.digest(one) != steps.digest(two)


def test_what_tools_leave_lying_about_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "kept.py").write_text("kept")
    for left in (".mypy_cache/x.db", "__pycache__/kept.pyc", ".DS_Store"):
        (tmp_path / left).parent.mkdir(exist_ok=True)
        (tmp_path / left).write_text("left")
    assert [path.name for path in steps.files_below(tmp_path)] == ["kept.py"]
