"""Tree search over verified prefixes: RMaxTS (DeepSeek-Prover-V1.5, arXiv 2408.08152, section 3) and best-first.

A node is a prefix of a proof together with the goals that Lean shows after it; the root is the statement.
Expanding a node means sampling completions from it, checking each whole, and cutting what failed at its
first error: a goal state that the tree does not hold yet becomes a child. Unlike the paper, only the state
at the error becomes a node, not those between the tactics before it, which would cost one more check each.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass, field

from prover.lean.verdicts import GoalKind
from prover.models.generator import sample_seed
from prover.search.prefixes import verified_prefix
from prover.search.question import Desk, Question
from prover.search.result import TREE, Attempt, SearchResult
from prover.search.session import Ask, Session, session

DISCOUNT = 0.99  # γ of the paper's discounted upper confidence bound


@dataclass
class Arm:
    """Discounted reward and count of the trajectories through one choice at a node."""

    reward: float = 0.0
    count: float = 0.0

    def update(self, reward: float) -> None:
        self.reward = DISCOUNT * self.reward + reward
        self.count = DISCOUNT * self.count + 1

    def bound(self, total: float) -> float:
        """The upper confidence bound; a choice never made comes first."""
        if not self.count:
            return math.inf
        return self.reward / self.count + math.sqrt(2 * math.log(max(total, 1.0)) / self.count)


@dataclass
class Node:
    """`prefix` is "" at the root. `score` is the mean log-probability of the completion that led here."""

    prefix: str = ""
    parent: Node | None = None
    score: float = 0.0
    children: list[Node] = field(default_factory=list)
    into: Arm = field(default_factory=Arm)  # of the parent's choice to descend here
    expand: Arm = field(default_factory=Arm)  # of the choice to sample from here
    expanded: bool = False
    dead: bool = False  # its prompt does not fit


Select = Callable[["Tree"], Node]


@dataclass
class Tree:
    """The tree of one goal. `sampled` counts the attempts so far."""

    root: Node = field(default_factory=Node)
    nodes: list[Node] = field(default_factory=list)
    states: set[str] = field(default_factory=set)
    sampled: int = 0

    def grow(self, parent: Node, prefix: str, state: str, score: float) -> bool:
        """Add a node, unless its goals are known already; whether it was new."""
        if state in self.states:
            return False
        self.states.add(state)
        node = Node(prefix, parent, score)
        parent.children.append(node)
        self.nodes.append(node)
        return True


def by_upper_bound(tree: Tree) -> Node:
    """Descend by the discounted bound until the choice is to sample here."""
    node = tree.root
    while True:
        below = [child for child in node.children if not child.dead]
        total = node.expand.count + sum(child.into.count for child in below)
        best = max(below, key=lambda child: child.into.bound(total), default=None)
        if best is None or (not node.dead and node.expand.bound(total) >= best.into.bound(total)):
            return node
        node = best


def by_score(tree: Tree) -> Node:
    """The likeliest node not expanded yet; the root again when there is none."""
    fresh = [node for node in [tree.root, *tree.nodes] if not node.expanded and not node.dead]
    return max(fresh, key=lambda node: node.score, default=tree.root)


async def rmaxts(question: Question, desk: Desk) -> SearchResult:
    """Monte-Carlo tree search whose reward, short of a proof, is a goal state not seen before."""
    return await _search(by_upper_bound, question, desk)


async def best_first(question: Question, desk: Desk) -> SearchResult:
    """Always continue the prefix whose completion the model found likeliest."""
    return await _search(by_score, question, desk)


async def _search(select: Select, question: Question, desk: Desk) -> SearchResult:
    """One tree for each goal, one expansion of `first_wave` samples in each at a time, all goals at once."""
    async with session(question, desk) as running:
        trees = {kind: Tree() for kind in running.goals}
        while not running.over:
            chosen = {kind: select(trees[kind]) for kind in running.goals}
            attempts = await running.run([_ask(running, kind, node, trees[kind]) for kind, node in chosen.items()])
            for kind, node in chosen.items():
                mine = [attempt for attempt in attempts if attempt.goal_kind is kind]
                trees[kind].sampled += len(mine)
                node.expanded, node.dead = True, not mine and running.left(kind) > 0
                if not running.over:
                    await _learn(running, trees[kind], node, mine)
    return running.result


def _ask(running: Session, kind: GoalKind, node: Node, tree: Tree) -> Ask:
    prove = running.formats.prove
    prompt = prove.continued(prove.prompt(signature=running.goals[kind].signature), node.prefix)
    base = sample_seed(running.seed, running.signature, kind, TREE) + tree.sampled
    return Ask(kind, prove, prompt, tree.sampled, running.config.first_wave, base, TREE, 0, node.prefix)


async def _learn(running: Session, tree: Tree, node: Node, attempts: list[Attempt]) -> None:
    """Add the states that the attempts reached; reward the path for each that is new."""
    goal = running.goals[attempts[0].goal_kind] if attempts else None
    reached = await asyncio.gather(
        *(verified_prefix(goal, a.text, a.verdict, running.checker) for a in attempts if goal is not None)
    )
    for attempt, found in zip(attempts, reached, strict=True):
        score = attempt.logprob / max(attempt.tokens, 1)
        further = found is not None and len(found.text) > len(node.prefix)
        new = found is not None and further and tree.grow(node, found.text, found.state, score)
        node.expand.update(float(new))
        at = node
        while at.parent is not None:
            at.into.update(float(new))
            at = at.parent
