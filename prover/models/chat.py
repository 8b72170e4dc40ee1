"""Prompts of instruction models: one text with marked turns, put into the model's own chat format at the last moment.

A template whose first line is `<<system>>` or `<<user>>` is a conversation; the lines `<<user>>` and `<<assistant>>`
begin further turns. When the last turn is the assistant's, the model continues it: `<<assistant>>` with an opened code
block and the statement makes an instruction model complete a proof like any other.
"""

from __future__ import annotations

import re
from typing import Any

_TURN = re.compile(r"^<<(system|user|assistant)>>\n", re.MULTILINE)


class NoChatFormat(ValueError):
    """The prompt is a conversation, but the model's tokenizer has no chat format."""


def is_chat(prompt: str) -> bool:
    return _TURN.match(prompt) is not None


def defused(value: str) -> str:
    """A value to be put into a conversation: it cannot begin a turn."""
    return _TURN.sub(lambda found: " " + found.group(), value)


def turns(prompt: str) -> list[dict[str, str]]:
    """The messages {"role", "content"} of a conversation, in order."""
    pieces = _TURN.split(prompt)
    return [
        {"role": role, "content": content.removesuffix("\n") if number < len(pieces) // 2 - 1 else content}
        for number, (role, content) in enumerate(zip(pieces[1::2], pieces[2::2], strict=True))
    ]


def chat_tokens(tokenizer: Any, prompt: str) -> list[int]:
    """The tokens of a conversation in the format of a Hugging Face tokenizer. Raises NoChatFormat."""
    if not getattr(tokenizer, "chat_template", None):
        raise NoChatFormat("the model has no chat format: use prompts for base models, such as `model.prompts: paper`")
    messages = turns(prompt)
    opened = messages[-1]["role"] == "assistant"
    text = tokenizer.apply_chat_template(
        messages, tokenize=False, add_generation_prompt=not opened, continue_final_message=opened
    )
    return list(tokenizer.encode(text, add_special_tokens=False))
