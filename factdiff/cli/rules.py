"""The house's rules on their way into a command: found, read, and laid over a report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factdiff.cli.trouble import say
from factdiff.errors import FactdiffError, SettingsError

if TYPE_CHECKING:
    from factdiff.desk.facts import FactFile
    from factdiff.desk.house import House
    from factdiff.model import Article, Report
    from factdiff.settings import Settings

NAMES = ("factdiff.toml", "pyproject.toml")


class Rules(NamedTuple):
    """What one call goes by: the house's rules and the file they stand in, thresholds and facts, all checked."""

    house: House
    where: FactFile
    settings: Settings
    facts: tuple[FactFile, ...]
    knowledge: bool = False  # whether what factdiff knows by itself is held against the articles too

    @property
    def fail_on(self) -> str | None:
        """What the house fails on; None if it does not say."""
        return ",".join(self.house.fail_on) if self.house.fail_on is not None else None

    def language(self, option: str | None) -> str:
        """The language of articles that do not state theirs."""
        return option or self.house.language or "ar"


def read_rules(
    config: Path | None, thresholds: Sequence[str] | None, facts: Sequence[Path] | None, *, knowledge: bool = False
) -> Rules:
    """The rules of this call. SettingsError naming file and key if one is wrong."""
    from factdiff.desk.facts import FactFile, parse_facts
    from factdiff.desk.house import read_settings

    house, path, text = _house(config)
    name = shown(path) if path else ""
    settings = read_settings(house.settings, name)
    settings = read_settings(_assigned(thresholds or ()), "--set", base=settings)
    beside = [path.parent / fact for fact in house.facts] if path else []
    files = [*(facts if facts is not None else beside)]
    read = [parse_facts(read_text(file), shown(file)) for file in files]
    return Rules(house, FactFile(where=name, text=text, facts=()), settings, tuple(read), knowledge)


def _house(config: Path | None) -> tuple[House, Path | None, str]:
    from factdiff.desk.house import House, parse_house

    if config is not None:
        found = parse_house(read_text(config), shown(config), table=_table(config))
        return found or House(), config, read_text(config)
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file():
                house = parse_house(read_text(path), shown(path), table=_table(path))
                if house is not None:
                    return house, path, read_text(path)
    return House(), None, ""


def _table(path: Path) -> tuple[str, ...]:
    return ("tool", "factdiff") if path.name == "pyproject.toml" else ()


def shown(path: Path) -> str:
    """A path as the user would write it: from here, if it is below here."""
    whole = path.resolve()
    return whole.relative_to(Path.cwd()).as_posix() if whole.is_relative_to(Path.cwd()) else path.as_posix()


def read_text(path: Path) -> str:
    """A file of rules or facts. FactdiffError naming it if it cannot be read."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        reason = (getattr(problem, "strerror", None) or str(problem)).lower()
        raise FactdiffError(reason, where=shown(path)) from problem


def _assigned(options: Sequence[str]) -> dict[str, Any]:
    given = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not sign:
            raise SettingsError(f"--set {option} has no value", mend="write --set NAME=VALUE")
        given[name.strip()] = value.strip()
    return given


def ruled(report: Report, rules: Rules, articles: Sequence[Article], baseline: Path | None) -> Report:
    """The report after facts, names, severities and waivers of the house; what is waived is marked."""
    from factdiff.desk.house import by_house
    from factdiff.desk.reference import spellings, with_facts, with_names
    from factdiff.desk.waivers import waive
    from factdiff.pipeline import same_name

    texts = {article.id: article.text for article in articles}
    report = with_facts(report, rules.facts, rules.settings, same_name=lambda one, two: same_name(one, two).same)
    if rules.knowledge:
        from factdiff.knowledge import with_knowledge

        report = with_knowledge(report, rules.settings, same_name=lambda one, two: same_name(one, two).same)
    report = with_names(report, rules.house.names, rules.where, texts)
    for file in rules.facts:
        report = with_names(report, spellings([file]), file, texts)
    report, stale = waive(
        by_house(report, rules.house), rules.house.waiver, today=_today(), baseline=_ids(baseline) if baseline else ()
    )
    for line in stale:
        say(line)
    return report


def _today() -> Any:
    """Today, or the day that SOURCE_DATE_EPOCH names, as reproducible builds have it."""
    from datetime import UTC, date, datetime

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()


def _ids(baseline: Path) -> frozenset[str]:
    """The ids of the findings of an earlier report, as one JSON object or one line a finding."""
    import msgspec

    text = read_text(baseline)
    try:
        whole: Any = msgspec.json.decode(text)
        findings = whole.get("findings", [whole])
        return frozenset(finding["id"] for finding in findings)
    except msgspec.DecodeError:
        pass
    except (KeyError, TypeError) as problem:
        raise SettingsError("is no report of factdiff", where=shown(baseline)) from problem
    try:
        return frozenset(msgspec.json.decode(line)["id"] for line in text.splitlines() if line)
    except (msgspec.DecodeError, KeyError, TypeError) as problem:
        raise SettingsError(
            "is no report of factdiff", where=shown(baseline), mend="write one with --format json"
        ) from problem
