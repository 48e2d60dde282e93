"""Every task of the project, one line of intent each."""

import nox

nox.needs_version = ">=2026.4"
nox.options.default_venv_backend = "uv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "types", "check", "tests"]

PROGRAM = ("python", "-m", "agressieprotocol")


def install(session: nox.Session, lock: str) -> None:
    """Install what a lock names, checked against its hashes, and the project itself."""
    session.install("--require-hashes", "-r", f"requirements/{lock}.txt")
    session.install("--no-deps", "--no-build-isolation", "-e", ".")


@nox.session(venv_backend="uv", name="serve")
def serve(session: nox.Session) -> None:
    """Build the site, serve it on http://127.0.0.1:8000 and show what authors save."""
    install(session, "site")
    session.run(*PROGRAM, "serve", *session.posargs)


@nox.session
def site(session: nox.Session) -> None:
    """Build the site into build/site; a warning is an error."""
    install(session, "site")
    session.run(*PROGRAM, "site", *session.posargs)


@nox.session
def pdf(session: nox.Session) -> None:
    """Print the whole protocol of the site into build/agressieprotocol.pdf."""
    install(session, "dev")
    session.run("python", "tests/chromium.py")
    session.run(*PROGRAM, "site")
    session.run(*PROGRAM, "pdf")


@nox.session
def evening(session: nox.Session) -> None:
    """Print guide, slides and hand-outs of the evening into build/startbijeenkomst."""
    install(session, "dev")
    session.run("python", "tests/chromium.py")
    session.run(*PROGRAM, "site")
    session.run(*PROGRAM, "evening")


@nox.session
def check(session: nox.Session) -> None:
    """Check the content alone: rules, notes, charts, exercises."""
    install(session, "site")
    session.run(*PROGRAM, "check", *session.posargs)


@nox.session
def review(session: nox.Session) -> None:
    """Say that links to changed rules were looked at again."""
    install(session, "site")
    session.run(*PROGRAM, "review", *session.posargs)


@nox.session(name="new-item")
def new_item(session: nox.Session) -> None:
    """Put an empty question, ready to fill in, at the end of an exercise."""
    install(session, "site")
    session.run(*PROGRAM, "new-item", *session.posargs)


@nox.session
def schema(session: nox.Session) -> None:
    """Write the schema by which an editor completes and checks questions."""
    install(session, "site")
    session.run(*PROGRAM, "schema")


@nox.session(name="new-supplement")
def new_supplement(session: nox.Session) -> None:
    """Put an empty supplement ready for a team to fill in."""
    install(session, "site")
    session.run(*PROGRAM, "new-supplement", *session.posargs)


@nox.session
def supplements(session: nox.Session) -> None:
    """Check that no team's supplement weakens the protocol."""
    install(session, "site")
    session.run(*PROGRAM, "supplements", *session.posargs)


@nox.session(name="base-report")
def base_report(session: nox.Session) -> None:
    """Tell per team what a change of the base does to its supplement."""
    install(session, "site")
    session.run(*PROGRAM, "base-report", *session.posargs)


@nox.session
def export(session: nox.Session) -> None:
    """Write plain questions as GIFT or QTI 2.1, for Moodle and other systems."""
    install(session, "site")
    session.run(*PROGRAM, "export", *session.posargs)


@nox.session
def municipality(session: nox.Session) -> None:
    """Put the layer of another municipality on the base; see docs/beheer/andere-gemeente.md."""
    install(session, "site")
    session.run(*PROGRAM, "municipality", *session.posargs)


@nox.session(name="import")
def import_items(session: nox.Session) -> None:
    """Read questions from GIFT or QTI 2.1 into a new exercise."""
    install(session, "site")
    session.run(*PROGRAM, "import", *session.posargs)


@nox.session
def casuistry(session: nox.Session) -> None:
    """Make the year's set of cases: guide, hand-out, slides and form, by a seed."""
    install(session, "dev" if "--pdf" in session.posargs else "site")
    session.run(*PROGRAM, "casuistry", *session.posargs)


@nox.session(name="item-report")
def item_report(session: nox.Session) -> None:
    """Say of each question how hard it was, from exported progress without names."""
    install(session, "site")
    session.run(*PROGRAM, "item-report", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run every test, in the browser too, as many at once as there are processors."""
    install(session, "dev")
    session.run("python", "tests/chromium.py")
    session.run(*PROGRAM, "site")
    session.run("pytest", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check the style of the code and the language of the pages."""
    install(session, "dev")
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run(*PROGRAM, "taal", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, strictly."""
    install(session, "dev")
    session.run("mypy")


@nox.session
def charts(session: nox.Session) -> None:
    """Write every chart as SVG, PNG and A4 PDF into build/stroomschemas."""
    install(session, "dev")
    session.run(*PROGRAM, "charts", *(session.posargs or ["build/stroomschemas"]))


@nox.session
def lock(session: nox.Session) -> None:
    """Renew the locks in requirements/, with hashes and without index addresses."""
    session.install("uv")
    options = ("--universal", "--python-version", "3.11", "--generate-hashes")
    said = ("--no-emit-index-url", "--custom-compile-command", "nox -s lock")
    compiled = ("uv", "pip", "compile", "-q", *options, *said, *session.posargs)
    site_parts = ("pyproject.toml", "--extra", "site", "--group", "build")
    dev_parts = ("--group", "tests", "--group", "lint", "--group", "types")
    session.run(*compiled, "--group", "nox", "-o", "requirements/nox.txt")
    session.run(*compiled, *site_parts, "-o", "requirements/site.txt")
    session.run(*compiled, *site_parts, *dev_parts, "-o", "requirements/dev.txt")
