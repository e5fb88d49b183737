"""Lighthouse finds the guide fast, open to everybody, well made and easy to find: on a small phone with a slow network."""

from pathlib import Path

from kithdesk import lighthouse

from .engines import Engine


def test_home_and_the_longest_page_reach_what_lighthouse_asks_for(engine: Engine, site: Path) -> None:
    verdicts = lighthouse.judge(site)
    assert [set(verdict.scores) for verdict in verdicts] == [set(lighthouse.CATEGORIES)] * 2
    assert not any(verdict.short for verdict in verdicts), "\n" + "\n".join(map(lighthouse.told, verdicts))
