"""Where a test runs: in Chromium, unless it says otherwise."""

import pytest

everywhere = pytest.mark.engines("chromium", "firefox", "webkit")
where_it_can_be_killed = pytest.mark.engines("chromium", "firefox")
