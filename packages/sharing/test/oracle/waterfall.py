"""The sharing rule once more, in exact fractions, from what docs/sharing-rule.md says.

Reads one case a line (JSON: document, inputs) and writes one result a line. It knows nothing of the other implementation, and
goes other ways where there are any: caps are kept by sharing out the excess round by round, equal awards by paying off the
smallest claims first, minimums as a floor by trying every level at which somebody meets a bound.
"""

import json
import sys
from collections import defaultdict
from fractions import Fraction as F
from math import floor

DIGITS = {"EUR": 2, "USD": 2, "JPY": 0}


def half_up(x):
    return floor(x + F(1, 2))


def whole(text, currency):
    minor = F(text) * 10 ** DIGITS[currency]
    assert minor.denominator == 1
    return int(minor)


def rounded(exact, pool):
    """Largest remainder; ties by the bytes of the id."""
    given = {agent: floor(x) for agent, x in exact.items()}
    order = sorted(exact, key=lambda agent: (given[agent] - exact[agent], agent.encode("utf-8")))
    for agent in order[: pool - sum(given.values())]:
        given[agent] += 1
    assert sum(given.values()) == pool
    return given


def equal_awards(owed, pool):
    got, open_claims, left = {}, dict(owed), F(pool)
    while open_claims:
        each = left / len(open_claims)
        small = [agent for agent, one in open_claims.items() if one <= each]
        for agent in small or list(open_claims):
            got[agent] = F(open_claims[agent]) if small else each
        for agent in small:
            left -= open_claims.pop(agent)
        if not small:
            break
    return got


def awards(owed, cash, shortfall):
    total = sum(owed.values())
    pool = min(cash, total)
    if pool == total:
        exact = {agent: F(one) for agent, one in owed.items()}
    elif shortfall == "proportional":
        exact = {agent: F(one) * pool / total for agent, one in owed.items()}
    else:
        exact = equal_awards(owed, pool)
    return rounded(exact, pool), pool


def capped(weights, caps, pool):
    """In proportion to weights; what is above a cap is shared out among the others, until none is over."""
    got, left, active = {agent: F(0) for agent in weights}, F(pool), {a for a, w in weights.items() if w > 0}
    while active:
        total = sum(weights[agent] for agent in active)
        over = {a for a in active if caps.get(a) is not None and left * weights[a] / total >= caps[a]}
        if not over:
            for agent in active:
                got[agent] = left * weights[agent] / total
            return got
        for agent in over:
            got[agent] = F(caps[agent])
            left -= caps[agent]
        active -= over
    return got


def clamped(weights, lows, highs, pool):
    """x = clamp(level * weight, low, high) with the level at which all x are the pool."""

    def at(level):
        xs = {}
        for agent, weight in weights.items():
            x = max(F(lows[agent]), level * weight)
            xs[agent] = x if highs.get(agent) is None or weight == 0 else min(x, F(highs[agent]))
        return xs

    marks = {F(0)}
    for agent, weight in weights.items():
        if weight > 0:
            marks |= {F(bound) / weight for bound in (lows[agent], highs.get(agent)) if bound is not None}
    marks = sorted(marks)
    marks.append(marks[-1] + 1)
    reached = [sum(at(mark).values()) for mark in marks]
    if reached[-1] == reached[-2] and reached[-1] <= pool:
        return at(marks[-1])
    for one, two, low, high in zip(marks, marks[1:], reached, reached[1:]):
        if low <= pool <= high and high > low:
            return at(one + (two - one) * (pool - low) / (high - low))
    if pool > reached[-1]:
        slope = reached[-1] - reached[-2]
        return at(marks[-1] + (pool - reached[-1]) / slope)
    return at(marks[0])


def component_weights(component, rates, inputs):
    weights = defaultdict(F)
    kind = component["kind"]
    if kind == "fixed":
        for one in component["rates"]:
            weights[one["agent"]] += F(one["rate"])
    elif kind == "points":
        for one in inputs["points"]:
            weights[one["agent"]] += F(one["points"])
    elif kind == "royalties":
        said = {one["asset"]: F(one["weight"]) for one in component.get("weights", [])}
        for citation in inputs["citations"]:
            for maker in citation["makers"]:
                weights[maker["agent"]] += said.get(citation["asset"], F(1)) * F(maker["share"])
    elif kind == "hours":
        for one in inputs["hours"]:
            weights[one["agent"]] += F(one["hours"]) * rates[one["agent"]]
    elif kind == "slices":
        for one in inputs["hours"]:
            weights[one["agent"]] += 2 * (F(one["hours"]) - F(one["claimed"])) * rates[one["agent"]]
        for one in inputs["money"]:
            weights[one["agent"]] += 4 * F(one["minor"]) / 10 ** DIGITS[one["currency"]]
    return {agent: weight for agent, weight in weights.items() if weight > 0}


