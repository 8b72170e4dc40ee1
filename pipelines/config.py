"""The configuration file: one YAML format for the demo on two cores and for a 7B model on a cluster.

Every field has its default here and nowhere else; unknown fields and wrong types are errors that name the
field. The resolved configuration is written into the run directory.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.dataclasses import dataclass as settings

from autoformalize.filters import FILTERS, FilterConfig
from autoformalize.formalize import FormalizeConfig
from prover.lean.profiles.registry import PROFILES
from prover.models.vllm import EngineConfig
from prover.search.question import SearchConfig
from prover.search.strategies import STRATEGIES
from prover.settings import SETTINGS
from prover.train.base import BaseConfig
from prover.train.finetune import TrainConfig


class ConfigError(ValueError):
    """The configuration cannot be used; the message names file, field and cause."""


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, **SETTINGS)


class ProblemsConfig(_Section):
    """Where problems come from, and which are set aside before anything is spent on them."""

    sources: list[str] = ["shipped:problems.jsonl"]
    """Files (.jsonl, .parquet, .csv), `shipped:NAME` of the shipped set, or datasets of the hub, `owner/name@split`."""
    columns: dict[str, str] = {}
    """Other names of the fields problem, answer, id and solution."""
    limit: int | None = Field(default=None, ge=1)
    """Only the first so many usable problems."""
    near_duplicates: float | None = Field(default=0.9, gt=0, le=1)
    """A problem that is as similar as this to an earlier one is set aside; null: none is."""
    decontaminate: list[str] = []
    """Benchmarks to keep out besides those that are measured: by text among problems, by type among statements."""


class SeedConfig(_Section):
    """What the base learns from before the loop: files of the shipped set, or paths in the same format."""

    proofs: list[str] = ["shipped:seed.jsonl"]
    """Problems with statement and proof."""
    formalizations: list[str] = ["shipped:seed_formalizations.jsonl"]
    """Problems with their statement."""
    generic: list[str] = ["shipped:seed_generic.jsonl"]
    """Statements with their proof."""
    score_share: float = Field(default=0.4, ge=0, le=1)
    """Share of the problems that also teach judging: once right, once with the statement of another."""
    formalize_repeat: int = Field(default=2, ge=1)
    """How often an epoch sees each formalization: they are few and hard."""


class ModelConfig(_Section):
    """The model that formalizes, judges and proves."""

    base: str | None = None
    """Folder or hub id of a pretrained model; null trains a small one from the seed."""
    small: BaseConfig = BaseConfig()
    """Sizes of that small one."""
    context: int = Field(default=384, ge=1)
    """Tokens of prompt and completion together."""
    prompts: str | dict[str, str] = "compact"
    """compact, paper, chat, a folder of templates, or one of these for each task: {prove: chat, formalize: paper}."""
    number_markers: bool = True
    """Numbers of a prompt become one-token markers (`prover.models.numbers`); for small models."""


class LeanSection(_Section):
    """The checker on each node."""

    workers: int = Field(default=2, ge=1, le=4096)
    """Lean processes of a node."""
    profile: str = "embedded"
    """embedded or mathlib (`prover.lean.profiles.registry`)."""
    project: str | None = None
    """Folder of the Lake package for mathlib; null: this checkout."""


@settings(frozen=True, config=SETTINGS)
class TrainSection(TrainConfig):
    """How models are fine-tuned with DeepSpeed, and what each round's learns from."""

    processes: int = Field(default=2, ge=1)
    """Training processes."""
    gpus_per_process: int = Field(default=0, ge=0)
    """GPUs of each; 0 is the CPU."""
    base_steps: int = Field(default=1000, ge=1)
    """Steps of round 0, on the seed."""
    round_steps: int = Field(default=450, ge=1)
    """Steps of every later round and of the control."""
    learning_rate: float = Field(default=5e-3, gt=0)
    """Of round 0, at its height."""
    round_learning_rate: float = Field(default=2e-3, gt=0)
    """Of every later round and of the control."""
    proofs_per_statement: int = Field(default=4, ge=1)
    """At most so many proofs of one statement are learned from."""
    proof_repeat: int = Field(default=3, ge=1)
    """How often an epoch sees each proof of a round: they are few beside the seed."""

    def common(self) -> TrainConfig:
        """What every training of a run shares."""
        return TrainConfig(**{field.name: getattr(self, field.name) for field in fields(TrainConfig)})


