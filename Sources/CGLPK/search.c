#include "search.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

static double rounded_up(const cglpk_node *node, double bound) {
  if (!node->options->integral_objective || isinf(bound)) return bound;
  double constant = node->constant;
  return constant + ceil(bound - constant - 1e-6 * (1 + fabs(bound) * 1e-3));
}

/* Best bound over the open nodes; read here because it is gone once glp_intopt returns. It never falls. */
static void read_bound(cglpk_node *node) {
  int best = glp_ios_best_node(node->tree);
  double bound = best == 0 ? (node->has_incumbent ? node->incumbent : node->bound) : glp_ios_node_bound(node->tree, best);
  bound = rounded_up(node, bound);
  if (node->has_incumbent && bound > node->incumbent) bound = node->incumbent;
  if (bound > node->bound) node->bound = bound;
}

/* glp_ios_heur_sol asks for integral values and a better objective, nothing more: one fixed column carries the caller's
   cut-off into the search as an incumbent, which prunes, ends relaxations early and fixes columns by reduced costs. */
static void offer_cut_off(cglpk_node *node) {
  int extra = node->problem->extra_column, columns = glp_get_num_cols(node->prob);
  if (extra == 0 || node->cut_off_offered) return;
  node->cut_off_offered = true;
  double *values = calloc((size_t)columns + 1, sizeof *values);
  if (values == NULL) return; /* the search is right without it, only slower */
  values[extra] = node->options->cut_off - glp_get_obj_coef(node->prob, 0);
  if (node->options->integral_objective) values[extra] = ceil(values[extra] - 1e-6);
  glp_ios_heur_sol(node->tree, values);
  free(values);
}

static bool is_real_incumbent(const cglpk_node *node) {
  if (glp_mip_status(node->prob) != GLP_FEAS) return false;
  int extra = node->problem->extra_column;
  return extra == 0 || glp_mip_col_val(node->prob, extra) == 0;
}

static void visit(cglpk_node *node, enum cglpk_reason reason) {
  node->reason = reason;
  node->visit(node->context, node);
  cglpk_unwind_if_poisoned();
}

/* Incumbents of the built-in heuristics come without a callback of their own: any callback may be the first to see one. */
static void notice_incumbent(cglpk_node *node) {
  if (!is_real_incumbent(node)) return;
  double objective = glp_mip_obj_val(node->prob);
  if (node->has_incumbent && objective >= node->incumbent) return;
  node->has_incumbent = true;
  node->incumbent = objective;
  visit(node, CGLPK_INCUMBENT);
}

static void stop(cglpk_node *node, enum cglpk_stop why) {
  if (node->stop == CGLPK_STOP_FINISHED) node->stop = why;
}

static void check_limits(cglpk_node *node) {
  cglpk_watch *watch = &cglpk_current()->watch;
  watch->expired = watch->expired || watch->poll(watch->context);
  if (watch->expired) stop(node, CGLPK_STOP_BY_CALLER);
  if (node->bound >= node->options->cut_off && !node->has_incumbent) stop(node, CGLPK_STOP_CUT_OFF);
  if (node->reason == CGLPK_SELECTING && node->nodes >= node->options->node_limit) stop(node, CGLPK_STOP_NODES);
}

static enum cglpk_reason reason_of(int native) {
  switch (native) {
  case GLP_ISELECT: return CGLPK_SELECTING;
  case GLP_IPREPRO: return CGLPK_PREPARING;
  case GLP_IROWGEN: return CGLPK_RELAXED;
  case GLP_IHEUR: return CGLPK_HEURISTIC;
  case GLP_ICUTGEN: return CGLPK_CUTTING;
  case GLP_IBRANCH: return CGLPK_BRANCHING;
  default: return CGLPK_INCUMBENT; /* GLP_IBINGO, which notice_incumbent has reported */
  }
}

static void callback(glp_tree *tree, void *context) {
  cglpk_node *node = context;
  node->tree = tree;
  node->prob = glp_ios_get_prob(tree);
  int open = 0;
  glp_ios_tree_size(tree, &open, NULL, NULL);
  node->open = open;
  int current = glp_ios_curr_node(tree);
  node->depth = current == 0 ? 0 : glp_ios_node_level(tree, current);
  read_bound(node);
  notice_incumbent(node);
  enum cglpk_reason reason = reason_of(glp_ios_reason(tree));
  if (reason == CGLPK_HEURISTIC) offer_cut_off(node);
  if (reason != CGLPK_INCUMBENT) visit(node, reason);
  notice_incumbent(node); /* one that the visit has offered */
  node->reason = reason;
  check_limits(node);
  if (node->stop != CGLPK_STOP_FINISHED)
    glp_ios_terminate(tree);
  else if (reason == CGLPK_SELECTING)
    node->nodes += 1;
}

