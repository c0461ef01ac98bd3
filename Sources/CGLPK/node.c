#include "search.h"

#include <math.h>
#include <stdlib.h>

enum cglpk_reason cglpk_node_reason(const cglpk_node *node) { return node->reason; }

bool cglpk_node_is_presolved(const cglpk_node *node) { return node->problem->reduced != NULL; }

double cglpk_node_bound(const cglpk_node *node) { return node->bound; }

intptr_t cglpk_node_count(const cglpk_node *node) { return node->nodes; }

intptr_t cglpk_node_open(const cglpk_node *node) { return node->open; }

int cglpk_node_depth(const cglpk_node *node) { return node->depth; }

bool cglpk_node_incumbent(const cglpk_node *node, double *objective) {
  *objective = node->incumbent;
  return node->has_incumbent;
}

void cglpk_node_stop(cglpk_node *node) {
  if (node->stop == CGLPK_STOP_FINISHED) node->stop = CGLPK_STOP_BY_CALLER;
}

int cglpk_node_relaxation(cglpk_node *node, int column, double *value) {
  CGLPK_BEGIN(node->problem)
  if (cglpk_node_is_presolved(node) || node->reason == CGLPK_SELECTING || node->reason == CGLPK_PREPARING)
    code = CGLPK_NOT_NOW;
  else if (column < 0 || column >= glp_get_num_cols(node->prob))
    code = CGLPK_BAD_INDEX;
  else
    *value = glp_get_col_prim(node->prob, column + 1);
  CGLPK_END
}

static int own_columns(const cglpk_node *node) {
  return glp_get_num_cols(node->prob) - (node->problem->extra_column != 0 ? 1 : 0);
}

int cglpk_node_solution(cglpk_node *node, double *values) {
  CGLPK_BEGIN(node->problem)
  if (cglpk_node_is_presolved(node) || !node->has_incumbent) {
    code = CGLPK_NOT_NOW;
  } else {
    int count = own_columns(node);
    for (int j = 1; j <= count; j++) values[j - 1] = glp_mip_col_val(node->prob, j);
  }
  CGLPK_END
}

static bool keeps(double value, double lower, double upper) {
  double slack = 1e-7 * (1 + fabs(value));
  return value >= lower - slack && value <= upper + slack;
}

static bool keeps_row(cglpk_problem *problem, glp_prob *prob, int row, const double *values) {
  int length = glp_get_mat_row(prob, row, problem->index, problem->value);
  double sum = 0;
  for (int k = 1; k <= length; k++) sum += problem->value[k] * values[problem->index[k] - 1];
  int type = glp_get_row_type(prob, row);
  double lower = type == GLP_FR || type == GLP_UP ? -INFINITY : glp_get_row_lb(prob, row);
  double upper = type == GLP_FR || type == GLP_LO ? INFINITY : glp_get_row_ub(prob, row);
  return keeps(sum, lower, upper);
}

bool cglpk_is_feasible(const cglpk_node *node, const double *values) {
  int count = own_columns(node);
  for (int j = 1; j <= count; j++)
    if (!keeps(values[j - 1], node->lower[j], node->upper[j])) return false;
  for (int i = 1; i <= node->rows; i++)
    if (!keeps_row(node->problem, node->prob, i, values)) return false;
  return true;
}

/* GLPK takes any integral vector for a solution: whether it keeps the rows is asked here. */
int cglpk_node_offer(cglpk_node *node, const double *values, bool *accepted) {
  *accepted = false;
  if (cglpk_node_is_presolved(node) || node->reason != CGLPK_HEURISTIC) return CGLPK_NOT_NOW;
  CGLPK_BEGIN(node->problem)
  cglpk_problem *problem = node->problem;
  int count = own_columns(node);
  code = cglpk_reserve(problem, count + 1, 0);
  if (code == CGLPK_OK && cglpk_is_feasible(node, values)) {
    for (int j = 1; j <= count; j++) {
      bool integer = glp_get_col_kind(node->prob, j) != GLP_CV;
      problem->value[j] = integer ? floor(values[j - 1] + 0.5) : values[j - 1];
      if (integer && fabs(problem->value[j] - values[j - 1]) > 1e-6) code = CGLPK_NOT_NOW;
    }
    if (problem->extra_column != 0) problem->value[problem->extra_column] = 0;
    if (code == CGLPK_OK) *accepted = glp_ios_heur_sol(node->tree, problem->value) == 0;
    if (code == CGLPK_NOT_NOW) code = CGLPK_OK; /* fractional: not a solution, as one that breaks a row */
  }
  CGLPK_END
}
