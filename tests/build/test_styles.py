"""The styles of many files reach the page as one, with the cascade that was written."""

from pathlib import Path

import pytest
from kithdesk import places, styles


def test_each_part_stands_in_its_layer_and_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "one.css").write_text("a { color: red }\n")
    (tmp_path / "two.css").write_text("b { color: blue }\n")
    (tmp_path / "all.css").write_text(
        '@layer base, screens;\n@import url("one.css") layer(base);\n@import url("two.css") layer(screens);\n'
    )
    assert styles.flat(tmp_path / "all.css").split() == (
        "@layer base, screens; @layer base { a { color: red } } @layer screens { b { color: blue } }".split()
    )


def test_an_import_of_another_kind_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "all.css").write_text('@import "elsewhere.css";\n')
    with pytest.raises(SystemExit, match="does not know"):
        styles.flat(tmp_path / "all.css")


def test_every_sheet_of_the_app_is_in_the_one_that_ships(site: Path) -> None:
    shipped = next(site.glob("app/r/*/styles/kith.css")).read_text("utf-8")
    for sheet in (places.PWA / "styles").glob("*.css"):
        if sheet.name != "kith.css":
            assert sheet.read_text("utf-8").strip() in shipped, f"{sheet.name} is not imported by kith.css"
