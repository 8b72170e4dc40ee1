"""A task with which lm-evaluation-harness calls us: its models, our statements, our checker.

    lm_eval --include_path FOLDER --tasks proofmill --metadata '{"benchmark": "minif2f.jsonl"}' --model …

where FOLDER is this one. The harness itself is no dependency of the project.
"""
