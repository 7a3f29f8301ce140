"""What comes of an agreement over time, and how reserves are released, from what docs/sharing-rule.md says.

Reads one case a line and writes one result a line. A case with `steps` is a history of runs: what each paid and carried, what the books
hold after the last, and what becomes a claim when the agreement ends. A case with `portions` is a release of a reserve.
"""

import json
import sys
from collections import defaultdict

from waterfall import texts, waterfall


def run_through(document, steps):
    """Every run pays what is due over all of them and was not paid; what the books hold is what the last one says."""
    paid, told, last = defaultdict(int), [], {}
    for step in steps:
        last = waterfall(document, step["inputs"])
        withheld = defaultdict(int)
        for one in step["withheld"]:
            withheld[one["agent"]] += int(one["amount"])
        agents = set(paid) | set(withheld) | {a for tier in ("expenses", "minimum", "share") for a in last[tier]}
        due = {a: sum(last[t].get(a, 0) for t in ("expenses", "minimum", "share")) - withheld[a] - paid[a] for a in agents}
        for agent, amount in due.items():
            paid[agent] += max(0, amount)
        carried = {agent: max(0, -amount) for agent, amount in due.items()}
        told.append({"paid": {a: max(0, amount) for a, amount in due.items()}, "carried": carried, "lent": sum(carried.values())})
    held = {name: last[name] for name in ("fee", "surplus", "reserve", "expenses", "minimum", "share")}
    return {"runs": told, "books": held, "claims": {"missing": last["missing"], "lent": told[-1]["carried"]}}


def release(amount, balance, portions, approved):
    """The first set aside is the first to leave: each portion gives what lies between what those before it have and the amount."""
    lefts = [max(0, int(one["left"])) for one in portions]
    if amount > balance or amount > sum(lefts):
        return {"refused": "ABOVE_BALANCE"}
    under = [p for p, left in zip(portions, lefts) if left > 0 and balance - amount < int(p.get("floor") or 0)]
    if any(one["belowFloor"] == "refused" for one in under):
        return {"refused": "BELOW_FLOOR"}
    before = [sum(lefts[:at]) for at in range(len(lefts))]
    taken = [min(left, max(0, amount - start)) for left, start in zip(lefts, before)]
    agreed = True
    for portion, part in zip(portions, taken):
        yes = len(set(portion["by"]) & set(approved))
        wanted = {"any": yes >= 1, "all": yes == len(portion["by"]), "majority": 2 * yes > len(portion["by"])}
        if part > 0 and not wanted[portion["approvals"]]:
            agreed = False
        if any(portion is one for one in under) and not wanted["all"]:
            agreed = False
    return {"lines": {p["id"]: part for p, part in zip(portions, taken)}, "approved": "yes" if agreed else "no"}


def outcome(case):
    if "steps" in case:
        return run_through(case["document"], case["steps"])
    return release(int(case["amount"]), int(case["balance"]), case["portions"], case["approved"])


def written(value):
    """As `waterfall` writes it, in lists too."""
    if isinstance(value, list):
        return [written(one) for one in value]
    if isinstance(value, dict):
        return {key: written(one) for key, one in value.items() if one != 0}
    return texts(value)


for line in sys.stdin:
    print(json.dumps(written(outcome(json.loads(line)))))
