"""One task of a model in one place: the prompt, where the answer ends, how it is read, the example to learn from.

A model that answers in a way of its own (reasoning first, the theorem again before its proof) is a subclass with its
own `read`: docs/extending.md.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from prover.models.chat import defused, is_chat

CLASSES = ("poor", "fair", "above average", "good", "excellent")  # of the quality score, arXiv 2405.14333, section 3.2
_CLASS = re.compile("|".join(sorted(CLASSES, key=len, reverse=True)), re.IGNORECASE)
_FENCE = "```"


@dataclass(frozen=True)
class Template:
    """The text of a prompt; `version` is the first 12 hex digits of its SHA-256, and goes into every record."""

    kind: str
    text: str

    @property
    def version(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]

    def fill(self, **fields: str) -> str:
        """The prompt. Braces in the values are left alone (Lean binders are full of them). Raises KeyError."""
        text = self.text
        if is_chat(text):
            fields = {name: defused(value) for name, value in fields.items()}
        for name in ("problem", "answer", "signature", "proof", "message"):
            if "{" + name + "}" in text and name not in fields:
                raise KeyError(f"the {self.kind} template needs {name!r}")
        pieces = text.split("{")
        out = [pieces[0]]
        for piece in pieces[1:]:
            name, brace, rest = piece.partition("}")
            out.append(fields[name] + rest if brace and name in fields else "{" + piece)
        return "".join(out)


@dataclass(frozen=True)
class Format:
    """A task asked by a template and answered by plain text. `stop` ends a completion, besides its own end."""

    template: Template
    stop: tuple[str, ...] = ()

    @property
    def fenced(self) -> bool:
        """Whether the prompt leaves a code block open, which the answer then closes."""
        return self.template.text.count(_FENCE) % 2 == 1

    def prompt(self, **fields: str) -> str:
        """The text that the model is asked with."""
        return self.template.fill(**fields)

    def continued(self, prompt: str, begun: str) -> str:
        """The prompt of an answer that is begun already."""
        return f"{prompt} {begun}" if begun else prompt

    def read(self, completion: str) -> str:
        """The answer in a completion, or in its beginning and the completion: without what closes its code block."""
        return (completion.split(_FENCE, 1)[0] if self.fenced else completion).strip()

    def example(self, target: str, /, **fields: str) -> tuple[str, str]:
        """(prompt, completion) to learn from: what is asked, and the completion in which `target` is read."""
        prompt = self.prompt(**fields)
        opened = "" if self.fenced and prompt.endswith("\n") else " "
        closed = f"\n{_FENCE}" if self.fenced else ""
        return prompt, f"{opened}{target.strip()}{closed}"


@dataclass(frozen=True)
class Judged(Format):
    """A task whose answer is one of `CLASSES`, possibly after an analysis: the last one named in its last two lines."""

    def read(self, completion: str) -> str:
        """The class in small letters, "" where none is named."""
        found = _CLASS.findall("\n".join(completion.strip().splitlines()[-2:]))
        return found[-1].lower() if found else ""


@dataclass(frozen=True)
class Proposed(Format):
    """A task whose answer is a statement somewhere in a text: the whole of it, which Lean's own reader takes apart."""

    def read(self, completion: str) -> str:
        return completion
