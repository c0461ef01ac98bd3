#include "guard.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static _Thread_local cglpk_thread thread;

cglpk_thread *cglpk_current(void) { return &thread; }

/* A search is left to notice a cancellation at its next callback for this long before it is abandoned, in seconds. */
static const double patience = 0.03;

double cglpk_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void jump_to_innermost(void) {
  if (thread.innermost == NULL) abort(); /* unreachable: no call into GLPK is made without a frame */
  longjmp(thread.innermost->jump, 1);
}

static void on_error(void *unused) {
  (void)unused;
  thread.state = CGLPK_FAULT;
  jump_to_innermost();
}

/* Progress lines come every few milliseconds during a search because they are what polls: a log gets one a second. */
static void pass_on(const char *text) {
  if (thread.log == NULL) return;
  if (thread.search != NULL && (strchr("+*# ", text[0]) != NULL)) {
    double now = cglpk_now();
    if (now - thread.logged_at < 1) return;
    thread.logged_at = now;
  }
  thread.log(thread.log_context, text);
}

/* Where the clock does not reach, in the relaxations of the feasibility pump, which have no time limit, a line of output is
   the last place to leave a search from. What GLPK was at is lost by it, so the problem cannot be used again. */
static void abandon_if_cancelled(void) {
  if (thread.search == NULL || thread.search != thread.innermost || thread.watch.poll == NULL) return;
  if (!thread.watch.expired) thread.watch.expired = thread.watch.poll(thread.watch.context);
  if (!thread.watch.expired) return;
  double now = cglpk_now();
  if (thread.cancelled_since == 0) thread.cancelled_since = now;
  if (now - thread.cancelled_since < patience) return;
  thread.state = CGLPK_ABANDONED;
  jump_to_innermost();
}

static int on_text(void *unused, const char *text) {
  (void)unused;
  if (glp_at_error()) {
    size_t room = sizeof thread.text - 1 - thread.length, length = strlen(text);
    if (length > room) length = room;
    memcpy(thread.text + thread.length, text, length);
    thread.length += length;
    thread.text[thread.length] = 0;
  } else {
    pass_on(text);
    abandon_if_cancelled();
  }
  return 1; /* keeps the terminal quiet */
}

int cglpk_admit(cglpk_problem *problem, cglpk_frame *frame) {
  if (problem->owner != &thread) return CGLPK_FOREIGN;
  if (thread.state != CGLPK_OK) return thread.state == CGLPK_FAULT ? CGLPK_POISONED : thread.state;
  frame->log = thread.log;
  frame->log_context = thread.log_context;
  thread.log = problem->log;
  thread.log_context = problem->log_context;
  frame->outer = thread.innermost;
  thread.innermost = frame;
  /* glp_free_env takes the hooks along, and another problem may have been the last one: two stores are cheaper than
     knowing whether they still stand. */
  glp_term_hook(on_text, NULL);
  glp_error_hook(on_error, NULL);
  return CGLPK_OK;
}

int cglpk_caught(void) {
  int code = thread.state;
  if (thread.state == CGLPK_FAULT) thread.state = CGLPK_POISONED;
  return code;
}

void cglpk_leave(cglpk_frame *frame) {
  thread.innermost = frame->outer;
  thread.log = frame->log;
  thread.log_context = frame->log_context;
}

void cglpk_unwind_if_poisoned(void) {
  if (thread.state == CGLPK_OK) return;
  thread.state = CGLPK_FAULT;
  jump_to_innermost();
}

const char *cglpk_fault_text(void) { return thread.text; }

static int create(cglpk_problem *problem, int memory_limit) {
  CGLPK_BEGIN(problem)
  if (memory_limit > 0) glp_mem_limit(memory_limit);
  problem->original = glp_create_prob();
  glp_set_obj_dir(problem->original, GLP_MIN);
  CGLPK_END
}

int cglpk_open(cglpk_problem **result, int memory_limit, cglpk_log log, void *log_context) {
  *result = NULL;
  if (thread.state != CGLPK_OK) return CGLPK_POISONED;
  cglpk_problem *problem = calloc(1, sizeof *problem);
  if (problem == NULL) return CGLPK_NO_MEMORY;
  problem->owner = &thread;
  problem->log = log;
  problem->log_context = log_context;
  thread.problems += 1;
  int code = create(problem, memory_limit);
  *result = problem;
  return code;
}

static int delete(cglpk_problem *problem) {
  CGLPK_BEGIN(problem)
  if (problem->workspace != NULL) glp_npp_free_wksp(problem->workspace);
  if (problem->reduced != NULL) glp_delete_prob(problem->reduced);
  if (problem->original != NULL) glp_delete_prob(problem->original);
  CGLPK_END
}

void cglpk_close(cglpk_problem *problem) {
  if (problem->owner != &thread) return; /* leaking beats the SIGABRT of a deletion on a foreign thread */
  delete(problem); /* refused after a fault, when what GLPK holds may be inconsistent: the environment frees it then */
  free(problem->index);
  free(problem->value);
  free(problem->mark);
  free(problem);
  thread.problems -= 1;
  if (thread.problems > 0) return;
  glp_free_env();
  thread = (cglpk_thread){0};
}
