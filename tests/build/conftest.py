"""The built site, for tests that look at what is published. Building is the scripts' own affair; here it is only asked for."""

from pathlib import Path

import pytest
from kithdesk import places
from kithdesk import site as building


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder that `scripts/build.py` wrote; built now if it is not up to date."""
    building.build()
    return places.SITE
