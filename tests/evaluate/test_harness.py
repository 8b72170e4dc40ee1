"""The task for lm-evaluation-harness: its functions with real Lean, its YAML by the shape that the harness reads.

The harness itself is not installed for the tests; docs/evaluation.md says with which version the task was run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from prover.evaluate.benchmarks import UnusableBenchmark
from prover.evaluate.harness import task

FOLDER = Path(task.__file__).parent


class _Loader(yaml.SafeLoader):
    """Reads `!function module.name` as the harness does: from the file beside the YAML."""


def _function(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Any:
    module, name = str(loader.construct_scalar(node)).rsplit(".", 1)
    assert (FOLDER / f"{module}.py").is_file()
    return getattr(task, name)


_Loader.add_constructor("!function", _function)


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No Lean process outlives a test."""
    yield
    task.close()


def test_the_yaml_names_functions_and_metrics_that_exist(tmp_path: Path) -> None:
    config = yaml.load((FOLDER / "proofmill.yaml").read_text(), Loader=_Loader)
    assert config["task"] == "proofmill" and config["output_type"] == "generate_until"
    source = tmp_path / "b.jsonl"
    source.write_text(
        '{"name": "a", "split": "test", "formal_statement": "theorem a (x : ℕ) (h : x < 3) : x < 4"}\n'
        '{"name": "b", "split": "valid", "formal_statement": "theorem b : 1 = 1"}\n'
        '{"name": "c", "split": "test", "formal_statement": "theorem c (x : ℝ) : x = x"}\n'
    )
    metadata = {**config["metadata"], "benchmark": str(source), "split": "test", "prompts": "compact"}
    [doc] = config["custom_dataset"](**metadata)[config["test_split"]]
    assert doc["id"] == "a" and doc["prompt"] == "Prove: theorem problem (x : ℕ) (h : x < 3) : x < 4 :="
    replies = ["by omega", "by omega\n```\nand so on", "by sorry", "by nonsense"]
    [kept] = config["filter_list"][0]["filter"][0]["filter_fn"]([replies], [doc])
    scores = config["process_results"](doc, [kept])
    assert scores == {"pass@1": 0.5, "solved": 1.0}
    assert {metric["metric"] for metric in config["metric_list"]} == set(scores)
    assert config["process_results"](doc, [["by sorry"]]) == {"pass@1": 0.0, "solved": 0.0}
    with pytest.raises(UnusableBenchmark, match="name the benchmark"):
        task.statements(**config["metadata"])


def test_our_results_have_the_keys_of_the_harness() -> None:
    from pipelines.evaluation.harness import harness_results

    one = {
        "intervals": {"1": {"mean": 0.5}},
        "standard_errors": {"1": 0.1},
        "first_k": {"1": 0.5},
        "of_sampled": 0.5,
    }
    evaluation = {
        "benchmark": {"name": "b", "link": "", "fingerprint": "f"},
        "config": {"search": {"temperature": 1.0, "max_tokens": 9}},
        "split": None, "prompt": {"text": "t", "version": "v"}, "samples": 1, "profile": {"name": "embedded"},
        "model": {"kind": "folder"}, "limit": None, "seeds": [1], "made_with": {"git": "g"}, "date": "2026-01-01",
    }  # fmt: skip
    found = harness_results(evaluation, {"strategies": {"sample": one}, "selected": 3, "sampled": 2})
    assert found["results"]["proofmill_b"] == {
        "name": "proofmill_b",
        "alias": "proofmill_b",
        "sample_len": 2,
        "pass@1,sample": 0.5,
        "pass@1_stderr,sample": 0.1,
        "first@1,sample": 0.5,
    }
    json.dumps(found)
