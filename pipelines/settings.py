"""Settings from a file, from a model's own run and from the command line, one over the other, and what that changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipelines.config import Config, ConfigError, parse_config

Data = dict[str, Any]  # of a configuration, sections in sections
_WHOLE = ("columns", "prompts")  # mappings that are one value: who says one name, says all of them


def read_file(path: Path) -> Data:
    """The fields that a YAML file gives. Raises `ConfigError`."""
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except OSError as problem:
        raise ConfigError(f"{path}: cannot be opened: {problem.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{path}: not YAML: {str(problem).splitlines()[0]}") from None
    if not isinstance(data, dict):
        raise ConfigError(f"{path}: the file must hold fields such as `rounds: 2`")
    return data


def load_config(path: Path, said: Iterable[str] = ()) -> Config:
    """The configuration of a file, with what `--set` says over it. Raises `ConfigError` naming the field."""
    return parse_config(merged(read_file(path), assigned(said)), str(path))


def assigned(said: Iterable[str]) -> Data:
    """`formalize.candidates=8` as data; the value is read as YAML. Raises `ConfigError`."""
    import yaml

    found: Data = {}
    for one in said:
        name, equals, text = one.partition("=")
        if not equals or not name.strip():
            raise ConfigError(f"--set {one}: say FIELD=VALUE, such as formalize.candidates=8")
        try:
            value = yaml.safe_load(text)
        except yaml.YAMLError:
            raise ConfigError(f"--set {one}: the value cannot be read as YAML") from None
        for part in reversed(name.strip().split(".")):
            value = {part: value}
        found = merged(found, value)
    return found


def merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> Data:
    """The fields of both, those of `over` where both have one; sections are merged field by field."""
    found = dict(under)
    for name, value in over.items():
        before = found.get(name)
        sections = isinstance(before, dict) and isinstance(value, dict) and name not in _WHOLE
        found[name] = merged(before, value) if before and sections else value
    return found


def changes(before: Config, after: Config) -> list[str]:
    """What differs, as `search.samples: 16 → 8`."""
    one, two = (dict(_leaves(config.model_dump(mode="json"))) for config in (before, after))
    return [f"{name}: {one.get(name)} → {two.get(name)}" for name in {**one, **two} if one.get(name) != two.get(name)]


def _leaves(data: Mapping[str, Any], at: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in data.items():
        if isinstance(value, dict) and name not in _WHOLE:
            yield from _leaves(value, f"{at}{name}.")
        else:
            yield f"{at}{name}", value