def combined(shares, rates, inputs):
    parts = shares["parts"] if shares["kind"] == "mix" else [{"weight": "1", "component": shares}]
    weighed = [(F(part["weight"]), component_weights(part["component"], rates, inputs)) for part in parts]
    weighed = [(part, weights) for part, weights in weighed if weights and part > 0]
    result = defaultdict(F)
    for part, weights in weighed:
        for agent, weight in weights.items():
            result[agent] += part / sum(p for p, _ in weighed) * weight / sum(weights.values())
    return dict(result)


def set_aside(cash, rules, inputs):
    balances = {one["purpose"]: int(one["balance"]) for one in inputs["reserves"]}
    credits, left = {}, cash
    for rule in rules:
        if rule["currency"] != inputs["currency"]:
            continue
        balance = balances[rule["purpose"]]
        credit = half_up(F(rule["rate"]) * cash)
        if rule.get("topUp"):
            credit = max(credit, whole(rule["floor"], rule["currency"]) - balance)
        if "cap" in rule:
            credit = min(credit, max(0, whole(rule["cap"], rule["currency"]) - balance))
        credit = min(credit, left)
        credits[rule["purpose"]] = credit
        left -= credit
    return credits, left


def binding(amounts, currency):
    return {one["agent"]: whole(one["amount"], currency) for one in amounts if one["currency"] == currency}


def members(rule, inputs, stakes, claims, cash):
    """Tiers 4 and 5: minimums, shares, what is left, what is missing of shares that are claims."""
    currency, shares = inputs["currency"], rule["shares"]
    guaranteed = rule["minimums"] or {"mode": "additive", "shortfall": "proportional", "amounts": []}
    minimums, caps = binding(guaranteed["amounts"], currency), binding(rule["caps"], currency)
    paid, pool = awards(minimums, cash, guaranteed["shortfall"])
    floors = guaranteed["mode"] == "floor"
    agents = set(stakes) | (set(minimums) if floors else set())
    lows = {agent: minimums.get(agent, 0) if floors else 0 for agent in agents}
    highs = {a: caps[a] - (0 if floors else minimums.get(a, 0)) if a in caps else None for a in agents}
    if claims:
        highs = {a: max(lows[a], min(stakes.get(a, 0), stakes.get(a, 0) if highs[a] is None else highs[a])) for a in agents}
    weights = {agent: F(stakes.get(agent, 0)) for agent in agents}
    if claims and shares["shortfall"] == "constrained-equal-awards":
        weights = {agent: F(1 if weight > 0 else 0) for agent, weight in weights.items()}
    if pool < sum(minimums.values()):
        got, rest = {agent: 0 for agent in agents}, 0
    else:
        left = cash if floors else cash - pool
        exact = clamped(weights, lows, highs, left) if floors else capped(weights, highs, left)
        used = min(left, sum(exact.values()))
        got = {agent: x - lows[agent] for agent, x in rounded(exact, int(used)).items()}
        rest = left - int(used)
    missing = {a: highs[a] - lows[a] - got[a] for a in agents} if claims else {}
    return minimums, paid, got, rest, missing


def waterfall(rule, inputs):
    currency, cash = inputs["currency"], int(inputs["cash"])
    owed = defaultdict(int)
    for one in inputs["expenses"]:
        owed[one["agent"]] += int(one["net"] if one["deductsVat"] else one["gross"])
    paid, pool = awards(owed, cash, rule["expenses"]["shortfall"])
    left = cash - pool
    fee = half_up(F(rule["fee"]["rate"]) * left)
    left -= fee
    rates = {one["agent"]: F(one["rate"]) for one in rule["rates"]["perHour"]} if rule["rates"] else {}
    shares = rule["shares"]
    claims = shares["kind"] == "hours" and shares["as"] == "claim"
    if claims:
        worth = component_weights(shares, rates, inputs) if rule["rates"]["currency"] == currency else {}
        stakes = {agent: half_up(one * 10 ** DIGITS[currency]) for agent, one in worth.items()}
        stakes = {agent: one for agent, one in stakes.items() if one > 0}
    else:
        stakes = combined(shares, rates, inputs)
    reserve, minimums, least, got, rest, short = {}, {}, {}, {}, left, {}
    if stakes:
        reserve, left = set_aside(left, rule["reserve"], inputs)
        minimums, least, got, rest, short = members(rule, inputs, stakes, claims, left)
    missing = {
        "expenses": {agent: one - paid[agent] for agent, one in owed.items()},
        "minimum": {agent: one - least[agent] for agent, one in minimums.items()},
        "share": short,
    }
    return {
        "fee": fee,
        "reserve": reserve,
        "expenses": paid,
        "minimum": least,
        "share": got,
        "surplus": rest,
        "missing": missing,
    }


def texts(value):
    """Whole numbers as text, and what is nothing left out: a reader in another language loses no digit."""
    if isinstance(value, dict):
        return {key: texts(one) for key, one in value.items() if one != 0}
    return str(value)


if __name__ == "__main__":
    for line in sys.stdin:
        case = json.loads(line)
        print(json.dumps(texts(waterfall(case["document"], case["inputs"]))))
