"""CP-SAT through OR-Tools: the model's rows as they are, or in CP-SAT's own constraints (`native`)."""
import math

import mps


def solve(path, limits, trace, variant):
    import ortools
    from ortools.sat.python import cp_model

    source = mps.read(path)
    model = cp_model.CpModel()
    columns = []
    for name, low, high in zip(source.names, source.lower, source.upper):
        if (low, high) == (0, 1):
            columns.append(model.new_bool_var(name))
        else:
            # A whole column without an end never needs to go so far.
            columns.append(model.new_int_var(int(max(low, -10**9)), int(min(high, 10**9)), name))
    is_boolean = [pair == (0, 1) for pair in zip(source.lower, source.upper)]
    for low, high, terms in source.rows:
        if not terms:
            continue
        if variant == "native" and all(is_boolean[column] and abs(factor) == 1 for column, factor in terms):
            add_literals(model, columns, low, high, terms)
        else:
            add_linear(model, columns, low, high, terms)
    factor = scale(source.cost)
    model.minimize(sum(columns[c] * round(cost * factor) for c, cost in enumerate(source.cost) if cost))

    def back(number):
        return number / factor + source.constant

    class Watch(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self):
            trace.note(back(self.objective_value), back(self.best_objective_bound))

    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limits.seconds
    solver.parameters.num_workers = limits.threads
    solver.parameters.absolute_gap_limit = limits.gap_points * factor
    solver.parameters.relative_gap_limit = limits.gap_relative
    solver.best_bound_callback = lambda bound: trace.note(bound=back(bound))
    trace.begin()
    status = solver.solve(model, Watch())
    has_roster = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    trace.end(back(solver.objective_value) if has_roster else None, back(solver.best_objective_bound))
    return {"version": ortools.__version__, "threads": limits.threads, "status": solver.status_name(status)}


def scale(numbers):
    """A power of ten that makes all of the numbers whole."""
    factor = 1
    while factor < 10**6 and any(abs(n * factor - round(n * factor)) > 1e-9 for n in numbers):
        factor *= 10
    return factor


def add_linear(model, columns, low, high, terms):
    factor = scale([f for _, f in terms] + [side for side in (low, high) if math.isfinite(side)])
    total = sum(columns[c] * round(f * factor) for c, f in terms)
    if low == high:
        model.add(total == round(low * factor))
        return
    if math.isfinite(low):
        model.add(total >= math.ceil(low * factor - 1e-9))
    if math.isfinite(high):
        model.add(total <= math.floor(high * factor + 1e-9))


def add_literals(model, columns, low, high, terms):
    """A row over booleans with factors ±1 as a count of literals: a negative factor counts the opposite."""
    literals = [columns[c] if f == 1 else columns[c].negated() for c, f in terms]
    opposites = [columns[c].negated() if f == 1 else columns[c] for c, f in terms]
    turned = sum(1 for _, f in terms if f == -1)
    count = len(terms)
    least = math.ceil(low + turned - 1e-9) if math.isfinite(low) else 0
    most = math.floor(high + turned + 1e-9) if math.isfinite(high) else count
    if least == most == 1:
        model.add_exactly_one(literals)
        return
    if least > 0:
        # At least one; at most one missing; else a count.
        if least == 1:
            model.add_bool_or(literals)
        elif least == count - 1:
            model.add_at_most_one(opposites)
        else:
            model.add(sum(literals) >= least)
    if most < count:
        if most == 1:
            model.add_at_most_one(literals)
        elif most == count - 1:
            model.add_bool_or(opposites)
        else:
            model.add(sum(literals) <= most)
