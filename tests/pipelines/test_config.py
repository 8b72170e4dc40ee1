"""Configuration files: both shipped ones load, and a mistake is one sentence that names the field."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from pipelines.config import Config, ConfigError, parse_config
from pipelines.reference import PAGES
from pipelines.settings import load_config

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


def test_the_7b_configuration_gives_refutations_as_much_room_as_proofs() -> None:
    config = load_config(ROOT / "configs" / "deepseek-prover-7b.yaml")
    assert config.filters.max_tokens == config.search.max_tokens


def test_every_setting_of_an_algorithm_can_be_set() -> None:
    """What a search, a formalization, a filter or a training takes is what the file says, field by field."""
    data = {
        "search": {"top_p": 0.9},
        "formalize": {"top_p": 0.8},
        "filters": {"max_tokens": 7},
        "train": {"gradient_checkpointing": True},
        "model": {"prompts": {"prove": "paper"}},
    }
    config = parse_config(data, "the test")
    assert (config.search.top_p, config.formalize.top_p, config.filters.max_tokens) == (0.9, 0.8, 7)
    assert config.train.gradient_checkpointing and config.model.prompts == {"prove": "paper"}
    assert parse_config(config.model_dump(mode="json"), "what a run wrote down") == config
    with pytest.raises(ConfigError, match=r"`search\.top_q`"):
        parse_config({"search": {"top_q": 1}}, "the test")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_is_made_from_the_code_is_the_one_that_it_makes(name: str) -> None:
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "stale: python -m pipelines.reference"
    assert "|  |" not in written, "a field without a text under it"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("search: {sample: 3}", "`search.sample`: there is no such field"),
        ("lean: {worker: 3}", "`lean.worker`: there is no such field"),
        ("search: {portfolio: by rfl}", "`search.portfolio`: Input should be a list"),
        ("model: {prompts: nonesuch}", "no prompts 'nonesuch': give one of compact"),
        ("model: {prompts: {prov: paper}}", "no task is called 'prov'"),
    ],
)
def test_a_configuration_that_cannot_run_leaves_no_folder(tmp_path: Path, text: str, says: str) -> None:
    path, run = tmp_path / "bad.yaml", tmp_path / "run"
    path.write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "pipelines.cli", "iterate", path, "--run", run], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 2 and says in done.stderr and not run.exists(), done.stderr
