"""The base of a model trained from nothing: a tokenizer and a small Llama with random weights.

Used by the demo, where no hub is reachable. A user with a pretrained model names its folder or hub id as
`model.base` instead and never comes here.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import Field
from pydantic.dataclasses import dataclass as settings

from prover.extras import require
from prover.models.numbers import MARKERS
from prover.settings import SETTINGS


@settings(frozen=True, config=SETTINGS)
class BaseConfig:
    """Sizes of a Llama trained from nothing (`model.base: null`) and of its tokenizer."""

    vocabulary: int = Field(default=768, ge=1)
    """Tokens."""
    hidden: int = Field(default=160, ge=1)
    """Width of the residual stream."""
    layers: int = Field(default=4, ge=1)
    """Transformer layers."""
    heads: int = Field(default=5, ge=1)
    """Attention heads of a layer."""
    feed_forward: int = Field(default=448, ge=1)
    """Width inside of a layer's feed-forward part."""


def make_base(folder: Path, texts: Iterable[str], config: BaseConfig, context: int, seed: int) -> int:
    """Train the tokenizer on `texts`, initialise the model, save both in Hugging Face layout.

    Returns the number of parameters. The result depends on the texts, the sizes and the seed alone.
    Raises MissingExtra where the libraries are not installed.
    """
    require("training", "making a model from nothing")
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    tokenizer = _train_tokenizer(texts, config, context)
    torch.manual_seed(seed)
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(tokenizer),
            hidden_size=config.hidden,
            intermediate_size=config.feed_forward,
            num_hidden_layers=config.layers,
            num_attention_heads=config.heads,
            num_key_value_heads=config.heads,
            max_position_embeddings=context,
            tie_word_embeddings=False,
            bos_token_id=None,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
            attention_dropout=0.0,
        )
    )
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return sum(p.numel() for p in model.parameters())


def _train_tokenizer(texts: Iterable[str], config: BaseConfig, context: int):  # type: ignore[no-untyped-def]
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    # One token a digit, so that numbers outside the prompt stay spellable.
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=config.vocabulary - len(MARKERS),
        special_tokens=["<pad>", "<eos>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    # Ordinary added tokens, not special ones: decoding must keep them.
    tokenizer.add_tokens([AddedToken(m, normalized=False, special=False) for m in MARKERS])
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token="<eos>",
        pad_token="<pad>",
        clean_up_tokenization_spaces=False,
        model_max_length=context,
    )
