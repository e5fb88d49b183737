"""Where a test runs: in Chromium, unless it says otherwise."""

import pytest

everywhere = pytest.mark.engines("chromium", "firefox", "webkit")
where_it_can_be_killed = pytest.mark.engines("chromium", "firefox")
# MiniBrowser lays out nothing in a window that another one covers, so there is nothing to see in it.
where_windows_lie_beside_each_other = pytest.mark.engines("chromium", "firefox")
