"""The numbers in the layout of lm-evaluation-harness' results files (written by its `evaluate`, version 0.4)."""

from __future__ import annotations

from typing import Any

from prover.evaluate.summary import FLOOR


def results_name(evaluation: dict[str, Any]) -> str:
    """As the harness names its files."""
    return f"results_{evaluation['date'][:19].replace(':', '-')}.json"


def harness_results(evaluation: dict[str, Any], summary: dict[str, Any]) -> dict[str, Any]:
    """One task for the benchmark; each strategy is a filter, as `pass@1,sample`.

    `n-samples` has both denominators: `original` are all selected statements, `effective` those sampled, over
    which the metrics are means.
    """
    task = f"proofmill_{evaluation['benchmark']['name']}"
    metrics: dict[str, Any] = {"name": task, "alias": task, "sample_len": summary["sampled"]}
    for name, one in summary["strategies"].items():
        for k, interval in one.get("intervals", {}).items():
            metrics[f"pass@{k},{name}"] = interval["mean"]
            metrics[f"pass@{k}_stderr,{name}"] = one["standard_errors"][k]
        for k, value in one.get("first_k", {}).items():
            metrics[f"first@{k},{name}"] = value
        if name == FLOOR:
            metrics[f"solved,{name}"] = one["of_sampled"]
    names = sorted({key.split(",")[0] for key in metrics if "," in key and "_stderr" not in key})
    config = evaluation["config"]
    return {
        "results": {task: metrics},
        "group_subtasks": {},
        "configs": {
            task: {
                "task": task,
                "dataset_path": evaluation["benchmark"]["link"] or evaluation["benchmark"]["name"],
                "test_split": evaluation["split"],
                "doc_to_text": evaluation["prompt"]["text"],
                "output_type": "generate_until",
                "generation_kwargs": {
                    "do_sample": config["search"]["temperature"] > 0,
                    "temperature": config["search"]["temperature"],
                    "max_gen_toks": config["search"]["max_tokens"],
                },
                "repeats": evaluation["samples"],
                "metadata": {
                    "version": 1.0,
                    "fingerprint": evaluation["benchmark"]["fingerprint"],
                    "profile": evaluation["profile"]["name"],
                    "prompt_version": evaluation["prompt"]["version"],
                },
            }
        },
        "versions": {task: 1.0},
        "n-shot": {task: 0},
        "higher_is_better": {task: dict.fromkeys(names, True)},
        "n-samples": {task: {"original": summary["selected"], "effective": summary["sampled"]}},
        "config": {
            "model": evaluation["model"]["kind"],
            "model_args": evaluation["model"],
            "limit": evaluation["limit"],
            "random_seed": evaluation["seeds"][0],
            "seeds": evaluation["seeds"],
        },
        "git_hash": evaluation["made_with"]["git"],
        "date": evaluation["date"],
    }
