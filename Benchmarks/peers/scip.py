"""SCIP through PySCIPOpt: one thread, or its concurrent solvers, which tell nothing on the way."""


def solve(path, limits, trace, variant):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(path)
    model.setParam("limits/time", limits.seconds)
    model.setParam("limits/absgap", limits.gap_points)
    # SCIP's gap is relative to the smaller of value and bound, hence never looser than to the value.
    model.setParam("limits/gap", limits.gap_relative)

    class Watch(pyscipopt.Eventhdlr):
        EVENTS = ("BESTSOLFOUND", "LPSOLVED", "NODESOLVED")

        def eventinit(self):
            for name in Watch.EVENTS:
                self.model.catchEvent(getattr(pyscipopt.SCIP_EVENTTYPE, name), self)

        def eventexit(self):
            for name in Watch.EVENTS:
                self.model.dropEvent(getattr(pyscipopt.SCIP_EVENTTYPE, name), self)

        def eventexec(self, event):
            trace.note(self.model.getPrimalbound(), self.model.getDualbound())

    model.includeEventhdlr(Watch(), "watch", "notes values and bounds")
    threads = limits.threads if variant == "concurrent" else 1
    trace.begin()
    if threads > 1:
        model.setParam("parallel/maxnthreads", threads)
        model.solveConcurrent()
    else:
        model.optimize()
    trace.end(model.getPrimalbound() if model.getNSols() else None, model.getDualbound())
    return {
        "version": f"{model.getMajorVersion()}.{model.getMinorVersion()}.{model.getTechVersion()}", "threads": threads,
        "status": model.getStatus(),
    }