class EvaluateSection(_Section):
    """What every round's model is measured on."""

    heldout: str | None = None
    """A file of problems with statements that nothing is learned from; `shipped:heldout.jsonl` goes with the shipped
    problems. Null: none."""
    samples: int = Field(default=8, ge=1, le=1 << 20)
    """Attempts at each statement."""
    per_family: int | None = Field(default=None, ge=1)
    """Only so many of each family."""
    benchmarks: list[str] = []
    """Benchmarks that are measured too (docs/evaluation.md)."""
    defect_labels: str | None = None
    """Which problems are defective, for the report alone; `shipped:defective_labels.jsonl` goes with the shipped."""
    control: bool = True
    """Also train a model as long on the seed alone, and measure it."""


class Config(_Section):
    """A whole job."""

    seed: int = 1
    """All other seeds follow from it."""
    rounds: int = Field(default=2, ge=1)
    """Turns of the loop after round 0."""
    shard_size: int = Field(default=64, ge=1)
    """Problems or statements of a shard, the unit of retry."""
    deterministic: bool = True
    """The same texts whatever else runs; false shares engines among shards, for throughput."""
    problems: ProblemsConfig = ProblemsConfig()
    seed_data: SeedConfig = SeedConfig()
    model: ModelConfig = ModelConfig()
    engine: EngineConfig = EngineConfig()
    lean: LeanSection = LeanSection()
    formalize: FormalizeConfig = FormalizeConfig()
    filters: FilterConfig = FilterConfig()
    search: SearchConfig = SearchConfig()
    train: TrainSection = TrainSection()
    evaluate: EvaluateSection = EvaluateSection()


def parse_config(data: dict[str, Any], source: str) -> Config:
    """Validate; `source` names the origin in the error message."""
    try:
        config = Config.model_validate(data)
    except ValidationError as problem:
        first = problem.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the file"
        raise ConfigError(f"{source}: field `{field}`: {_in_words(first)}{_did_you_mean(first['loc'])}") from None
    for field, names in (("order", config.filters.order), ("drop", config.filters.drop)):
        if unknown := [name for name in names if name not in FILTERS]:
            known = ", ".join(FILTERS)
            raise ConfigError(f"{source}: field `filters.{field}`: no filter {unknown[0]!r}; there are {known}")
    if config.search.strategy not in STRATEGIES:
        known = ", ".join(STRATEGIES)
        raise ConfigError(f"{source}: field `search.strategy`: no {config.search.strategy!r}; there are {known}")
    if config.lean.profile not in PROFILES:
        known = ", ".join(PROFILES)
        raise ConfigError(f"{source}: field `lean.profile`: no {config.lean.profile!r}; there are {known}")
    if config.train.batch % config.train.processes:
        raise ConfigError(f"{source}: field `train.batch`: not a multiple of `train.processes`")
    return config


def _in_words(error: Mapping[str, Any]) -> str:
    """Pydantic's message in the words of a YAML file, which knows no tuples and no keyword arguments."""
    if error["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
        return "there is no such field (docs/configuration.md has them all)"
    return str(error["msg"]).replace("a valid tuple", "a list")


def _did_you_mean(place: Sequence[int | str]) -> str:
    """The field that an unknown one is nearest to, in its section or in another."""
    fields = {name: getattr(info.annotation, "__pydantic_fields__", {}) for name, info in Config.model_fields.items()}
    sections = {name: {*found} for name, found in fields.items() if found}
    *above, last = map(str, place)
    if (last in fields and not above) or (above and last in sections.get(above[0], ())):
        return ""
    known = sections.get(above[0], set()) if above else {*fields}
    if near := difflib.get_close_matches(last, sorted(known), 1):
        return f"; did you mean `{'.'.join([*above, near[0]])}`?"
    elsewhere = [f"{name}.{last}" for name, found in sections.items() if last in found]
    return f"; there is `{elsewhere[0]}`" if elsewhere else ""
