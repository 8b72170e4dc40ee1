"""From certified proofs to a checkpoint: examples, tokenizer, DeepSpeed fine-tuning."""
