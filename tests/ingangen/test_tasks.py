"""Which rules a role gets, under which moment, and in which order."""

from __future__ import annotations

from collections.abc import Callable

from agressieprotocol.content import Content
from agressieprotocol.overviews.moments import topics_at
from agressieprotocol.overviews.tasks import ALWAYS, tasks_of, wider
from agressieprotocol.rules.model import Moment, Registry, Rule, Strength

Maker = Callable[..., Rule]
Registrar = Callable[..., Registry]


def test_a_role_gets_its_own_rules_before_those_of_wider_roles(
    rule: Maker, registry: Registrar
) -> None:
    """The nearest role comes first; a rule of two roles stands with the nearest, once."""
    found = tasks_of(
        registry(
            rule("breed", "iedereen"),
            rule("eigen", "receptie"),
            rule("twee", "medewerker", "receptie"),
        ),
        "receptie",
    )
    assert [group.moment for group in found] == ["tijdens"]
    parts = [(part.role.id, [r.id for r in part.rules]) for part in found[0].parts]
    assert parts == [("receptie", ["eigen", "twee"]), ("iedereen", ["breed"])]


def test_rules_for_others_stay_away(rule: Maker, registry: Registrar) -> None:
    """A wider role does not get the rules of a narrower one."""
    assert tasks_of(registry(rule("eigen", "receptie")), "medewerker") == ()


def test_a_rule_of_every_moment_stands_in_a_group_of_its_own(
    rule: Maker, registry: Registrar
) -> None:
    """Four times the same line helps nobody."""
    found = tasks_of(registry(rule("altijd", moments=tuple(Moment))), "medewerker")
    assert [group.moment for group in found] == [ALWAYS]


def test_explanations_stand_apart_from_what_binds(rule: Maker, registry: Registrar) -> None:
    """What is only to be known does not hide what is to be done."""
    found = tasks_of(
        registry(rule("weet", strength=Strength.INFO), rule("doe", strength=Strength.MAY)),
        "medewerker",
    )
    (part,) = found[0].parts
    assert [r.id for r in part.rules] == ["doe"]
    assert [r.id for r in part.background] == ["weet"]


def test_rules_follow_the_order_of_the_source(rule: Maker, registry: Registrar) -> None:
    """Chapter 2 comes before chapter 10, whatever the names of the files sort like."""
    rules = (rule("b", page="docs/protocol/10-nazorg"), rule("a", page="docs/protocol/2-soorten"))
    (group,) = tasks_of(registry(*rules), "medewerker")
    assert [r.id for r in group.parts[0].rules] == ["a", "b"]


def test_every_role_gets_each_of_its_rules_at_each_moment(content: Content) -> None:
    """On the real content, nothing falls out and nothing comes in."""
    for role in content.registry.roles:
        chain = set(wider(content.registry.roles, role))
        expected = {
            (moment, rule.id)
            for rule in content.registry
            if chain & set(rule.who)
            for moment in ({ALWAYS} if len(set(rule.moments)) == len(Moment) else rule.moments)
        }
        shown = [
            (group.moment, rule.id)
            for group in tasks_of(content.registry, role)
            for part in group.parts
            for rule in part.rules + part.background
        ]
        assert len(shown) == len(set(shown))
        assert set(shown) == expected


def test_every_moment_gets_each_of_its_rules(content: Content) -> None:
    """On the real content, each rule stands once at each of its moments."""
    for moment in Moment:
        topics = topics_at(content.registry, moment)
        shown = [rule.id for topic in topics for rule in topic.rules + topic.background]
        assert sorted(shown) == sorted(r.id for r in content.registry if moment in r.moments)
        assert len({topic.page for topic in topics}) == len(topics)
