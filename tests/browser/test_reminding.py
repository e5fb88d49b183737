"""Reminding while Kith is closed: what the service worker says, when, and what becomes of it."""

import pytest
from kithdesk.serving import Server

from .engines import Browser
from .engines.played import PlayedBrowser, PlayedTab
from .pages import App
from .where import everywhere

ABILITIES = "() => document.querySelector('#screen .abilities')?.innerText ?? ''"
PREPARED = """async () => {
  const name = (await caches.keys()).find((each) => each.startsWith("kith-reminding "));
  const kept = name && (await (await caches.open(name)).match(new URL("reminding.json", document.baseURI).href));
  return kept ? await kept.json() : null;
}"""
AS_IF_NOT_OPENED_TODAY = """async () => {
  const name = (await caches.keys()).find((each) => each.startsWith("kith-reminding "));
  await (await caches.open(name)).delete(new URL("reminding.json?told", document.baseURI).href);
}"""
NOTIFICATIONS = """async () => {
  const shown = await (await navigator.serviceWorker.getRegistration()).getNotifications();
  return shown.map(({ title, body }) => [title, body]);
}"""
TAPPED = "() => openToday({ close() {} }).catch(() => {})"


class Phone:
    """A Chromium that grants Kith what an installed app gets, and wakes the service worker when it is told to."""

    def __init__(self, browser: Browser, app: App, origin: str) -> None:
        assert isinstance(browser, PlayedBrowser) and isinstance(app.tab, PlayedTab)
        self.context, self.app, self.origin = browser.context, app, origin
        self.session = self.context.new_cdp_session(app.tab.page)
        self.registrations: list[str] = []
        self.session.on("ServiceWorker.workerRegistrationUpdated", self._seen)
        self.session.send("ServiceWorker.enable")

    def _seen(self, event: dict[str, list[dict[str, str]]]) -> None:
        self.registrations += [each["registrationId"] for each in event["registrations"]]

    def grant(self) -> None:
        """Notifications, and the waking from time to time."""
        assert self.context.browser
        where = self.session.send("Target.getTargetInfo")["targetInfo"]["browserContextId"]
        self.context.browser.new_browser_cdp_session().send(
            "Browser.grantPermissions",
            {
                "permissions": ["notifications", "periodicBackgroundSync", "backgroundSync"],
                "origin": self.origin,
                "browserContextId": where,
            },
        )

    def wake(self) -> None:
        """The browser finds the time."""
        wish = {"origin": self.origin, "registrationId": self.registrations[-1], "tag": "kith-reminding"}
        self.session.send("ServiceWorker.dispatchPeriodicSyncEvent", wish)

    def wake_and_wait(self) -> None:
        """The same, until all is done: that nothing is shown can be seen only then."""
        self.context.service_workers[0].evaluate("() => remind({ tag: 'kith-reminding' })")

    def tap_the_notification(self) -> None:
        """As far as a test may: what the service worker does then."""
        self.context.service_workers[0].evaluate(TAPPED)


@pytest.fixture
def phone(browser: Browser, app: App, host: Server) -> Phone:
    app.samples().offline_ready()
    scheme, _, name = host.address.split("/")[:3]
    return Phone(browser, app, f"{scheme}//{name}")


def switched_on(phone: Phone) -> App:
    phone.grant()
    app = phone.app.visit("reminders", "reminders")
    app.tab.tap("Switch on: A notification")
    app.tab.see("On. About once a day")
    app.tab.wait_until(PREPARED, what="the sentences to be laid ready")
    return app


def test_a_tap_switches_it_on_and_one_notification_a_day_names_nobody(phone: Phone) -> None:
    app = switched_on(phone)
    prepared = app.tab.ask(PREPARED)
    today = prepared["days"][prepared["today"]]
    phone.wake_and_wait()
    assert app.tab.ask(NOTIFICATIONS) == [], "whoever has Kith open needs no notification"
    app.tab.ask(AS_IF_NOT_OPENED_TODAY)
    phone.wake()
    shown = app.tab.wait_until(
        f"async () => {{ const all = await ({NOTIFICATIONS})(); return all.length && all }}", what="the notification"
    )
    assert shown == [["Kith", today]]
    assert not any(name in today for name in ("Amara", "Daniel", "Leo"))


def test_a_tap_on_it_leads_to_today_in_the_window_that_is_open(phone: Phone) -> None:
    phone.app.go("People")
    phone.tap_the_notification()
    phone.app.screen("today")


def test_switching_it_off_takes_what_was_laid_ready_away(phone: Phone) -> None:
    app = switched_on(phone)
    app.tab.tap("Switch off: A notification")
    app.tab.see("Can be switched on")
    app.tab.wait_until(f"async () => !(await ({PREPARED})())", what="the sentences to go")


@everywhere
def test_before_anything_is_granted_the_screen_says_what_this_browser_does_and_offers_no_tap(app: App) -> None:
    app.start().visit("reminders", "reminders")
    said = app.tab.wait_until(ABILITIES, what="what this phone can do")
    assert "Works on every phone" in said and "A notification" in said and "A mark on the icon" in said
    assert "Switch on" not in said and "On." not in said.split("A notification")[1]
