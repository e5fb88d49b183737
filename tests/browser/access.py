"""axe-core's judgement of what is shown: only what is serious or critical counts here."""

from __future__ import annotations

from functools import cache

from kithdesk import places

from .engines import Tab

RUN = """async () => (await Promise.allSettled(document.getAnimations().map((each) => each.finished)), await axe.run(document, { resultTypes: ["violations"] })).violations
  .filter((each) => ["serious", "critical"].includes(each.impact))
  .map((each) => `${each.id} (${each.impact}): ${each.help}: ` + each.nodes.slice(0, 4).map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | "))"""


@cache
def _axe() -> str:
    return (places.NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8")


def serious(tab: Tab) -> list[str]:
    """What axe finds on the screen as it is, in words. The script comes in beside the page's policy, which stays as it is."""
    if not tab.ask("() => Boolean(globalThis.axe)"):
        tab.page.evaluate(_axe())
    return tab.ask(RUN)
