"""axe-core's judgement of what is shown: only what is serious or critical counts here."""

from __future__ import annotations

from functools import cache

from kithdesk import node, places, steps

from .engines import Tab

RUN = """async (rules) => {
  await Promise.allSettled(document.getAnimations().map((each) => each.finished));
  const { violations } = await axe.run(document, { resultTypes: ["violations"], ...(rules.length && { runOnly: rules }) });
  const where = ({ target, any }) => `${target.join(" ")} ${any[0]?.message ?? ""}`;
  return violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, impact, help, nodes }) => `${id} (${impact}): ${help}: ` + nodes.slice(0, 4).map(where).join(" | "));
}"""


@cache
def _axe() -> str:
    with steps.alone():
        node.fetch_packages_of_tests()
    return (places.NODE_MODULES_OF_TESTS / "axe-core" / "axe.min.js").read_text("utf-8")


def serious(tab: Tab, *rules: str) -> list[str]:
    """What axe finds on the screen as it is, in words; by these rules alone, or by all.

    The script comes in beside the page's policy, which stays as it is.
    """
    if not tab.ask("() => Boolean(globalThis.axe)"):
        tab.page.evaluate(_axe())
    return tab.ask(RUN, list(rules))
