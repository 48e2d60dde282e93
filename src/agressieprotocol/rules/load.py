"""Read the rules from the MyST pages and the roles from their file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.rules.fingerprint import fingerprint
from agressieprotocol.rules.model import Moment, Registry, Role, Rule, Strength
from agressieprotocol.rules.norm import Norm, parse_norm
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.fences import Fence
from agressieprotocol.source.options import Options
from agressieprotocol.source.pages import Page
from agressieprotocol.source.plain import fill, plain, setting_names
from agressieprotocol.source.yaml_file import ID, read_blocks

ROLES_FILE = "docs/rollen.yml"
TITLE_LIMIT = 60
_SOURCE = re.compile(r"Leeswijzer|Inleiding|bijlage (I|II|III|IV|V)|([1-9]|10)\.\d")


def read_roles(root: Path, problems: Problems) -> dict[str, Role]:
    """Read the roles; a double id or an unknown wider role is recorded."""
    roles: dict[str, Role] = {}
    blocks = read_blocks(root / ROLES_FILE, ROLES_FILE, problems)
    for block in blocks:
        role = Role(
            id=block.ident(),
            name=block.text("naam"),
            belongs_to=block.texts("hoort_bij", required=False),
        )
        block.done()
        if role.id in roles:
            block.fault("id", SourceCode.DUPLICATE_ID, f"rol “{role.id}” bestaat al")
        roles[role.id] = role
    known = tuple(roles)
    for block in blocks:
        block.choices("hoort_bij", known, required=False)
    return roles


def read_registry(
    root: Path, pages: Iterable[Page], settings: Mapping[str, str], problems: Problems
) -> Registry:
    """Read every rule of the pages, in their order."""
    roles = read_roles(root, problems)
    rules: dict[str, Rule] = {}
    titles: dict[str, str] = {}
    for page in pages:
        for fence in page.directives("regel"):
            rule = _rule(fence, page.label, roles, settings, problems)
            _register(rule, rules, titles, problems)
    return Registry(rules, roles)


def _register(
    rule: Rule, rules: dict[str, Rule], titles: dict[str, str], problems: Problems
) -> None:
    if rule.id in rules:
        first = rules[rule.id]
        message = f"regel “{rule.id}” bestaat al, in {first.path}:{first.line}"
        problems.add(rule.path, rule.line, SourceCode.DUPLICATE_ID, message)
        return
    if rule.title in titles:
        message = f"de titel “{rule.title}” heeft regel “{titles[rule.title]}” ook al"
        problems.add(rule.path, rule.line, RuleCode.TITLE, message)
    rules[rule.id], titles[rule.title] = rule, rule.id


def _rule(
    fence: Fence,
    label: str,
    roles: Mapping[str, Role],
    settings: Mapping[str, str],
    problems: Problems,
) -> Rule:
    options = Options.of(fence, label, problems)
    _check_head(fence, options, settings)
    strength = options.choice("kracht", [str(s) for s in Strength], RuleCode.STRENGTH)
    moments = options.choices("moment", [str(m) for m in Moment], RuleCode.MOMENT)
    who = options.choices("wie", list(roles), RuleCode.ROLE)
    sources = _sources(options)
    norm = _norm(options)
    title = _title(options)
    options.done()
    body = fence.body.strip()
    return Rule(
        id=fence.argument,
        title=title,
        body=body,
        text=plain(fill(body, dict(settings))),
        sources=sources,
        who=who,
        strength=Strength(strength or Strength.INFO),
        moments=tuple(map(Moment, moments)),
        norm=norm,
        fingerprint=fingerprint(body, strength, who, sources, str(norm or "")),
        page=label.removesuffix(".md"),
        path=label,
        line=fence.line,
    )


def _check_head(fence: Fence, options: Options, settings: Mapping[str, str]) -> None:
    if not ID.fullmatch(fence.argument):
        message = f"“{fence.argument}” is geen goede id; gebruik kleine letters en streepjes"
        options.fault(fence.line, SourceCode.BAD_ID, message)
    if not fence.body.strip():
        options.fault(fence.line, RuleCode.NO_TEXT, f"regel “{fence.argument}” heeft geen tekst")
    for name in setting_names(fence.body):
        if name not in settings:
            message = f"“{name}” staat niet in instellingen.yml"
            options.fault(fence.line, SourceCode.UNKNOWN_SETTING, message)


def _title(options: Options) -> str:
    title, line = options.text("titel")
    if len(title) > TITLE_LIMIT:
        message = f"de titel telt {len(title)} tekens; hoogstens {TITLE_LIMIT}"
        options.fault(line, RuleCode.TITLE, message)
    return title


def _sources(options: Options) -> tuple[str, ...]:
    sources, line = options.texts("bron")
    for source in sources:
        if not _SOURCE.fullmatch(source):
            message = f"“{source}” is geen paragraaf van het protocol, zoals 2.3 of Inleiding"
            options.fault(line, RuleCode.SOURCE, message)
    return sources


def _norm(options: Options) -> Norm | None:
    text, line = options.text("norm", required=False)
    try:
        return parse_norm(text) if text else None
    except ValueError as error:
        options.fault(line, RuleCode.NORM, str(error))
        return None
