"""The guide: MkDocs Material, run so that the same sources give the same bytes on any day and any desk."""

from __future__ import annotations

import subprocess
from pathlib import Path

from kithdesk import places, steps

# What MkDocs writes for search engines: dated, compressed by the desk's own zlib, and empty without a fixed address.
NOT_SHIPPED = ("sitemap.xml", "sitemap.xml.gz")


def guide() -> Path:
    """The guide's pages as HTML, made once; returns their folder."""
    if not places.GUIDE_SETTINGS.exists() or not places.DOCS.is_dir():
        raise steps.stop("the guide's sources (mkdocs.yml and docs/) are not here, so there is no site to build yet.")
    made = places.MADE / "guide"
    stamp = steps.digest(places.GUIDE_SETTINGS, places.DOCS, places.LOCKS / "desk.txt", Path(__file__))

    def work() -> None:
        settings = ["--config-file", str(places.GUIDE_SETTINGS), "--site-dir", str(made)]
        command = [str(places.VENV_PYTHON), "-m", "mkdocs", "build", "--strict", *settings]
        environment = steps.steady_environment(NO_MKDOCS_2_WARNING="1")
        ran = subprocess.run(
            command, cwd=places.ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        steps.fail_with_output("building the guide with MkDocs", ran.stdout, ran.returncode)
        for name in NOT_SHIPPED:
            (made / name).unlink(missing_ok=True)

    steps.once("guide", stamp, made, work)
    return made
