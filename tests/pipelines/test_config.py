"""Configuration files: both shipped ones load, and a mistake is one sentence that names the field."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from pipelines.config import Config, ConfigError, load_config, parse_config

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize("path", sorted((ROOT / "configs").glob("*.yaml")), ids=lambda p: p.stem)
def test_shipped_files_load_and_survive_a_round_trip(path: Path) -> None:
    config = load_config(path)
    again = parse_config(yaml.safe_load(yaml.safe_dump(config.model_dump(mode="json"))), "again")
    assert again == config


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("rounds: many", "field `rounds`"),
        ("search: {sampels: 3}", "field `search.sampels`"),
        ("train: {batch: 15}", "field `train.batch`"),
        ("filters: {order: [absurd, magic]}", "no filter 'magic'"),
        ("- a list", "must hold fields"),
        ("rounds: [", "not YAML"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "c.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=re.escape(says)) as found:
        load_config(path)
    assert "\n" not in str(found.value)


def test_defaults_are_the_demo_on_two_cores() -> None:
    assert Config().engine.gpus == 0 and Config().train.zero_stage == 2 and Config().train.processes == 2


def test_the_command_says_it_and_exits_with_2(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_text("rounds: 0")
    done = subprocess.run(
        [sys.executable, "-m", "pipelines.cli", "iterate", path, "--run", tmp_path / "run"],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("proofmill: ") and "`rounds`" in done.stderr
    assert not (tmp_path / "run").exists()
