#include "guard.h"

#include <limits.h>
#include <math.h>

static enum cglpk_status status_of(glp_prob *prob) {
  switch (glp_get_status(prob)) {
  case GLP_OPT: return CGLPK_OPTIMAL;
  case GLP_NOFEAS: return CGLPK_INFEASIBLE;
  case GLP_UNBND: return CGLPK_UNBOUNDED;
  default: return CGLPK_UNDEFINED; /* an infeasible dual with an open primal: unbounded or infeasible */
  }
}

static enum cglpk_status status_after(int native, glp_prob *prob) {
  switch (native) {
  case 0: return status_of(prob);
  case GLP_EITLIM:
  case GLP_ETMLIM: return CGLPK_LIMIT;
  case GLP_EOBJLL:
  case GLP_EOBJUL: return CGLPK_CUT_OFF;
  case GLP_ENOPFS: return CGLPK_INFEASIBLE;
  case GLP_ENODFS: return CGLPK_UNBOUNDED;
  case GLP_EBADB:
  case GLP_ESING:
  case GLP_ECOND: return CGLPK_BAD_BASIS;
  default: return CGLPK_FAILED;
  }
}

static int run(cglpk_problem *problem, const cglpk_simplex_options *options, cglpk_simplex_result *result) {
  static const int methods[] = {GLP_PRIMAL, GLP_DUAL, GLP_DUALP};
  CGLPK_BEGIN(problem)
  glp_prob *prob = cglpk_active(problem);
  glp_smcp control;
  glp_init_smcp(&control);
  control.msg_lev = problem->log != NULL ? GLP_MSG_ALL : GLP_MSG_OFF;
  control.meth = methods[options->method];
  control.pricing = options->textbook_pricing ? GLP_PT_STD : GLP_PT_PSE;
  control.r_test = options->textbook_ratio_test ? GLP_RT_STD : GLP_RT_HAR;
  control.tm_lim = options->milliseconds;
  control.it_lim = options->iterations;
  if (!isinf(options->objective_limit)) control.obj_ul = options->objective_limit;
  int before = glp_get_it_cnt(prob);
  result->native = glp_simplex(prob, &control);
  result->status = status_after(result->native, prob);
  result->objective = glp_get_obj_val(prob);
  result->iterations = glp_get_it_cnt(prob) - before;
  CGLPK_END
}

int cglpk_simplex(cglpk_problem *problem, const cglpk_simplex_options *options, cglpk_poll poll, void *context,
                  cglpk_simplex_result *result) {
  cglpk_watch outer = cglpk_watch_with(poll, context);
  int code = run(problem, options, result);
  result->cancelled = cglpk_current()->watch.expired;
  cglpk_current()->watch = outer;
  return code;
}

int cglpk_reset_basis(cglpk_problem *problem, enum cglpk_basis basis) {
  CGLPK_BEGIN(problem)
  glp_prob *prob = cglpk_active(problem);
  int term = glp_term_out(problem->log != NULL ? GLP_ON : GLP_OFF);
  if (basis == CGLPK_ADVANCED_BASIS && glp_get_num_rows(prob) > 0 && glp_get_num_cols(prob) > 0)
    glp_adv_basis(prob, 0);
  else
    glp_std_basis(prob);
  glp_term_out(term);
  CGLPK_END
}

int cglpk_read_basis(cglpk_problem *problem, unsigned char *rows, unsigned char *columns) {
  CGLPK_BEGIN(problem)
  glp_prob *prob = problem->original;
  for (int row = 1; row <= glp_get_num_rows(prob); row++) rows[row - 1] = (unsigned char)glp_get_row_stat(prob, row);
  for (int column = 1; column <= glp_get_num_cols(prob); column++)
    columns[column - 1] = (unsigned char)glp_get_col_stat(prob, column);
  CGLPK_END
}

// What came after the basis was read enters as it would have then: rows basic, columns at a bound.
int cglpk_write_basis(cglpk_problem *problem, int row_count, const unsigned char *rows, int column_count,
                      const unsigned char *columns) {
  CGLPK_BEGIN(problem)
  glp_prob *prob = problem->original;
  if (row_count > glp_get_num_rows(prob) || column_count > glp_get_num_cols(prob))
    code = CGLPK_BAD_INDEX;
  else {
    for (int row = 1; row <= glp_get_num_rows(prob); row++)
      glp_set_row_stat(prob, row, row <= row_count ? rows[row - 1] : GLP_BS);
    for (int column = 1; column <= glp_get_num_cols(prob); column++)
      glp_set_col_stat(prob, column, column <= column_count ? columns[column - 1] : GLP_NL);
  }
  CGLPK_END
}

int cglpk_column(cglpk_problem *problem, int column, enum cglpk_side side, double *value) {
  CGLPK_BEGIN(problem)
  if (column < 0 || column >= glp_get_num_cols(problem->original))
    code = CGLPK_BAD_INDEX;
  else if (side == CGLPK_PRIMAL_VALUE)
    *value = glp_get_col_prim(problem->original, column + 1);
  else
    *value = glp_get_col_dual(problem->original, column + 1);
  CGLPK_END
}

int cglpk_row(cglpk_problem *problem, int row, enum cglpk_side side, double *value) {
  CGLPK_BEGIN(problem)
  if (row < 0 || row >= glp_get_num_rows(problem->original))
    code = CGLPK_BAD_INDEX;
  else if (side == CGLPK_PRIMAL_VALUE)
    *value = glp_get_row_prim(problem->original, row + 1);
  else
    *value = glp_get_row_dual(problem->original, row + 1);
  CGLPK_END
}

int cglpk_columns(cglpk_problem *problem, enum cglpk_side side, double *values) {
  CGLPK_BEGIN(problem)
  int count = glp_get_num_cols(problem->original);
  for (int j = 1; j <= count; j++)
    values[j - 1] = side == CGLPK_PRIMAL_VALUE ? glp_get_col_prim(problem->original, j)
                                               : glp_get_col_dual(problem->original, j);
  CGLPK_END
}

int cglpk_rows(cglpk_problem *problem, enum cglpk_side side, double *values) {
  CGLPK_BEGIN(problem)
  int count = glp_get_num_rows(problem->original);
  for (int i = 1; i <= count; i++)
    values[i - 1] = side == CGLPK_PRIMAL_VALUE ? glp_get_row_prim(problem->original, i)
                                               : glp_get_row_dual(problem->original, i);
  CGLPK_END
}
