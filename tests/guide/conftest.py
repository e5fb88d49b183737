"""The guide, built once for all tests of a run, and read page by page."""

from pathlib import Path

import pytest
from guide.building import build
from guide.pages import Page, read


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder of the built guide."""
    return build(tmp_path_factory.mktemp("guide") / "site")


@pytest.fixture(scope="session")
def pages(site) -> dict[str, Page]:
    """Every page of the guide by its address below the site's root; the 404 page is not one of them."""
    files = (file for file in site.rglob("*.html") if file.name != "404.html")
    return {page.address: page for page in (read(file, site) for file in sorted(files))}
