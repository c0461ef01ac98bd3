#include "guard.h"

/* GLPK's own presolve switch lives inside one call of glp_simplex: stopped by a time limit it drops the reduced problem
   and its basis, so that a solve in slices would start from nothing each time. Here the reduced problem outlives the
   slices. */

int cglpk_presolve(cglpk_problem *problem, bool for_search, enum cglpk_status *verdict) {
  CGLPK_BEGIN(problem)
  int term = glp_term_out(problem->log != NULL ? GLP_ON : GLP_OFF);
  problem->for_search = for_search;
  problem->workspace = glp_npp_alloc_wksp();
  glp_npp_load_prob(problem->workspace, problem->original, for_search ? GLP_MIP : GLP_SOL, GLP_OFF);
  switch (glp_npp_preprocess1(problem->workspace, GLP_OFF)) {
  case 0:
    *verdict = CGLPK_UNDEFINED;
    problem->reduced = glp_create_prob();
    glp_npp_build_prob(problem->workspace, problem->reduced);
    glp_scale_prob(problem->reduced, GLP_SF_AUTO);
    break;
  case GLP_ENODFS: *verdict = CGLPK_UNBOUNDED; break;
  default: *verdict = CGLPK_INFEASIBLE; break;
  }
  glp_term_out(term);
  CGLPK_END
}

/* Carries the solution of the reduced problem back. */
int cglpk_postsolve(cglpk_problem *problem) {
  CGLPK_BEGIN(problem)
  if (problem->reduced == NULL) {
    code = CGLPK_NOT_NOW;
  } else {
    glp_npp_postprocess(problem->workspace, problem->reduced);
    glp_npp_obtain_sol(problem->workspace, problem->original);
  }
  CGLPK_END
}

int cglpk_discard(cglpk_problem *problem) {
  CGLPK_BEGIN(problem)
  if (problem->workspace != NULL) glp_npp_free_wksp(problem->workspace);
  problem->workspace = NULL;
  if (problem->reduced != NULL) glp_delete_prob(problem->reduced);
  problem->reduced = NULL;
  CGLPK_END
}
