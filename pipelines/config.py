"""The configuration file: one YAML format for the demo on two cores and for a 7B model on a cluster.

Every field has its default here and nowhere else; unknown fields and wrong types are errors that name the
field. The resolved configuration is written into the run directory.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from autoformalize.filters import FILTERS, FilterConfig
from autoformalize.formalize import FormalizeConfig
from prover.lean.profiles.registry import PROFILES
from prover.models.vllm import EngineConfig
from prover.search.question import SearchConfig
from prover.search.strategies import STRATEGIES
from prover.train.base import BaseConfig


class ConfigError(ValueError):
    """The configuration cannot be used; the message names file, field and cause."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ProblemsConfig(_Section):
    """Where problems come from; `columns` maps problem, answer, id and solution to other field names.

    Problems that repeat an earlier one, from a similarity of `near_duplicates` on (null: none), or the text of a
    benchmark in `decontaminate` or in `evaluate.benchmarks` are set aside.
    """

    sources: list[str] = ["shipped:problems.jsonl"]
    columns: dict[str, str] = {}
    limit: int | None = Field(None, ge=1)
    near_duplicates: float | None = Field(0.9, gt=0, le=1)
    decontaminate: list[str] = []


class SeedConfig(_Section):
    """What the base learns from before the loop: files of the shipped set or paths in the same format.

    Formalization pairs are few and hard, so each is seen `formalize_repeat` times an epoch.
    """

    proofs: list[str] = ["shipped:seed.jsonl"]
    formalizations: list[str] = ["shipped:seed_formalizations.jsonl"]
    generic: list[str] = ["shipped:seed_generic.jsonl"]
    score_share: float = Field(0.4, ge=0, le=1)
    formalize_repeat: int = Field(2, ge=1)


class ModelConfig(_Section):
    """`base` is a folder or hub id of a pretrained model; null trains a small one from the seed.

    `prompts` is a set of `prover.models.formats.registry`, a folder of templates, or one of these for each task.
    """

    base: str | None = None
    small: BaseConfig = BaseConfig()
    context: int = 384
    prompts: str | dict[str, str] = "compact"
    number_markers: bool = True


class LeanSection(_Section):
    """Lean workers on each node, and the limits of one check."""

    workers: int = Field(2, ge=1)
    profile: str = "embedded"
    project: str | None = None


class TrainSection(_Section):
    """DeepSpeed. `base_steps` trains round 0 on the seed, `round_steps` every later round and the control.

    A round's own proofs are few beside the seed: each is seen `proof_repeat` times an epoch.
    """

    processes: int = Field(2, ge=1)
    gpus_per_process: int = Field(0, ge=0)
    base_steps: int = 1000
    round_steps: int = 450
    batch: int = 16
    micro_batch: int = 16
    learning_rate: float = 5e-3
    round_learning_rate: float = 2e-3
    warmup_steps: int = 30
    schedule: str = "linear"
    weight_decay: float = 0.01
    zero_stage: int = Field(2, ge=0, le=3)
    dtype: str = "float32"
    checkpoint_every: int = 0
    gradient_checkpointing: bool = False
    proofs_per_statement: int = Field(4, ge=1)
    proof_repeat: int = Field(3, ge=1)


class EvaluateSection(_Section):
    """What every round's model is measured on. `control` trains a model as long on the seed alone."""

    heldout: str | None = "shipped:heldout.jsonl"
    samples: int = Field(8, ge=1)
    per_family: int | None = Field(None, ge=1)
    benchmarks: list[str] = []
    defect_labels: str | None = "shipped:defective_labels.jsonl"
    control: bool = True


class Config(_Section):
    """A whole job."""

    seed: int = 1
    rounds: int = Field(2, ge=1)
    shard_size: int = Field(64, ge=1)
    deterministic: bool = True
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


def load_config(path: Path, overrides: dict[str, Any] | None = None) -> Config:
    """Read a YAML file. Raises `ConfigError` with one sentence naming the field."""
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except OSError as problem:
        raise ConfigError(f"{path}: cannot be opened: {problem.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{path}: not YAML: {str(problem).splitlines()[0]}") from None
    if not isinstance(data, dict):
        raise ConfigError(f"{path}: the file must hold fields such as `rounds: 2`")
    return parse_config({**data, **(overrides or {})}, str(path))


def parse_config(data: dict[str, Any], source: str) -> Config:
    """Validate; `source` names the origin in the error message."""
    try:
        config = Config.model_validate(data)
    except ValidationError as problem:
        first = problem.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the file"
        raise ConfigError(f"{source}: field `{field}`: {first['msg']}") from None
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
