"""The essential path, in every engine: somebody met at a fair is on the phone, with no network, for good."""

from kithdesk.serving import Server

from .engines import Tab
from .pages import App
from .where import everywhere

LINE = "Builds water pumps. Tired, kind. Loves climbing. Asked me to send my project page."


@everywhere
def test_someone_met_at_a_fair_is_still_there_without_a_network(app: App, host: Server) -> None:
    app.start("Maya")
    app.meet("Amara Diallo", "Engineering fair, stand 12", LINE, accept=("interest: climbing",))
    app.offline_ready()
    host.stop()
    app.reload()
    app.tab.see("Amara Diallo", "Engineering fair, stand 12", "climbing")
    app.go("People")
    assert app.names() == ["Amara Diallo"]
    app.meet("Leo Chen", "The bus home")
    app.open("people")
    assert app.names() == ["Amara Diallo", "Leo Chen"]


@everywhere
def test_nothing_is_asked_of_the_app_before_its_first_word(tab: Tab, host: Server) -> None:
    """The shell says at once that it is getting ready, and what is tapped meanwhile is not lost."""
    app = App(tab, host.address)
    tab.open(app.address)
    tab.tap("People")
    app.ready().screen("people")
    tab.see("Nobody here yet")