static void set_controls(glp_iocp *control, const cglpk_search_options *options, cglpk_node *node) {
  static const int branching[] = {GLP_BR_FFV, GLP_BR_LFV, GLP_BR_MFV, GLP_BR_DTH, GLP_BR_PCH};
  static const int backtracking[] = {GLP_BT_DFS, GLP_BT_BFS, GLP_BT_BLB, GLP_BT_BPH};
  glp_init_iocp(control);
  /* Always on, because a line of output is where the feasibility pump can be left; relaxations shorter than out_dly print
     nothing. */
  control->msg_lev = GLP_MSG_ALL;
  control->out_frq = 20;
  control->out_dly = 40;
  control->br_tech = branching[options->branching];
  control->bt_tech = backtracking[options->backtracking];
  control->tol_int = options->integer_tolerance;
  control->tol_obj = options->objective_tolerance;
  control->tm_lim = options->milliseconds;
  control->mip_gap = options->relative_gap;
  control->gmi_cuts = options->gomory ? GLP_ON : GLP_OFF;
  control->mir_cuts = options->mixed_integer_rounding ? GLP_ON : GLP_OFF;
  control->cov_cuts = options->cover ? GLP_ON : GLP_OFF;
  control->clq_cuts = options->clique ? GLP_ON : GLP_OFF;
  control->fp_heur = options->feasibility_pump ? GLP_ON : GLP_OFF;
  control->ps_heur = options->proximity_search ? GLP_ON : GLP_OFF;
  control->ps_tm_lim = options->proximity_milliseconds;
  control->sr_heur = options->rounding ? GLP_ON : GLP_OFF;
  control->cb_func = callback;
  control->cb_info = node;
}

static int add_extra_column(cglpk_problem *problem, bool integral) {
  CGLPK_BEGIN(problem)
  glp_prob *prob = cglpk_active(problem);
  int column = glp_add_cols(prob, 1);
  glp_set_col_bnds(prob, column, GLP_FX, 0, 0);
  glp_set_obj_coef(prob, column, 1);
  /* GLPK rounds bounds up by itself only if every column of the objective is an integer one. */
  if (integral) glp_set_col_kind(prob, column, GLP_IV);
  problem->extra_column = column;
  CGLPK_END
}

static int remove_extra_column(cglpk_problem *problem) {
  if (problem->extra_column == 0) return CGLPK_OK;
  CGLPK_BEGIN(problem)
  int number[2] = {0, problem->extra_column};
  problem->extra_column = 0;
  glp_del_cols(cglpk_active(problem), 1, number);
  CGLPK_END
}

static int run(cglpk_node *node, int *native) {
  cglpk_problem *problem = node->problem;
  CGLPK_BEGIN(problem)
  glp_prob *prob = cglpk_active(problem);
  node->prob = prob;
  node->constant = glp_get_obj_coef(problem->original, 0);
  node->bound = rounded_up(node, node->options->root_bound);
  node->rows = glp_get_num_rows(prob);
  for (int j = 1; j <= glp_get_num_cols(prob); j++) {
    int type = glp_get_col_type(prob, j);
    node->lower[j] = type == GLP_FR || type == GLP_UP ? -INFINITY : glp_get_col_lb(prob, j);
    node->upper[j] = type == GLP_FR || type == GLP_LO ? INFINITY : glp_get_col_ub(prob, j);
  }
  glp_iocp control;
  set_controls(&control, node->options, node);
  problem->owner->search = &frame;
  problem->owner->cancelled_since = 0;
  *native = glp_intopt(prob, &control);
  /* A solution that came with the last node has had no callback since. */
  bool real = glp_mip_status(prob) == GLP_FEAS || glp_mip_status(prob) == GLP_OPT;
  if (problem->extra_column != 0) real = real && glp_mip_col_val(prob, problem->extra_column) == 0;
  if (real) {
    node->has_incumbent = true;
    node->incumbent = glp_mip_obj_val(prob);
  }
  CGLPK_END
}

static enum cglpk_stop stop_after(int native, const cglpk_node *node, bool expired) {
  switch (native) {
  case 0: return CGLPK_STOP_FINISHED;
  case GLP_ESTOP: return node->stop;
  case GLP_ETMLIM: return expired ? CGLPK_STOP_BY_CALLER : CGLPK_STOP_TIME;
  case GLP_EMIPGAP: return CGLPK_STOP_GAP;
  default: return CGLPK_STOP_FAILED;
  }
}

int cglpk_search(cglpk_problem *problem, const cglpk_search_options *options, cglpk_visit visit, cglpk_poll poll,
                 void *context, cglpk_search_result *result) {
  cglpk_node node = {.problem = problem, .options = options, .visit = visit, .context = context};
  int rows = 0, columns = 0, native = 0, code = CGLPK_OK;
  if (!isinf(options->cut_off)) code = add_extra_column(problem, options->integral_objective);
  if (code == CGLPK_OK) code = cglpk_size(problem, &rows, &columns);
  if (code != CGLPK_OK) return code;
  node.bound = options->root_bound;
  /* The presolved problem has no more columns than the original, but for the one of the cut-off. */
  node.lower = calloc((size_t)columns + 2, sizeof *node.lower);
  node.upper = calloc((size_t)columns + 2, sizeof *node.upper);
  if (node.lower == NULL || node.upper == NULL) code = CGLPK_NO_MEMORY;
  cglpk_frame *outer_search = problem->owner->search;
  cglpk_watch outer = cglpk_watch_with(poll, context);
  if (code == CGLPK_OK) code = run(&node, &native);
  bool expired = cglpk_current()->watch.expired;
  cglpk_current()->watch = outer;
  problem->owner->search = outer_search;
  free(node.lower);
  free(node.upper);
  result->native = native;
  result->nodes = node.nodes;
  result->bound = node.bound;
  result->has_solution = node.has_incumbent;
  result->stop = code == CGLPK_OK ? stop_after(native, &node, expired) : CGLPK_STOP_FAILED;
  if (code != CGLPK_OK) return code;
  return remove_extra_column(problem);
}

int cglpk_solution(cglpk_problem *problem, double *values) {
  CGLPK_BEGIN(problem)
  int count = glp_get_num_cols(problem->original);
  for (int j = 1; j <= count; j++) values[j - 1] = glp_mip_col_val(problem->original, j);
  CGLPK_END
}
