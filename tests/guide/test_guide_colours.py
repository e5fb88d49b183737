"""The guide wears the app's colours, and every pair that carries text can be read in light and in dark."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "assets" / "tokens.css"
APP = ROOT / "pwa" / "styles" / "tokens.css"
TOKEN = re.compile(r"--([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\);")

ON = [
    ("ink", "paper"), ("ink", "sunk"), ("ink", "card"), ("ink", "leaf-soft"), ("ink", "clay-soft"), ("muted", "paper"), ("muted", "sunk"),
    ("muted", "card"), ("leaf", "paper"), ("leaf", "leaf-soft"), ("leaf", "card"), ("leaf", "sunk"), ("clay", "clay-soft"), ("clay", "card"),
    ("sky", "paper"), ("sky", "card"), ("on-leaf", "leaf"),
]  # fmt: skip


def colours(sheet: Path) -> dict[str, tuple[str, str]]:
    """Each token's two colours, light and dark, as written."""
    return {name: (light, dark) for name, light, dark in TOKEN.findall(sheet.read_text("utf-8"))}


def luminance(oklch: str) -> float:
    """Relative luminance (WCAG 2) of `L% C H`; OKLCH to linear sRGB after Ottosson 2020."""
    from math import cos, radians, sin

    lightness, chroma, hue = (float(part.rstrip("%")) for part in oklch.split())
    lightness, a, b = lightness / 100, chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return sum(weight * min(max(part, 0), 1) for weight, part in ((0.2126, red), (0.7152, green), (0.0722, blue)))


def contrast(text: str, ground: str) -> float:
    lighter, darker = sorted((luminance(text), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_guide_and_app_wear_the_same_colours():
    guide, app = colours(GUIDE), colours(APP)
    assert len(guide) > 10
    assert guide == {name: app[name] for name in guide}


@pytest.mark.parametrize(("text", "ground"), ON)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(text, ground, scheme):
    tokens, which = colours(GUIDE), ["light", "dark"].index(scheme)
    reached = contrast(tokens[text][which], tokens[ground][which])
    assert reached >= 4.5, f"{text} on {ground} in {scheme}: {reached:.2f}"
