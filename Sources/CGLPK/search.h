/* A running glp_intopt, as its callback sees it. */
#ifndef CGLPK_SEARCH_H
#define CGLPK_SEARCH_H

#include "guard.h"

struct cglpk_node {
  cglpk_problem *problem;
  const cglpk_search_options *options;
  glp_tree *tree;
  glp_prob *prob;
  enum cglpk_reason reason;
  enum cglpk_stop stop;
  cglpk_visit visit;
  void *context;
  int rows; /* of the problem itself: cuts come behind them */
  intptr_t nodes;
  intptr_t open;
  int depth;
  double bound;
  double constant; /* of the objective */
  bool has_incumbent;
  double incumbent;
  bool cut_off_offered;
  /* The columns' bounds at the root: branching changes those in the tree. */
  double *lower;
  double *upper;
};

/* True if the values keep all bounds and rows of the problem and are integral where they must. */
bool cglpk_is_feasible(const cglpk_node *node, const double *values);

#endif
