#!/usr/bin/env python3
"""Solves an MPS model with another solver and prints one line of JSON.

    peer.py MODEL.mps --solver highs|cpsat|scip|cbc [--variant native|concurrent] [--time 60] [--threads 2]
            [--gap-points 0] [--gap-relative 0]

Seconds count from the model in memory: reading it, and for CP-SAT building it, is `prepare`. The limits are the
solver's own settings, and it stops as soon as one of the two gaps is reached; the objective's values are whole numbers,
so that a gap below one point is a proof and is set where 0 is asked for. `trace` holds [seconds, value, bound] at every
change the solver tells. Variants: CP-SAT's native model has at-most-one, clauses and booleans in place of rows; SCIP's
concurrent solvers use the threads, while by itself it has one.

Needs highspy, ortools, pyscipopt (PyPI) and cbc (Debian's coinor-cbc), each only where it is asked for.
"""
import argparse
import importlib
import json
import os
import sys
import time

from trace import Trace

# Below one point; not quite one, since solvers stop at a gap that equals the limit.
PROOF = 0.999


class Limits:
    def __init__(self, arguments):
        self.seconds = arguments.time
        self.threads = arguments.threads
        self.is_proof = arguments.gap_points < 1 and arguments.gap_relative == 0
        self.gap_points = max(PROOF, arguments.gap_points)
        self.gap_relative = arguments.gap_relative


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model")
    parser.add_argument("--solver", choices=("highs", "cpsat", "scip", "cbc"), required=True)
    parser.add_argument("--variant", choices=("native", "concurrent"))
    parser.add_argument("--time", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--gap-points", type=float, default=0)
    parser.add_argument("--gap-relative", type=float, default=0)
    arguments = parser.parse_args()
    if arguments.variant and (arguments.solver, arguments.variant) not in (("cpsat", "native"), ("scip", "concurrent")):
        parser.error(f"--variant {arguments.variant}: not of {arguments.solver}")
    # Solvers print on standard output as they like; the answer must stand there alone.
    answer = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    trace = Trace()
    started = time.perf_counter()
    solver = importlib.import_module(arguments.solver)
    said = solver.solve(arguments.model, Limits(arguments), trace, arguments.variant)
    value, bound = trace.rows[-1][1:]
    print(json.dumps({
        "solver": arguments.solver, **said, "seconds": trace.rows[-1][0],
        "prepare": round(trace.began - started, 3), "value": value, "bound": bound, "trace": trace.rows,
    }), file=answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
