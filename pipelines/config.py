"""The configuration file: one YAML format for the demo on two cores and for a 7B model on a cluster.

Every field has its default here and nowhere else; unknown fields and wrong types are errors that name the
field. The resolved configuration is written into the run directory.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from autoformalize.filters import FILTERS, FilterConfig
from prover.lean.verdicts import GoalKind


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


class SmallModel(_Section):
    """Sizes of a Llama trained from nothing (`model.base: null`)."""

    vocabulary: int = 768
    hidden: int = 160
    layers: int = 4
    heads: int = 5
    feed_forward: int = 448


class ModelConfig(_Section):
    """`base` is a folder or hub id of a pretrained model; null trains a small one from the seed."""

    base: str | None = None
    small: SmallModel = SmallModel()
    context: int = 384
    prompts: str = "compact"
    number_markers: bool = True


class EngineSection(_Section):
    """vLLM: `replicas` engines, each on `gpus` GPUs (0: CPU), with `shards` shards in flight on each."""

    replicas: int = Field(2, ge=1)
    shards: int = Field(1, ge=1)
    gpus: int = Field(0, ge=0)
    cpus: float = 1
    dtype: str = "float32"
    max_num_seqs: int = 256
    memory_gib: float = 0.25
    gpu_memory_utilization: float = 0.9
    enforce_eager: bool = True


class LeanSection(_Section):
    """Lean workers on each node, and the limits of one check."""

    workers: int = Field(2, ge=1)
    profile: Literal["embedded", "mathlib"] = "embedded"
    project: str | None = None


class FormalizeSection(_Section):
    """See `autoformalize.formalize.FormalizeConfig`."""

    candidates: int = Field(6, ge=1)
    extra: int = Field(0, ge=0)
    min_votes: int = Field(2, ge=1)
    contenders: int = Field(2, ge=1)
    repair_rounds: int = Field(0, ge=0)
    choose: Literal["agreement", "first"] = "agreement"
    examples: str = ""
    temperature: float = Field(0.7, ge=0)
    max_tokens: int = 160


class FilterSection(_Section):
    """See `autoformalize.filters.FilterConfig`. `scorer` is the address of a server whose model scores instead of
    the one that formalizes, `http://host:port/v1#name`; it is asked with the paper's prompt.
    """

    order: list[str] = ["elaborates", "trivial", "unused", "degenerate", "absurd", "vacuous", "score"]
    drop: list[str] = []
    absurd_samples: int = Field(4, ge=0)
    refuted_samples: int = Field(0, ge=0)
    score_votes: int = Field(3, ge=0)
    score_threshold: float = 2.0
    score_mode: Literal["class", "analysis"] = "class"
    score_tokens: int = Field(512, ge=1)
    score_examples: str = ""
    scorer: str = ""

    def settings(self) -> FilterConfig:
        """The same for the filters."""
        given = self.model_dump(exclude={"scorer"})
        return FilterConfig(**{**given, "order": tuple(self.order), "drop": tuple(self.drop)})


class SearchSection(_Section):
    """How a statement is searched and its budget (docs/search.md).

    `portfolio` null is the list of the Lean profile, [] none. With `schedule: likeliest` the statements of a
    shard share their budgets, after the first `early` samples of each.
    """

    strategy: str = "whole"
    samples: int = Field(16, ge=1)
    first_wave: int = Field(4, ge=1)
    goals: list[GoalKind] = [GoalKind.PROVE, GoalKind.REFUTE]
    temperature: float = Field(1.0, ge=0)
    max_tokens: int = 96
    tokens: int | None = Field(None, ge=1)
    seconds: float | None = Field(None, gt=0)
    portfolio: list[str] | None = None
    repair_rounds: int = Field(1, ge=1)
    schedule: Literal["each", "likeliest"] = "each"
    early: int = Field(4, ge=1)


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
    engine: EngineSection = EngineSection()
    lean: LeanSection = LeanSection()
    formalize: FormalizeSection = FormalizeSection()
    filters: FilterSection = FilterSection()
    search: SearchSection = SearchSection()
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
    from prover.search.strategies import STRATEGIES

    for field, names in (("order", config.filters.order), ("drop", config.filters.drop)):
        if unknown := [name for name in names if name not in FILTERS]:
            known = ", ".join(FILTERS)
            raise ConfigError(f"{source}: field `filters.{field}`: no filter {unknown[0]!r}; there are {known}")
    if config.search.strategy not in STRATEGIES:
        known = ", ".join(STRATEGIES)
        raise ConfigError(f"{source}: field `search.strategy`: no {config.search.strategy!r}; there are {known}")
    if config.train.batch % config.train.processes:
        raise ConfigError(f"{source}: field `train.batch`: not a multiple of `train.processes`")
    return config
