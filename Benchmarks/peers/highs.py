"""HiGHS through highspy."""


def solve(path, limits, trace, variant):
    import highspy

    solver = highspy.Highs()
    # Without output HiGHS makes no log lines and so tells no bound; it makes them, and nobody prints them.
    solver.setOptionValue("output_flag", True)
    solver.setOptionValue("log_to_console", False)
    solver.setOptionValue("time_limit", limits.seconds)
    solver.setOptionValue("threads", limits.threads)
    solver.setOptionValue("mip_abs_gap", limits.gap_points)
    solver.setOptionValue("mip_rel_gap", limits.gap_relative)
    # A log line, and with it the bound, every tenth of a second in place of every five.
    solver.setOptionValue("mip_min_logging_interval", 0.1)
    solver.readModel(path)

    def moved(event):
        data = event.data_out
        trace.note(data.mip_primal_bound, data.mip_dual_bound)

    def found(event):
        data = event.data_out
        trace.note(data.objective_function_value, data.mip_dual_bound)

    solver.cbMipLogging += moved
    solver.cbMipImprovingSolution += found
    trace.begin()
    solver.run()
    info = solver.getInfo()
    has_roster = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    trace.end(info.objective_function_value if has_roster else None, info.mip_dual_bound)
    return {
        "version": solver.version(), "threads": limits.threads,
        "status": solver.modelStatusToString(solver.getModelStatus()),
    }
